import { expect, it } from 'vitest';
import { orderFindings } from '../../../../src/asking/survey/editing/orderFindings.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const order = ['a', 'b', 'c'];
const found = (drawing: string) =>
  orderFindings(drawnQuestionnaire(drawing), order).map(
    ({ question, names }) => `${question} before ${names}`,
  );

it('finds nothing where the poll’s questions come first and in their order', () => {
  expect(
    found('screener: s single 1-2; core: a single 1-2; c single 1-2; additional: own single 1-2'),
  ).toEqual([]);
});

it('finds what stands before one that is compared', () => {
  expect(found('core: a single 1-2; own single 1-2; b single 1-2')).toEqual(['own before b']);
  expect(found('core: b single 1-2; a single 1-2; c single 1-2')).toEqual(['b before a']);
});
