import { optionsOf, partsOf } from '../questions/kinds.ts';
import { inDrawnOrder } from '../questions/optionOrder.ts';
import type { Question } from '../questions/question.ts';
import { withEachTyped } from './eachTyped.ts';
import type { Told } from './hearing.ts';
import type { Interview } from './interview.ts';
import type { Questionnaire } from './questionnaire.ts';
import { offeredOf } from './routing.ts';

/** An interview as far as it decides how a question is asked. */
type Asking = Told & Pick<Interview, 'seed'>;

/**
 * A question as this interview asks it: with the options it offers and the rows it asks, in the order drawn for them, and its
 * texts open for what was typed of what it is repeated for. The same question where nothing is carried over, drawn or typed.
 */
export function askedAs(questionnaire: Questionnaire, written: Question, interview: Asking): Question {
  const whole = withEachTyped(questionnaire, written, interview);
  return inOrderOf(offeredOf(questionnaire, whole, interview), interview.seed);
}

/** A question with its options or its rows in the order that an interview of this seed shows; the same one where none is drawn. */
export function inOrderOf(question: Question, seed: string): Question {
  const own = `${seed} ${question.id}`;
  if ('rowOrder' in question)
    return { ...question, rows: inDrawnOrder(question.rows, question.rowOrder, own) };
  const order = 'optionOrder' in question ? question.optionOrder : undefined;
  if (order === undefined) return question;
  return { ...question, options: inDrawnOrder(optionsOf(question), order, own) } as Question;
}

/** The parts of a question that this interview asks, in its order: what a narrow tablet shows one at a time. */
export function partsAsked(
  questionnaire: Questionnaire,
  question: Question,
  interview: Asking,
): readonly string[] {
  return partsOf('rows' in question ? askedAs(questionnaire, question, interview) : question);
}
