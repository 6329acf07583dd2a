import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../../src/counting/stats/chiSquareTail.ts';
import { normalBothTails } from '../../../src/counting/stats/distributions.ts';

// R 4.2.2: pchisq(x, degrees, lower.tail = FALSE).
describe('the chi-square distribution', () => {
  it.each([
    [3.84, 1, 0.0500435212487052],
    [22.9, 20, 0.293731402280542],
    [0.5, 7, 0.999446481390425],
    [200, 4, 3.75727673578104e-42],
    [1000, 1000, 0.49405285382924],
    [0.001, 3, 0.999991592080942],
    [12, 2.5, 0.00444070513121405],
    [40, 1, 2.53962858947086e-10],
  ])('has the tail of R above %f on %f degrees', (x, degrees, tail) => {
    expect(Math.abs(chiSquareTail(x, degrees) - tail)).toBeLessThanOrEqual(1e-12 * tail);
  });

  it('is the square of a normal value on one degree, and exponential on two', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 30, noNaN: true }), (z) => {
        expect(chiSquareTail(z * z, 1)).toBeCloseTo(normalBothTails(z), 12);
        expect(chiSquareTail(z, 2)).toBeCloseTo(Math.exp(-z / 2), 13);
      }),
    );
  });

  it('starts at 1, ends at 0, and refuses what it is not made for', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
    expect(() => chiSquareTail(-1, 3)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
  });
});
