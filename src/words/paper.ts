import type { Words } from './inLanguages.ts';

type BoundWord = 'atLeast' | 'atMost' | 'more' | 'less' | 'equal' | 'after' | 'before' | 'on';

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
  readonly writeIn: string;
  readonly carried: (question: number, chosen: boolean) => string;
  readonly onlyIf: (condition: string) => string;
  /** Where what it asks cannot be said in a few words. */
  readonly applies: string;
  readonly joins: Readonly<Record<'all' | 'any', string>>;
  readonly notSo: (condition: string) => string;
  readonly isOneOf: (where: string, answers: string) => string;
  readonly isNoneOf: (where: string, answers: string) => string;
  readonly answered: (where: string, isAnswered: boolean) => string;
  readonly counted: (where: string, atLeast: number | null, atMost: number | null) => string;
  readonly compared: (where: string, bounds: string) => string;
  readonly bounds: Readonly<Record<BoundWord, (than: string) => string>>;
  readonly and: string;
  readonly or: string;
  /** Where something stands: `question 4`, `question 4 (Parks)`. */
  readonly where: (question: number | null, row: string | null) => string;
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
    writeIn: 'Write in what:',
    carried: (question, chosen) =>
      chosen
        ? `Of the answers that you ticked at question ${question}, choose only among those.`
        : `Choose only among the answers that you did not tick at question ${question}.`,
    onlyIf: (condition) => `Answer this only if ${condition}.`,
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
    where: (question, row) => {
      const place = question === null ? 'an earlier question' : `question ${question}`;
      return row === null ? place : `${place} (${row})`;
    },
    inEnglish: 'in English',
    thanks: 'Thank you for your answers.',
  },
  fetch: { cy: async () => (await import('./paperWelsh.ts')).paperWelsh },
};
