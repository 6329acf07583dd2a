import { expect, it } from 'vitest';
import { readTotal } from '../../../../src/asking/questions/constantSum/readTotal.ts';

it('reads a whole total that can be shared out, whatever is typed', () => {
  expect(['100', '£1,000', '', '0', '-5', '99999999999'].map(readTotal)).toEqual([
    100, 1000, 1, 1, 5, 1_000_000,
  ]);
});
