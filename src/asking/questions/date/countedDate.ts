import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import { dateBandText, dateOnPaper } from '../../../words/bands.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption, noViewsOf } from '../countedOptions.ts';
import type { AnswerOf, QuestionOf } from '../question.ts';
import { date } from './date.ts';
import { bandCode, dateBandsOf } from './dateBands.ts';

/** A day that was typed: counted by month, year or decade, with the day itself beside them. */
export const countedDate: CountedKind<'date'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) =>
      typeof value === 'string' && date.fault(question, { value }) === null
        ? []
        : [notAnOption(question, value)],
    ),
  columns: (question) => {
    const { by, codes } = dateBandsOf(question);
    return [
      {
        id: id<'column'>(question.id),
        question: question.id,
        row: null,
        label: question.text,
        categories: codes.map((code) => ({ code, label: dateBandText(code, by) })),
        nets: [],
        dontKnowInBase: question.base === 'allAsked',
      },
    ];
  },
  codes: (question, answer) => {
    if (answer === undefined) return [MISSING.notAnswered];
    if ('missing' in answer) return [MISSING[answer.missing]];
    const found = dayIn(question, answer);
    if (found === null) return [MISSING.notAnswered];
    const { by, codes } = dateBandsOf(question);
    return [FIRST_CATEGORY + codes.indexOf(bandCode(found, by))];
  },
  exact: { sort: 'date', of: dayIn },
  onPaper: (question) => [{ sort: 'write', say: dateOnPaper(question.earliest, question.latest) }],
  samples: (question) => [{ value: question.earliest }, { value: question.latest }, ...noViewsOf(question)],
};

function dayIn(question: QuestionOf<'date'>, answer: AnswerOf<'date'>) {
  const measured = date.fault(question, answer) === null ? date.measured(answer) : null;
  return typeof measured === 'string' ? measured : null;
}
