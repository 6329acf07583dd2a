import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fences, medianOf } from '../../../src/counting/stats/farOut.ts';

const values = [3, 5, 4, 6, 5, 4, 30, 5, 6, 4, 5, 7];

describe('the values between which nothing is far out', () => {
  it('are 3.5 of R’s robust deviations to each side of the median', () => {
    // R 4.2.2: median(x) + c(-3.5, 3.5) * mad(x)
    const found = fences([...values, Number.NaN]);
    expect(found?.median).toBe(5);
    expect(found?.low).toBeCloseTo(-0.1891, 4);
    expect(found?.high).toBeCloseTo(10.1891, 4);
  });

  it('go by the mean deviation where more than half are the same', () => {
    // Mean deviation 10/10, so that a standard deviation is 1.2533 of it.
    const found = fences([2, 2, 2, 2, 2, 2, 2, 2, 2, 12]);
    expect(found?.high).toBeCloseTo(2 + 3.5 * Math.sqrt(Math.PI / 2), 6);
  });

  it('are none with few values, or where all are the same', () => {
    expect(fences([1, 2, 3])).toBeNull();
    expect(fences(new Array(20).fill(4))).toBeNull();
  });

  it('hold their median, and move and stretch with the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 10, maxLength: 40 }), (all) => {
        const found = fences(all);
        if (found === null) return;
        expect(found.low).toBeLessThan(found.median);
        expect(found.high).toBeGreaterThan(found.median);
        const other = fences(all.map((value) => 3 - 2 * value));
        expect(other?.low).toBeCloseTo(3 - 2 * found.high, 9);
      }),
    );
  });
});

describe('a median', () => {
  it('is the middle, or halfway between the two in the middle', () => {
    expect([medianOf([5, 1, 3]), medianOf([4, 1, 3, 2])]).toEqual([3, 2.5]);
    expect(() => medianOf([])).toThrow(RangeError);
  });
});
