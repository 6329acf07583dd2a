import type { Answers, Question } from '../questions/question.ts';
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
  /** Left out where no option that a module is repeated for asks to specify. */
  readonly typed?: ReadTyped | undefined;
}

/** What was typed of what a question is repeated for: "Canals" beside "Other (please specify)". */
export interface EachTyped {
  readonly each: string;
  /** The question with `{each}` left in its texts. */
  readonly question: Question;
}

/** Looks for it among the answers, by the id of a question; undefined where nothing was typed. */
export type ReadTyped = (question: string, answers: Answers) => EachTyped | undefined;

/** Every question as it was written, by its id. */
export type Written = ReadonlyMap<string, { readonly question: Question; readonly module: Module }>;

/** Works out all that may be asked; no more than five thousand questions of repeated modules, ten within each other. */
export function allAsked(modules: readonly Module[], written: Written): AllAsked {
  const asked: Asked[] = [];
  const untold = new Map<string, Untold>();
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
      for (const one of questions) {
        const question = instanceOf(one, repetition, naming);
        asked.push({ module, question, name: one.id, repetition });
        if (repetition.typed === undefined) continue;
        // Made only where something was typed: a form of thousands of questions is not made twice.
        const make = () => instanceOf(one, { ...repetition, each: EACH }, naming);
        untold.set(question.id, { make, typed: repetition.typed });
      }
    } else return;
    for (const one of inside.get(module) ?? []) ask(one, repetition);
  };
  for (const module of inside.get(undefined) ?? []) ask(module, undefined);
  return { asked, repeated, typed: untold.size === 0 ? undefined : typedIn(untold) };
}

const EACH = { en: '{each}' };

interface Untold {
  readonly make: () => Question;
  readonly typed: NonNullable<Repetition['typed']>;
}

function typedIn(untold: ReadonlyMap<string, Untold>): ReadTyped {
  const made = new Map<string, Question>();
  return (id, answers) => {
    const found = untold.get(id);
    const given = found && answers[found.typed.question];
    if (found === undefined || given === undefined || !('value' in given)) return undefined;
    const each = given.other?.[found.typed.code]?.trim();
    if (!each) return undefined;
    const question = made.get(id) ?? found.make();
    made.set(id, question);
    return { each, question };
  };
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
