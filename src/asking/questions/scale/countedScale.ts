import { id } from '../../../core/id.ts';
import type { CountedKind } from '../countedKind.ts';
import { categoriesOf, checkChoice, choicesOf, codeInMemory } from '../countedOptions.ts';
import { netPromoterOf } from './netPromoter.ts';
import { pointsOf } from './scale.ts';

/** A number between two ends as a column. */
export const countedScale: CountedKind<'scale'> = {
  check: (question, answer) => checkChoice(question, pointsOf(question), answer),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: categoriesOf(pointsOf(question)),
      nets: question.nets,
      dontKnowInBase: question.base === 'allAsked',
      number: { decimals: 0, unit: null },
      ...netPromoterOf(question),
    },
  ],
  codes: (question, answer) => [codeInMemory(pointsOf(question), answer)],
  onPaper: (question) => [{ sort: 'options', options: pointsOf(question) }],
  samples: (question) => choicesOf(question, pointsOf(question)),
};
