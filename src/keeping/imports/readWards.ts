import Papa from 'papaparse';
import type { Ward, WardList } from '../../asking/survey/survey.ts';
import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';

type WardProblem = ProblemOf<'emptyFile' | 'missingCell' | 'badCell' | 'doubleRow'>;

interface WardRow {
  /** As the officer counts them, from 1, a heading and empty rows included. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly adults: string;
}

/**
 * Reads a list of wards: one a row, code, name and, if the officer has them, adults (numbers or shares).
 * A heading and empty rows are passed over; commas, semicolons and tabs all part the columns.
 *
 * @returns The wards, with each one's share of adults (they sum to 1) when every row gives adults; else everything that
 * is wrong, with the row: `emptyFile`, `missingCell`, `badCell`, `doubleRow`.
 */
export function readWards(text: string): Result<Pick<WardList, 'wards' | 'targets'>, readonly WardProblem[]> {
  const rows = rowsOf(text);
  if (rows.length === 0) return fail([{ kind: 'emptyFile', what: 'wards' }]);
  const withAdults = rows.some((row) => row.adults !== '');
  const problems = [
    ...rows.flatMap((row) => emptyCells(row, withAdults)),
    ...doubles(rows, (row) => row.code),
    ...doubles(rows, (row) => row.name),
  ];
  if (problems.length > 0) return fail(problems);
  const wards = rows.map(({ code, name }): Ward => ({ code, name }));
  return ok({ wards, targets: withAdults ? sharesOf(rows) : null });
}

function rowsOf(text: string): readonly WardRow[] {
  const marked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { data } = Papa.parse<readonly string[]>(marked, { delimitersToGuess: [',', '\t', ';'] });
  const rows = data.map((cells, index) => {
    const [code = '', name = '', adults = ''] = cells.map((cell) => cell.trim());
    return { row: index + 1, code, name, adults };
  });
  const filled = rows.filter(({ code, name, adults }) => code + name + adults !== '');
  return filled.slice(filled[0] !== undefined && isHeading(filled[0]) ? 1 : 0);
}

// "Ward code, Ward name" of the ONS, "code, name", "WD24CD, WD24NM": no code of a ward looks like these.
function isHeading({ code, name }: WardRow): boolean {
  return /\bcode\b|^wd\d\d(cd|nm)$/i.test(code) || /^(ward )?name$/i.test(name);
}

function emptyCells(row: WardRow, withAdults: boolean): readonly WardProblem[] {
  const empty = (column: string): WardProblem => ({
    kind: 'missingCell',
    what: 'wards',
    row: row.row,
    column,
  });
  const problems: WardProblem[] = [];
  if (row.code === '') problems.push(empty('code'));
  if (row.name === '') problems.push(empty('name'));
  if (!withAdults) return problems;
  if (row.adults === '') problems.push(empty('adults'));
  else if (!(adultsOf(row) > 0)) {
    problems.push({ kind: 'badCell', what: 'wards', row: row.row, column: 'adults', found: row.adults });
  }
  return problems;
}

function doubles(rows: readonly WardRow[], cell: (row: WardRow) => string): readonly WardProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row): readonly WardProblem[] => {
    const key = cell(row).toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    return before === undefined || key === ''
      ? []
      : [{ kind: 'doubleRow', what: 'wards', row: row.row, firstRow: before, value: cell(row) }];
  });
}

function adultsOf(row: WardRow): number {
  // A comma parts thousands only: 12,5 taken for 125 would weigh a ward ten times over.
  const found = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?\s*%?$/.exec(row.adults);
  return found === null ? Number.NaN : Number(`${found[1]?.replace(/[, ]/g, '')}${found[2] ?? ''}`);
}

function sharesOf(rows: readonly WardRow[]): Readonly<Record<string, number>> {
  const total = rows.reduce((sum, row) => sum + adultsOf(row), 0);
  return Object.fromEntries(rows.map((row) => [row.code, adultsOf(row) / total]));
}
