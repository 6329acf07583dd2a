import { describe, expect, it } from 'vitest';
import { designCoefficients, informationOf } from '../../../src/counting/stats/designCoefficients.ts';
import { driverRows } from '../../../src/counting/stats/driverData.ts';

describe('coefficients of a weighted sample', () => {
  const rows = driverRows({
    outcome: Float64Array.of(1, 2, 4),
    drivers: [Float64Array.of(0, 1, 2)],
    weights: Float64Array.of(1, 1, 1),
  });
  if (rows.kind !== 'rows') throw new Error(rows.kind);

  it('are moved back from the means of the drivers, with the errors of their pulls', () => {
    // R survey 4.1-1: svyglm(y ~ x, svydesign(~1, weights = ~1, data = data.frame(x = 0:2, y = c(1, 2, 4)))): by hand,
    // residuals 1/6, -1/3, 1/6, slope error √(3/2 × 2 × (1/12)²), on 1 degree of freedom.
    const [intercept, slope] = designCoefficients(rows, {
      values: Float64Array.of(7 / 3, 1.5),
      inverse: Float64Array.of(1 / 3, 0, 0, 1 / 2),
      residuals: Float64Array.of(1 / 6, -1 / 3, 1 / 6),
    });
    expect(intercept?.value).toBeCloseTo(7 / 3 - 1.5, 14);
    expect(slope?.standardError).toBeCloseTo(Math.sqrt(3) / 12, 14);
    expect(slope?.pValue).toBeGreaterThan(0);
  });

  it('have the information Σ w z zᵀ', () => {
    expect([...informationOf(rows.centred, rows.weights)]).toEqual([3, 0, 0, 2]);
    expect([...informationOf([], Float64Array.of(1, 2))]).toEqual([3]);
  });

  it('are not tested where no degree of freedom is left', () => {
    const two = { ...rows, people: 2 };
    const fit = {
      values: Float64Array.of(1, 1),
      inverse: Float64Array.of(1, 0, 0, 1),
      residuals: Float64Array.of(0, 0),
    };
    expect(designCoefficients(two, fit).map(({ pValue }) => pValue)).toEqual([null, null]);
  });
});
