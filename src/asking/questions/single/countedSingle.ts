import { id } from '../../../core/id.ts';
import type { CountedKind } from '../countedKind.ts';
import { categoriesOf, checkChoice, choicesOf, codeInMemory } from '../countedOptions.ts';

/** One choice as a column. */
export const countedSingle: CountedKind<'single'> = {
  check: (question, answer) => checkChoice(question, question.options, answer),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: categoriesOf(question.options),
      nets: question.nets,
      dontKnowInBase: question.base === 'allAsked',
    },
  ],
  codes: (question, answer) => [codeInMemory(question.options, answer)],
  onPaper: (question) => [{ sort: 'options', options: question.options }],
  samples: (question) => choicesOf(question, question.options),
};
