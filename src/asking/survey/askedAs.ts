import { optionsOf } from '../questions/kinds.ts';
import { inDrawnOrder } from '../questions/optionOrder.ts';
import type { Question } from '../questions/question.ts';
import { withEachTyped } from './eachTyped.ts';
import type { Told } from './hearing.ts';
import type { Interview } from './interview.ts';
import type { Questionnaire } from './questionnaire.ts';
import { offeredTo } from './routing.ts';

/**
 * A question as this interview asks it: with the options it offers, in the order drawn for it, and its texts open for what
 * was typed of what it is repeated for. The same question where nothing is carried over, drawn or typed.
 */
export function askedAs(
  questionnaire: Questionnaire,
  written: Question,
  interview: Told & Pick<Interview, 'seed'>,
): Question {
  const question = withEachTyped(questionnaire, written, interview);
  const order = 'optionOrder' in question ? question.optionOrder : undefined;
  const offered = offeredTo(questionnaire, question, interview);
  if (offered === null && order === undefined) return question;
  // A long list has thousands.
  const codes = offered && new Set(offered);
  const options = optionsOf(question).filter(({ code }) => codes?.has(code) ?? true);
  return {
    ...question,
    options: inDrawnOrder(options, order, `${interview.seed} ${question.id}`),
  } as Question;
}
