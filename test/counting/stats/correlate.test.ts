import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlate, rankCorrelation } from '../../../src/counting/stats/correlate.ts';
import { drivers, ones, outcome, shuffled, weights } from '../../fixtures/sixtyPeople.ts';

const [x1] = drivers;
/** Those who lack x2 are not among R's rows either. */
const y = outcome.map((value, i) => (i === 3 ? Number.NaN : value));
const correlated = (...given: Parameters<typeof correlate>) => {
  const found = correlate(...given);
  if (found.kind !== 'correlated') throw new Error(found.kind);
  return found;
};

describe('the correlation of two numbers', () => {
  it('is that of R, with the slope of a weighted sample', () => {
    // R 4.2.2: cov.wt(method = "ML", cor = TRUE); survey 4.1-1 svyglm(yy ~ x1).
    const found = correlated(x1, y, weights);
    expect(found.base).toBe(59);
    expect(found.r).toBeCloseTo(0.587436513935871, 13);
    expect(found.slope).toBeCloseTo(0.931225529709811, 13);
    expect(found.slopeError).toBeCloseTo(0.173375673368301, 13);
    expect(found.t).toBeCloseTo(5.37114297304912, 11);
    expect(found.pValue).toBeCloseTo(0.000001500824644312, 16);
  });

  it('of ranks is that of R, equal numbers sharing theirs', () => {
    // R 4.2.2: cor(x1, yy, method = "spearman").
    expect(rankCorrelation(x1, y)).toBeCloseTo(0.627655350572042, 13);
    expect(rankCorrelation(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNull();
  });

  it('is 1 on a line and −1 on a falling one, and certain', () => {
    const line = correlated(Float64Array.of(1, 2, 3, 4), Float64Array.of(3, 5, 7, 9), ones.slice(0, 4));
    expect(line).toMatchObject({
      r: expect.closeTo(1, 12),
      slopeError: 0,
      t: Number.POSITIVE_INFINITY,
      pValue: 0,
    });
    const falling = correlated(
      x1,
      x1.map((x) => 4 - 2 * x),
      weights,
    );
    expect(falling).toMatchObject({ r: expect.closeTo(-1, 12), t: Number.NEGATIVE_INFINITY, pValue: 0 });
    expect(correlated(Float64Array.of(1, 2), Float64Array.of(1, 5), ones.slice(0, 2)).pValue).toBeNull();
  });

  it('is none where a number is the same for all, or one person is left', () => {
    expect(correlate(x1, ones, weights)).toEqual({ kind: 'noVariance', base: 60 });
    expect(correlate(Float64Array.of(1, 2), Float64Array.of(1, Number.NaN), ones.slice(0, 2)).kind).toBe(
      'noVariance',
    );
  });

  it('is the same in any order of people, on any scale, and lies within −1 and 1', () => {
    const plain = correlated(x1, y, weights);
    expect(correlated(shuffled(x1), shuffled(y), shuffled(weights)).r).toBeCloseTo(plain.r, 12);
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (shift, scale) => {
          const moved = correlated(
            x1.map((x) => x * scale + shift),
            y,
            weights.map((w) => w * scale),
          );
          expect(moved.r).toBeCloseTo(plain.r, 9);
          expect(Math.abs(moved.r)).toBeLessThanOrEqual(1);
          expect(moved.t).toBeCloseTo(plain.t, 6);
        },
      ),
    );
  });
});
