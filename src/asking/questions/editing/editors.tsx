import type { ComponentType } from 'preact';
import { CardEditor } from '../card/CardEditor.tsx';
import { ComputedEditor } from '../computed/ComputedEditor.tsx';
import { ConsentEditor } from '../consent/ConsentEditor.tsx';
import { ConstantSumEditor } from '../constantSum/ConstantSumEditor.tsx';
import { DateEditor } from '../date/DateEditor.tsx';
import { GridEditor } from '../grid/GridEditor.tsx';
import { LongListEditor } from '../longList/LongListEditor.tsx';
import { MultipleEditor } from '../multiple/MultipleEditor.tsx';
import { MultipleGridEditor } from '../multipleGrid/MultipleGridEditor.tsx';
import { NumberEditor } from '../number/NumberEditor.tsx';
import { PostcodeEditor } from '../postcode/PostcodeEditor.tsx';
import type { KindName } from '../question.ts';
import { RankingEditor } from '../ranking/RankingEditor.tsx';
import { ScaleEditor } from '../scale/ScaleEditor.tsx';
import { SingleEditor } from '../single/SingleEditor.tsx';
import { StatementEditor } from '../statement/StatementEditor.tsx';
import { TextEditor } from '../text/TextEditor.tsx';
import type { EditorProps } from './editorProps.ts';

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
  postcode: PostcodeEditor,
  ranking: RankingEditor,
  constantSum: ConstantSumEditor,
  multipleGrid: MultipleGridEditor,
  longList: LongListEditor,
  card: CardEditor,
};

/** What only the kind of a question has, ready to be written. */
export function QuestionEditor<K extends KindName>(props: EditorProps<K>) {
  // The one place where a question meets how it is written: its own kind rules its editor.
  const Editor = editors[props.question.kind] as unknown as ComponentType<EditorProps<K>>;
  return <Editor {...props} />;
}
