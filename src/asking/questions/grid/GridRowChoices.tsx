import type { InputProps } from '../inputProps.ts';
import type { NoViewChoice } from '../noViews.ts';
import type { Given } from '../question.ts';
import { Spoken } from '../Spoken.tsx';
import type { GridRow } from './gridFace.ts';

interface GridRowChoicesProps extends Pick<InputProps<'grid'>, 'question' | 'language' | 'facts'> {
  /** The id of the first choice in the row; errors lead to that of the first row. */
  readonly id: string;
  readonly row: GridRow;
  readonly given: Given<number> | undefined;
  readonly noViews: readonly NoViewChoice[];
  readonly onChosen: InputProps<'grid'>['onGiven'];
}

/** One row of a grid: a radio in each column, named by its row and its column. */
export function GridRowChoices(props: GridRowChoicesProps) {
  const { id, question, row, given, noViews, language, facts, onChosen } = props;
  const value = given !== undefined && 'value' in given ? given.value : null;
  const missing = given !== undefined && 'missing' in given ? given.missing : null;
  const rowId = `${question.id}-r${row.id}`;
  const cell = (
    key: string | number,
    index: number,
    checked: boolean,
    choice: Given<number>,
    apart: string,
  ) => (
    <td class={`grid__cell${apart}`} key={key}>
      <label class="grid__target">
        <input
          class="choice__input"
          type="radio"
          id={index === 0 ? id : `${id}-${key}`}
          name={rowId}
          checked={checked}
          aria-labelledby={`${rowId} ${question.id}-c${key}`}
          onClick={() => onChosen(row.id, choice, false)}
        />
        <span class="choice__mark" aria-hidden="true" />
      </label>
    </td>
  );
  return (
    <tr class={given === undefined ? 'grid__row' : 'grid__row grid__row--given'}>
      <th scope="row" class="grid__name" id={rowId}>
        <Spoken text={row.text} language={language} facts={facts} />
      </th>
      {question.options.map((option, index) =>
        cell(option.code, index, value === option.code, { value: option.code }, ''),
      )}
      {noViews.map((one, index) =>
        cell(one.missing, 1, missing === one.missing, one, index === 0 ? ' grid__cell--apart' : ''),
      )}
    </tr>
  );
}
