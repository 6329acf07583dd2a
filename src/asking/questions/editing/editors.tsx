import type { ComponentType } from 'preact';
import type { KindName } from '../question.ts';
import { ComputedEditor } from './ComputedEditor.tsx';
import { ConsentEditor } from './ConsentEditor.tsx';
import { DateEditor } from './DateEditor.tsx';
import type { EditorProps } from './editorProps.ts';
import { GridEditor } from './GridEditor.tsx';
import { MultipleEditor } from './MultipleEditor.tsx';
import { NumberEditor } from './NumberEditor.tsx';
import { ScaleEditor } from './ScaleEditor.tsx';
import { SingleEditor } from './SingleEditor.tsx';
import { StatementEditor } from './StatementEditor.tsx';
import { TextEditor } from './TextEditor.tsx';

/** How every kind is written by an officer, once. The compiler names what is missing. */
const editors: { readonly [K in KindName]: ComponentType<EditorProps<K>> } = {
  single: SingleEditor,
  multiple: MultipleEditor,
  grid: GridEditor,
  scale: ScaleEditor,
  number: NumberEditor,
  date: DateEditor,
  text: TextEditor,
  consent: ConsentEditor,
  statement: StatementEditor,
  computed: ComputedEditor,
};

/** What only the kind of a question has, ready to be written. */
export function QuestionEditor<K extends KindName>(props: EditorProps<K>) {
  // The one place where a question meets how it is written: its own kind rules its editor.
  const Editor = editors[props.question.kind] as unknown as ComponentType<EditorProps<K>>;
  return <Editor {...props} />;
}
