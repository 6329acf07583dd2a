import { plainNumber } from '../../asking/survey/formulaValues.ts';
import { readXml } from './readXml.ts';
import { spreadsheetDate } from './spreadsheetDates.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedTexts: readonly string[];
  /** By the number of a cell's style: whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  /** Cells that may still be read, gaps and empty rows included. */
  readonly cellsLeft: number;
}

export interface ReadRows {
  readonly rows: readonly (readonly string[])[];
  /** How many cells they are, gaps and empty rows included. */
  readonly cells: number;
}

/** `tooMany`: more cells than are left. `parts`: a cell refers to a text that is not there. */
export type SheetFault = 'tooMany' | 'parts' | 'entities' | 'xml';

const NO_CELLS: readonly string[] = [];

/** A sheet as far as it is read. */
interface Reading {
  readonly context: SheetContext;
  readonly rows: (readonly string[])[];
  /** The row that is being read and its cells; both kinds of place count from 1. */
  row: number;
  cells: string[];
  column: number;
  type: string;
  style: number;
  value: string;
  hears: boolean;
  /** Within the reading aid that Japanese Excel keeps beside a text. */
  inReadingAid: boolean;
  count: number;
  fault: SheetFault | null;
}

/**
 * The rows of one sheet of a workbook, its cells as text: numbers as typed, truths as TRUE and FALSE, dates as ISO writes
 * them, formulas by their last result. Empty rows and cells stand where they are, but none at the end.
 */
export function readSheet(xml: string, context: SheetContext): ReadRows | SheetFault {
  const reading: Reading = {
    context,
    rows: [],
    row: 0,
    cells: [],
    column: 0,
    type: 'n',
    style: 0,
    value: '',
    hears: false,
    inReadingAid: false,
    count: 0,
    fault: null,
  };
  const xmlFault = readXml(xml, {
    hasEnough: () => reading.fault !== null,
    open: (name, attribute) => begin(reading, name, attribute),
    text: (text) => {
      if (reading.hears) reading.value += text;
    },
    close: (name) => end(reading, name),
  });
  return reading.fault ?? xmlFault ?? { rows: reading.rows, cells: reading.count };
}

function begin(reading: Reading, name: string, attribute: (name: string) => string | null): void {
  if (name === 'row') {
    reading.row = placeOf(attribute('r'), reading.row);
    reading.cells = [];
    reading.column = 0;
  }
  if (name === 'c') {
    reading.column = placeOf(columnOf(attribute('r')), reading.column);
    reading.type = attribute('t') ?? 'n';
    reading.style = Number(attribute('s') ?? 0);
    reading.value = '';
  }
  if (name === 'rPh') reading.inReadingAid = true;
  reading.hears = (name === 'v' || name === 't') && !reading.inReadingAid;
}

function end(reading: Reading, name: string): void {
  reading.hears = false;
  if (name === 'rPh') reading.inReadingAid = false;
  if (name === 'c') keepCell(reading);
  if (name === 'row') keepRow(reading);
}

/** The place that is written, else the next one. */
function placeOf(written: string | null, before: number): number {
  return written !== null && /^[1-9]\d{0,8}$/.test(written) ? Number(written) : before + 1;
}

/** The column of an address, from 1: `AB12` is in 28. */
function columnOf(address: string | null): string | null {
  const letters = /^([A-Z]{1,3})\d/.exec(address ?? '')?.[1];
  if (letters === undefined) return null;
  return String([...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
}

function keepCell(reading: Reading): void {
  const text = cellText(reading);
  if (text === null) reading.fault ??= 'parts';
  // An empty cell with a border may stand far to the right of everything.
  if (text === null || text === '') return;
  const { cells, column } = reading;
  reading.count += Math.max(0, column - cells.length);
  if (reading.count > reading.context.cellsLeft) {
    reading.fault ??= 'tooMany';
    return;
  }
  while (cells.length < column - 1) cells.push('');
  cells[column - 1] = text;
}

function keepRow(reading: Reading): void {
  const { rows, row, cells } = reading;
  if (cells.length === 0) return;
  reading.count += Math.max(0, row - 1 - rows.length);
  if (reading.count > reading.context.cellsLeft) {
    reading.fault ??= 'tooMany';
    return;
  }
  while (rows.length < row - 1) rows.push(NO_CELLS);
  rows[row - 1] = cells;
}

/** Null when the cell refers to a shared text that is not there. */
function cellText({ type, style, value, context }: Reading): string | null {
  if (value === '') return '';
  switch (type) {
    case 's':
      return context.sharedTexts[Number(value)] ?? null;
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText(value.trim(), context.dateStyles[style] === true, context.from1904);
    case 'd':
      return value.trim().replace(/T00:00:00(\.0+)?Z?$/, '');
    case 'e':
      return value;
    default:
      return unescaped(value);
  }
}

function numberText(written: string, isDate: boolean, from1904: boolean): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  const date = isDate ? spreadsheetDate(number, from1904) : null;
  if (date !== null) return date;
  // A spreadsheet keeps 1.1 as 1.1000000000000001 and shows fifteen digits; a whole number is as it is.
  return /^-?\d+$/.test(written) ? written : plainNumber(Number(number.toPrecision(15)));
}

/** Characters that XML cannot hold are written `_x000D_`: ECMA-376 part 1, 22.9.2.19. */
export function unescaped(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
