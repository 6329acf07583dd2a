import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { bootstrapDrivers } from '../../../src/counting/stats/bootstrapDrivers.ts';
import type { DriverData } from '../../../src/counting/stats/driverData.ts';
import { type DriverSpread, driverSpread } from '../../../src/counting/stats/driverSpread.ts';
import { drivers as analyse } from '../../../src/counting/stats/drivers.ts';
import type { Drawn } from '../../../src/counting/stats/resample.ts';
import { drivers, ones, outcome, points, weights } from '../../fixtures/sixtyPeople.ts';

const oneByOne: Drawn = { strata: null, clusters: null };
const data = { outcome, drivers, weights };
const drawnOf = (of: DriverData, { drawn = oneByOne, replicates = 19_999, seed = 'r' } = {}) => {
  const found = bootstrapDrivers(of, drawn, { replicates, random: seededRandom(seed) });
  if (found === null) throw new Error('cannot be drawn again');
  return found;
};
const spreadOf = (of: DriverData, more: Parameters<typeof drawnOf>[1] = {}): DriverSpread => {
  const point = analyse(of);
  if (point.kind !== 'drivers') throw new Error(point.kind);
  const found = driverSpread(drawnOf(of, more), point.shapley);
  if (found === null) throw new Error('no spread');
  return found;
};
const ratios = (found: Float64Array, wanted: readonly number[]) =>
  Array.from(found, (value, k) => value / (wanted[k] as number));

describe('the shares of drivers when the sample is drawn again', { timeout: 60_000 }, () => {
  /*
   * R 4.2.2, survey 4.1-1, set.seed(20), B <- 40000 replicates, with the people of sixtyPeople.ts, st <- i %/% 30:
   *   rep <- as.svrepdesign(svydesign(ids = ~1, weights = ~w), type = "subbootstrap", replicates = B), the second with
   *   svydesign(ids = ~pt, strata = ~st, weights = ~w, nest = TRUE); W <- weights(rep, type = "analysis");
   *   for each column of W: C <- cov.wt(complete rows, w / sum(w), method = "ML", cor = TRUE)$cor, R² of a set s is
   *   C[4, s] %*% solve(C[s, s], C[s, 4]), each driver's share is its mean gain over the orders / R² of all three;
   *   sd and quantile(type = 6) of the shares and of C[4, 1:3].
   * Chance alone moves a deviation of 40,000 and one of 19,999 apart by 0.6 %, and an end by 0.025 deviations: three of
   * these are allowed.
   */
  const cases = [
    {
      name: 'people by people',
      drawn: oneByOne,
      errors: [0.118224035, 0.105280227, 0.061109336],
      low: [0.34298017, 0.12886658, 0.012272001],
      high: [0.80182762, 0.5379215, 0.243374077],
      correlations: [0.39452704, 0.17803945, -0.489266918],
      above: [0.8694, 0.96545],
    },
    {
      name: 'by clusters within strata',
      drawn: {
        strata: { codes: Uint8Array.from(ones, (_, i) => Math.floor(i / 30)), count: 2 },
        clusters: points,
      },
      errors: [0.098229183, 0.082409268, 0.077701762],
      low: [0.36244431, 0.17738423, 0.015005899],
      high: [0.74140342, 0.50322735, 0.308609983],
      correlations: [0.40475403, 0.28275525, -0.527514206],
      above: [0.928075, 0.9467],
    },
  ];
  it.each(cases)('spread as those of R, $name', ({ drawn, errors, low, high, correlations, above }) => {
    const found = spreadOf(data, { drawn });
    for (const ratio of ratios(found.errors, errors)) expect(Math.abs(ratio - 1)).toBeLessThan(0.0185);
    for (const [k, error] of errors.entries()) {
      expect(Math.abs((found.shares[k]?.low as number) - (low[k] as number))).toBeLessThan(0.075 * error);
      expect(Math.abs((found.shares[k]?.high as number) - (high[k] as number))).toBeLessThan(0.075 * error);
      const end = found.correlations[k]?.low as number;
      expect(Math.abs(end - (correlations[k] as number))).toBeLessThan(0.02);
    }
    for (const [k, chance] of above.entries()) {
      const three = 3 * Math.sqrt(chance * (1 - chance) * (1 / 19_999 + 1 / 40_000));
      expect(Math.abs((found.aboveNext[k] as number) - chance)).toBeLessThan(three);
    }
  });

  it('add up to all of it in each resample, and none is below nothing', () => {
    const found = drawnOf(data, { replicates: 40 });
    for (let r = 0; r < 40; r++) {
      const own = found.shares.subarray(3 * r, 3 * r + 3);
      expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      for (const share of own) expect(share).toBeGreaterThanOrEqual(0);
    }
  });

  it('are the same again for the same seed, other for another, and on any scale of weights and answers', () => {
    const few = { replicates: 60 };
    const first = drawnOf(data, few);
    expect(drawnOf(data, few)).toEqual(first);
    expect(drawnOf(data, { ...few, seed: 'other' }).shares[0]).not.toBe(first.shares[0]);
    const scaled = drawnOf(
      {
        outcome: outcome.map((y) => 5 * y - 200),
        drivers: drivers.map((x) => x.map((value) => value / 7 + 3)),
        weights: weights.map((w) => w * 40),
      },
      few,
    );
    for (const [i, share] of first.shares.entries()) expect(scaled.shares[i]).toBeCloseTo(share, 9);
  });

  it('are as much one driver’s as the other’s where the two stand alike in everything', () => {
    // Every person has a mirror in whom the two drivers change places.
    const [a, b] = [0, 1].map((turn) =>
      Float64Array.from({ length: 400 }, (_, i) => ((i >> 1) * (i % 2 === turn ? 7 : 11)) % 5),
    ) as [Float64Array, Float64Array];
    const y = a.map((value, i) => value + (b[i] as number) + ((i >> 1) % 3));
    const found = spreadOf({ outcome: y, drivers: [a, b], weights: y.map(() => 1) });
    expect(found.aboveNext[0] ?? found.aboveNext[1]).toBeCloseTo(0.5, 1);
    expect(found.shares[0]?.low).toBeCloseTo(1 - (found.shares[0]?.high as number), 1);
    expect(found.places).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
    ]);
  });

  it('hold the shares of the whole population in about 19 of 20 surveys', () => {
    const random = seededRandom('surveys');
    const survey = (people: number): DriverData => {
      const mood = Array.from({ length: people }, () => Math.floor(3 * random()));
      const answers = () => Float64Array.from(mood, (one) => one + Math.floor(3 * random()));
      const [a, b, c] = [answers(), answers(), answers()];
      const y = a.map((value, i) => 0.6 * value + 0.3 * (b[i] as number) + Math.floor(5 * random()));
      return { outcome: y, drivers: [a, b, c], weights: y.map(() => 0.5 + random()) };
    };
    const whole = analyse(survey(100_000));
    if (whole.kind !== 'drivers') throw new Error(whole.kind);
    const truth = whole.shapley.map((part) => part / whole.rSquared);
    const held = [0, 0, 0];
    for (let one = 0; one < 150; one++) {
      const found = spreadOf(survey(200), { replicates: 199, seed: `survey ${one}` });
      for (const [k, { low, high }] of found.shares.entries())
        if (low <= (truth[k] as number) && (truth[k] as number) <= high) held[k] = (held[k] as number) + 1;
    }
    // Of 150 intervals of 95 % fewer than 134 hold in 1 of 700 such tests. Of a small share more do: see driverSpread.ts.
    for (const count of held) expect(count).toBeGreaterThanOrEqual(134);
  });

  it('tell how far the work is, and are none of a sample that cannot be drawn again', () => {
    const told: number[] = [];
    const random = seededRandom('tell');
    bootstrapDrivers(data, oneByOne, { replicates: 100, random, tell: (share) => told.push(share) });
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    const together = { codes: new Uint8Array(60), count: 1 };
    const plan = { replicates: 10, random };
    expect(bootstrapDrivers(data, { strata: null, clusters: together }, plan)).toBeNull();
  });

  it('leave out a resample in which nobody differs', () => {
    // Both who differ are missed by many resamples of so few.
    const y = Float64Array.of(1, 2, 1, 1, 1, 1);
    const x = Float64Array.of(3, 5, 3, 4, 3, 3);
    const found = drawnOf({ outcome: y, drivers: [x], weights: y.map(() => 1) }, { replicates: 300 });
    expect(found.shares.length).toBeGreaterThan(100);
    expect(found.shares.length).toBeLessThan(300);
    expect(found.shares.every((share) => Math.abs(share - 1) < 1e-12)).toBe(true);
  });
});
