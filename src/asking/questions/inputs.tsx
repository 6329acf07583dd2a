import type { ComponentType } from 'preact';
import { GridInput } from './GridInput.tsx';
import type { InputProps } from './inputProps.ts';
import type { KindName } from './question.ts';
import { SingleInput } from './SingleInput.tsx';

/** How each question kind is answered. The compiler names what is missing. */
const inputs: { readonly [K in KindName]: ComponentType<InputProps<K>> } = {
  single: SingleInput,
  grid: GridInput,
};

/** A question of any kind, ready to be answered. */
export function QuestionInput<K extends KindName>(props: InputProps<K>) {
  // The one place where a question meets how it is drawn: its own kind rules its answer.
  const Input = inputs[props.question.kind] as unknown as ComponentType<InputProps<K>>;
  return <Input {...props} />;
}
