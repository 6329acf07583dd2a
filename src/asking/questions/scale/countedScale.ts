import type { Column } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import type { CountedKind } from '../countedKind.ts';
import { categoriesOf, checkChoice, choicesOf, codeInMemory } from '../countedOptions.ts';
import type { QuestionOf } from '../question.ts';
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

/** Whether 0 to 10 has the nets of the net promoter score, by what is counted in them and not by what they are called. */
function netPromoterOf({ from, to, nets }: QuestionOf<'scale'>): Pick<Column, 'netPromoter'> {
  const named = (direction: string, codes: string) =>
    nets.find((net) => net.direction === direction && net.codes.toSorted((a, b) => a - b).join() === codes)
      ?.id;
  const promoters = named('positive', '9,10');
  const detractors = named('negative', '0,1,2,3,4,5,6');
  const isScored = from === 0 && to === 10 && promoters !== undefined && detractors !== undefined;
  return isScored ? { netPromoter: { promoters, detractors } } : {};
}
