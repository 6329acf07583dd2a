import { type Questionnaire, questionsWritten } from '../questionnaire.ts';
import { interviewMinutes, placeAfter } from './estimatedLength.ts';
import type { Finding } from './reviewQuestionnaire.ts';

/** From here on more people stop before the end: a rule of the trade, not a measured limit. */
const LONGEST_MINUTES = 20;

/** An interview that takes too long, told at the question at which the limit has passed. */
export function lengthFindings(questionnaire: Questionnaire): readonly Finding[] {
  const place = placeAfter(questionnaire, LONGEST_MINUTES * 60);
  const question = questionsWritten(questionnaire)[place];
  if (question === undefined) return [];
  const names = [String(LONGEST_MINUTES), String(interviewMinutes(questionnaire))];
  return [{ kind: 'longInterview', weight: 'warning', question: question.id, place: place + 1, names }];
}
