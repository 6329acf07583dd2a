import type { Preset } from '../../asking/questions/preset.ts';
import { presetSortOf } from '../../asking/questions/presetSorts.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { FormNames } from '../../asking/survey/xlsform/formNames.ts';
import {
  isWorkedOut,
  presetCells,
  presetOfFormula,
  presetOfParts,
  presetPart,
} from '../../asking/survey/xlsform/presetCells.ts';
import type { FormCells } from './xlsFormCells.ts';
import type { AskedItem } from './xlsFormItems.ts';
import type { Noting } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';

/** What the `default` cells of a form are read with. */
interface Reading {
  readonly names: FormNames;
  readonly cells: FormCells;
  readonly note: Noting;
}

/** A question with what its `default` cells say; what cannot stand in it is noted, row by row. */
export function withDefault(question: Question, asked: AskedItem, reading: Reading): Question {
  if (asked.found.type === 'calculate') return question;
  const rows = filledRows(asked);
  const preset = workedOut(question, rows, reading) ?? standing(question, rows);
  const isTable = asked.item.rows !== null;
  for (const row of rows) {
    const stands = isTable ? partStands(question, row) : preset !== null;
    if (!stands) noteLeftOut(asked, row, reading);
  }
  return preset === null ? question : { ...question, preset };
}

function workedOut(
  question: Question,
  [first]: readonly DefaultRow[],
  { cells, names }: Reading,
): Preset | null {
  const sort = presetSortOf(question);
  if (first === undefined || sort === null || first.part !== '' || !isWorkedOut(first.cell, sort))
    return null;
  const formula = cells.formula(first.line, 'default', null);
  return formula && presetOfFormula(question, formula, names);
}

function standing(question: Question, rows: readonly DefaultRow[]): Preset | null {
  const parts = rows.flatMap((row) => {
    const given = presetPart(question, row.cell, row.term);
    return given === null || !partStands(question, row) ? [] : [[row.part, given] as const];
  });
  return presetOfParts(question, new Map(parts));
}

function partStands(question: Question, { cell, part, term }: DefaultRow): boolean {
  const given = presetPart(question, cell, term);
  return given !== null && presetOfParts(question, new Map([[part, given]])) !== null;
}

function noteLeftOut({ name }: AskedItem, { line, cell }: DefaultRow, { note }: Reading): void {
  const called = line.cells.get('name') ?? name;
  note({
    sheet: 'survey',
    row: line.row,
    name: called,
    weight: 'changed',
    kind: 'defaultLeftOut',
    found: cell,
  });
}

/** Whether the cells say what stands in a question. */
export function saysDefault(question: Question, asked: AskedItem, names: FormNames): boolean {
  const written = presetCells(question, names);
  const found = filledRows(asked);
  return written.size === found.length && found.every(({ part, cell }) => written.get(part) === cell);
}

interface DefaultRow {
  readonly line: FormLine;
  readonly cell: string;
  readonly part: string;
  readonly term: AskedItem['terms'][number];
}

function filledRows({ item, terms }: AskedItem): readonly DefaultRow[] {
  const lines = item.rows ?? [item.line];
  return lines.flatMap((line, at): readonly DefaultRow[] => {
    const term = terms[at];
    const cell = line.cells.get('default');
    return cell === undefined || term === undefined ? [] : [{ line, cell, part: term.row ?? '', term }];
  });
}
