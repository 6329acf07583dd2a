import type { EditorProps } from '../editing/editorProps.ts';
import { OptionList } from '../editing/OptionList.tsx';
import { RowList } from '../editing/RowList.tsx';

/** Rows that each take several options, as an officer writes them. */
export function MultipleGridEditor(props: EditorProps<'multipleGrid'>) {
  const { question, languages, isLocked, lastCode, rowNames, onChange } = props;
  const { options, rows } = question;
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
        flags={['exclusive']}
        lastCode={lastCode}
        onChange={(next, doing) => onChange({ ...question, options: next }, doing)}
        onRemove={(code) => onChange({ ...question, options: options.filter((one) => one.code !== code) })}
      />
    </>
  );
}
