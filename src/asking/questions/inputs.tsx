import type { ComponentType } from 'preact';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { GridInput } from './grid/GridInput.tsx';
import type { InputProps } from './inputProps.ts';
import type { KindName, Question } from './question.ts';
import { SingleInput } from './single/SingleInput.tsx';

type Input<K extends KindName> = ComponentType<InputProps<K>>;

/** How questions are answered whose code every interview has. */
const first = { single: SingleInput, grid: GridInput } as const;

/** How the others are answered: their code is fetched where a questionnaire asks them. The compiler names what is missing. */
const onDemand: { readonly [K in Exclude<KindName, keyof typeof first>]: () => Promise<Input<K>> } = {
  multiple: async () => (await import('./multiple/MultipleInput.tsx')).MultipleInput,
  date: async () => (await import('./date/DateInput.tsx')).DateInput,
  number: async () => (await import('./number/NumberInput.tsx')).NumberInput,
  scale: async () => (await import('./scale/ScaleInput.tsx')).ScaleInput,
  text: async () => (await import('./text/TextInput.tsx')).TextInput,
  consent: async () => (await import('./consent/ConsentInput.tsx')).ConsentInput,
  // Nobody answers what is worked out.
  computed: async () => () => null,
  statement: async () => (await import('./statement/StatementInput.tsx')).StatementInput,
};

const inputs = new Map<KindName, unknown>(Object.entries(first) as [KindName, unknown][]);

/** Fetches what these questions need to be answered, once; drawing them waits for nothing then. */
export async function loadInputs(questions: readonly Question[]): Promise<Result<void, Problem>> {
  const loads = Object.entries(onDemand).filter(
    ([kind]) => !inputs.has(kind as KindName) && questions.some((question) => question.kind === kind),
  );
  try {
    await Promise.all(loads.map(async ([kind, load]) => inputs.set(kind as KindName, await load())));
    return ok(undefined);
  } catch {
    // Not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}

/** A question of any kind, ready to be answered. */
export function QuestionInput<K extends KindName>(props: InputProps<K>) {
  // The one place where a question meets how it is drawn: its own kind rules its answer.
  const Input = inputs.get(props.question.kind) as Input<K> | undefined;
  return Input === undefined ? null : <Input {...props} />;
}
