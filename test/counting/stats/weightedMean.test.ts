import { describe, expect, it } from 'vitest';
import { tally } from '../../../src/counting/stats/tally.ts';
import { meanInterval, weightedMean } from '../../../src/counting/stats/weightedMean.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';

// Unweighted scores 5, 4, 4, 1 by hand: mean 3.5, variance 3, SE of the mean √(3/4); R's t.test gives the same.
const four = tally(Uint8Array.of(0, 1, 1, 4, 5), new Float64Array(5).fill(7.25), { categories: 6 });
const score = [5, 4, 3, 2, 1, undefined];

describe('a weighted mean', () => {
  it('leaves answers without a score out of the base and gives the variance of the score', () => {
    const mean = weightedMean(four, score);
    expect(mean.mean).toBeCloseTo(3.5, 14);
    expect(mean.base).toBe(4);
    expect(mean.scoreVariance).toBeCloseTo(3, 12);
  });

  it('has the interval mean ± t standard errors', () => {
    const mean = weightedMean(four, score);
    const interval = meanInterval(mean);
    const standardError = Math.sqrt((5 / 4) * (9 / 16));
    expect(interval?.high).toBeCloseTo(3.5 + 3.182446305284263 * standardError, 9);
    expect(interval?.low).toBeCloseTo(3.5 - 3.182446305284263 * standardError, 9);
  });

  it('is a net score, satisfied less dissatisfied, with +1, 0 and −1', () => {
    const base = [0, 1, 2, 3, 4];
    const net = weightedMean(four, [1, 1, 0, -1, -1, undefined]);
    const plus = weightedShare(four, { yes: [0, 1], base });
    const minus = weightedShare(four, { yes: [3, 4], base });
    expect(net.mean).toBeCloseTo(plus.share - minus.share, 14);
  });

  it('has no interval where everybody scores alike, and no variance for one person', () => {
    const alike = weightedMean(tally(Uint8Array.of(1, 1), Float64Array.of(1, 2), { categories: 6 }), score);
    expect(meanInterval(alike)).toBeUndefined();
    const one = weightedMean(tally(Uint8Array.of(1, 5), Float64Array.of(1, 2), { categories: 6 }), score);
    expect(one.scoreVariance).toBeUndefined();
  });
});
