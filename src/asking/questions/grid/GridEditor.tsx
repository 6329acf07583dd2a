import type { EditorProps } from '../editing/editorProps.ts';
import { NetList } from '../editing/NetList.tsx';
import { OptionList } from '../editing/OptionList.tsx';
import { netsWithout } from '../editing/optionEdits.ts';
import { RowList } from '../editing/RowList.tsx';

/** Rows on one scale, as an officer writes them. */
export function GridEditor(props: EditorProps<'grid'>) {
  const { question, languages, isLocked, lastCode, rowNames, onChange } = props;
  const { options, nets, rows } = question;
  return (
    <>
      <RowList
        id="rows"
        rows={rows}
        languages={languages}
        isLocked={isLocked}
        taken={rowNames}
        onChange={(next, doing) => onChange({ ...question, rows: next }, doing)}
      />
      <OptionList
        id="answers"
        options={options}
        languages={languages}
        isLocked={isLocked}
        flags={[]}
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
      {isLocked ? null : (
        <NetList
          id="nets"
          nets={nets}
          options={options}
          languages={languages}
          onChange={(next, doing) => onChange({ ...question, nets: next }, doing)}
        />
      )}
    </>
  );
}
