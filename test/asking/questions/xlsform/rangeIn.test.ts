import { expect, it } from 'vitest';
import { rangeIn } from '../../../../src/asking/questions/xlsform/rangeIn.ts';

it('runs from the lower end to the upper one, from 1 to 10 where the form says nothing', () => {
  expect(rangeIn()).toEqual([1, 10, 1]);
  expect(rangeIn({ start: '5', end: '-5', step: '-2.5' })).toEqual([-5, 5, 2.5]);
  expect(rangeIn({ step: 'x' })[2]).toBeNaN();
});
