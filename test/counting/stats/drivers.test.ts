import { describe, expect, it } from 'vitest';
import { drivers as analyse } from '../../../src/counting/stats/drivers.ts';
import { drivers, ones, outcome, shuffled, weights } from '../../fixtures/sixtyPeople.ts';

type Data = Parameters<typeof analyse>[0];
const found = (data: Data) => {
  const result = analyse(data);
  if (result.kind !== 'drivers') throw new Error(result.kind);
  return result;
};
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 11));

describe('what goes with an outcome', () => {
  const of = found({ outcome, drivers, weights });

  it('is that of R, by each of two ways of sharing it out', () => {
    // R 4.2.2: lm(weights) over all 8 sets; eigen(cov.wt(method = "ML")$cor) for Johnson.
    expect(of).toMatchObject({ base: 59, incomplete: 1 });
    expect(of.rSquared).toBeCloseTo(0.674248944454822, 12);
    expect([...of.shapley]).toEqual(near([0.394748798999921, 0.220804410019543, 0.058695735435358]));
    expect([...of.johnson]).toEqual(near([0.3940044670551162, 0.2216291937238026, 0.0586152836759039]));
    expect([...of.inflation]).toEqual(near([1.02435500712915, 1.0644248202972, 1.04020339493892]));
    expect([...of.correlations]).toEqual(near([0.587436513935871, 0.4428578252535, -0.276106652883842]));
    expect([...of.standardised]).toEqual(near([0.672078591515393, 0.507555134564478, -0.198005647106293]));
  });

  it('has the coefficients of R, with the errors of a weighted sample', () => {
    // R survey 4.1-1: svyglm(yy ~ x1 + x2 + x3) on the complete rows.
    const [values, errors, pValues] = [
      [4.267121681037669, 1.065403201100415, 0.578562521221376, -0.375506604770106],
      [1.2063184687600372, 0.1301218382575332, 0.0923563805902267, 0.1380224236755974],
      [8.29670906629361e-4, 4.31600709568738e-11, 5.99774344775294e-8, 8.70606577214506e-3],
    ] as const;
    expect(of.coefficients.map(({ value }) => value)).toEqual(near(values));
    expect(of.coefficients.map(({ standardError }) => standardError)).toEqual(near(errors));
    expect(of.coefficients.map(({ pValue }) => pValue)).toEqual(near(pValues));
  });

  it('adds up to R² both ways, and all of it goes to one driver alone', () => {
    const sum = (parts: Float64Array) => parts.reduce((total, part) => total + part, 0);
    expect(sum(of.shapley)).toBeCloseTo(of.rSquared, 12);
    expect(sum(of.johnson)).toBeCloseTo(of.rSquared, 12);
    const one = found({ outcome, drivers: [drivers[0]], weights });
    expect(one.shapley[0]).toBeCloseTo(one.rSquared, 14);
    expect(one.johnson[0]).toBeCloseTo((one.correlations[0] as number) ** 2, 12);
  });

  it('is the same in any order of people and drivers, and on any scale', () => {
    const [x1, x2, x3] = drivers;
    const turned = found({
      outcome: shuffled(outcome).map((y) => 100 - 3 * y),
      drivers: [x3, x1, x2].map((x) => shuffled(x).map((value) => value * 1000 + 7)),
      weights: shuffled(weights).map((w) => w / 50),
    });
    const [c, a, b] = turned.shapley;
    expect([a, b, c]).toEqual(near([...of.shapley]));
    expect(turned.rSquared).toBeCloseTo(of.rSquared, 11);
  });

  it('is refused where drivers depend on each other, or nobody differs', () => {
    const [x1] = drivers;
    expect(analyse({ outcome, drivers: [x1, x1.map((x) => -x)], weights }).kind).toBe('dependent');
    expect(analyse({ outcome: ones, drivers: [x1], weights }).kind).toBe('sameOutcome');
  });
});
