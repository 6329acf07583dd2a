import { withOptional } from '../../asking/questions/editing/optionalPart.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Condition, Option, Question } from '../../asking/questions/question.ts';

/** Options that are offered only where their condition holds, in their order. */
export function limitedOptions(question: Question): readonly Option[] {
  return optionsOf(question).filter(({ offeredIf }) => offeredIf !== undefined);
}

/** The question with this option offered only where the condition holds; without one everybody is offered it. */
export function withOffer(question: Question, code: number, condition: Condition | undefined): Question {
  if (!('options' in question)) return question;
  const options = question.options.map((option) =>
    option.code === code ? withOptional(option, 'offeredIf', condition) : option,
  );
  return { ...question, options } as Question;
}
