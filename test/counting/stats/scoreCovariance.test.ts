import { describe, expect, it } from 'vitest';
import { linearised } from '../../../src/counting/stats/linearised.ts';
import { scoreCovariance } from '../../../src/counting/stats/scoreCovariance.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { points, question, third, weights } from '../../fixtures/sixtyPeople.ts';

/** Shares of the first two answers, each less its mean over the weighted base, as two scores of a category. */
function covariance(options: Partial<Parameters<typeof tally>[2]>) {
  const of = tally(question, weights, { categories: 3, ...options });
  const shares = [0, 1].map((code) =>
    linearised(
      of,
      [0, 1, 2].map((one) => (one === code ? 1 : 0)),
    ),
  );
  const values = new Float64Array(6);
  for (const category of [0, 1, 2]) {
    for (const [place, { mean, weightedBase }] of shares.entries()) {
      values[category * 2 + place] = ((category === place ? 1 : 0) - mean) / weightedBase;
    }
  }
  return { shares, matrix: scoreCovariance(of, { count: 2, values }), of };
}

// R's svyrecvar of a matrix stands behind test/golden (groups xtab, balance); here: its diagonal is that of linearised.
describe('the covariance of several shares', () => {
  it.each([
    ['people', {}],
    ['people in strata', { strata: { codes: third, count: 3 } }],
    ['clusters', { clusters: points }],
    ['clusters in strata', { clusters: points, strata: { codes: third, count: 3 } }],
  ])('has the variance of each share on its diagonal, over %s', (_, options) => {
    const { shares, matrix } = covariance(options);
    for (const [place, { precision }] of shares.entries()) {
      if (precision.kind !== 'estimated') throw new Error(precision.kind);
      expect(matrix[place * 3]).toBeCloseTo(precision.variance, 14);
    }
    expect(matrix[1]).toBeCloseTo(matrix[2] as number, 16);
    expect(matrix[1]).toBeLessThan(0);
  });

  it('takes nothing from a stratum of one, and refuses scores that do not fit', () => {
    const strata = { codes: Uint8Array.of(0, 0, 1), count: 2 };
    const of = tally(Uint8Array.of(0, 1, 1), new Float64Array(3).fill(1), { categories: 2, strata });
    expect([...scoreCovariance(of, { count: 1, values: Float64Array.of(1, 0) })]).toEqual([1]);
    expect(() => scoreCovariance(of, { count: 1, values: new Float64Array(3) })).toThrow(RangeError);
  });
});
