import { faultOf, givenPart, partsOf } from '../questions/kinds.ts';
import type { Check, Question } from '../questions/question.ts';
import { withEachTyped } from './eachTyped.ts';
import type { Told } from './hearing.ts';
import type { Interview } from './interview.ts';
import type { Questionnaire } from './questionnaire.ts';
import { holds, noteChange, offeredOf, standingAnswer } from './routing.ts';

const NEVER = { any: [] };

/**
 * The checks that the answer of a question does not pass. They are looked at once every part of it was answered or
 * passed over; a question without a value passes all of them, and so does what was confirmed. What was typed and cannot
 * stand fails a check that every such question has.
 */
export function failedChecks(questionnaire: Questionnaire, question: Question, told: Told): readonly Check[] {
  const answer = standingAnswer(questionnaire, question, told);
  if (answer === undefined || 'missing' in answer) return [];
  const parts = partsOf(offeredOf(questionnaire, question, told));
  if (parts.some((part) => givenPart(question, answer, part) === undefined)) return [];
  const fault = faultOf(question, answer);
  if (fault !== null) return [{ id: 'typed', level: 'hard', mustHold: NEVER, message: fault }];
  const { checks = [] } = withEachTyped(questionnaire, question, told);
  return checks.filter(
    ({ id, level, mustHold }) =>
      !(level === 'soft' && answer.confirmed?.includes(id)) &&
      !holds(questionnaire, { condition: mustHold, of: question }, told),
  );
}

/** Keeps with an answer that it is right although these checks doubt it. Another answer is doubted anew. */
export function confirmAnswer(interview: Interview, question: Question, doubts: readonly Check[]): Interview {
  const given = interview.answers[question.id];
  if (given === undefined || 'missing' in given) return interview;
  const confirmed = [...new Set([...(given.confirmed ?? []), ...doubts.map(({ id }) => id)])];
  const answers = { ...interview.answers, [question.id]: { ...given, confirmed } };
  noteChange(answers, interview.answers, question.id);
  return { ...interview, answers };
}
