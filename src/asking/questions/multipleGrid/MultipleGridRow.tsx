import type { GridRow } from '../grid/gridFace.ts';
import type { InputProps } from '../inputProps.ts';
import { pressed } from '../multiple/multiple.ts';
import type { NoViewChoice } from '../noViews.ts';
import type { Given } from '../question.ts';
import { Spoken } from '../Spoken.tsx';

interface MultipleGridRowProps
  extends Pick<InputProps<'multipleGrid'>, 'question' | 'language' | 'facts' | 'onGiven'> {
  /** The id of the first choice in the row; errors lead to that of the first row. */
  readonly id: string;
  readonly row: GridRow;
  readonly given: Given<readonly number[]> | undefined;
  readonly noViews: readonly NoViewChoice[];
}

/** One row of such a grid: a box to tick in each column, named by its row and its column. */
export function MultipleGridRow(props: MultipleGridRowProps) {
  const { id, question, row, given, noViews, language, facts, onGiven } = props;
  const chosen = given && 'value' in given ? given.value : [];
  const missing = given && 'missing' in given ? given.missing : null;
  const rowId = `${question.id}-r${row.id}`;
  const cell = (key: string | number, isChecked: boolean, next: Given<readonly number[]>) => (
    <label class="grid__target choice--box">
      <input
        class="choice__input"
        type="checkbox"
        id={key === question.options[0]?.code ? id : `${id}-${key}`}
        checked={isChecked}
        aria-labelledby={`${rowId} ${question.id}-c${key}`}
        onChange={() => onGiven(row.id, next, false)}
      />
      <span class="choice__mark" aria-hidden="true" />
    </label>
  );
  return (
    <tr class={given === undefined ? 'grid__row' : 'grid__row grid__row--given'}>
      <th scope="row" class="grid__name" id={rowId}>
        <Spoken text={row.text} language={language} facts={facts} />
      </th>
      {question.options.map(({ code }) => (
        <td class="grid__cell" key={code}>
          {cell(code, chosen.includes(code), pressed(question.options, given, code))}
        </td>
      ))}
      {noViews.map((one, index) => (
        <td class={index === 0 ? 'grid__cell grid__cell--apart' : 'grid__cell'} key={one.missing}>
          {cell(one.missing, missing === one.missing, missing === one.missing ? { value: [] } : one)}
        </td>
      ))}
    </tr>
  );
}
