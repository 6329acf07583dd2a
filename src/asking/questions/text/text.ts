import { typedFault } from '../../../words/typed.ts';
import type { Kind } from '../kind.ts';
import { inOnePart, nothingToChoose, notTyped } from '../plainKind.ts';
import type { AnswerOf } from '../question.ts';
import { isBlank } from '../typedAnswer.ts';

/** Words of the resident's own. They are kept as they were typed. */
export const text: Kind<'text'> = {
  ...notTyped,
  ...inOnePart,
  ...nothingToChoose,
  partOf: unlessBlank,
  said: (_question, given) => ('value' in given ? [{ en: given.value }] : []),
  passing: null,
  fault: ({ most }, given) =>
    'value' in given && given.value.length > most ? typedFault.tooLong(given.value.length - most) : null,
  settled: unlessBlank,
};

function unlessBlank(answer: AnswerOf<'text'> | undefined): AnswerOf<'text'> | undefined {
  return isBlank(answer) ? undefined : answer;
}
