import type { EditorProps } from '../editing/editorProps.ts';

/** A value that is worked out, as an officer writes it. */
export function ComputedEditor(_props: EditorProps<'computed'>) {
  return null;
}
