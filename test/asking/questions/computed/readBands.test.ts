import { expect, it } from 'vitest';
import { readBands } from '../../../../src/asking/questions/computed/readBands.ts';

it('reads rising numbers with commas between', () => {
  expect(readBands(' -5, 18;65.5 ,')).toEqual([-5, 18, 65.5]);
  expect(readBands('')).toEqual([]);
});

it.each(['18, 18', '65, 18', '18, old', Array.from({ length: 51 }, (_, at) => at).join()])(
  'refuses %j',
  (typed) => {
    expect(readBands(typed)).toBeNull();
  },
);
