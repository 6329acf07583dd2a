import type { Text } from '../../core/text.ts';
import { noteGroup } from './xlsFormLeftOut.ts';
import type { Noting } from './xlsFormNotes.ts';
import { addedItem, counterRows, type RepeatSort, repeatSort } from './xlsFormRepeats.ts';
import type { FormLine } from './xlsFormSheets.ts';
import {
  type CarriedTable,
  type CarriedTables,
  type TableShape,
  tableAt,
  tableShape,
} from './xlsFormTables.ts';
import { type FormType, formType } from './xlsFormTypes.ts';

/** Something that a form asks: a row, or the rows of a table. */
export interface FormItem {
  readonly line: FormLine;
  readonly type: Extract<FormType, { readonly sort: 'asked' }>;
  /** The rows of its table; a single one has none. */
  readonly rows: readonly FormLine[] | null;
  /** What must hold for the groups around it, from the outermost; a repeat without a count says itself who is asked. */
  readonly within: readonly FormLine[];
  /** What is read before it. */
  readonly leadIn: Text | undefined;
  /** From which earlier question its rows are taken over, where their conditions say so. */
  readonly carried?: CarriedTable;
}

/** A section of a form: a group at the top, a repeat, what follows a repeat in another, or what stands in none. */
export interface FormSection {
  /** Its first row; undefined of what stands in no group. */
  readonly line: FormLine | undefined;
  /** How often it is asked; null for once. */
  readonly repeats: RepeatSort | null;
  /** The section in whose every time it is asked. */
  readonly within: FormSection | undefined;
  readonly items: FormItem[];
  /** Asked before its first time, whether there is one; it stands in the section before. */
  readonly any?: FormItem | undefined;
  /** Asked after each time, whether there is another. */
  readonly another?: FormItem | undefined;
}

/** An open group, from its first row on. */
interface Frame {
  readonly line: FormLine;
  readonly of: 'group' | 'repeat';
  /** The section that it is; null for a group that is opened. */
  readonly section: FormSection | null;
}

/** A form as it is walked through, row by row. */
interface Walk {
  readonly open: Frame[];
  readonly sections: FormSection[];
  /** Read before the next question: a note of ours, or the words of a group within a group. */
  leadIn: Text | undefined;
  readonly note: Noting;
  /** Rows that need not be asked or worked out. */
  readonly counters: ReadonlySet<FormLine>;
  readonly carried: CarriedTables;
}

/**
 * The sections of a form, with groups within groups opened: what must hold for a group holds for each of its questions.
 * Rows of our own that only help other programs are passed over.
 *
 * @param carried Tables whose rows are asked where something was chosen before, as far as that is known (xlsFormCarried.ts).
 */
export function formTree(
  lines: readonly FormLine[],
  note: Noting,
  carried: CarriedTables = new Map(),
): readonly FormSection[] {
  const walk: Walk = {
    open: [],
    sections: [],
    leadIn: undefined,
    note,
    counters: counterRows(lines),
    carried,
  };
  for (let at = 0; at < lines.length; ) at += take(walk, lines, at);
  for (const { line } of walk.open) tell(walk, line, 'groupEndMissing');
  for (const { section } of walk.open.toReversed()) askForAnother(walk, section);
  return walk.sections;
}

/** Takes what begins at a row, and says how many rows that was. */
function take(walk: Walk, lines: readonly FormLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 1;
  const cell = line.cells.get('type') ?? '';
  const type = formType(cell);
  const table = tableAt(lines, at);
  const shape = table && tableShape(table, walk.carried.get(line));
  if (shape !== null) {
    add(walk, line, shape);
    return shape.length;
  }
  if (table !== null) tell(walk, line, 'tableApart');
  if (type.sort === 'begin') begin(walk, line, type.of);
  // The words of a list above rows of boxes ask nothing.
  else if (table !== null) walk.leadIn = line.texts.get('label');
  else if (type.sort === 'end') end(walk, line, type.of);
  else if (type.sort !== 'asked') leave(walk, line, cell, type.sort);
  else if (walk.counters.has(line)) tell(walk, line, 'metadata');
  else if (line.own.get('part') === 'leadIn') walk.leadIn = line.texts.get('label');
  else if (!line.own.has('part')) add(walk, line, { type, rows: null, length: 1 });
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

function begin(walk: Walk, line: FormLine, of: Frame['of']): void {
  const isOurs = line.own.get('part') === 'module';
  noteGroup(line, walk.note);
  if (of === 'repeat' || walk.open.length === 0 || isOurs) {
    walk.open.push({ line, of, section: sectionOf(walk, line, of) });
    return;
  }
  walk.open.push({ line, of, section: null });
  const words = line.texts.get('label');
  if (words === undefined) return;
  walk.leadIn = words;
  tell(walk, line, 'groupWords');
}

function sectionOf(walk: Walk, line: FormLine, of: Frame['of']): FormSection {
  const isOurs = line.own.get('part') === 'module';
  // A group at the top holds what is in it together; only groups of our own, and repeats, are asked within one another.
  const outer = walk.open.findLast(
    (frame) => frame.of === 'repeat' || (isOurs && frame.line.own.get('part') === 'module'),
  );
  const within = outer?.section ?? undefined;
  const repeats = of === 'repeat' ? repeatSort(line) : null;
  const around = linesAround(walk);
  const isOpen = repeats === 'open';
  // A form that says who is asked at all has said whether there is one.
  const any = isOpen && !line.cells.has('relevant') ? addedItem(line, 'any', around) : undefined;
  if (any !== undefined) {
    const words = line.texts.get('label');
    const texts: FormLine['texts'] = words === undefined ? new Map() : new Map([['label', words]]);
    walk.sections.push({ line: { ...any.line, texts }, repeats: null, within, items: [any] });
  }
  const another = isOpen ? addedItem(line, 'another', around) : undefined;
  const section: FormSection = { line, repeats, within, items: [], any, another };
  walk.sections.push(section);
  return section;
}

/** The rows of the open groups whose conditions are those of their questions. */
function linesAround({ open }: Walk): readonly FormLine[] {
  return open
    .filter(({ section }) => section === null || section.repeats === null || section.repeats === 'counted')
    .map(({ line }) => line);
}

function end(walk: Walk, line: FormLine, of: Frame['of']): void {
  const last = walk.open.at(-1);
  if (last === undefined || last.of !== of) {
    tell(walk, line, 'groupBeginMissing');
    return;
  }
  askForAnother(walk, last.section);
  walk.open.pop();
  walk.leadIn = undefined;
  if (last.section === null) return;
  // What follows belongs to the section around, whose part it is: the times of a repeat go on behind one within it.
  const outer = walk.open.findLast(({ section }) => section !== null);
  const within = outer?.of === 'repeat' ? outer.section : outer?.section?.within;
  walk.sections.push({ line: outer?.line, repeats: null, within: within ?? undefined, items: [] });
}

/** At the end of a repeat that goes on as long as somebody adds one, in whatever part of it is the last. */
function askForAnother(walk: Walk, section: FormSection | null): void {
  if (section?.another !== undefined) walk.sections.at(-1)?.items.push(section.another);
}

function add(walk: Walk, line: FormLine, { type, rows, carried }: TableShape): void {
  if (walk.sections.length === 0)
    walk.sections.push({ line: undefined, repeats: null, within: undefined, items: [] });
  walk.sections.at(-1)?.items.push({
    ...{ line, type, rows, within: linesAround(walk), leadIn: walk.leadIn },
    ...(carried && { carried }),
  });
  walk.leadIn = undefined;
}

function tell(
  { note }: Walk,
  line: FormLine,
  kind:
    | 'groupEndMissing'
    | 'groupBeginMissing'
    | 'groupWords'
    | 'tableApart'
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
