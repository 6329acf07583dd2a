import type { Formula } from '../../asking/survey/formula.ts';
import { formulaInCell } from '../../asking/survey/xlsform/formNames.ts';
import { numberPart, textPart } from '../../asking/survey/xlsform/formulaParts.ts';
import { withLone } from '../../asking/survey/xlsform/loneReference.ts';
import type { Text } from '../../core/text.ts';
import type { NamedItem } from './xlsFormItems.ts';
import type { Noting, XlsNoteKind } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';

/** How the cells of one form are read: what its names mean in texts, and what stands for answers that are not asked. */
export interface FormCells {
  /** A text with `{council}`, `{answer:ID}` and `{each}` in place of the names of the form; the check names what is not asked. */
  filled(text: Text): Text;
  /** The formula of a cell; null where it is empty or cannot be read, which is noted where a kind of note is given. */
  formula(line: FormLine, column: string, kind: XlsNoteKind | null): Formula | null;
}

const REFERENCE = /\$\{\s*([^{}\s]+)\s*\}/g;
/** What can be a name of a form at all: words such as `${!}` only look like a reference. */
const NAME = /^[\p{L}_][\p{L}\p{N}_.:@-]*$/u;

/** What the device fills in, where a formula can work it out. */
const workedOut: ReadonlyMap<string, string> = new Map([
  ['today', 'today()'],
  ['start', 'now()'],
  ['end', 'now()'],
]);

export function formCells(lines: readonly FormLine[], items: readonly NamedItem[], note: Noting): FormCells {
  const holes = new Map([...items].reverse().flatMap(holesOf));
  for (const [name, hole] of lines.flatMap(helperHole)) holes.set(name, hole);
  const filledIn = new Map(lines.flatMap(filledInBy));
  return {
    filled: (text) => {
      const languages = Object.entries(text).map(([language, words]) => [
        language,
        words &&
          withLone(
            words.replace(
              REFERENCE,
              (whole, name: string) => holes.get(name) ?? (NAME.test(name) ? `{answer:${name}}` : whole),
            ),
          ),
      ]);
      return Object.fromEntries(languages) as unknown as Text;
    },
    formula: (line, column, kind) => {
      const cell = plainFormula(line.cells.get(column) ?? '').replace(
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

/** How a value is worked out: by its calculation, or once and for all by its default, which is a formula or stands as it is. */
export function calculationIn(line: FormLine, { formula }: FormCells): Formula | null {
  const written = line.cells.get('default') ?? '';
  if (line.cells.has('calculation') || written === '') return formula(line, 'calculation', null);
  if (/\$\{|\w\s*\(/.test(written)) return formula(line, 'default', null);
  return /^-?\d+(\.\d+)?$/.test(written)
    ? numberPart(Number(written))
    : textPart(written.replaceAll('"', ''));
}

type Hole = readonly [name: string, hole: string];

function holesOf({ name, id, item }: NamedItem): readonly Hole[] {
  const rows = (item.rows ?? []).map((row): Hole => {
    const called = row.own.get('row') ?? row.cells.get('name');
    return [row.cells.get('name') ?? '', `{answer:${id}.${called}}`];
  });
  return [[name, `{answer:${id}}`], ...rows];
}

/** What a row that only helps other programs stands for in texts. */
function helperHole({ cells, own }: FormLine): readonly Hole[] {
  const [name, part] = [cells.get('name'), own.get('part')];
  const [what, which] = typeof part === 'string' ? part.split(' ') : [];
  if (name === undefined) return [];
  if (what === 'council' || what === 'each') return [[name, `{${what}}`]];
  return what === 'said' ? [[name, `{answer:${which}}`]] : [];
}

function filledInBy({ cells }: FormLine): readonly Hole[] {
  const [name, type] = [cells.get('name'), cells.get('type') ?? ''];
  const formula = workedOut.get(type.trim().toLowerCase());
  return name === undefined || formula === undefined ? [] : [[name, formula]];
}

/** A formula as it is meant: with straight quotation marks, truths as functions, and an empty text for no value. */
export function plainFormula(cell: string): string {
  const straight = cell.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
  if (/^(true|false)$/i.test(straight)) return `${straight.toLowerCase()}()`;
  return straight.replace(/(?<=[,(]\s*)null(?=\s*[,)])/g, "''");
}
