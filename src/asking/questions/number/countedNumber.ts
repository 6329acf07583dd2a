import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import { bandText, numberOnPaper } from '../../../words/bands.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption, noViewsOf } from '../countedOptions.ts';
import type { AnswerOf, QuestionOf } from '../question.ts';
import { number } from './number.ts';
import { bandHolding, bandsOf } from './numberBands.ts';

/** A number that was typed: counted in bands, with the number itself beside them. */
export const countedNumber: CountedKind<'number'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) =>
      typeof value === 'number' && number.fault(question, { value }) === null
        ? []
        : [notAnOption(question, value)],
    ),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: bandsOf(question).map(({ from, to }, place) => ({
        code: place + 1,
        label: bandText(from, to, question.unit),
      })),
      nets: [],
      dontKnowInBase: question.base === 'allAsked',
      number: { decimals: question.decimals, unit: question.unit ?? null },
    },
  ],
  codes: (question, answer) => [codeOf(question, answer)],
  exact: {
    sort: 'number',
    of: (question, answer) => (codeOf(question, answer) < FIRST_CATEGORY ? null : number.measured(answer)),
  },
  onPaper: (question) => [{ sort: 'write', say: numberOnPaper(question) }],
  samples: (question) => {
    const ends = [...new Set(bandsOf(question).flatMap(({ from, to }) => [from, to]))];
    return [...ends.map((value) => ({ value })), ...noViewsOf(question)];
  },
};

function codeOf(question: QuestionOf<'number'>, answer: AnswerOf<'number'> | undefined): number {
  if (answer === undefined) return MISSING.notAnswered;
  if ('missing' in answer) return MISSING[answer.missing];
  const measured = number.fault(question, answer) === null ? number.measured(answer) : null;
  const place = typeof measured !== 'number' ? -1 : bandHolding(bandsOf(question), measured);
  return place < 0 ? MISSING.notAnswered : FIRST_CATEGORY + place;
}
