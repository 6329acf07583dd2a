import { type Text, textIn } from '../../core/text.ts';
import { optionsOf } from '../questions/kinds.ts';
import type { Condition, Option, Question } from '../questions/question.ts';
import type { Module } from './questionnaire.ts';

/** As many times as a module can be repeated, and as many questions as a questionnaire can ask with all repetitions. */
export const MOST_REPETITIONS = 50;
/** As many questions as a questionnaire can ask, with all repetitions. */
export const MOST_QUESTIONS = 5_000;
/** As many repetitions as one can be within, itself counted. */
export const MOST_WITHIN = 10;

/** One time that a module is asked. */
export interface Repetition {
  /** Which one it is, from 1. */
  readonly position: number;
  /** What stands behind the `@` of its questions, from the outermost: the code of the option, or which one it is. */
  readonly marks: readonly string[];
  /** What `{each}` stands for. */
  readonly each: Text;
  /** Where what was typed is found, for an option that asks to specify: in which answer, and beside which code. */
  readonly typed?: { readonly question: string; readonly code: number };
  /** The options that it and those around it are for: they make its questions other ones. */
  readonly forOptions: readonly string[];
  /** Holds where this repetition takes place. */
  readonly takesPlace: Condition;
}

/** How a name is meant in a module whose repetitions are marked so: `q3` may be `q3@2` there. */
export type Naming = (name: string, marks: readonly string[]) => string;

/** What the repetitions of a module are worked out with. */
export interface Around {
  /** A question as it was written. */
  readonly written: (id: string) => Question | undefined;
  readonly naming: Naming;
  /** The repetition that they are within. */
  readonly outer?: Repetition | undefined;
}

/** The repeated modules around each module, from the outermost; it is itself the last of them where it is repeated. */
export function chainsOf(modules: readonly Module[]): ReadonlyMap<Module, readonly Module[]> {
  const chains = new Map<Module, readonly Module[]>();
  for (const module of modules) {
    const outer = parentOf(chains.keys(), module);
    const around = (outer && chains.get(outer)) ?? [];
    chains.set(module, module.repeat === undefined ? around : [...around, module]);
  }
  return chains;
}

/** The module that one is within, of those before it. */
export function parentOf(before: Iterable<Module>, { within }: Module): Module | undefined {
  return within === undefined ? undefined : [...before].findLast(({ id }) => id === within);
}

/** The options of a question that a module can be repeated for: one that stands alone says that there is none. */
export function repeatable(question: Question): readonly Option[] {
  return optionsOf(question).filter(({ exclusive }) => exclusive !== true);
}

/** Every time that a repeated module may be asked, at most fifty; none where there is nothing to repeat it for. */
export function repetitionsOf({ repeat }: Module, { written, naming, outer }: Around): readonly Repetition[] {
  if (repeat === undefined) return [];
  const around = outer?.marks ?? [];
  const forOptions = outer?.forOptions ?? [];
  const when = (own: Condition, marks: readonly string[]): Condition => {
    const named = renamed(own, (name) => naming(name, marks), { en: '' }) as Condition;
    return outer === undefined ? named : { all: [outer.takesPlace, named] };
  };
  if ('forEach' in repeat) {
    const from = written(repeat.forEach);
    const options = from === undefined ? [] : repeatable(from).slice(0, MOST_REPETITIONS);
    return options.map(({ code, text, specify }, before) => ({
      position: before + 1,
      marks: [...around, String(code)],
      each: text,
      ...(specify && { typed: { question: naming(repeat.forEach, around), code } }),
      forOptions: [...forOptions, text.en],
      takesPlace: when({ question: repeat.forEach, isOneOf: [code] }, around),
    }));
  }
  return Array.from({ length: Math.min(repeat.most, MOST_REPETITIONS) }, (_, before): Repetition => {
    const mark = String(before + 1);
    const last = [...around, String(before)];
    const takesPlace =
      'count' in repeat
        ? when({ question: repeat.count, number: { atLeast: before + 1 } }, around)
        : before > 0
          ? when(repeat.while, last)
          : when(repeat.askIf ?? { all: [] }, around);
    return { position: before + 1, marks: [...around, mark], each: { en: mark }, forOptions, takesPlace };
  });
}

/**
 * A question as one repetition asks it: under a name of its own, with the questions of the same repetition in its
 * conditions, formulas and texts.
 */
export function instanceOf(question: Question, one: Repetition, naming: Naming): Question {
  const { marks, each, forOptions, takesPlace } = one;
  const copy = renamed(question, (name) => naming(name, marks), each) as Question;
  return {
    ...copy,
    id: [question.id, ...marks].join('@'),
    askIf: copy.askIf === undefined ? takesPlace : { all: [takesPlace, copy.askIf] },
    // Repeated for another thing, a question is another one: answers are counted together only where that agrees.
    wording: [question.wording, ...forOptions].join('@'),
  } as Question;
}

function renamed(thing: unknown, rename: (name: string) => string, each: Text): unknown {
  if (typeof thing !== 'object' || thing === null) return thing;
  if (Array.isArray(thing))
    return isSameInEach(thing) ? thing : thing.map((part) => renamed(part, rename, each));
  if ('en' in thing) return filled(thing as Text, rename, each);
  const parts = Object.entries(thing).map(([key, part]: [string, unknown]) => {
    if (typeof part !== 'string') return [key, renamed(part, rename, each)];
    if (key === 'question') return [key, rename(part)];
    return [key, key === 'formula' ? renamedIn(part, rename) : part];
  });
  return Object.fromEntries(parts) as unknown;
}

const known = new WeakMap<readonly unknown[], boolean>();

/** Whether a list reads nothing and has nothing to fill in: a list of thousands of options stands in memory once. */
function isSameInEach(list: readonly unknown[]): boolean {
  const before = known.get(list);
  if (before !== undefined) return before;
  const now = !/\{(?:each\}|answer:)|"(?:question|formula)":/.test(JSON.stringify(list));
  known.set(list, now);
  return now;
}

/** References stand in quotes too: jr:choice-name takes its question so. */
function renamedIn(formula: string, rename: (name: string) => string): string {
  return formula.replace(/\$\{\s*([^{}\s]+)\s*\}/g, (_whole, name: string) => {
    const [, question = name, row = ''] = rename(name) === name ? (/^(.*)(\.[^.]*)$/.exec(name) ?? []) : [];
    return `\${${rename(question)}${row}}`;
  });
}

function filled(text: Text, rename: (name: string) => string, each: Text): Text {
  const languages = Object.entries(text).map(([language, words = '']) => [
    language,
    words.replace(/\{(?:each|answer:([^{}\s]+))\}/g, (_whole, name?: string) =>
      name === undefined ? textIn(each, language).text : `{answer:${rename(name)}}`,
    ),
  ]);
  return Object.fromEntries(languages) as unknown as Text;
}
