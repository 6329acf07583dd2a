import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import { textOnPaper, wroteSomething } from '../../../words/bands.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption, noViewsOf } from '../countedOptions.ts';
import { isBlank } from '../typedAnswer.ts';
import { text } from './text.ts';

/** Words of residents: only how many wrote something is counted, never what. */
export const countedText: CountedKind<'text'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) =>
      typeof value === 'string' && !isBlank({ value }) && text.fault(question, { value }) === null
        ? []
        : [notAnOption(question, typeof value)],
    ),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: [{ code: 1, label: wroteSomething }],
      nets: [],
      dontKnowInBase: false,
      isOwnWords: true,
    },
  ],
  codes: (_question, answer) => {
    if (answer === undefined || isBlank(answer)) return [MISSING.notAnswered];
    return ['missing' in answer ? MISSING[answer.missing] : FIRST_CATEGORY];
  },
  isOpen: true,
  exact: { sort: 'ownWords', of: (_question, answer) => ('value' in answer ? answer.value : null) },
  onPaper: (question) => [{ sort: 'write', say: textOnPaper(question) }],
  samples: (question) => [{ value: 'In other words.'.slice(0, question.most) }, ...noViewsOf(question)],
};
