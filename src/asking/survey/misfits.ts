import { checkAnswer } from '../questions/countedKinds.ts';
import { allAsked } from './allAsked.ts';
import { type Questionnaire, questionsOf } from './questionnaire.ts';
import { repeatWith } from './repeating.ts';
import type { Response } from './response.ts';

/**
 * Finds the questions whose answer in a response does not fit a questionnaire: a question it does not have, a code that
 * is none of its options. Such answers are kept as they are and told; they are never bent to fit.
 *
 * @returns Gives the ids of those questions for a response; made once for many responses.
 */
export function misfitsOf(questionnaire: Questionnaire): (response: Response) => readonly string[] {
  repeatWith(allAsked);
  const questions = new Map<string, ReturnType<typeof questionsOf>[number]>(
    questionsOf(questionnaire).map((question) => [question.id, question]),
  );
  return ({ answers }) =>
    Object.entries(answers)
      .filter(([id, answer]) => {
        const question = questions.get(id);
        return question === undefined || checkAnswer(question, answer).length > 0;
      })
      .map(([id]) => id);
}
