import type { Result } from '../../core/result.ts';
import type { CodedFile, CodedProblem } from '../../core/tabulateProblem.ts';
import type { CollectedProblem, RowTaker, RowTrouble } from './collectedFeed.ts';

/** Takes the rows of a file, and has something when all were taken. */
export interface CodedTaker<Value> extends RowTaker {
  /** What was read, or the first twenty things that are wrong. */
  done(): Result<Value, readonly CodedProblem[]>;
}

/** More than these say nothing new. */
const MOST_PROBLEMS = 20;

/** What is wrong with a file, the first twenty of it. */
export interface CodedProblems {
  add(problem: CodedProblem): void;
  all(): readonly CodedProblem[];
}

export function codedProblems(): CodedProblems {
  const problems: CodedProblem[] = [];
  return {
    add: (problem) => {
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
    },
    all: () => problems,
  };
}

/** The columns wanted by name: their places in the heading. What is not there, or there twice, is a problem. */
export function wantedPlaces(
  wanted: readonly string[],
  found: readonly string[],
  { file, problems }: { readonly file: CodedFile; readonly problems: CodedProblems },
): ReadonlyMap<string, number> {
  const named = found.map((head) => head.trim());
  for (const [place, column] of named.entries()) {
    if (column !== '' && named.indexOf(column) < place) problems.add({ kind: 'doubleColumn', file, column });
  }
  for (const column of new Set(wanted)) {
    if (!named.includes(column)) problems.add({ kind: 'missingColumn', file, column });
  }
  return new Map(named.map((name, place) => [name, place]));
}

/** A row that cannot be read leaves a file of coded answers out: a table of the others would be of other people. */
export function rowProblem(trouble: RowTrouble, file: CodedFile): CodedProblem | null {
  if (trouble.kind === 'oddQuote') return { kind: 'oddQuote', file, row: trouble.row };
  if (trouble.kind !== 'tooFewCells' && trouble.kind !== 'tooManyCells') return null;
  return { kind: 'raggedRow', file, row: trouble.row, cells: trouble.cells };
}

/** Why a file could not be read at all. */
export function fileProblem(problem: CollectedProblem, file: CodedFile): CodedProblem {
  switch (problem.kind) {
    case 'notText':
    case 'openQuote':
    case 'rowTooLong':
      return { kind: problem.kind, file, row: problem.row };
    case 'tooManyColumns':
      return { kind: 'tooManyColumns', file, columns: problem.columns, limit: problem.limit };
    default:
      return { kind: 'emptyFile', file };
  }
}
