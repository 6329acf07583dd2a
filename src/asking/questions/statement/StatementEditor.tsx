import type { EditorProps } from '../editing/editorProps.ts';

/** A text that asks nothing has nothing of its own to write. */
export function StatementEditor(_props: EditorProps<'statement'>) {
  return null;
}
