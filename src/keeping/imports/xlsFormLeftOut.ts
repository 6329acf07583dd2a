import type { AskedItem } from './xlsFormItems.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';

/** Names what the columns of a question say that nothing was made of. */
export function noteColumns(asked: AskedItem, { note }: { readonly note: Noting }): void {
  const { line } = asked.item;
  const tell = (kind: XlsNote['kind'], found: string) =>
    note({ sheet: 'survey', row: line.row, name: asked.name, weight: 'changed', kind, found });
  for (const column of line.leftOut) tell('columnLeftOut', column);
  if (line.texts.has('required_message')) tell('messageLeftOut', 'required_message');
  const { seed } = asked.found.parameters ?? {};
  if (seed !== undefined) tell('seedLeftOut', seed);
  if (asked.found.type === 'calculate') return;
  if (line.cells.has('calculation')) tell('columnLeftOut', 'calculation');
}
