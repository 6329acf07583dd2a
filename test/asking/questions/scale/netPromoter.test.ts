import { expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { netPromoterOf, recommending } from '../../../../src/asking/questions/scale/netPromoter.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const scale = drawnQuestion('n scale 0-10') as QuestionOf<'scale'>;

it('is counted of 0 to 10 with the promoters and the detractors, and of nothing else', () => {
  expect(netPromoterOf({ ...scale, ...recommending }).netPromoter).toEqual({
    promoters: 'promoters',
    detractors: 'detractors',
  });
  expect(netPromoterOf(scale)).toEqual({});
  expect(netPromoterOf({ ...scale, ...recommending, to: 9 })).toEqual({});
});
