import { type FormNames, saysNames } from '../../asking/survey/xlsform/formNames.ts';
import type { FormCells } from './xlsFormCells.ts';
import type { AskedItem } from './xlsFormItems.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';

const formulas = ['relevant', 'required', 'constraint', 'calculation', 'default'];

/** What the columns of a question are looked at with. */
interface Reading {
  readonly names: FormNames;
  readonly cells: FormCells;
  readonly note: Noting;
}

type Told = Extract<XlsNote['kind'], 'columnLeftOut' | 'messageLeftOut' | 'seedLeftOut' | 'codesInstead'>;

/**
 * Names what the columns of a question say that nothing was made of.
 *
 * @param hasMessage Whether there is a check that its message stands in.
 */
export function noteColumns(
  asked: AskedItem,
  { names, cells, note }: Reading,
  { hasMessage }: { readonly hasMessage: boolean },
): void {
  const { line, rows } = asked.item;
  const tell = (kind: Told, found: string) => noteAt(line, kind, found, note);
  noteParts(line, note);
  if (line.texts.has('constraint_message') && !hasMessage && !line.own.has('checks'))
    tell('messageLeftOut', 'constraint_message');
  const { seed } = asked.found.parameters ?? {};
  if (seed !== undefined) tell('seedLeftOut', seed);
  if (asked.found.type !== 'calculate' && line.cells.has('calculation')) tell('columnLeftOut', 'calculation');
  for (const column of formulas) {
    const formula = cells.formula(line, column, null);
    if (formula !== null && !saysNames(formula, names)) tell('codesInstead', line.cells.get(column) ?? '');
  }
  for (const row of rows ?? []) noteTableRow(row, note);
}

/** Names what a row of a table says that only a question can have. */
function noteTableRow(row: FormLine, note: Noting): void {
  noteGroup(row, note);
  if (row.texts.has('constraint_message')) noteAt(row, 'messageLeftOut', 'constraint_message', note);
  const left = ['calculation', 'read_only'].filter((column) => row.cells.has(column));
  for (const column of left) noteAt(row, 'columnLeftOut', column, note);
}

/** What no row of a form can have here. */
function noteParts(line: FormLine, note: Noting): void {
  for (const column of line.leftOut) noteAt(line, 'columnLeftOut', column, note);
  if (line.texts.has('required_message')) noteAt(line, 'messageLeftOut', 'required_message', note);
}

/** Names what a group says beside its heading and who is asked it. */
export function noteGroup(line: FormLine, note: Noting): void {
  noteParts(line, note);
  for (const column of ['hint', 'guidance_hint'])
    if (line.texts.has(column)) noteAt(line, 'columnLeftOut', column, note);
}

/** Names what stands beside the choices of a list that no option can have, such as pictures: each column once. */
export function noteChoices(list: string, lines: readonly FormLine[], note: Noting): void {
  const first = new Map(
    lines.flatMap((line) => line.leftOut.map((column) => [column, line] as const)).reverse(),
  );
  for (const [column, { row }] of first)
    note({ sheet: 'choices', row, name: list, weight: 'changed', kind: 'columnLeftOut', found: column });
}

function noteAt(line: FormLine, kind: Told, found: string, note: Noting): void {
  const name = line.cells.get('name') ?? `row_${line.row}`;
  note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind, found });
}
