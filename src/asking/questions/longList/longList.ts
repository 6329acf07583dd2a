import type { Kind } from '../kind.ts';
import { wordsOfChoice } from '../options.ts';
import { inOnePart, notTyped } from '../plainKind.ts';
import type { AnswerOf, Condition, Given, Option, QuestionFace } from '../question.ts';

/** A question answered by one of up to 20,000 options, which is found by typing part of it. */
export interface LongListFace extends QuestionFace {
  /** Each with its code and its text alone. */
  readonly options: readonly Option[];
  /** Parts of the list that are offered only where something holds, such as the streets of a ward. */
  readonly offers?: readonly ListPart[];
}

/** Options of a long list that wait for the same. One that is in no part is always offered. */
export interface ListPart {
  readonly offeredIf: Condition;
  readonly codes: readonly number[];
}

type Found = AnswerOf<'longList'>;

/** One choice from a long list. A name that was typed and is none of the list is no answer. */
export const longList: Kind<'longList'> = {
  ...notTyped,
  ...inOnePart,
  partOf: unlessBlank,
  said: ({ options }, given) => (isChoice(given) ? wordsOfChoice(options, given) : []),
  passing: null,
  chosen: (given) => ('value' in given && given.value !== '' ? [given.value] : []),
  most: () => 1,
  options: (question) => question.options,
  settled: (answer, offered) => {
    const standing = unlessBlank(answer);
    if (standing === undefined || 'missing' in standing || offered === null) return standing;
    return offered.some((code) => code === standing.value) ? standing : undefined;
  },
  endings: () => [],
  endingOf: () => null,
};

/** Whether it is one of the list, or why there is none: not a name that was taken back. */
export function isChoice(given: Found): given is Given<number> {
  return 'missing' in given || given.value !== '';
}

function unlessBlank(answer: Found | undefined): Found | undefined {
  return answer === undefined || isChoice(answer) ? answer : undefined;
}
