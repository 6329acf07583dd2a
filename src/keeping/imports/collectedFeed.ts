import Papa from 'papaparse';
import { fail, ok, type Result } from '../../core/result.ts';

/** Why a file of answers cannot be read at all. Rows are counted from 1, the heading and empty rows among them. */
export type CollectedProblem =
  | { readonly kind: 'emptyFile' }
  /** A heading with no row under it. */
  | { readonly kind: 'noRows' }
  /** Something that is no text, such as a workbook. */
  | { readonly kind: 'notText'; readonly row: number }
  | { readonly kind: 'oneColumn'; readonly found: string }
  | { readonly kind: 'tooManyColumns'; readonly columns: number; readonly limit: number }
  /** A quotation mark that is opened and never closed: nobody knows where the rows after it end. */
  | { readonly kind: 'openQuote'; readonly row: number }
  /** A row that does not end, most likely for a quotation mark that is never closed. */
  | { readonly kind: 'rowTooLong'; readonly row: number; readonly limit: number }
  | { readonly kind: 'tooManyRows'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'tooManyAnswers'; readonly answers: number; readonly limit: number }
  /** A recipe was made for a file with other columns. */
  | { readonly kind: 'otherColumns'; readonly missing: readonly string[] }
  | { readonly kind: 'badRecipe' };

/** One thing wrong with a row, which is left out for it, or with a cell, which is. */
export type RowTrouble =
  /** `column` is the first that has no cell. */
  | { readonly kind: 'tooFewCells'; readonly row: number; readonly cells: number; readonly column: string }
  | { readonly kind: 'tooManyCells'; readonly row: number; readonly cells: number; readonly found: string }
  /** A quotation mark within a cell that has some around it. */
  | { readonly kind: 'oddQuote'; readonly row: number }
  | CellTrouble;

/** `column` is as the heading calls it. */
export interface CellTrouble {
  readonly kind:
    | 'unknownCode'
    | 'notANumber'
    | 'notADay'
    | 'badWeight'
    /** A weight far beyond the others. */
    | 'hugeWeight'
    | 'unknownArea'
    | 'unknownMode'
    /** No number of homes or adults, or no chance of being drawn. */
    | 'badChance'
    | 'unfit'
    | 'sameCase';
  readonly row: number;
  readonly column: string;
  readonly found: string;
}

/** Most columns that a file may have. */
export const MOST_COLUMNS = 3000;
/** Letters of the longest row. */
export const LONGEST_ROW = 1_000_000;
/** Letters of a cell that are told. */
const TOLD = 40;
/** Letters that are enough to see what parts the columns. */
const LOOKED_AT = 100_000;

/** A line before the heading by which Excel is told what parts the columns; it is no row there, and none here. */
const SAYS_SEPARATOR = /^"?sep=([^"\n])"?\n/i;

/** Where the rows of a file go. */
export interface RowTaker {
  /** @param found As the file has them: two may be alike. */
  heading(names: readonly string[], found: readonly string[]): void;
  row(cells: readonly string[], row: number): void;
  trouble(trouble: RowTrouble): void;
}

/** Takes a file in pieces. */
export interface Feed {
  /** @param isLast Nothing follows. */
  push(text: string, isLast: boolean): Result<void, CollectedProblem>;
  /** What parts the columns, once something was pushed. */
  separator(): string;
}

/**
 * Reads CSV in pieces of any length and keeps no more of it than one row: columns parted by commas, semicolons or tabs,
 * quoted cells, any line ends. A first line `sep=;` says what parts them. Rows that are empty are passed over, rows with more or fewer cells than the heading are
 * told and not handed on. Nothing is handed on after a problem.
 *
 * @param least Columns that it must have: a file of one is most likely parted by something else.
 */
export function collectedFeed(taker: RowTaker, least = 2): Feed {
  let carry = '';
  let separator = '';
  let isBegun = false;
  const reading = rowReading(taker, least);
  const push = (text: string, isLast: boolean): Result<void, CollectedProblem> => {
    const whole = carry + (isBegun ? text : text.replace(/^\uFEFF/, ''));
    isBegun = isBegun || text !== '';
    if (separator === '' && !isLast && whole.length < LOOKED_AT) {
      carry = whole;
      return ok(undefined);
    }
    const { lines, cut } = oneLineEnd(whole, isLast);
    const said = separator === '' ? separatorOf(lines) : { separator, from: 0 };
    separator = said.separator;
    const rest = reading.read(lines.slice(said.from), separator, isLast);
    if (!rest.ok) return rest;
    carry = rest.value + cut;
    return isLast ? reading.end() : ok(undefined);
  };
  return { push, separator: () => separator };
}

/** One line end is enough to look for; one that is cut in two waits for its other half. */
function oneLineEnd(whole: string, isLast: boolean): { readonly lines: string; readonly cut: string } {
  const cut = !isLast && whole.endsWith('\r') ? '\r' : '';
  const text = cut === '' ? whole : whole.slice(0, -1);
  return { lines: text.replace(/\r\n?/g, '\n'), cut };
}

/** What parts the columns, and where the heading begins. */
function separatorOf(text: string): { readonly separator: string; readonly from: number } {
  const said = SAYS_SEPARATOR.exec(text);
  if (said?.[1] !== undefined) return { separator: said[1], from: said[0].length };
  const guessed = Papa.parse<string[]>(text.slice(0, LOOKED_AT), {
    preview: 25,
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
  });
  return { separator: guessed.meta.delimiter, from: 0 };
}

/** The part of Papa's parser that its own streams are made of. */
interface ParsedPart {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row: number; readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

function rowReading(taker: RowTaker, least: number) {
  let row = 0;
  let rows = 0;
  let heads: readonly string[] | null = null;
  const take = (cells: readonly string[]): CollectedProblem | null => {
    row += 1;
    if (cells.some((cell) => cell.includes('\0'))) return { kind: 'notText', row };
    if (cells.every((cell) => cell.trim() === '')) return null;
    if (heads !== null) {
      rows += 1;
      handOn(taker, heads, { cells, row });
      return null;
    }
    if (cells.length > MOST_COLUMNS)
      return { kind: 'tooManyColumns', columns: cells.length, limit: MOST_COLUMNS };
    if (cells.length < least) return { kind: 'oneColumn', found: (cells[0] ?? '').slice(0, TOLD) };
    heads = namesOf(cells);
    taker.heading(heads, cells);
    return null;
  };
  return {
    /** Reads the rows that are whole, and gives back what follows them. */
    read: (text: string, separator: string, isLast: boolean): Result<string, CollectedProblem> => {
      // Not part of what Papa documents, but what its own streams call piece by piece.
      const parser = new Papa.Parser({ delimiter: separator, newline: '\n' });
      const { data, errors, meta } = parser.parse(text, 0, !isLast) as ParsedPart;
      const odd = new Set(errors.map((error) => error.row));
      const open = new Set(errors.flatMap(({ code, row: at }) => (code === 'MissingQuotes' ? [at] : [])));
      for (const [at, cells] of data.entries()) {
        const problem = take(cells);
        if (problem !== null) return fail(problem);
        if (open.has(at)) return fail({ kind: 'openQuote', row });
        if (odd.has(at)) taker.trouble({ kind: 'oddQuote', row });
      }
      const rest = isLast ? '' : text.slice(meta.cursor);
      return rest.length > LONGEST_ROW
        ? fail({ kind: 'rowTooLong', row: row + 1, limit: LONGEST_ROW })
        : ok(rest);
    },
    end: (): Result<void, CollectedProblem> => {
      if (heads === null) return fail({ kind: 'emptyFile' });
      return rows === 0 ? fail({ kind: 'noRows' }) : ok(undefined);
    },
  };
}

function handOn(
  taker: RowTaker,
  heads: readonly string[],
  { cells, row }: { readonly cells: readonly string[]; readonly row: number },
): void {
  const extra = cells.slice(heads.length).find((cell) => cell.trim() !== '');
  if (cells.length < heads.length) {
    taker.trouble({ kind: 'tooFewCells', row, cells: cells.length, column: heads[cells.length] ?? '' });
  } else if (extra !== undefined) {
    taker.trouble({ kind: 'tooManyCells', row, cells: cells.length, found: extra.trim().slice(0, TOLD) });
  } else {
    taker.row(cells, row);
  }
}

/** The names of the columns, each once: one without a name is called by its place, one of a name that was, by both. */
function namesOf(cells: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const [at, cell] of cells.entries()) {
    const plain = cell
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 190);
    const name = plain === '' || names.has(plain) ? `${plain} [${at + 1}]`.trim() : plain;
    // Somebody may have called a column by such a name already.
    names.add(names.has(name) ? `${name} [${at + 1}]` : name);
  }
  return [...names];
}

/** The text of a cell as it is told. */
export function toldCell(cell: string): string {
  return cell.trim().slice(0, TOLD);
}
