import * as v from 'valibot';
import { expect, it } from 'vitest';
import { computedSchema } from '../../../../src/asking/questions/computed/computedSchema.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const whole = {
  ...drawnQuestion('c computed number = 1'),
  bands: [-5, 0, 18.5],
  decimals: 2,
  unit: { en: '£' },
};
const takes = (change: object) => v.safeParse(computedSchema.question, { ...whole, ...change }).success;

it('takes a formula with bands in order, whether or not it can be read', () => {
  expect(takes({})).toBe(true);
  expect(takes({ formula: 'nothing (' })).toBe(true);
});

it.each([{ bands: [5, 5] }, { bands: [5, 1] }, { decimals: 5 }, { result: 'truth' }, { formula: 5 }])(
  'refuses %j',
  (change) => {
    expect(takes(change)).toBe(false);
  },
);
