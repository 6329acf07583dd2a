import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption, noViewsOf } from '../countedOptions.ts';
import { isBlank } from '../typedAnswer.ts';
import { postcode } from './postcode.ts';
import { postcodeWords } from './postcodeWords.ts';

const words = wordsIn(postcodeWords, 'en');

/** Postcodes of residents are personal data: only how many gave one is counted, never which. */
export const countedPostcode: CountedKind<'postcode'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) =>
      typeof value === 'string' && !isBlank({ value }) && postcode.fault(question, { value }) === null
        ? []
        : [notAnOption(question, typeof value)],
    ),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: [{ code: 1, label: { en: words.gaveOne[question.extent] } }],
      nets: [],
      dontKnowInBase: false,
      isOwnWords: true,
    },
  ],
  codes: (_question, answer) => {
    if (answer === undefined || isBlank(answer)) return [MISSING.notAnswered];
    return ['missing' in answer ? MISSING[answer.missing] : FIRST_CATEGORY];
  },
  exact: { sort: 'ownWords', of: (_question, answer) => ('value' in answer ? answer.value : null) },
  onPaper: ({ extent }) => [{ sort: 'write', say: words.onPaper[extent] }],
  samples: ({ extent, ...question }) => {
    const values = extent === 'whole' ? ['SW1A 1AA', 'M1 1AE', 'GIR 0AA', 'BFPO 57'] : ['SW1A', 'M1'];
    return [...values.map((value) => ({ value })), ...noViewsOf(question)];
  },
};
