import { endingsOf, formulaIn } from '../questions/kinds.ts';
import type { Condition, Question } from '../questions/question.ts';
import type { ReadTyped } from './allAsked.ts';
import { carryOf, isNarrowed, offerRulesOf } from './carried.ts';
import type { Module, Questionnaire } from './questionnaire.ts';
import { everyQuestion, namesWithin } from './repeating.ts';
import type { Repetition } from './repeats.ts';
import { formulasOf, sayingsOf } from './sayingsOf.ts';
import { formulaRead } from './workingOut.ts';

/**
 * What is worked out of a questionnaire once, so that an answer costs what depends on it and not what there is. Every
 * list has one entry a question, in the order they are asked; a question's place counts from 0. A repeated module stands
 * there once for each repetition that there may be.
 */
export interface QuestionnaireIndex {
  readonly questions: readonly Question[];
  readonly modules: readonly Module[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Every question as it was written, by its id. */
  readonly written: ReadonlyMap<string, { readonly question: Question; readonly module: Module }>;
  /**
   * Places of a question of a repeated module, one a repetition, by the id it was written with; and of those within one
   * repetition of the module around, by that id with its mark.
   */
  readonly instances: ReadonlyMap<string, readonly number[]>;
  /** The innermost repetition that a question belongs to; undefined where there is but one. */
  readonly repetitions: readonly (Repetition | undefined)[];
  /** What was typed of what questions are repeated for; undefined where nothing can be. */
  readonly typed: ReadTyped | undefined;
  /** Every repetition of a repeated module, by its id; with marks, those within a repetition around it. */
  readonly repeated: ReadonlyMap<string, readonly Repetition[]>;
  /** 1 for each question that has no page, because its value is worked out. */
  readonly workedOut: Uint8Array;
  /** Places of the questions that something decides about: whether they are asked, what they offer, what they are worth. */
  readonly decided: readonly number[];
  /** Places of the later questions whose condition, options, value or end read this one, in order. */
  readonly readers: readonly (readonly number[])[];
  /** Places of the questions that have an answer, or a rule, which ends the interview. */
  readonly enders: readonly number[];
}

const indexes = new WeakMap<Questionnaire, QuestionnaireIndex>();

/** The index of a questionnaire, made the first time it is asked for. */
export function indexOf(questionnaire: Questionnaire): QuestionnaireIndex {
  const known = indexes.get(questionnaire);
  if (known !== undefined) return known;
  const made = makeIndex(questionnaire);
  indexes.set(questionnaire, made);
  return made;
}

/** Places of what a name names: a question, each repetition of one, or one row of it as `${grid.row}` says it. */
export function placesNamed({ placeOf, instances }: QuestionnaireIndex, name: string): readonly number[] {
  const placesOf = (question: string) => {
    const place = placeOf.get(question);
    return place === undefined ? instances.get(question) : [place];
  };
  const row = name.lastIndexOf('.');
  return placesOf(name) ?? (row > 0 ? placesOf(name.slice(0, row)) : undefined) ?? [];
}

function makeIndex({ modules }: Questionnaire): QuestionnaireIndex {
  const written = new Map<string, { question: Question; module: Module }>();
  for (const module of modules)
    for (const question of module.questions)
      if (!written.has(question.id)) written.set(question.id, { question, module });
  const { asked, repeated, typed } = everyQuestion(modules, written);
  const questions = asked.map(({ question }) => question);
  const placeOf = new Map<string, number>();
  const instances = new Map<string, number[]>();
  for (const [place, { question, name, repetition }] of asked.entries()) {
    if (!placeOf.has(question.id)) placeOf.set(question.id, place);
    for (const part of repetition === undefined ? [] : namesWithin(name, repetition.marks.slice(0, -1)))
      instances.set(part, [...(instances.get(part) ?? []), place]);
  }
  let readers: readonly (readonly number[])[] | null = null;
  const index: QuestionnaireIndex = {
    questions,
    modules: asked.map(({ module }) => module),
    placeOf,
    written,
    instances,
    repetitions: asked.map(({ repetition }) => repetition),
    typed,
    repeated,
    workedOut: Uint8Array.from(questions, (question) => (formulaIn(question) === null ? 0 : 1)),
    decided: placesWhere(
      questions,
      (one) => one.askIf !== undefined || isNarrowed(one) || formulaIn(one) !== null,
    ),
    // Formulas are read only where a route is worked out: what reads them may not be there before.
    get readers() {
      readers ??= readersIn(index);
      return readers;
    },
    enders: placesWhere(questions, (one) => one.endIf !== undefined || endingsOf(one).length > 0),
  };
  return index;
}

function placesWhere(questions: readonly Question[], is: (one: Question) => boolean): readonly number[] {
  return [...questions.entries()].flatMap(([place, one]) => (is(one) ? [place] : []));
}

function readersIn(index: QuestionnaireIndex): readonly (readonly number[])[] {
  const readers: number[][] = index.questions.map(() => []);
  for (const [place, question] of index.questions.entries()) {
    const read = new Set(placesRead(index, question));
    // A later question counts as not yet answered: nothing it is told changes this one.
    for (const earlier of read) if (earlier < place) readers[earlier]?.push(place);
  }
  return readers;
}

const ALWAYS: Condition = { all: [] };

/** Places of everything that decides whether a question is asked, what it offers, what it is worth, and whether it ends. */
function placesRead(index: QuestionnaireIndex, question: Question): readonly number[] {
  const { askIf, endIf } = question;
  const value = formulaIn(question);
  return [
    ...placesInConditions(index, [askIf ?? ALWAYS, endIf?.when ?? ALWAYS]),
    ...placesNarrowing(index, question),
    ...(value === null ? [] : placesInFormula(index, value)),
  ];
}

/** Places of what decides which options a question offers, or which of its rows are asked. */
export function placesNarrowing(index: QuestionnaireIndex, question: Question): readonly number[] {
  const carry = carryOf(question);
  const offers = offerRulesOf(question).map(({ condition }) => condition);
  return [
    ...placesInConditions(index, offers),
    ...(carry === undefined ? [] : placesNamed(index, carry.question)),
  ];
}

function placesInConditions(index: QuestionnaireIndex, conditions: readonly Condition[]): readonly number[] {
  return [
    ...conditions.flatMap(sayingsOf).flatMap((said) => placesNamed(index, said.question)),
    ...conditions.flatMap(formulasOf).flatMap((formula) => placesInFormula(index, formula)),
  ];
}

/** Places of what a formula reads; a repeated module that it names is read by what it is repeated for. */
export function placesInFormula(index: QuestionnaireIndex, formula: string): readonly number[] {
  const references = formulaRead(formula)?.references ?? [];
  return references.flatMap((name) => {
    const places = placesNamed(index, name);
    const repetitions = places.length === 0 ? (index.repeated.get(name) ?? []) : [];
    const from = repetitions.flatMap(({ takesPlace }) => sayingsOf(takesPlace).map((said) => said.question));
    return [...places, ...from.flatMap((one) => placesNamed(index, one))];
  });
}
