import { givenPart } from '../questions/kinds.ts';
import type { Answer, Answers, Condition, Option, Question } from '../questions/question.ts';
import { type Questionnaire, questionById, questionsOf } from './questionnaire.ts';

/** Why an interview ended before its last question. */
export type EndReason = NonNullable<Option['endsWith']>;

/** The questions asked of this person, in order, and why it ends early if it does. Worked out, never stored. */
export interface Route {
  readonly questions: readonly Question[];
  readonly endsWith: EndReason | null;
}

/**
 * Works out which questions are asked, given the answers so far.
 *
 * Only answers on the route count, and only those before a question decide about it: an answer left behind by a
 * change of mind neither opens nor closes a later question.
 */
export function routeOf(questionnaire: Questionnaire, answers: Answers): Route {
  const questions: Question[] = [];
  const heard: Record<string, Answer> = {};
  for (const question of questionsOf(questionnaire)) {
    if (question.askIf && !holds(questionnaire, question.askIf, heard)) continue;
    questions.push(question);
    const given = answers[question.id];
    if (given === undefined) continue;
    heard[question.id] = given;
    const endsWith = endOf(question, given);
    if (endsWith) return { questions, endsWith };
  }
  return { questions, endsWith: null };
}

/** Whether a condition holds. A question that is not there or not answered equals nothing. */
export function holds(questionnaire: Questionnaire, condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(questionnaire, part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(questionnaire, part, answers));
  if ('not' in condition) return !holds(questionnaire, condition.not, answers);
  const question = questionById(questionnaire, condition.question);
  if (!question) return false;
  const given = givenPart(question, answers[question.id], condition.row ?? '');
  return given !== undefined && 'value' in given && condition.isOneOf.includes(given.value);
}

function endOf(question: Question, answer: Answer): EndReason | null {
  const given = givenPart(question, answer, '');
  if (given === undefined || 'missing' in given) return null;
  return question.options.find((option) => option.code === given.value)?.endsWith ?? null;
}
