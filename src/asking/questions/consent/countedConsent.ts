import { id } from '../../../core/id.ts';
import type { CountedKind } from '../countedKind.ts';
import { categoriesOf, checkChoice, choicesOf, codeInMemory } from '../countedOptions.ts';
import { answersTo } from './consent.ts';

/** Agreed or not, as a column. */
export const countedConsent: CountedKind<'consent'> = {
  check: (question, answer) => checkChoice(question, answersTo(question), answer),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: categoriesOf(answersTo(question)),
      nets: [],
      dontKnowInBase: question.base === 'allAsked',
    },
  ],
  codes: (question, answer) => [codeInMemory(answersTo(question), answer)],
  onPaper: (question) => [{ sort: 'options', options: answersTo(question) }],
  samples: (question) => choicesOf(question, answersTo(question)),
};
