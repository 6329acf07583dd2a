import type { EditorProps } from '../editing/editorProps.ts';
import { GridLists } from '../editing/GridLists.tsx';

/** Rows that each take several options, as an officer writes them. */
export function MultipleGridEditor(props: EditorProps<'multipleGrid'>) {
  return <GridLists {...props} flags={['exclusive', 'notReadOut']} />;
}
