import { formulaIn, optionsOf, partsOf } from '../questions/kinds.ts';
import type { Condition, Question, Saying } from '../questions/question.ts';
import { carryOf, offerRulesOf } from './carried.ts';
import { conditionsOf } from './conditionsOf.ts';
import { formulaReader } from './formulaReader.ts';
import { type Module, type Questionnaire, questionById, type Repeat } from './questionnaire.ts';
import { indexOf, type QuestionnaireIndex } from './questionnaireIndex.ts';
import { canSay } from './reachable.ts';
import { writtenName } from './repeatedModules.ts';
import { formulasOf, sayingsOf } from './sayingsOf.ts';

/** A saying, or a question that is read as a whole; `formula` where a formula or a repetition reads whatever it holds. */
export type Read = Saying | { readonly question: string; readonly formula?: true };

/** What is read that is not there, or not there yet. */
export interface ReadFault {
  readonly kind: 'missingQuestion' | 'missingRow' | 'missingAnswer' | 'wrongSort' | 'laterQuestion';
  readonly names: readonly string[];
}

/**
 * What decides whether a question is asked, what it is worth, and what stands in it before it is answered.
 *
 * @param around The repeated modules that it is within.
 */
export function readsOf(question: Question, around: readonly Module[]): readonly Read[] {
  const { askIf } = question;
  const carry = carryOf(question);
  const value = formulaIn(question);
  return [
    ...(askIf === undefined ? [] : readsOfCondition(askIf)),
    ...offerRulesOf(question).flatMap(({ condition }) => readsOfCondition(condition)),
    ...(carry === undefined ? [] : [{ question: carry.question }]),
    ...(value === null ? [] : readsOfFormula(value)),
    ...presetFormula(question).flatMap(readsOfFormula),
    ...around.flatMap(({ repeat }) => (repeat === undefined ? [] : readsOfRepeat(repeat))),
  ];
}

function readsOfRepeat(repeat: Repeat): readonly Read[] {
  if ('while' in repeat) return repeat.askIf === undefined ? [] : [repeat.askIf];
  return [{ question: 'count' in repeat ? repeat.count : repeat.forEach, formula: true }];
}

/** What is read after each time that a module is asked. */
export function readsAgain({ repeat }: Module): readonly Read[] {
  return repeat !== undefined && 'while' in repeat ? [repeat.while] : [];
}

/** What is read once a question is answered: by its checks, by whether it must be answered, and by where it ends. */
export function readsAfter(question: Question): readonly Read[] {
  const { requiredIf, endIf, checks = [] } = question;
  const after = [requiredIf, endIf?.when, ...checks.map(({ mustHold }) => mustHold)];
  return after.flatMap((condition) => (condition === undefined ? [] : readsOfCondition(condition)));
}

/** Formulas of a question that cannot be read, as they are written. */
export function brokenFormulas(question: Question): readonly string[] {
  const value = formulaIn(question);
  // An empty one is told as such where it is written.
  const own = value === null || value.trim() === '' ? [] : [value];
  const formulas = [...own, ...presetFormula(question), ...conditionsOf(question).flatMap(formulasOf)];
  return formulas.filter((formula) => formulaReader(formula) === null);
}

/** The formula of what stands in a question before anybody answers it; none where it is a value. */
function presetFormula({ preset }: Question): readonly string[] {
  return preset !== undefined && 'formula' in preset ? [preset.formula] : [];
}

/** The name of the question as it is written that something reads: `q3` of `q3@2`, `g` of `g.row`. */
export function nameRead(written: QuestionnaireIndex, { question: name }: Read): string {
  const plain = writtenName(name);
  return written.placeOf.has(plain) ? plain : writtenName(plain.replace(/\.[^.]*$/, ''));
}

/**
 * What is wrong with something that is read.
 *
 * @param written The index of the questionnaire with each question once.
 * @param before Questions from this place on are not answered yet.
 */
export function readFaults(
  questionnaire: Questionnaire,
  written: QuestionnaireIndex,
  { read, before }: { readonly read: Read; readonly before: number },
): readonly ReadFault[] {
  const { question: name } = read;
  const isModule = indexOf(questionnaire).repeated.has(name);
  const own = named(questionnaire, name);
  if (own === undefined && 'formula' in read && isModule) return [];
  const ofRow = 'formula' in read && name.includes('.') ? name.replace(/\.[^.]*$/, '') : name;
  const whole = own ?? named(questionnaire, ofRow);
  if (whole === undefined) return [{ kind: 'missingQuestion', names: [name] }];
  const isLater = (written.placeOf.get(nameRead(written, read)) ?? 0) >= before;
  const later: readonly ReadFault[] = isLater ? [{ kind: 'laterQuestion', names: [String(whole.id)] }] : [];
  if ('formula' in read) return own === undefined ? [...rowFaults(whole, name), ...later] : later;
  return [...sayingFaults(whole, read), ...later];
}

/** A question by a name of it; `q@2` may be the first of several within a repetition. */
function named(questionnaire: Questionnaire, name: string): Question | undefined {
  const { instances, questions } = indexOf(questionnaire);
  return questionById(questionnaire, name) ?? questions[instances.get(name)?.[0] ?? -1];
}

function rowFaults(question: Question, name: string): readonly ReadFault[] {
  const row = name.slice(name.lastIndexOf('.') + 1);
  return partsOf(question).includes(row) ? [] : [{ kind: 'missingRow', names: [question.id, row] }];
}

function sayingFaults(question: Question, read: Read): readonly ReadFault[] {
  const { question: name } = read;
  const row = 'row' in read ? (read.row ?? '') : '';
  const codes = new Set(optionsOf(question).map(({ code }) => code));
  if (!partsOf(question).includes(row)) return [{ kind: 'missingRow', names: [name, row] }];
  const unknown = 'isOneOf' in read ? read.isOneOf.filter((code) => !codes.has(code)) : [];
  const isSaid = unknown.length > 0 || !isSaying(read) || canSay(question, read);
  return [
    ...unknown.map((code): ReadFault => ({ kind: 'missingAnswer', names: [name, String(code)] })),
    ...(isSaid ? [] : [{ kind: 'wrongSort', names: [name] } as const]),
  ];
}

function isSaying(read: Read): read is Saying {
  return ['isOneOf', 'countChosen', 'number', 'date', 'answered'].some((key) => key in read);
}

function readsOfCondition(condition: Condition): readonly Read[] {
  return [...sayingsOf(condition), ...formulasOf(condition).flatMap(readsOfFormula)];
}

function readsOfFormula(formula: string): readonly Read[] {
  const references = formulaReader(formula)?.references ?? [];
  return references.map((question) => ({ question, formula: true }));
}
