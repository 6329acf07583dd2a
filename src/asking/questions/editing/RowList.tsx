import { Button } from '../../../ui/Button.tsx';
import { focusOn } from '../../../ui/focusOn.ts';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { GridRow } from '../question.ts';
import { ListButtons } from './ListButtons.tsx';
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
  readonly onChange: (rows: readonly GridRow[], doing?: string) => void;
}

/** What a grid asks about. A row that the council has no part in can go even where the words stay. */
export function RowList({ id, rows, languages, isLocked, taken, onChange }: RowListProps) {
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
