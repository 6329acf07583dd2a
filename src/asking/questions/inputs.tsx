import type { ComponentType } from 'preact';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { AskedKind } from './askedKind.ts';
import { GridInput } from './grid/GridInput.tsx';
import type { InputProps } from './inputProps.ts';
import { learnKinds } from './kinds.ts';
import type { KindName, Question } from './question.ts';
import { SingleInput } from './single/SingleInput.tsx';

type Input<K extends KindName> = ComponentType<InputProps<K>>;

/** How questions are answered whose code every interview has. */
const first = { single: SingleInput, grid: GridInput } as const;

/** The others: their code is fetched where a questionnaire asks them. The compiler names what is missing. */
const onDemand: { readonly [K in Exclude<KindName, keyof typeof first>]: () => Promise<AskedKind<K>> } = {
  multiple: async () => (await import('./multiple/askedMultiple.tsx')).askedMultiple,
  date: async () => (await import('./date/askedDate.tsx')).askedDate,
  number: async () => (await import('./number/askedNumber.tsx')).askedNumber,
  scale: async () => (await import('./scale/askedScale.tsx')).askedScale,
  text: async () => (await import('./text/askedText.tsx')).askedText,
  consent: async () => (await import('./consent/askedConsent.tsx')).askedConsent,
  statement: async () => (await import('./statement/askedStatement.tsx')).askedStatement,
  computed: async () => (await import('./computed/askedComputed.tsx')).askedComputed,
  postcode: async () => (await import('./postcode/askedPostcode.tsx')).askedPostcode,
  ranking: async () => (await import('./ranking/askedRanking.tsx')).askedRanking,
  constantSum: async () => (await import('./constantSum/askedConstantSum.tsx')).askedConstantSum,
  multipleGrid: async () => (await import('./multipleGrid/askedMultipleGrid.tsx')).askedMultipleGrid,
  longList: async () => (await import('./longList/askedLongList.tsx')).askedLongList,
  card: async () => (await import('./card/askedCard.tsx')).askedCard,
};

const inputs = new Map<KindName, unknown>(Object.entries(first) as [KindName, unknown][]);

/** Fetches what these questions need to be asked, once; neither their rules nor drawing them waits for anything then. */
export async function loadInputs(questions: readonly Question[]): Promise<Result<void, Problem>> {
  const loads = Object.entries(onDemand).filter(
    ([kind]) => !inputs.has(kind as KindName) && questions.some((question) => question.kind === kind),
  );
  try {
    await Promise.all(
      loads.map(async ([kind, load]) => {
        const { rules, Input } = await load();
        learnKinds({ [kind]: rules });
        inputs.set(kind as KindName, Input);
      }),
    );
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
