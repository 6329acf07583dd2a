import { describe, expect, it } from 'vitest';
import { logisticDrivers } from '../../../src/counting/stats/logisticDrivers.ts';
import { drivers, outcome as scale, shuffled, weights } from '../../fixtures/sixtyPeople.ts';

const outcome = scale.map((y) => (y > 11 ? 1 : 0));
const found = (data: Parameters<typeof logisticDrivers>[0]) => {
  const result = logisticDrivers(data);
  if (result.kind !== 'drivers') throw new Error(result.kind);
  return result;
};
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe('what goes with having an outcome', () => {
  const of = found({ outcome, drivers, weights });

  it('is that of R', () => {
    // R 4.2.2: glm(binomial, weights) over all 8 sets; survey 4.1-1 svyglm(quasibinomial) on the complete rows.
    expect(of).toMatchObject({ base: 59, positive: 29, incomplete: 1 });
    expect(of.rSquared).toBeCloseTo(0.436413457307346, 10);
    expect([...of.shapley]).toEqual(near([0.189293461216499, 0.1487837599020124, 0.0983362361888344]));
    expect(of.coefficients.map(({ value }) => value)).toEqual(
      near([-3.384386531901193, 0.578572894445473, 0.352363812498492, -0.419471102182899]),
    );
    // R takes the errors from the fit of the step before the last.
    const errors = [1.214959350645125, 0.153210655682615, 0.108627054790333, 0.164235657003342];
    expect(of.coefficients.map(({ standardError }) => standardError)).toEqual(
      errors.map((error) => expect.closeTo(error, 7)),
    );
    expect(of.coefficients.map(({ pValue }) => pValue)).toEqual(
      [0.00731557327840448, 0.00039254547881733, 0.00200798602930539, 0.01344711429471981].map((p) =>
        expect.closeTo(p, 8),
      ),
    );
  });

  it('tells how far it is', () => {
    const told: number[] = [];
    const five = [
      ...drivers,
      ...drivers.slice(0, 2).map((x, k) => x.map((value, i) => value ** 2 + (i % (k + 2)))),
    ];
    logisticDrivers({ outcome, drivers: five, weights }, (share) => told.push(share));
    expect(told).toEqual([0.5, 1]);
  });

  it('adds up, and is the same for not having it, with slopes turned, in any order of people', () => {
    const sum = of.shapley.reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(of.rSquared, 12);
    const turned = found({
      outcome: shuffled(outcome).map((y) => 1 - y),
      drivers: drivers.map((x) => shuffled(x)),
      weights: shuffled(weights),
    });
    expect([...turned.shapley]).toEqual(near([...of.shapley]));
    expect(turned.coefficients.map(({ value }) => -value)).toEqual(
      near(of.coefficients.map(({ value }) => value)),
    );
  });

  it('is refused where drivers tell all, or some, of it without fail', () => {
    const telling = outcome.map((y) => 3 * y - 1);
    expect(logisticDrivers({ outcome, drivers: [telling], weights }).kind).toBe('separated');
    const partly = outcome.map((y, i) => (y === 1 && i % 2 === 0 ? 2 : 1));
    expect(logisticDrivers({ outcome, drivers: [partly, drivers[0]], weights }).kind).toBe('separated');
  });

  it('is refused where everyone has it, and for an outcome that is a number', () => {
    const everyone = outcome.map(() => 1);
    expect(logisticDrivers({ outcome: everyone, drivers, weights }).kind).toBe('sameOutcome');
    expect(() => logisticDrivers({ outcome: scale, drivers, weights })).toThrow(RangeError);
  });
});
