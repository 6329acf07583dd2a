import type { Column } from '../../../core/column.ts';
import type { QuestionOf, ScaleFace } from '../question.ts';

/** 0 to 10 as the net promoter score counts it. */
export const recommending: Pick<ScaleFace, 'from' | 'to' | 'nets'> = {
  from: 0,
  to: 10,
  nets: [
    { id: 'promoters', label: { en: 'Promoters (9 or 10)' }, codes: [9, 10], direction: 'positive' },
    { id: 'passives', label: { en: 'Passives (7 or 8)' }, codes: [7, 8], direction: 'neutral' },
    {
      id: 'detractors',
      label: { en: 'Detractors (0 to 6)' },
      codes: [0, 1, 2, 3, 4, 5, 6],
      direction: 'negative',
    },
  ],
};

/** Whether 0 to 10 has the nets of the net promoter score, by what is counted in them and not by what they are called. */
export function netPromoterOf({ from, to, nets }: QuestionOf<'scale'>): Pick<Column, 'netPromoter'> {
  const named = (direction: string, codes: string) =>
    nets.find((net) => net.direction === direction && net.codes.toSorted((a, b) => a - b).join() === codes)
      ?.id;
  const promoters = named('positive', '9,10');
  const detractors = named('negative', '0,1,2,3,4,5,6');
  const isScored = from === 0 && to === 10 && promoters !== undefined && detractors !== undefined;
  return isScored ? { netPromoter: { promoters, detractors } } : {};
}
