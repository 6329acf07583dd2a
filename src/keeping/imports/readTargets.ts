import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type CsvRow, csvRows } from './csvRows.ts';

/** What the weighted sample should look like in one respect: shares of adults that sum to 1. */
export interface TargetMargin {
  readonly margin: string;
  readonly categories: readonly { readonly category: string; readonly share: number }[];
}

type TargetsProblem = ProblemOf<
  'emptyFile' | 'missingColumn' | 'missingCell' | 'badCell' | 'doubleRow' | 'targetsDoNotSum'
>;

/** Rounded percentages may miss 100 by this much and are scaled to it. */
const SLACK = 0.005;

/**
 * Reads targets for weighting: one category a row, under `margin`, `category` and `percent`.
 *
 * @returns Each margin with its shares, or everything that is wrong with the file, each with its row: percentages of a
 * margin must sum to 100, give or take half a point.
 */
export function readTargets(text: string): Result<readonly TargetMargin[], readonly TargetsProblem[]> {
  const rows = csvRows(text, 'targets', ['margin', 'category', 'percent']);
  if (!rows.ok) return rows;
  const problems = [...rows.value.flatMap(cellProblems), ...doubles(rows.value)];
  if (problems.length > 0) return fail(problems);
  const names = [...new Set(rows.value.map((row) => row.cell('margin')))];
  const read = names.map((margin) => {
    const own = rows.value.filter((row) => row.cell('margin') === margin);
    const sum = own.reduce((total, row) => total + shareOf(row), 0);
    const categories = own.map((row) => ({ category: row.cell('category'), share: shareOf(row) / sum }));
    return { margin, sum, categories };
  });
  const wrong = read.filter(({ sum }) => !(Math.abs(sum - 1) <= SLACK + 1e-9));
  if (wrong.length > 0) {
    return fail(wrong.map(({ margin, sum }) => ({ kind: 'targetsDoNotSum', margin, sum })));
  }
  return ok(read.map(({ margin, categories }) => ({ margin, categories })));
}

function cellProblems(row: CsvRow): readonly TargetsProblem[] {
  const empty = ['margin', 'category', 'percent'].filter((column) => row.cell(column) === '');
  const problems: TargetsProblem[] = empty.map((column) => ({
    kind: 'missingCell',
    what: 'targets',
    row: row.row,
    column,
  }));
  const found = row.cell('percent');
  if (found !== '' && !(shareOf(row) >= 0)) {
    problems.push({ kind: 'badCell', what: 'targets', row: row.row, column: 'percent', found });
  }
  return problems;
}

function doubles(rows: readonly CsvRow[]): readonly TargetsProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row): readonly TargetsProblem[] => {
    const value = `${row.cell('margin')}, ${row.cell('category')}`;
    const firstRow = first.get(value.toLowerCase());
    if (firstRow === undefined) first.set(value.toLowerCase(), row.row);
    return firstRow === undefined
      ? []
      : [{ kind: 'doubleRow', what: 'targets', row: row.row, firstRow, value }];
  });
}

/** NaN when the cell holds no percentage. A decimal comma comes with semicolons. */
function shareOf(row: CsvRow): number {
  const found = /^(\d{1,3})(?:[.,](\d+))?\s*%?$/.exec(row.cell('percent'));
  return found === null ? Number.NaN : Number(`${found[1]}.${found[2] ?? '0'}`) / 100;
}
