import type { Question } from '../questions/question.ts';
import type { EachTyped } from './allAsked.ts';
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
): EachTyped | undefined {
  return indexOf(questionnaire).typed?.(question.id, answers);
}

/** A question as it is shown: where something was typed that it is repeated for, with `{each}` left for that (shownFacts.ts). */
export function withEachTyped(
  questionnaire: Questionnaire,
  question: Question,
  told: Pick<Told, 'answers'>,
): Question {
  return eachTyped(questionnaire, question, told)?.question ?? question;
}
