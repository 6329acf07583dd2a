import { type Text, textIn } from '../../core/text.ts';
import { optionsOf } from '../questions/kinds.ts';
import type { Condition, Question } from '../questions/question.ts';
import type { Module } from './questionnaire.ts';

/** As many times as a module can be repeated, and as many questions as a questionnaire can ask with all repetitions. */
export const MOST_REPETITIONS = 50;
export const MOST_QUESTIONS = 5_000;

/** One time that a module is asked. */
export interface Repetition {
  /** Which one it is, from 1. */
  readonly position: number;
  /** What stands behind the `@` of its questions: the code of the option, or which one it is. */
  readonly mark: string;
  /** What `{each}` stands for. */
  readonly each: Text;
  /** Holds where this repetition takes place. */
  readonly takesPlace: Condition;
}

/** Every time that a repeated module may be asked, at most fifty; none where there is nothing to repeat it for. */
export function repetitionsOf(
  { repeat }: Module,
  written: (id: string) => Question | undefined,
): readonly Repetition[] {
  if (repeat === undefined) return [];
  if ('count' in repeat) {
    const times = Math.min(repeat.most, MOST_REPETITIONS);
    return Array.from({ length: times }, (_, before): Repetition => {
      const mark = String(before + 1);
      const takesPlace = { question: repeat.count, number: { atLeast: before + 1 } };
      return { position: before + 1, mark, each: { en: mark }, takesPlace };
    });
  }
  const from = written(repeat.forEach);
  const options = from === undefined ? [] : optionsOf(from).slice(0, MOST_REPETITIONS);
  return options.map(({ code, text }, before) => ({
    position: before + 1,
    mark: String(code),
    each: text,
    takesPlace: { question: repeat.forEach, isOneOf: [code] },
  }));
}

/**
 * A question as one repetition asks it: under a name of its own, with the questions of the same repetition in its
 * conditions, formulas and texts.
 */
export function instanceOf(question: Question, { questions, repeat }: Module, one: Repetition): Question {
  const names = new Set<string>(questions.map(({ id }) => id));
  const rename = (name: string) => (names.has(name) ? `${name}@${one.mark}` : name);
  const { askIf } = question;
  const copy = copied(question, rename, one.each) as Question;
  const conditions = copy.askIf === undefined ? one.takesPlace : { all: [one.takesPlace, copy.askIf] };
  return {
    ...copy,
    id: `${question.id}@${one.mark}`,
    askIf: askIf === undefined ? one.takesPlace : conditions,
    // Repeated for another thing, a question is another one: answers are counted together only where that agrees.
    ...(repeat !== undefined && 'forEach' in repeat && { wording: `${question.wording}@${one.each.en}` }),
  } as Question;
}

function copied(thing: unknown, rename: (name: string) => string, each: Text): unknown {
  if (typeof thing !== 'object' || thing === null) return thing;
  if (Array.isArray(thing))
    return isSameInEach(thing) ? thing : thing.map((part) => copied(part, rename, each));
  if ('en' in thing) return filled(thing as Text, rename, each);
  const parts = Object.entries(thing).map(([key, part]: [string, unknown]) => {
    if (typeof part !== 'string') return [key, copied(part, rename, each)];
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
