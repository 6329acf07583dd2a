import { strFromU8 } from 'fflate';
import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readSheet } from './readSheet.ts';
import { unpacked, type ZipEntry, zipEntries } from './unzip.ts';
import {
  type Relation,
  readRelations,
  readSharedTexts,
  readStyles,
  readWorkbookXml,
} from './workbookParts.ts';

/** A spreadsheet file as rows of text. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  /** Empty rows and cells stand where they are, but none at the end. */
  readonly rows: readonly (readonly string[])[];
}

export type WorkbookProblem = ProblemOf<'emptyFile' | 'fileTooLarge' | 'damagedFile' | 'tooManyInFile'>;

const LARGEST = 20_000_000;
const LARGEST_UNPACKED = 100_000_000;
const MOST_SHEETS = 200;
const MOST_CELLS = 1_000_000;

/** A workbook as far as it is read. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  unpackedBytes: number;
}

type Read<Value> = Result<Value, WorkbookProblem>;

/**
 * Reads an Excel workbook (.xlsx), hidden sheets and all: each cell as text, numbers as typed, truths as TRUE and FALSE,
 * dates as ISO writes them, formulas by their last result.
 *
 * Refused are files of more than 20 MB, or 100 MB when unpacked, with more than 200 sheets or a million cells, sealed with
 * a password, in the format before 2007, or with entities of their own. A file that is refused gives nothing of itself.
 */
export function readWorkbook(bytes: Uint8Array): Read<Workbook> {
  if (bytes.length === 0) return fail({ kind: 'emptyFile', what: 'workbook' });
  if (bytes.length > LARGEST) return tooLarge(bytes.length, LARGEST);
  // A compound file: Excel before 2007, or a workbook that is sealed with a password.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)) return damaged('protected');
  const entries = zipEntries(bytes);
  if (!entries.ok) return damaged(entries.problem);
  const reading: Reading = { bytes, entries: byLowName(entries.value), unpackedBytes: 0 };
  const top = relationsOf(reading, '');
  if (!top.ok) return top;
  const path = top.value.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = relationsOf(reading, path);
  if (!relations.ok) return relations;
  return sheetsOf(reading, path, relations.value);
}

function sheetsOf(reading: Reading, path: string, relations: readonly Relation[]): Read<Workbook> {
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const workbook = read(reading, path, readWorkbookXml);
  if (!workbook.ok) return workbook;
  const shared = read(reading, part('sharedStrings'), readSharedTexts, []);
  if (!shared.ok) return shared;
  const styles = read(reading, part('styles'), readStyles, []);
  if (!styles.ok) return styles;

  const named = workbook.value.sheets.flatMap(({ name, id }) => {
    const relation = relations.find((one) => one.id === id);
    // Sheets of nothing but a chart, and dialogs of Excel 5, hold no cells.
    return relation !== undefined && relation.type !== 'worksheet'
      ? []
      : [{ name, target: relation?.target }];
  });
  if (named.length === 0) return damaged('parts');
  if (named.length > MOST_SHEETS) return tooMany('sheets', MOST_SHEETS);

  const sheets: WorkbookSheet[] = [];
  let cellsLeft = MOST_CELLS;
  for (const { name, target } of named) {
    const context = {
      sharedTexts: shared.value,
      dateStyles: styles.value,
      from1904: workbook.value.from1904,
      cellsLeft,
    };
    const sheet = read(reading, target, (xml) => readSheet(xml, context));
    if (!sheet.ok) return sheet;
    cellsLeft -= sheet.value.cells;
    sheets.push({ name, rows: sheet.value.rows });
  }
  return ok({ sheets });
}

/** What a part of the workbook refers to; nothing when it has no list of that. */
function relationsOf(reading: Reading, path: string): Read<readonly Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${path.slice(folder.length)}.rels`;
  return read(reading, list, (xml) => readRelations(xml, folder), []);
}

/** One part of the workbook, unpacked and read; `otherwise` stands for a part that is not there. */
function read<Value>(
  reading: Reading,
  path: string | undefined,
  reader: (xml: string) => Value | PartFault,
  otherwise?: Value,
): Read<Value> {
  const entry = reading.entries.get((path ?? '').toLowerCase());
  if (entry === undefined) return otherwise === undefined ? damaged('parts') : ok(otherwise);
  reading.unpackedBytes += entry.size;
  if (reading.unpackedBytes > LARGEST_UNPACKED) return tooLarge(reading.unpackedBytes, LARGEST_UNPACKED);
  const plain = unpacked(reading.bytes, entry);
  if (!plain.ok) return damaged(plain.problem);
  const value = reader(strFromU8(plain.value));
  if (value === 'tooMany') return tooMany('cells', MOST_CELLS);
  return typeof value === 'string' ? damaged(value) : ok(value as Exclude<Value, string>);
}

type PartFault = 'tooMany' | 'parts' | 'entities' | 'xml';

/** Excel finds its parts whatever their capitals. */
function byLowName(entries: ReadonlyMap<string, ZipEntry>): ReadonlyMap<string, ZipEntry> {
  return new Map([...entries].map(([name, entry]) => [name.replaceAll('\\', '/').toLowerCase(), entry]));
}

function damaged(cause: string): { readonly ok: false; readonly problem: WorkbookProblem } {
  return fail({ kind: 'damagedFile', what: 'workbook', line: null, cause });
}

function tooLarge(bytes: number, limit: number): { readonly ok: false; readonly problem: WorkbookProblem } {
  return fail({ kind: 'fileTooLarge', what: 'workbook', bytes, limit });
}

function tooMany(
  of: 'sheets' | 'cells',
  limit: number,
): { readonly ok: false; readonly problem: WorkbookProblem } {
  return fail({ kind: 'tooManyInFile', what: 'workbook', of, limit });
}
