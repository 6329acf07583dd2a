import type { QuestionId } from '../../asking/questions/question.ts';
import type { FormLine } from './xlsFormSheets.ts';
import { type FormType, formType } from './xlsFormTypes.ts';

type Asked = Extract<FormType, { readonly sort: 'asked' }>;

/** Of which earlier question a table asks a row for each answer chosen, and the code of that answer by the row. */
export interface CarriedTable {
  readonly question: QuestionId;
  readonly options: ReadonlyMap<FormLine, number>;
}

/** Such tables, by their first row in the form. */
export type CarriedTables = ReadonlyMap<FormLine, CarriedTable>;

/** Rows of a form that are shown as a table: a group of them, or those below a row with the words of their list. */
export interface FormTable {
  readonly rows: readonly FormLine[];
  /** Written here, so that our own columns say what the rows have in common. */
  readonly isOurs: boolean;
  /** What the rows must be like, where a row above them says it. */
  readonly like: Asked | null;
  /** How many rows of the form it takes. */
  readonly length: number;
}

/** A table as one question; without rows, a question of its own. */
export interface TableShape {
  readonly type: Asked;
  readonly rows: readonly FormLine[] | null;
  readonly length: number;
  readonly carried?: CarriedTable;
}

/** The table that begins at a row of a form; null where none does. */
export function tableAt(lines: readonly FormLine[], at: number): FormTable | null {
  const first = lines[at];
  if (first === undefined) return null;
  const type = formType(first.cells.get('type') ?? '');
  if (type.sort === 'begin') return groupAt(lines, at);
  return type.sort === 'asked' && !first.own.has('part') ? runAt(lines, at, type) : null;
}

function groupAt(lines: readonly FormLine[], at: number): FormTable | null {
  const isOurs = lines[at]?.own.get('part') === 'table';
  if (!isOurs && !looksOf(lines[at]).includes('table-list')) return null;
  const sorts = (line: FormLine) => formType(line.cells.get('type') ?? '').sort;
  const length = lines.slice(at + 1).findIndex((line) => ['begin', 'end', 'unknown'].includes(sorts(line)));
  const last = lines[at + 1 + length];
  if (length < 0 || last === undefined || sorts(last) !== 'end') return null;
  const rows = lines.slice(at + 1, at + 1 + length);
  // The words of the columns may be a row of their own.
  const asked = isOurs ? rows.filter((row) => row.own.get('part') !== 'columns') : rows;
  return { rows: asked, isOurs, like: null, length: length + 2 };
}

/** A row with the words of a list, and rows below it that have only its boxes. */
function runAt(lines: readonly FormLine[], at: number, like: Asked): FormTable | null {
  if (like.list === null || !looksOf(lines[at]).includes('label')) return null;
  const rows: FormLine[] = [];
  for (let next = at + 1; looksOf(lines[next]).includes('list-nolabel'); next += 1) {
    const row = lines[next];
    if (row !== undefined) rows.push(row);
  }
  return rows.length === 0 ? null : { rows, isOurs: false, like, length: rows.length + 1 };
}

function looksOf(line: FormLine | undefined): readonly string[] {
  return line?.cells.get('appearance')?.split(/\s+/) ?? [];
}

/**
 * The rows of a table as one question; null where they differ in more than their words. Of one written here the rows are of
 * any type, and what they fulfil is read from the first.
 *
 * @param carried Who is asked each row, where that is known: then their conditions are no difference.
 */
export function tableShape(
  { rows, isOurs, like, length }: FormTable,
  carried?: CarriedTable,
): TableShape | null {
  const types = rows.map((row) => formType(row.cells.get('type') ?? ''));
  const first = like ?? types[0];
  if (first?.sort !== 'asked') return null;
  const isOne = types.every(
    (type) => type.sort === 'asked' && type.type === first.type && type.list === first.list,
  );
  if (!isOne) return null;
  if (isOurs) return { type: first, rows, length };
  if (first.list === null || first.hasOther) return null;
  const apart =
    carried === undefined ? ['relevant', 'constraint', 'parameters'] : ['constraint', 'parameters'];
  const isPlain = rows.every((row) => apart.every((column) => !row.cells.has(column)));
  const isAlike = ['required', 'choice_filter'].every(
    (column) => new Set(rows.map((row) => row.cells.get(column) ?? '')).size === 1,
  );
  return isPlain && isAlike ? { type: first, rows, length, ...(carried && { carried }) } : null;
}
