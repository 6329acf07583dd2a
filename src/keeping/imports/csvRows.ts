import Papa from 'papaparse';
import type { FileNoun, ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** Letters of a cell that are told. */
const TOLD = 40;

/** One row of a list with a heading. */
export interface CsvRow {
  /** As the officer counts them, from 1, the heading and empty rows included. */
  readonly row: number;
  /** The cell under a heading (small letters, single spaces); empty where there is none. */
  readonly cell: (column: string) => string;
  /** All headings, as cells are asked for. */
  readonly columns: readonly string[];
}

/**
 * The rows of a list with a heading in its first row that is not empty. Commas, semicolons and tabs all part the
 * columns; headings are compared without capitals, and `_` is a space. Cells are only ever text: a formula is not
 * worked out.
 *
 * @returns `openQuote` when a quotation mark is never closed, `emptyFile` when there is no row under the heading,
 * `missingColumn` for each heading that is wanted and not there, `extraCell` for each row with a cell behind the last heading:
 * of `North,1,200` nobody should read 1.
 */
export function csvRows(
  text: string,
  what: FileNoun,
  wanted: readonly string[],
): Result<
  readonly CsvRow[],
  readonly ProblemOf<'extraCell' | 'openQuote' | 'emptyFile' | 'missingColumn'>[]
> {
  const { data, errors } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
  });
  const open = openQuoteRow(errors);
  if (open !== null) return fail([{ kind: 'openQuote', what, row: open }]);
  const filled = data
    .map((cells, index) => ({ row: index + 1, cells: cells.map(plainCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [heading, ...rest] = filled;
  if (heading === undefined) return fail([{ kind: 'emptyFile', what }]);
  const columns = heading.cells.map((cell) => cell.toLowerCase().replace(/[\s_]+/g, ' '));
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length > 0) return fail(missing.map((column) => ({ kind: 'missingColumn', what, column })));
  if (rest.length === 0) return fail([{ kind: 'emptyFile', what }]);
  const extra = extraCells(rest, { what, columns: columns.length });
  if (extra.length > 0) return fail(extra);
  return ok(
    rest.map(({ row, cells }) => ({
      row,
      cell: (column) => cells[columns.indexOf(column)] ?? '',
      columns,
    })),
  );
}

/** Rows with a cell behind the last column that is not empty. */
export function extraCells(
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  { what, columns }: { readonly what: FileNoun; readonly columns: number },
): readonly ProblemOf<'extraCell'>[] {
  return rows.flatMap(({ row, cells }) => {
    const found = cells.slice(columns).find((cell) => cell.trim() !== '');
    return found === undefined ? [] : [{ kind: 'extraCell', what, row, found: found.trim().slice(0, TOLD) }];
  });
}

/** The row, from 1, in which a quotation mark opens that is never closed; null where there is none. */
export function openQuoteRow(
  errors: readonly { readonly code: string; readonly row?: number | undefined }[],
): number | null {
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  return open === undefined ? null : (open.row ?? 0) + 1;
}

/** The text of a cell without what spreadsheets put around text: `="text"`, a leading apostrophe. */
function plainCell(cell: string): string {
  const bare = cell.replace(/\p{Cc}+/gu, ' ').trim();
  const quoted = /^="(.*)"$/.exec(bare)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"').trim();
  return /^'[=+\-@]/.test(bare) ? bare.slice(1) : bare;
}
