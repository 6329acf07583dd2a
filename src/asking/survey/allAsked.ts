import type { Question } from '../questions/question.ts';
import type { Module } from './questionnaire.ts';
import { namesWithin } from './repeating.ts';
import {
  chainsOf,
  instanceOf,
  MOST_QUESTIONS,
  MOST_WITHIN,
  type Naming,
  parentOf,
  type Repetition,
  repetitionsOf,
} from './repeats.ts';

/** A question as it is asked. */
export interface Asked {
  readonly module: Module;
  readonly question: Question;
  /** The same with `{each}` left in its texts, where somebody may type what that is; undefined elsewhere. */
  readonly untold?: Question | undefined;
  /** Its id as it was written. */
  readonly name: string;
  /** The innermost repetition that it belongs to; undefined where there is but one. */
  readonly repetition: Repetition | undefined;
}

/** All that a questionnaire may ask, with every repetition that there may be. */
export interface AllAsked {
  /** In order: all questions of the first repetition come before those of the second. */
  readonly asked: readonly Asked[];
  /**
   * Every repetition of a repeated module: by its id, and by its id with the marks of repetitions around it, for those
   * within them.
   */
  readonly repeated: ReadonlyMap<string, readonly Repetition[]>;
}

const UNTOLD = { en: '{each}' };

/** Every question as it was written, by its id. */
export type Written = ReadonlyMap<string, { readonly question: Question; readonly module: Module }>;

/** Works out all that may be asked; no more than five thousand questions of repeated modules, ten within each other. */
export function allAsked(modules: readonly Module[], written: Written): AllAsked {
  const asked: Asked[] = [];
  const repeated = new Map<string, Repetition[]>();
  const chains = chainsOf(modules);
  const inside = insideOf(modules);
  let rounds = 0;
  const ask = (module: Module, outer: Repetition | undefined): void => {
    if (module.repeat === undefined) {
      askOnce(module, outer);
      return;
    }
    if ((outer?.marks.length ?? 0) >= MOST_WITHIN) return;
    const naming = namingIn(module, chains, written);
    const repetitions = repetitionsOf(module, { written: (id) => written.get(id)?.question, naming, outer });
    for (const name of namesWithin(module.id, outer?.marks ?? []))
      repeated.set(name, [...(repeated.get(name) ?? []), ...repetitions]);
    for (const repetition of repetitions) {
      rounds += 1;
      if (rounds <= MOST_QUESTIONS) askOnce(module, repetition);
    }
  };
  const askOnce = (module: Module, repetition: Repetition | undefined): void => {
    const { questions } = module;
    if (repetition === undefined)
      asked.push(...questions.map((question) => ({ module, question, name: question.id, repetition })));
    else if (asked.length + questions.length <= MOST_QUESTIONS) {
      const naming = namingIn(module, chains, written);
      asked.push(
        ...questions.map((one) => ({
          module,
          question: instanceOf(one, repetition, naming),
          ...(repetition.typed && { untold: instanceOf(one, { ...repetition, each: UNTOLD }, naming) }),
          name: one.id,
          repetition,
        })),
      );
    } else return;
    for (const one of inside.get(module) ?? []) ask(one, repetition);
  };
  for (const module of inside.get(undefined) ?? []) ask(module, undefined);
  return { asked, repeated };
}

function insideOf(modules: readonly Module[]): ReadonlyMap<Module | undefined, readonly Module[]> {
  const inside = new Map<Module | undefined, Module[]>();
  for (const [at, module] of modules.entries()) {
    const parent = module.within === undefined ? undefined : parentOf(modules.slice(0, at), module);
    inside.set(parent, [...(inside.get(parent) ?? []), module]);
  }
  return inside;
}

/** A name in a module means what belongs to the same repetitions, as far as what is named is within them. */
function namingIn(module: Module, chains: ReadonlyMap<Module, readonly Module[]>, written: Written): Naming {
  const own = chains.get(module) ?? [];
  return (name, marks) => {
    const home = written.get(name)?.module;
    // A module that is named is within the repetitions around it, not within its own.
    const named = home === undefined ? [...chains.values()].find((chain) => chain.at(-1)?.id === name) : [];
    const chain = (home && chains.get(home)) ?? named?.slice(0, -1) ?? [];
    const shared = chain.findIndex((one, at) => one !== own[at]);
    return [name, ...marks.slice(0, shared < 0 ? chain.length : shared)].join('@');
  };
}
