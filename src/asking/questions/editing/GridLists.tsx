import type { GridFace } from '../grid/gridFace.ts';
import { optionsOf } from '../kinds.ts';
import type { Question } from '../question.ts';
import { type OptionFlag, OptionList } from './OptionList.tsx';
import { netsWithout } from './optionEdits.ts';
import { RowList } from './RowList.tsx';
import { RowRules } from './RowRules.tsx';

interface GridListsProps<Face extends GridFace> {
  readonly question: Face;
  readonly languages: readonly string[];
  readonly isLocked: boolean;
  readonly earlier: readonly Question[];
  readonly lastCode: number;
  readonly rowNames: ReadonlySet<string>;
  /** What an answer can do besides being chosen. */
  readonly flags: readonly OptionFlag[];
  readonly onChange: (question: Face, doing?: string) => void;
}

/** The rows of a grid and the answers that each of them takes. */
export function GridLists<Face extends GridFace>(props: GridListsProps<Face>) {
  const { question, languages, isLocked, earlier, lastCode, rowNames, flags, onChange } = props;
  const { options, nets, rows, carryForward } = question;
  const source = earlier.find(({ id }) => id === carryForward?.question);
  return (
    <>
      <RowList
        id="rows"
        rows={rows}
        languages={languages}
        isLocked={isLocked}
        taken={rowNames}
        sources={source === undefined ? null : optionsOf(source)}
        onChange={(next, doing) => onChange({ ...question, rows: next }, doing)}
      />
      {isLocked ? null : (
        <RowRules question={question} earlier={earlier} taken={rowNames} onChange={onChange} />
      )}
      <OptionList
        id="answers"
        options={options}
        languages={languages}
        isLocked={isLocked}
        flags={flags}
        lastCode={lastCode}
        onChange={(next, doing) => onChange({ ...question, options: next }, doing)}
        onRemove={(code) =>
          onChange({
            ...question,
            options: options.filter((option) => option.code !== code),
            nets: netsWithout(nets, code),
          })
        }
      />
    </>
  );
}
