import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type CsvRow, csvRows } from './csvRows.ts';

/** What can be wrong with a file of adults; `missingBand`: an age band has no row. */
export type AdultsProblem =
  | ProblemOf<
      'extraCell' | 'openQuote' | 'emptyFile' | 'missingColumn' | 'missingCell' | 'badCell' | 'doubleRow'
    >
  | { readonly kind: 'missingBand'; readonly band: string };

/** Adults by age band, in the order of the bands. */
export interface AdultCounts {
  readonly male: readonly number[];
  readonly female: readonly number[];
}

interface BandRow {
  readonly row: number;
  /** Place among the bands; -1 where the cell is none of them. */
  readonly band: number;
  readonly male: number | null;
  readonly female: number | null;
}

const sexes = ['male', 'female'] as const;

/**
 * Reads a file of adults: one age band a row, under `age`, `male` and `female`; docs/formats.md describes it.
 *
 * @param text The file; readText makes it from bytes.
 * @param bands The age bands that must all be there, such as `18-24` and `75+`.
 * @returns The counts, or everything that is wrong with the file, each with its row and column.
 */
export function readAdults(
  text: string,
  bands: readonly string[],
): Result<AdultCounts, readonly AdultsProblem[]> {
  const rows = csvRows(text, 'targets', ['age', ...sexes]);
  if (!rows.ok) return rows;
  const problems: AdultsProblem[] = [];
  const read = rows.value.map((row) => bandRow(row, bands, problems));
  problems.push(...doubles(read, bands));
  problems.push(
    ...bands
      .filter((_, place) => read.every(({ band }) => band !== place))
      .map((band): AdultsProblem => ({ kind: 'missingBand', band })),
  );
  if (problems.length > 0) return fail(problems);
  const counts = (sex: (typeof sexes)[number]) =>
    bands.map((_, place) => read.find(({ band }) => band === place)?.[sex] ?? 0);
  return ok({ male: counts('male'), female: counts('female') });
}

function bandRow({ row, cell }: CsvRow, bands: readonly string[], problems: AdultsProblem[]): BandRow {
  const cellOf = <Value>(column: string, read: (text: string) => Value | null): Value | null => {
    const text = cell(column);
    if (text === '') problems.push({ kind: 'missingCell', what: 'targets', row, column });
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) {
      problems.push({ kind: 'badCell', what: 'targets', row, column, found: text.slice(0, 40) });
    }
    return value;
  };
  const band = cellOf('age', (text) => {
    const place = bands.indexOf(bandOf(text));
    return place < 0 ? null : place;
  });
  return { row, band: band ?? -1, male: cellOf('male', wholeNumber), female: cellOf('female', wholeNumber) };
}

/** `Aged 18 to 24 years`, `18–24`, `75 and over`, as the bands are written. */
function bandOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(aged?|years?)\b/g, '')
    .replace(/\s*(–|-|\bto\b)\s*/g, '-')
    .replace(/\s*(\+|(and|or) (over|above|older))\s*$/, '+')
    .trim();
}

/** Whole people, 0 or more; commas and spaces part thousands. */
function wholeNumber(text: string): number | null {
  return /^(\d{1,3}([, ]\d{3})+|\d{1,9})$/.test(text) ? Number(text.replace(/[, ]/g, '')) : null;
}

function doubles(rows: readonly BandRow[], bands: readonly string[]): readonly AdultsProblem[] {
  return rows.flatMap(({ row, band }): readonly AdultsProblem[] => {
    const first = rows.find((one) => one.band === band && band >= 0);
    if (first === undefined || first.row === row) return [];
    return [{ kind: 'doubleRow', what: 'targets', row, firstRow: first.row, value: bands[band] ?? '' }];
  });
}
