import type { Question, Saying } from '../../asking/questions/question.ts';
import { carryOf, codesTaken, offerRulesOf } from '../../asking/survey/carried.ts';
import type { QuestionnaireIndex } from '../../asking/survey/questionnaireIndex.ts';
import { formulasOf, sayingsOf } from '../../asking/survey/sayingsOf.ts';
import { type Column, tableRowOf } from '../../core/column.ts';
import { id } from '../../core/id.ts';
import { formulaReads } from './formulaReads.ts';

/** All that is said of other answers where it is decided to whom a question, or an option or row of it, is put. */
export function sayingsOnAsking(
  index: QuestionnaireIndex,
  question: Question,
  column: Column,
): readonly Saying[] {
  return [
    ...(question.askIf ? sayingsOf(question.askIf) : []),
    ...[question.askIf ?? [], offerRulesOf(question).map(({ condition }) => condition)]
      .flat()
      .flatMap(formulasOf)
      .flatMap((formula) => formulaSayings(index, formula)),
    ...carriedSayings(question, column),
  ].flatMap((said) => repetitionsSaid(index, said));
}

/** A formula may ask anything of what it reads: as if it were whether there is an answer at all. */
function formulaSayings(index: QuestionnaireIndex, formula: string): readonly Saying[] {
  const read = formulaReads(index, formula);
  return read.map((question) => ({ question: id<'question'>(question), answered: true }));
}

/** What is said of a repeated question is said of each of its repetitions. */
function repetitionsSaid({ instances, questions }: QuestionnaireIndex, said: Saying): readonly Saying[] {
  const places = instances.get(said.question);
  if (places === undefined) return [said];
  return places.flatMap((place) => ({ ...said, question: questions[place]?.id ?? said.question }));
}

/** Options, or rows, carried over are offered to those who chose them, others by conditions of their own: what is said by that. */
function carriedSayings(question: Question, column: Column): readonly Saying[] {
  const { row, categories, isOneOfSeveral, ofOption } = column;
  const carry = carryOf(question);
  const own = isOneOfSeveral ? Number(row) : ofOption;
  const isOneOf = own === undefined ? categories.map(({ code }) => code) : [own];
  const offers = offerRulesOf(question).filter(({ codes }) => codes.some((code) => isOneOf.includes(code)));
  return [
    ...(carry === undefined
      ? []
      : [{ question: carry.question, isOneOf: rowTaken(question, column) ?? isOneOf }]),
    ...offers.flatMap(({ condition }) => sayingsOf(condition)),
  ];
}

/** The codes that decide whether the row of a table is asked; null where the column is of none. */
function rowTaken(question: Question, column: Column): readonly number[] | null {
  if (!('rows' in question)) return null;
  const option = question.rows.find(({ id: row }) => row === tableRowOf(column))?.option;
  return option === undefined ? codesTaken(question) : [option];
}
