import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWithinRanges,
  joinedRanges,
  rangesOf,
  rangesWithout,
} from '../../../src/keeping/transfer/numberRanges.ts';

describe('ranges of numbers', () => {
  it('are put together where one follows the other', () => {
    expect(rangesOf([9, 3, 5, 4, 4, 1])).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 5 },
      { from: 9, to: 9 },
    ]);
  });

  it('lose none and add none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
        const told = rangesOf(numbers).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        expect(told).toEqual(numbers.toSorted((one, other) => one - other));
      }),
    );
  });
});

it('are joined and parted as sets of their numbers are', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      const [one, other] = [rangesOf(some), rangesOf(others)];
      const joined = joinedRanges([...one, ...other]);
      const left = rangesWithout(one, others);
      for (let number = 1; number <= 30; number += 1) {
        expect(isWithinRanges(joined, number)).toBe(some.includes(number) || others.includes(number));
        expect(isWithinRanges(left, number)).toBe(some.includes(number) && !others.includes(number));
      }
      expect(joined).toEqual(rangesOf([...some, ...others]));
      expect(left).toEqual(rangesOf(some.filter((number) => !others.includes(number))));
    }),
  );
});
