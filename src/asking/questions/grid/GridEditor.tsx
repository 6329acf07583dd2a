import type { EditorProps } from '../editing/editorProps.ts';
import { GridLists } from '../editing/GridLists.tsx';
import { NetList } from '../editing/NetList.tsx';

/** Rows on one scale, as an officer writes them. */
export function GridEditor(props: EditorProps<'grid'>) {
  const { question, languages, isLocked, onChange } = props;
  return (
    <>
      <GridLists {...props} flags={['notReadOut']} />
      {isLocked ? null : (
        <NetList
          id="nets"
          nets={question.nets}
          options={question.options}
          languages={languages}
          onChange={(nets, doing) => onChange({ ...question, nets }, doing)}
        />
      )}
    </>
  );
}
