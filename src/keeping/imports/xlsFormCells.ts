import type { Formula } from '../../asking/survey/formula.ts';
import { formulaInCell } from '../../asking/survey/xlsform/formNames.ts';
import type { Text } from '../../core/text.ts';
import type { NamedItem } from './xlsFormItems.ts';
import type { Noting, XlsNoteKind } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';
import { formType } from './xlsFormTypes.ts';

/** How the cells of one form are read: what its names mean in texts, and what stands for answers that are not asked. */
export interface FormCells {
  /** A text with `{council}`, `{answer:ID}` and `{each}` in place of the names of the form. */
  filled(text: Text): Text;
  /** The formula of a cell; null where it is empty or cannot be read, which is noted where a kind of note is given. */
  formula(line: FormLine, column: string, kind: XlsNoteKind | null): Formula | null;
}

const REFERENCE = /\$\{\s*([^{}\s]+)\s*\}/g;

/** What the device fills in, where a formula can work it out. */
const workedOut: ReadonlyMap<string, string> = new Map([
  ['today', 'today()'],
  ['start', 'now()'],
  ['end', 'now()'],
]);

export function formCells(lines: readonly FormLine[], items: readonly NamedItem[], note: Noting): FormCells {
  const holes = new Map<string, string>();
  const filledIn = new Map<string, string>();
  for (const { name, id, item } of items) {
    if (!holes.has(name)) holes.set(name, `{answer:${id}}`);
    for (const row of item.rows ?? []) {
      const called = row.own.get('row') ?? row.cells.get('name');
      holes.set(row.cells.get('name') ?? '', `{answer:${id}.${called}}`);
    }
  }
  for (const { cells, own } of lines) {
    const [name, type] = [cells.get('name'), cells.get('type') ?? ''];
    const part = own.get('part');
    const [what, which] = typeof part === 'string' ? part.split(' ') : [];
    if (name !== undefined && (what === 'council' || what === 'each')) holes.set(name, `{${what}}`);
    if (name !== undefined && what === 'said') holes.set(name, `{answer:${which}}`);
    const formula = workedOut.get(type.trim().toLowerCase());
    if (name !== undefined && formula !== undefined && formType(type).sort === 'metadata')
      filledIn.set(name, formula);
  }
  return {
    filled: (text) => {
      const languages = Object.entries(text).map(([language, words]) => [
        language,
        words?.replace(REFERENCE, (whole, name: string) => holes.get(name) ?? whole),
      ]);
      return Object.fromEntries(languages) as unknown as Text;
    },
    formula: (line, column, kind) => {
      const cell = (line.cells.get(column) ?? '').replace(
        REFERENCE,
        (whole, name: string) => filledIn.get(name) ?? whole,
      );
      const read = formulaInCell(cell);
      if (read.ok) return read.value;
      const name = line.cells.get('name') ?? '';
      if (kind !== null) note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind, found: cell });
      return null;
    },
  };
}
