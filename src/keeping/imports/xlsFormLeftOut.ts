import { type FormNames, saysNames } from '../../asking/survey/xlsform/formNames.ts';
import type { FormCells } from './xlsFormCells.ts';
import type { AskedItem } from './xlsFormItems.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';

const formulas = ['relevant', 'required', 'constraint', 'calculation', 'default'];

/** What the columns of a question are looked at with. */
interface Reading {
  readonly names: FormNames;
  readonly cells: FormCells;
  readonly note: Noting;
}

/** Names what the columns of a question say that nothing was made of. */
export function noteColumns(asked: AskedItem, { names, cells, note }: Reading): void {
  const { line } = asked.item;
  const tell = (kind: XlsNote['kind'], found: string) =>
    note({ sheet: 'survey', row: line.row, name: asked.name, weight: 'changed', kind, found });
  for (const column of line.leftOut) tell('columnLeftOut', column);
  if (line.texts.has('required_message')) tell('messageLeftOut', 'required_message');
  for (const column of formulas) {
    const formula = cells.formula(line, column, null);
    if (formula !== null && !saysNames(formula, names)) tell('codesInstead', line.cells.get(column) ?? '');
  }
  const { seed } = asked.found.parameters ?? {};
  if (seed !== undefined) tell('seedLeftOut', seed);
  if (asked.found.type === 'calculate') return;
  if (line.cells.has('calculation')) tell('columnLeftOut', 'calculation');
}
