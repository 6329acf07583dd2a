import type { ProblemOf } from '../core/problem.ts';
import { wordsIn } from './inLanguages.ts';
import { problemText } from './problems.ts';
import { setupWords } from './setup.ts';

/** What can be wrong with a box of the set-up pages. */
export type FormProblem = ProblemOf<
  | 'noCouncil'
  | 'missingField'
  | 'notADay'
  | 'outOfRange'
  | 'datesReversed'
  | 'emptyFile'
  | 'fileTooLarge'
  | 'damagedFile'
  | 'missingCell'
  | 'badCell'
  | 'doubleRow'
>;

const words = wordsIn(setupWords, 'en');

const messages: {
  readonly [K in FormProblem['kind']]: (problem: ProblemOf<K>, field: string) => string | undefined;
} = {
  noCouncil: () => words.missing['council'],
  missingField: (_, field) => words.missing[field],
  notADay: (_, field) => words.notADay[field],
  outOfRange: ({ from, to }) => words.minutesRange(from, to),
  datesReversed: () => words.datesReversed,
  emptyFile: () => words.wardsEmpty,
  fileTooLarge: (problem) => problemText(problem).what,
  damagedFile: (problem) => problemText(problem).what,
  missingCell: ({ row, column }) => words.wardCellEmpty(row, column),
  badCell: ({ row, found }) => words.wardAdultsBad(row, found),
  doubleRow: ({ row, firstRow, value }) => words.wardDouble(row, firstRow, value),
};

/** The message of a box, the same at the box and in the summary: what to do, not what was done wrong. */
export function fieldMessage(field: string, problem: FormProblem): string {
  // The one cast: a problem's own line of the table reads its facts.
  const message = messages[problem.kind] as (problem: FormProblem, field: string) => string | undefined;
  return message(problem, field) ?? words.problemTitle;
}
