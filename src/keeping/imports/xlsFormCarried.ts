import { canBeCarried } from '../../asking/questions/carrying.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { conditionOfForm, type FormNames, formulaInCell } from '../../asking/survey/xlsform/formNames.ts';
import type { FormLine } from './xlsFormSheets.ts';
import { type CarriedTable, type CarriedTables, tableAt, tableShape } from './xlsFormTables.ts';
import type { FormItem, FormSection } from './xlsFormTree.ts';

/** A form as it is read while such tables are not known: each of their rows is a question. */
interface ReadApart {
  readonly sections: readonly FormSection[];
  readonly questions: ReadonlyMap<FormItem, Question>;
  readonly names: FormNames;
}

/**
 * The tables of a form that ask a row for each answer chosen of one earlier question: every row has a condition that one
 * such answer was chosen, each another one. Nothing in repeats is taken so.
 */
export function carriedTables(lines: readonly FormLine[], read: ReadApart): CarriedTables {
  const found = new Map<FormLine, CarriedTable>();
  for (const [at, line] of lines.entries()) {
    const table = line.cells.has('name') ? tableAt(lines, at) : null;
    if (table === null || table.isOurs || !table.rows.every(({ cells }) => cells.has('relevant'))) continue;
    const carried = carriedOf(table.rows, read);
    if (carried !== null && tableShape(table, carried) !== null) found.set(line, carried);
  }
  return found;
}

function carriedOf(
  rows: readonly FormLine[],
  { sections, questions, names }: ReadApart,
): CarriedTable | null {
  const items = sections.flatMap((section) => section.items.map((item) => ({ item, section })));
  const placeOf = (isIt: (item: FormItem) => boolean) => items.findIndex(({ item }) => isIt(item));
  const options = new Map<FormLine, number>();
  const asked = new Set<string>();
  for (const row of rows) {
    const said = saidOf(row, names);
    if (said === null) return null;
    options.set(row, said.code);
    asked.add(said.question);
  }
  const place = placeOf((item) => asked.has(questions.get(item)?.id ?? ''));
  const [from, first] = [items[place], items[placeOf(({ line }) => line === rows[0])]];
  const question = from && questions.get(from.item);
  const isOne = asked.size === 1 && new Set(options.values()).size === rows.length;
  if (!isOne || question === undefined || first === undefined || !canBeCarried(question)) return null;
  const isEarlier = place < items.indexOf(first);
  const known = new Set(optionsOf(question).map(({ code }) => code));
  const isKnown = [...options.values()].every((code) => known.has(code));
  if (!isEarlier || !isKnown || isRepeated(from?.section) || isRepeated(first.section)) return null;
  return { question: question.id, options };
}

/** The one answer of an earlier question after which a row is asked; null where anything else decides. */
function saidOf(
  row: FormLine,
  names: FormNames,
): { readonly question: string; readonly code: number } | null {
  const formula = formulaInCell(row.cells.get('relevant') ?? '');
  if (!formula.ok || formula.value === null) return null;
  const said = conditionOfForm(formula.value, names);
  if (!('isOneOf' in said) || said.row !== undefined || said.isOneOf.length !== 1) return null;
  return { question: said.question, code: said.isOneOf[0] ?? Number.NaN };
}

function isRepeated(section: FormSection | undefined): boolean {
  for (let at = section; at !== undefined; at = at.within) if (at.repeats !== null) return true;
  return false;
}
