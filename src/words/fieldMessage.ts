import { percentOf } from '../core/percent.ts';
import type { ProblemOf } from '../core/problem.ts';
import { wordsIn } from './inLanguages.ts';
import { problemText } from './problems.ts';
import { setupWords } from './setup.ts';

/** Why a list of wards cannot take the place of the one that answers were given with. */
export type WardProblem =
  /** A ward with so many answers is gone from the list. */
  | { readonly kind: 'wardInUse'; readonly code: string; readonly name: string; readonly answers: number }
  /** A ward with answers has the name that another ward had. */
  | { readonly kind: 'wardSwapped'; readonly code: string; readonly name: string; readonly now: string }
  /** Interviews in progress may still name a ward that is gone or renamed. */
  | { readonly kind: 'interviewsUnfinished'; readonly count: number };

type OtherProblem = ProblemOf<
  | 'noCouncil'
  | 'missingField'
  | 'notADay'
  | 'outOfRange'
  | 'datesReversed'
  | 'emptyFile'
  | 'fileTooLarge'
  | 'damagedFile'
  | 'extraCell'
  | 'openQuote'
  | 'missingCell'
  | 'badCell'
  | 'doubleRow'
  | 'targetsDoNotSum'
>;

/** What can be wrong with a box of the set-up pages. */
export type FormProblem = OtherProblem | WardProblem;

const words = wordsIn(setupWords, 'en');

const messages: {
  readonly [K in FormProblem['kind']]: (
    problem: Extract<FormProblem, { readonly kind: K }>,
    field: string,
  ) => string | undefined;
} = {
  noCouncil: () => words.missing['council'],
  missingField: (_, field) => words.missing[field],
  notADay: (_, field) => words.notADay[field],
  outOfRange: ({ from, to }) => words.minutesRange(from, to),
  datesReversed: () => words.datesReversed,
  emptyFile: () => words.wardsEmpty,
  fileTooLarge: (problem) => problemText(problem).what,
  damagedFile: (problem) => problemText(problem).what,
  extraCell: (problem) => problemText(problem).what,
  openQuote: (problem) => problemText(problem).what,
  missingCell: ({ row, column }) => words.wardCellEmpty(row, column),
  badCell: ({ row, found }) => words.wardAdultsBad(row, found),
  wardInUse: ({ code, name, answers }) => words.wardInUse(code, name, answers),
  wardSwapped: ({ code, name, now }) => words.wardSwapped(code, name, now),
  interviewsUnfinished: ({ count }) => words.interviewsUnfinished(count),
  targetsDoNotSum: ({ sum }) => words.wardSharesSum(percentOf(sum)),
  doubleRow: ({ row, firstRow, value }) => words.wardDouble(row, firstRow, value),
};

/** The message of a box, the same at the box and in the summary: what to do, not what was done wrong. */
export function fieldMessage(field: string, problem: FormProblem): string {
  // The one cast: a problem's own line of the table reads its facts.
  const message = messages[problem.kind] as (problem: FormProblem, field: string) => string | undefined;
  return message(problem, field) ?? words.problemTitle;
}
