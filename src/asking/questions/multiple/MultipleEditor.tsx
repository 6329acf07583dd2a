import { ChoiceEditor } from '../editing/ChoiceEditor.tsx';
import type { EditorProps } from '../editing/editorProps.ts';

/** Several choices from a list, as an officer writes them. */
export function MultipleEditor(props: EditorProps<'multiple'>) {
  return <ChoiceEditor {...props} flags={['exclusive', 'specify', 'anchored', 'notReadOut']} />;
}
