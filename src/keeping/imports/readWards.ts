import Papa from 'papaparse';
import type { Ward, WardList } from '../../asking/survey/survey.ts';
import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { extraCells, openQuoteRow } from './csvRows.ts';

type WardProblem = ProblemOf<
  'extraCell' | 'openQuote' | 'emptyFile' | 'missingCell' | 'badCell' | 'doubleRow' | 'targetsDoNotSum'
>;

/** A sum of shares this far from 1 is rounding in print (statistics rules, section 7). */
const ROUNDED = 0.005 + 1e-9;
/** No council has so few adults: numbers that sum to no more are shares. */
const PERCENTAGES_UNDER = 200;
const FRACTIONS_UNDER = 2;
const COLUMNS = 3;

interface WardRow {
  /** As the officer counts them, from 1, a heading and empty rows included. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly adults: string;
}

/**
 * Reads a list of wards: one a row, code, name and, if the officer has them, adults (numbers or shares).
 * A heading and empty rows are passed over; commas, semicolons and tabs all part the columns. A list of names alone is
 * numbered from 1 in its order.
 *
 * Adults are shares where a cell has a % sign, or where all of them together are too few for people: at most 200 (then
 * percentages) or 2 (then fractions).
 *
 * @returns The wards, with each one's share of adults when every row gives adults; else everything that is wrong, with the
 * row: `openQuote`, `extraCell`, `emptyFile`, `missingCell`, `badCell`, `doubleRow`. Shares of counts sum to 1; those that were given as shares stay
 * as they were given, within half a point of 1, and beyond that are refused: `targetsDoNotSum`.
 */
export function readWards(text: string): Result<Pick<WardList, 'wards' | 'targets'>, readonly WardProblem[]> {
  const marked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { data, errors } = Papa.parse<readonly string[]>(marked, { delimitersToGuess: [',', '\t', ';'] });
  const open = openQuoteRow(errors);
  if (open !== null) return fail([{ kind: 'openQuote', what: 'wards', row: open }]);
  const extra = extraCells(
    data.map((cells, index) => ({ row: index + 1, cells })),
    { what: 'wards', columns: columnsIn(data) },
  );
  if (extra.length > 0) return fail(extra);
  const rows = numberedNames(rowsOf(data));
  if (rows.length === 0) return fail([{ kind: 'emptyFile', what: 'wards' }]);
  const withAdults = rows.some((row) => row.adults !== '');
  const problems = [
    ...rows.flatMap((row) => emptyCells(row, withAdults)),
    ...doubles(rows, (row) => row.code),
    ...doubles(rows, (row) => row.name),
  ];
  if (problems.length > 0) return fail(problems);
  const wards = rows.map(({ code, name }): Ward => ({ code, name }));
  if (!withAdults) return ok({ wards, targets: null });
  const targets = targetsOf(rows);
  const sum = sumOf(Object.values(targets));
  if (Math.abs(sum - 1) > ROUNDED) return fail([{ kind: 'targetsDoNotSum', margin: 'area', sum }]);
  return ok({ wards, targets });
}

/** Code, name and adults; as many as the heading has where it has more. */
function columnsIn(data: readonly (readonly string[])[]): number {
  const first = data.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [];
  const [code = '', name = ''] = first.map(plainly);
  return isHeading({ code, name }) ? Math.max(COLUMNS, first.length) : COLUMNS;
}

function rowsOf(data: readonly (readonly string[])[]): readonly WardRow[] {
  const rows = data.map((cells, index) => {
    const [code = '', name = '', adults = ''] = cells.map(plainly);
    return { row: index + 1, code, name, adults };
  });
  const filled = rows.filter(({ code, name, adults }) => code + name + adults !== '');
  return filled.slice(filled[0] !== undefined && isHeading(filled[0]) ? 1 : 0);
}

/** Spaces as they are seen, and one way to write each letter: what looks the same must not pass for two wards. */
function plainly(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}

// "Ward code, Ward name" of the ONS, "code, name", "WD24CD, WD24NM": no code of a ward looks like these.
function isHeading({ code, name }: Pick<WardRow, 'code' | 'name'>): boolean {
  return /\bcode\b|^wd\d\d(cd|nm)$|^wards?( names?)?$|^names?$/i.test(code) || /^(ward )?name$/i.test(name);
}

// An officer who has no codes types the names. What looks like codes has its names missing.
function numberedNames(rows: readonly WardRow[]): readonly WardRow[] {
  const isName = ({ code, name, adults }: WardRow) => name + adults === '' && !/^[a-z]{0,3}\d+$/i.test(code);
  return rows.every(isName) ? rows.map((row, at) => ({ ...row, code: `${at + 1}`, name: row.code })) : rows;
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

function targetsOf(rows: readonly WardRow[]): Readonly<Record<string, number>> {
  const total = sumOf(rows.map(adultsOf));
  const withSign = rows.some(({ adults }) => adults.includes('%'));
  const shareOf = (adults: number) => {
    if (!withSign && total > PERCENTAGES_UNDER) return adults / total;
    // By its text: 40.3 / 100 is 0.40299999999999997.
    return withSign || total > FRACTIONS_UNDER ? Number(`${adults}e-2`) : adults;
  };
  return Object.fromEntries(rows.map((row) => [row.code, shareOf(adultsOf(row))]));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
