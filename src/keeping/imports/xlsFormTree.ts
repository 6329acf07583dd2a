import type { Text } from '../../core/text.ts';
import type { Noting } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';
import { type FormType, formType } from './xlsFormTypes.ts';

/** Something that a form asks: a row, or the rows of a table. */
export interface FormItem {
  readonly line: FormLine;
  readonly type: Extract<FormType, { readonly sort: 'asked' }>;
  /** The rows of its table; a single one has none. */
  readonly rows: readonly FormLine[] | null;
  /** What must hold for the groups around it, from the outermost. */
  readonly within: readonly FormLine[];
  /** What is read before it. */
  readonly leadIn: Text | undefined;
}

/** A section of a form: a group at the top, a repeat, or what stands in none. */
export interface FormSection {
  /** Its first row; undefined of what stands in no group. */
  readonly line: FormLine | undefined;
  readonly isRepeated: boolean;
  readonly items: FormItem[];
}

/** An open group, from its first row on. */
interface Frame {
  readonly line: FormLine;
  readonly of: 'group' | 'repeat';
}

/** A form as it is walked through, row by row. */
interface Walk {
  readonly open: Frame[];
  readonly sections: FormSection[];
  /** Read before the next question: a note of ours, or the words of a group within a group. */
  leadIn: Text | undefined;
  readonly note: Noting;
}

/**
 * The sections of a form, with groups within groups opened: what must hold for a group holds for each of its questions.
 * Rows of our own that only help other programs are passed over.
 */
export function formTree(lines: readonly FormLine[], note: Noting): readonly FormSection[] {
  const walk: Walk = { open: [], sections: [], leadIn: undefined, note };
  for (let at = 0; at < lines.length; ) at += take(walk, lines, at);
  for (const { line } of walk.open) tell(walk, line, 'groupEndMissing');
  return walk.sections;
}

/** Takes what begins at a row, and says how many rows that was. */
function take(walk: Walk, lines: readonly FormLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 1;
  const cell = line.cells.get('type') ?? '';
  const type = formType(cell);
  if (type.sort === 'begin') {
    const table = tableAt(lines, at);
    if (table === null) begin(walk, { line, of: type.of });
    else add(walk, line, table);
    return table === null ? 1 : table.length;
  }
  if (type.sort === 'end') end(walk, line, type.of);
  else if (type.sort !== 'asked') leave(walk, line, cell, type.sort);
  else if (line.own.get('part') === 'leadIn') walk.leadIn = line.texts.get('label');
  else if (!line.own.has('part')) {
    const run = runAt(lines, at, type);
    add(walk, line, run ?? { type, rows: null, length: 1 });
    return run === null ? 1 : run.length;
  }
  return 1;
}

function leave(walk: Walk, line: FormLine, cell: string, sort: 'metadata' | 'unsupported' | 'unknown'): void {
  if (cell === '') {
    // Comments of those who wrote the form stand in rows without a type.
    if (line.cells.has('name')) tell(walk, line, 'emptyRow');
    return;
  }
  const kind = { metadata: 'metadata', unsupported: 'typeUnsupported', unknown: 'typeUnknown' } as const;
  tell(walk, line, kind[sort]);
}

function begin(walk: Walk, frame: Frame): void {
  const isInRepeat = walk.open.some(({ of }) => of === 'repeat');
  if (isInRepeat && frame.of === 'repeat') tell(walk, frame.line, 'repeatInRepeat');
  const isSection = walk.open.length === 0 || (frame.of === 'repeat' && !isInRepeat);
  walk.open.push(frame);
  if (isSection) {
    walk.sections.push({ line: frame.line, isRepeated: frame.of === 'repeat', items: [] });
    return;
  }
  const words = frame.line.texts.get('label');
  if (words === undefined) return;
  walk.leadIn = words;
  tell(walk, frame.line, 'groupWords');
}

function end(walk: Walk, line: FormLine, of: Frame['of']): void {
  const last = walk.open.at(-1);
  if (last === undefined || last.of !== of) {
    tell(walk, line, 'groupBeginMissing');
    return;
  }
  walk.open.pop();
  walk.leadIn = undefined;
  const isOver =
    walk.open.length === 0 || (of === 'repeat' && !walk.open.some((frame) => frame.of === 'repeat'));
  if (isOver) walk.sections.push({ line: walk.open[0]?.line, isRepeated: false, items: [] });
}

/** What an item of a form is beside its first row. */
interface Shape {
  readonly type: FormItem['type'];
  readonly rows: readonly FormLine[] | null;
  /** How many rows it takes. */
  readonly length: number;
}

function add(walk: Walk, line: FormLine, { type, rows }: Shape): void {
  if (walk.sections.length === 0) walk.sections.push({ line: undefined, isRepeated: false, items: [] });
  const within = walk.open.map((frame) => frame.line);
  walk.sections.at(-1)?.items.push({ line, type, rows, within, leadIn: walk.leadIn });
  walk.leadIn = undefined;
}

/** A group that is a table: nothing but choices of one list, shown as one. */
function tableAt(lines: readonly FormLine[], at: number): Shape | null {
  const first = lines[at];
  const isOurs = first?.own.get('part') === 'table';
  const isTable = isOurs || /\btable-list\b/.test(first?.cells.get('appearance') ?? '');
  if (first === undefined || !isTable) return null;
  const sorts = (line: FormLine) => formType(line.cells.get('type') ?? '').sort;
  const length = lines.slice(at + 1).findIndex((line) => ['begin', 'end', 'unknown'].includes(sorts(line)));
  const last = lines[at + 1 + length];
  if (length < 0 || last === undefined || sorts(last) !== 'end') return null;
  const rows = lines.slice(at + 1, at + 1 + length);
  return isOurs ? ourShape(rows, length + 2) : shapeOf(rows, length + 2);
}

/** A row with the words of a list, and rows below it that have only its boxes. */
function runAt(lines: readonly FormLine[], at: number, type: FormItem['type']): Shape | null {
  const looksLike = (line: FormLine | undefined) => line?.cells.get('appearance')?.split(/\s+/) ?? [];
  if (type.list === null || !looksLike(lines[at]).includes('label')) return null;
  const rows: FormLine[] = [];
  for (let next = at + 1; looksLike(lines[next]).includes('list-nolabel'); next += 1) {
    const row = lines[next];
    if (row !== undefined) rows.push(row);
  }
  return shapeOf(rows, rows.length + 1, type);
}

/** The rows of a table that was written here: of any type, and what they fulfil is read from the first. */
function ourShape(rows: readonly FormLine[], length: number): Shape | null {
  const types = rows.map((row) => formType(row.cells.get('type') ?? ''));
  const [first] = types;
  if (first?.sort !== 'asked') return null;
  const isOne = types.every(
    (type) => type.sort === 'asked' && type.type === first.type && type.list === first.list,
  );
  return isOne ? { type: first, rows, length } : null;
}

/** The rows as one table; null where they differ in more than their words. */
function shapeOf(rows: readonly FormLine[], length: number, like?: FormItem['type']): Shape | null {
  const types = rows.map((row) => formType(row.cells.get('type') ?? ''));
  const [first = like] = types;
  const apart = ['relevant', 'constraint', 'choice_filter', 'parameters'];
  const isPlain = rows.every((row) => apart.every((column) => !row.cells.has(column)));
  const needed = new Set(rows.map((row) => row.cells.get('required') ?? ''));
  if (rows.length === 0 || first?.sort !== 'asked' || first.list === null || first.hasOther) return null;
  const isOne = [...types, ...(like ? [like] : [])].every(
    (type) => type.sort === 'asked' && type.type === first.type && type.list === first.list,
  );
  return isOne && isPlain && needed.size === 1 ? { type: first, rows, length } : null;
}

function tell(
  { note }: Walk,
  line: FormLine,
  kind:
    | 'groupEndMissing'
    | 'groupBeginMissing'
    | 'groupWords'
    | 'repeatInRepeat'
    | 'emptyRow'
    | 'metadata'
    | 'typeUnsupported'
    | 'typeUnknown',
): void {
  const weight =
    kind === 'metadata' ? 'ignored' : kind.startsWith('type') || kind === 'emptyRow' ? 'leftOut' : 'changed';
  const [name, found] = [line.cells.get('name') ?? '', line.cells.get('type') ?? ''];
  note({ sheet: 'survey', row: line.row, name, weight, kind, found });
}
