import type { GridRow } from '../../asking/questions/grid/gridFace.ts';
import type { CarryForward, Question } from '../../asking/questions/question.ts';
import { isTaken } from '../../asking/survey/nameFaults.ts';
import { carriedRows } from '../../asking/survey/xlsform/carriedRows.ts';
import { formulaInCell } from '../../asking/survey/xlsform/formNames.ts';
import { formulaCell } from '../../asking/survey/xlsform/formulaCell.ts';
import type { Text } from '../../core/text.ts';
import type { AskedItem } from './xlsFormItems.ts';
import type { Reading } from './xlsFormQuestions.ts';
import type { FormLine } from './xlsFormSheets.ts';
import type { CarriedTable } from './xlsFormTables.ts';
import type { FormItem } from './xlsFormTree.ts';

/** The name of a row of a table; another one where no answer can be kept by it. */
export function rowId({ row, own, cells }: FormLine): string {
  const id = own.get('row');
  const name = typeof id === 'string' ? id : (cells.get('name') ?? `row_${row}`);
  return isTaken(name) ? `${name}_2` : name;
}

/** A row of a table, with what columns of our own say of it, or its condition of who is asked. */
export function rowRead(line: FormLine, filled: (text: Text) => Text, carried?: CarriedTable): GridRow {
  const option = carried?.options.get(line) ?? line.own.get('option');
  return {
    id: rowId(line),
    text: filled(line.texts.get('label') ?? { en: '' }),
    ...(line.own.get('anchored') === true && { anchored: true as const }),
    ...(typeof option === 'number' && Number.isInteger(option) && { option }),
  };
}

/** From which earlier question the rows of a table are taken over, as their conditions say. */
export function carryRead({ carried }: Pick<FormItem, 'carried'>): { readonly carryForward?: CarryForward } {
  return carried === undefined ? {} : { carryForward: { question: carried.question, chosen: true } };
}

/**
 * What is left of where the rows of a table are taken over from: nothing where somebody changed who is asked a row. What
 * they wrote instead no table can say here; it is noted.
 */
export function carryLeft(
  whole: Question,
  { item, name }: AskedItem,
  { names, note }: Reading,
): { readonly carryForward?: null } {
  const expected = carriedRows(whole, names)?.rows;
  if (expected === undefined || item.carried !== undefined) return {};
  const changed = item.rows?.find((line) => asked(line) !== (expected.get(rowId(line)) ?? ''));
  if (changed === undefined) return {};
  const found = changed.cells.get('relevant') ?? '';
  note({ sheet: 'survey', row: changed.row, name, weight: 'changed', kind: 'relevantUnread', found });
  return { carryForward: null };
}

/** Who is asked a row, in the one way in which we write it; as it stands where it cannot be read. */
function asked({ cells }: FormLine): string {
  const cell = cells.get('relevant') ?? '';
  const read = formulaInCell(cell);
  return read.ok ? formulaCell(read.value) : cell;
}
