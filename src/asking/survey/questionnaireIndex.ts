import { endingsOf, partsOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import { carryOf } from './carried.ts';
import type { Module, Questionnaire } from './questionnaire.ts';
import { sayingsOf } from './sayingsOf.ts';

/**
 * What is worked out of a questionnaire once, so that an answer costs what depends on it and not what there is. Every
 * list has one entry a question, in the order they are asked; a question's place counts from 0.
 */
export interface QuestionnaireIndex {
  readonly questions: readonly Question[];
  readonly modules: readonly Module[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** What a narrow tablet asks one at a time. */
  readonly parts: readonly (readonly string[])[];
  /** Places of the later questions whose condition or whose options read this one, in order. */
  readonly readers: readonly (readonly number[])[];
  /** Places of the questions that have an answer which ends the interview. */
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

function makeIndex({ modules }: Questionnaire): QuestionnaireIndex {
  const asked = modules.flatMap((module) => module.questions.map((question) => ({ module, question })));
  const questions = asked.map(({ question }) => question);
  const placeOf = new Map<string, number>();
  for (const [place, { id }] of questions.entries()) if (!placeOf.has(id)) placeOf.set(id, place);
  const readers: number[][] = questions.map(() => []);
  for (const [place, question] of questions.entries()) {
    const read = new Set<string>(
      question.askIf === undefined ? [] : sayingsOf(question.askIf).map((said) => said.question),
    );
    const carry = carryOf(question);
    if (carry !== undefined) read.add(carry.question);
    // A later question counts as not yet answered: nothing it is told changes this one.
    for (const name of read) {
      const earlier = placeOf.get(name);
      if (earlier !== undefined && earlier < place) readers[earlier]?.push(place);
    }
  }
  return {
    questions,
    modules: asked.map(({ module }) => module),
    placeOf,
    parts: questions.map(partsOf),
    readers,
    enders: [...questions.entries()].flatMap(([place, one]) => (endingsOf(one).length > 0 ? [place] : [])),
  };
}
