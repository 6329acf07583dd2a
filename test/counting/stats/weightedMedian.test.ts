import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedMedian } from '../../../src/counting/stats/weightedMedian.ts';

const medianOf = (scores: readonly (number | undefined)[], weights: readonly number[]) =>
  weightedMedian(
    tally(
      Uint16Array.from(scores, (_, i) => i),
      Float64Array.from(weights),
      { categories: scores.length },
    ),
    scores,
  );

describe('a weighted median', () => {
  it('is that of R where all weights are alike', () => {
    // median(c(5, 3, 1, 8)); median(c(5, 3, 1)); median(c(2, 2, 2, 9))
    expect(medianOf([5, 3, 1, 8], [2, 2, 2, 2])).toBe(4);
    expect(medianOf([5, 3, 1], [1, 1, 1])).toBe(3);
    expect(medianOf([2, 2, 2, 9], [1, 1, 1, 1])).toBe(2);
  });

  it('leans to the heavier side', () => {
    expect(medianOf([10, 20, 30], [1, 1, 5])).toBe(30);
    expect(medianOf([10, 20, 30], [1, 1, 2])).toBe(25);
    expect(medianOf([10, 20, 30], [1, 1, 1.9])).toBe(20);
  });

  it('is taken of those with a score, over all strata', () => {
    expect(medianOf([undefined, 20, 30, 40], [100, 1, 1, 1])).toBe(30);
    const strata = { codes: Uint8Array.of(0, 1, 1), count: 2 };
    const of = tally(Uint8Array.of(0, 1, 1), Float64Array.of(1, 1, 1), { categories: 2, strata });
    expect(weightedMedian(of, [1, 2])).toBe(2);
  });

  it('has half of the people on either side, and does not mind noise in the weights', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(1, 0.1, 1 / 3), (scores, weight) => {
        const median = medianOf(
          scores,
          scores.map(() => weight),
        );
        const sorted = scores.toSorted((one, other) => one - other);
        const [low, high] = [sorted[Math.ceil(scores.length / 2) - 1], sorted[Math.floor(scores.length / 2)]];
        expect(median).toBe(((low ?? 0) + (high ?? 0)) / 2);
      }),
    );
  });

  it('needs somebody with a score', () => {
    expect(() => medianOf([undefined], [1])).toThrow(RangeError);
  });
});
