import { ChoiceEditor } from '../editing/ChoiceEditor.tsx';
import type { EditorProps } from '../editing/editorProps.ts';

/** One choice from a list, as an officer writes it. */
export function SingleEditor(props: EditorProps<'single'>) {
  return <ChoiceEditor {...props} flags={['specify', 'anchored', 'notReadOut']} />;
}
