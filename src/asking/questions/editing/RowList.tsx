import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { focusOn } from '../../../ui/focusOn.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { GridRow } from '../grid/gridFace.ts';
import type { Option } from '../question.ts';
import { ListButtons } from './ListButtons.tsx';
import { withOptional } from './optionalPart.ts';
import { moved, withNewRow } from './optionEdits.ts';
import { TextInLanguages } from './TextInLanguages.tsx';
import { withWords } from './writtenText.ts';

const words = wordsIn(builderWords, 'en');

interface RowListProps {
  readonly id: string;
  readonly rows: readonly GridRow[];
  readonly languages: readonly string[];
  readonly isLocked: boolean;
  readonly taken: ReadonlySet<string>;
  /** The answers of the question that rows are taken over from; null where all rows are asked. */
  readonly sources: readonly Option[] | null;
  readonly onChange: (rows: readonly GridRow[], doing?: string) => void;
}

/** What a grid asks about. A row that the council has no part in can go even where the words stay. */
export function RowList({ id, rows, languages, isLocked, taken, sources, onChange }: RowListProps) {
  const move = (at: number, by: 1 | -1) => {
    onChange(moved(rows, at, by));
    setTimeout(() => focusOn(`${by === 1 ? 'down' : 'up'}-${id}-${rows[at]?.id}`));
  };
  const add = () => {
    const next = withNewRow(rows, taken);
    onChange(next);
    setTimeout(() => focusOn(`${id}-${next.at(-1)?.id}`));
  };
  return (
    <fieldset class="govuk-fieldset editing-list">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" id={id} tabIndex={-1}>
        {words.rows}
      </legend>
      <ol class="govuk-list">
        {rows.map((row, at) => (
          <li class="editing-item" key={row.id}>
            <TextInLanguages
              id={`${id}-${row.id}`}
              label={words.row(at + 1)}
              text={row.text}
              languages={languages}
              isLocked={isLocked}
              onWords={(language, typed) =>
                onChange(
                  rows.with(at, { ...row, text: withWords(row.text, language, typed) }),
                  `${row.id} ${language}`,
                )
              }
            />
            {isLocked ? null : (
              <RowPlace
                id={`${id}-${row.id}`}
                row={row}
                place={at + 1}
                sources={sources}
                onChange={(next) => onChange(rows.with(at, next))}
              />
            )}
            <ListButtons
              id={`${id}-${row.id}`}
              name={row.text.en || words.row(at + 1)}
              onMove={isLocked ? undefined : (by) => move(at, by)}
              onRemove={() => {
                onChange(rows.toSpliced(at, 1));
                setTimeout(() => focusOn(id));
              }}
            />
          </li>
        ))}
      </ol>
      {isLocked ? null : (
        <Button look="secondary" onPress={add}>
          {words.addRow}
        </Button>
      )}
    </fieldset>
  );
}

interface RowPlaceProps extends Pick<RowListProps, 'id' | 'sources'> {
  readonly row: GridRow;
  /** From 1. */
  readonly place: number;
  readonly onChange: (row: GridRow) => void;
}

/** Where a row stands when the order changes, and of which answer of an earlier question it speaks. */
function RowPlace({ id, row, place, sources, onChange }: RowPlaceProps) {
  return (
    <>
      <Checkboxes
        id={`${id}-flags`}
        legend={words.rowFlagsOf(place)}
        hideLegend
        small
        choices={[{ value: 'anchored', label: words.flags.anchored }]}
        values={row.anchored ? ['anchored'] : []}
        onChange={(values) => onChange(withOptional(row, 'anchored', values.length > 0 || undefined))}
      />
      {sources === null ? null : (
        <SelectField
          id={`${id}-option`}
          label={words.rowAsked(place)}
          choices={[
            { value: '', label: words.rowAlways },
            ...sources.map(({ code, text }) => ({
              value: String(code),
              label: words.rowByAnswer(text.en || String(code)),
            })),
          ]}
          value={row.option === undefined ? '' : String(row.option)}
          onChange={(code) => onChange(withOptional(row, 'option', code === '' ? undefined : Number(code)))}
        />
      )}
    </>
  );
}
