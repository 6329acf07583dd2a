import type { Words } from './inLanguages.ts';

type BoundWord = 'atLeast' | 'atMost' | 'more' | 'less' | 'equal' | 'after' | 'before' | 'on';

/** What a group is answered again for. */
export type RepeatWord = 'forEach' | 'count';

export interface PaperSentences {
  /** What is told of the survey besides the words of its introduction. */
  readonly answers: (council: string) => string;
  readonly howTo: string;
  readonly how: readonly string[];
  readonly sendBack: string;
  readonly tickOne: string;
  readonly tickAll: string;
  readonly tickOneInRow: string;
  readonly tickAllInRow: string;
  /** Behind an option. */
  readonly alone: string;
  readonly ends: string;
  readonly offered: (condition: string) => string;
  readonly writeIn: string;
  readonly carried: (question: number, chosen: boolean) => string;
  /** The same of the rows of a table. */
  readonly carriedRows: (question: number, chosen: boolean) => string;
  readonly onlyIf: (condition: string) => string;
  /** Under a question after which the others are not asked. */
  readonly endsIf: (condition: string) => string;
  /** Where what it asks cannot be said in a few words. */
  readonly applies: string;
  readonly joins: Readonly<Record<'all' | 'any', string>>;
  readonly notSo: (condition: string) => string;
  readonly isOneOf: (where: string, answers: string) => string;
  readonly isNoneOf: (where: string, answers: string) => string;
  readonly answered: (where: string, isAnswered: boolean) => string;
  readonly counted: (where: string, atLeast: number | null, atMost: number | null) => string;
  readonly compared: (where: string, bounds: string) => string;
  /** The same of something that is worked out: its words, which hold none of `if`. */
  readonly isSo: (what: string, bounds: string) => string;
  readonly yourAnswer: (where: string) => string;
  readonly howMany: (where: string) => string;
  readonly orElse: (answer: string, otherwise: string) => string;
  readonly signs: Readonly<Record<'+' | '-' | '*' | 'div', string>>;
  readonly bounds: Readonly<Record<BoundWord, (than: string) => string>>;
  readonly and: string;
  readonly or: string;
  /** Where something stands: `question 4`, `question 4 (Parks)`; of what is printed several times, `question 4 or 7`. */
  readonly where: (questions: string | null, row: string | null) => string;
  /** How often a group is answered; null where what says so stands nowhere on the paper. */
  readonly onceForEach: (where: string | null) => string;
  readonly onceForCount: (where: string | null, most: number) => string;
  /** Of a group that is answered once, and again as long as an answer in it says so. */
  readonly onceWhile: (condition: string, most: number) => string;
  /** Above the questions of one time. */
  readonly numbered: (position: number) => string;
  readonly groupOnlyIf: (first: number | null, last: number | null, condition: string) => string;
  /** Where there is room for one time only: which one it is, what to do for the others, and what texts call it. */
  readonly whichOne: Readonly<Record<RepeatWord, string>>;
  /** Of a group within another, with the number of the first question of that one. */
  readonly furtherSheets: (within: number | null) => string;
  /** Where a group goes on after one within it. */
  readonly sameOne: (first: number) => string;
  /** Above the questions that come after such a group. */
  readonly everyone: string;
  readonly eachAbove: Readonly<Record<RepeatWord, string>>;
  /** In a text that an interview shows an earlier answer in. */
  readonly answerTo: (where: string) => string;
  /** Beside a text that has no translation. */
  readonly inEnglish: string;
  readonly thanks: string;
}

/** What a paper questionnaire says to residents around its questions. */
export const paperWords: Words<PaperSentences> = {
  en: {
    answers: (council) =>
      `${council} counts your answers together with everyone else’s, without your name or address. Results are published only for groups of people.`,
    howTo: 'How to fill it in',
    how: [
      'Tick the box beside your answer, in black or blue ink.',
      'If you tick the wrong box, fill it in completely and tick the right one.',
      'Leave out any question you would rather not answer.',
    ],
    sendBack: 'Please send it back in the way that the letter with it says.',
    tickOne: 'Tick one box',
    tickAll: 'Tick all that apply',
    tickOneInRow: 'Tick one box in each row',
    tickAllInRow: 'Tick all that apply in each row',
    alone: 'tick this one alone',
    ends: 'if you tick this, you need not answer any more questions',
    offered: (condition) => `only if ${condition}`,
    writeIn: 'Write in what:',
    carried: (question, chosen) =>
      chosen
        ? `Of the answers that you ticked at question ${question}, choose only among those.`
        : `Choose only among the answers that you did not tick at question ${question}.`,
    carriedRows: (question, chosen) =>
      chosen
        ? `Of the rows that are also answers at question ${question}, fill in only those that you ticked there.`
        : `Of the rows that are also answers at question ${question}, fill in only those that you did not tick there.`,
    onlyIf: (condition) => `Answer this only if ${condition}.`,
    endsIf: (condition) => `If ${condition}, you need not answer any more questions.`,
    applies: 'it applies to you',
    joins: { all: ', and ', any: ', or ' },
    notSo: (condition) => `it is not so that ${condition}`,
    isOneOf: (where, answers) => `you ticked ${answers} at ${where}`,
    isNoneOf: (where, answers) => `you did not tick ${answers} at ${where}`,
    answered: (where, isAnswered) => (isAnswered ? `you answered ${where}` : `you did not answer ${where}`),
    counted: (where, atLeast, atMost) =>
      atMost === null
        ? `you ticked at least ${atLeast ?? 1} at ${where}`
        : atLeast === null
          ? `you ticked at most ${atMost} at ${where}`
          : `you ticked ${atLeast} to ${atMost} at ${where}`,
    compared: (where, bounds) => `your answer to ${where} is ${bounds}`,
    isSo: (what, bounds) => `${what} is ${bounds}`,
    yourAnswer: (where) => `your answer to ${where}`,
    howMany: (where) => `the number of answers that you ticked at ${where}`,
    orElse: (answer, otherwise) => `${answer} (${otherwise} if you did not answer)`,
    signs: { '+': 'plus', '-': 'minus', '*': 'times', div: 'divided by' },
    bounds: {
      atLeast: (than) => `at least ${than}`,
      atMost: (than) => `at most ${than}`,
      more: (than) => `more than ${than}`,
      less: (than) => `less than ${than}`,
      equal: (than) => than,
      after: (than) => `after ${than}`,
      before: (than) => `before ${than}`,
      on: (than) => than,
    },
    and: 'and',
    or: 'or',
    where: (questions, row) => {
      const place = questions === null ? 'an earlier question' : `question ${questions}`;
      return row === null ? place : `${place} (${row})`;
    },
    onceForEach: (where) =>
      where === null
        ? 'Answer these questions once for each that applies to you.'
        : `Answer these questions once for each answer that you ticked at ${where}.`,
    onceForCount: (where, most) =>
      where === null
        ? `Answer these questions once for each, up to ${most} times.`
        : `Answer these questions as many times as the number that you wrote at ${where} says, up to ${most} times.`,
    onceWhile: (condition, most) =>
      `Answer these questions for the first one, and again for the next one if ${condition}, up to ${most} times in all.`,
    numbered: (position) => `Number ${position}`,
    groupOnlyIf: (first, last, condition) =>
      first === null
        ? `Read this only if ${condition}.`
        : `Answer ${first === last ? `question ${first}` : `questions ${first} ${last === first + 1 ? 'and' : 'to'} ${last}`} only if ${condition}.`,
    whichOne: {
      forEach: 'Write in which of those answers you are answering for here:',
      count: 'Write in which one you are answering for here, such as 1:',
    },
    furtherSheets: (within) =>
      `There is room here for one. For each other one, take another sheet, write on it which one it is for${within === null ? '' : ` and which one of question ${within} it belongs to`}, and answer the same questions there with their numbers.`,
    sameOne: (first) => `These questions are about the same one as question ${first}.`,
    everyone: 'For everyone',
    eachAbove: { forEach: '(the answer written in above)', count: '(the number written in above)' },
    answerTo: (where) => `(your answer to ${where})`,
    inEnglish: 'in English',
    thanks: 'Thank you for your answers.',
  },
  fetch: { cy: async () => (await import('./paperWelsh.ts')).paperWelsh },
};
