import type { Question } from '../questions/question.ts';
import type { Told } from './hearing.ts';
import type { Questionnaire } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';

/**
 * What was typed beside the option that a question is repeated for, such as "Other (please specify)"; undefined where
 * nothing was. Personal data: shown in the interview and its review, and nowhere else.
 */
export function eachTyped(
  questionnaire: Questionnaire,
  question: Question,
  { answers }: Pick<Told, 'answers'>,
): string | undefined {
  const { repetitions, placeOf } = indexOf(questionnaire);
  const typed = repetitions[placeOf.get(question.id) ?? -1]?.typed;
  const given = typed && answers[typed.question];
  const words = given && 'value' in given ? given.other?.[typed.code]?.trim() : '';
  return words || undefined;
}

/** A question as it is shown: where something was typed that it is repeated for, with `{each}` left for that (shownFacts.ts). */
export function withEachTyped(
  questionnaire: Questionnaire,
  question: Question,
  told: Pick<Told, 'answers'>,
): Question {
  if (eachTyped(questionnaire, question, told) === undefined) return question;
  const { untold, placeOf } = indexOf(questionnaire);
  return untold[placeOf.get(question.id) ?? -1] ?? question;
}
