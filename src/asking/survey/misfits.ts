import { checkAnswer } from '../questions/kinds.ts';
import type { Questionnaire } from './questionnaire.ts';
import { questionById } from './questionnaire.ts';
import type { Response } from './response.ts';

/**
 * Ids of the questions whose answer in a response does not fit its questionnaire: a question it does not have, a code
 * that is none of its options. Such answers are kept as they are and told; they are never bent to fit.
 */
export function misfitsOf(questionnaire: Questionnaire, response: Response): readonly string[] {
  return Object.entries(response.answers)
    .filter(([id, answer]) => {
      const question = questionById(questionnaire, id);
      return question === undefined || checkAnswer(question, answer).length > 0;
    })
    .map(([id]) => id);
}
