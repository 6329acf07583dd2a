import { day } from '../../../core/day.ts';
import { givenPart, learnKinds, partsOf, withPart } from '../../questions/kinds.ts';
import { type Preset, type PresetValue, presetAnswer } from '../../questions/preset.ts';
import { type PresetSort, presetSortOf } from '../../questions/presetSorts.ts';
import type { Answer, PartGiven, Question } from '../../questions/question.ts';
import { rareKinds } from '../../questions/rareKinds.ts';
import type { Formula } from '../formula.ts';
import { parseFormula } from '../parseFormula.ts';
import { referencesOf } from '../referencesOf.ts';
import { answerOfForm, type FormNames, formulaInForm, formulaOfForm } from './formNames.ts';
import { choiceName, type FormTerm } from './formTerm.ts';
import { formulaCell } from './formulaCell.ts';

// Forms are read and written in a worker too, where nothing else knows the kinds.
learnKinds(rareKinds);

/**
 * Whether a form works a `default` out, as pyxform tells it: it refers to an answer, calls something or counts. Else it
 * stands as it is; in a day a hyphen counts nothing.
 */
export function isWorkedOut(cell: string, sort: PresetSort): boolean {
  const words = cell.replace(/"[^"]*"|'[^']*'/g, '');
  const counts = sort.result === 'date' ? /[*+|]/ : /[*+|]|(?:^|\s|\d|\))-(?=\s)|\s(?:div|mod)\s/;
  return /\$\{|[\p{L}_][\p{L}\p{N}_.:-]*\(/u.test(words) || counts.test(words);
}

/**
 * The `default` cells of a question by its parts; empty where nothing stands in it, and where no cell says all of it.
 */
export function presetCells(question: Question, names: FormNames): ReadonlyMap<string, string> {
  const { preset } = question;
  const sort = presetSortOf(question);
  if (preset === undefined || sort === null) return new Map();
  const cells =
    'formula' in preset
      ? formulaCells(question, preset.formula, names)
      : valueCells(question, preset.value, names);
  return [...cells.values()].includes('') ? new Map() : cells;
}

/** What a cell says of a part, as it is given; null where it says nothing that can be answered. */
export function presetPart(question: Question, cell: string, term: FormTerm): PartGiven | null {
  const sort = presetSortOf(question);
  const value = sort === null || isWorkedOut(cell, sort) ? null : valueIn(cell.trim(), sort, term);
  return value === null ? null : ({ value } as PartGiven);
}

/** The same of all parts, as what stands in the question; null where it cannot be answered so. */
export function presetOfParts(question: Question, parts: ReadonlyMap<string, PartGiven>): Preset | null {
  const answer = [...parts].reduce<Answer | undefined>(
    (so, [part, given]) => withPart(question, so, part, given),
    undefined,
  );
  if (answer === undefined || !('value' in answer)) return null;
  const value = answer.value as PresetValue;
  const stands = presetAnswer(question, value, null);
  return stands !== undefined && 'value' in stands && stands.value === value ? { value } : null;
}

/** What the formula of a cell works out; null where a question of this kind cannot have it, or it reads what is not asked. */
export function presetOfFormula(question: Question, formula: Formula, names: FormNames): Preset | null {
  const result = presetSortOf(question)?.result ?? null;
  if (result === null || !readsKnown(formula, names) || !saysCodes(question, formula, names.named))
    return null;
  const isChosen = 'options' in question;
  return { formula: (isChosen ? answerOfForm : formulaOfForm)(formula, names), result };
}

/** What its own cells are read as: a formula may come back in other words, with the code of a choice as its name. */
export function presetReadBack(question: Question, names: FormNames): { readonly preset?: Preset } {
  const { preset } = question;
  const cells = presetCells(question, names);
  if (preset === undefined || cells.size === 0) return {};
  if ('value' in preset) return { preset };
  const formula = parseFormula(cells.get('') ?? '');
  const again = formula.ok ? presetOfFormula(question, formula.value, names) : null;
  return again === null ? {} : { preset: again };
}

function readsKnown(formula: Formula, names: FormNames): boolean {
  return referencesOf(formula).every((name) => names.named(name) !== undefined);
}

/** A choice is worked out only where it is the choice made from a list that is called the same. */
function saysCodes(
  question: Question,
  formula: Formula | null,
  named: (name: string) => FormTerm | undefined,
): boolean {
  if (!('options' in question)) return true;
  if (formula?.node !== 'reference') return false;
  const codes = named(formula.name)?.codes ?? new Map<string, number>();
  return (
    codes.size > 0 &&
    question.options.every(({ code, name = String(code) }) => (codes.get(name) ?? code) === code) &&
    [...codes].every(([name, code]) =>
      question.options.every((one) => one.code !== code || (one.name ?? String(code)) === name),
    )
  );
}

function formulaCells(question: Question, written: string, names: FormNames): ReadonlyMap<string, string> {
  const formula = formulaInForm(written, names);
  // A draft may name what is not there: no cell can.
  const says = formula !== null && readsKnown(formula, names) && saysCodes(question, formula, names.named);
  const sort = presetSortOf(question);
  const cell = says ? formulaCell(formula) : '';
  return new Map([['', sort !== null && isWorkedOut(cell, sort) ? cell : '']]);
}

function valueCells(question: Question, value: PresetValue, names: FormNames): ReadonlyMap<string, string> {
  const answer = { value } as Answer;
  const cells = partsOf(question).flatMap((part): readonly (readonly [string, string])[] => {
    const given = givenPart(question, answer, part);
    if (given === undefined || !('value' in given)) return [];
    const term = names.termOf(question.id, part === '' ? undefined : part);
    const again = term === undefined ? '' : cellOf(given.value as PresetValue, term);
    const sort = presetSortOf(question);
    const isPlain = sort !== null && again.trim() === again && !isWorkedOut(again, sort);
    return [[part, isPlain ? again : '']];
  });
  return new Map(cells);
}

/** A value as a cell; empty where one of its choices has no name. */
function cellOf(value: PresetValue, term: FormTerm): string {
  if (term.codes.size === 0) return String(value);
  const called = [value].flat().map((code) => choiceName(term, Number(code)));
  return called.includes(undefined) ? '' : called.join(' ');
}

function valueIn(cell: string, { how, result }: PresetSort, { codes }: FormTerm): PresetValue | null {
  if (how === 'typed') {
    if (result === 'number') return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
    return result === 'date' ? day(cell.slice(0, 10)) : cell;
  }
  const chosen = cell.split(/\s+/).map((name) => codes.get(name));
  const all = chosen.filter((code) => code !== undefined);
  if (all.length < chosen.length) return null;
  if (how === 'one') return all.length === 1 ? (all[0] ?? null) : null;
  return how === 'several' ? all.toSorted((one, other) => one - other) : all;
}
