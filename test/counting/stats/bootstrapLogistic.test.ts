import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { bootstrapLogistic } from '../../../src/counting/stats/bootstrapLogistic.ts';
import { driverSpread } from '../../../src/counting/stats/driverSpread.ts';
import { logisticDrivers } from '../../../src/counting/stats/logisticDrivers.ts';
import { type Drawn, resampling } from '../../../src/counting/stats/resample.ts';

/**
 * 300 invented people, the same in R: i <- 0:299; w <- c(1,2,.5,1.5)[i%%4+1]; x1 <- (i*7)%%11; x2 <- (i*i)%%13;
 * x3 <- (i*5+x1)%%9; y <- as.integer(x1+.5*x2-.3*x3+((i*17)%%10)+((i*29)%%23)/2 > 16).
 */
const people = Array.from({ length: 300 }, (_, i) => i);
const column = (of: (i: number) => number) => Float64Array.from(people, of);
const x1 = column((i) => (i * 7) % 11);
const x2 = column((i) => (i * i) % 13);
const x3 = column((i) => (i * 5 + (x1[i] as number)) % 9);
const outcome = column((i) => {
  const [a, b, c] = [x1, x2, x3].map((x) => x[i] as number) as [number, number, number];
  return a + 0.5 * b - 0.3 * c + ((i * 17) % 10) + ((i * 29) % 23) / 2 > 16 ? 1 : 0;
});
const weights = column((i) => [1, 2, 0.5, 1.5][i % 4] as number);
const data = { outcome, drivers: [x1, x2, x3], weights };
const oneByOne: Drawn = { strata: null, clusters: null };
const drawn = (replicates: number, seed = 'logistic') => {
  const found = bootstrapLogistic(data, oneByOne, { replicates, random: seededRandom(seed) });
  if (found === null) throw new Error('cannot be drawn again');
  return found;
};

describe('the shares of drivers of having an outcome, when the sample is drawn again', {
  timeout: 60_000,
}, () => {
  it('spread as those of R, which fits every set to every resample', () => {
    // R 4.2.2, survey 4.1-1, set.seed(21), 4,000 replicates: weights(as.svrepdesign(svydesign(ids = ~1, weights = ~w),
    // type = "subbootstrap")); glm(binomial, weights = w / mean(w)) of all 8 sets, Shapley of 1 - deviance / deviance of none.
    const shares = drawn(9999);
    const point = logisticDrivers(data);
    if (point.kind !== 'drivers') throw new Error(point.kind);
    const own = point.shapley.map((part) => part / point.rSquared);
    const wanted = [0.5883184692895, 0.3820942738632, 0.0295872568473];
    expect([...own]).toEqual(wanted.map((share) => expect.closeTo(share, 7)));
    const found = driverSpread({ drivers: 3, shares, correlations: shares }, own);
    const errors = [0.100160627, 0.097702116, 0.035086607];
    const ends = [
      { low: 0.37595871, high: 0.76665994 },
      { low: 0.20264065, high: 0.58064739 },
      { low: 0.001799102, high: 0.130667594 },
    ];
    // Chance alone moves a deviation of 4,000 and one of 9,999 apart by 1.3 %, and an end by 0.055 deviations: three of these.
    for (const [k, error] of errors.entries()) {
      expect(Math.abs((found?.errors[k] as number) / error - 1)).toBeLessThan(0.04);
      expect(Math.abs((found?.shares[k]?.low as number) - (ends[k]?.low as number))).toBeLessThan(
        0.17 * error,
      );
      expect(Math.abs((found?.shares[k]?.high as number) - (ends[k]?.high as number))).toBeLessThan(
        0.17 * error,
      );
    }
  });

  it('are near those of a fit to each resample itself, and add up', () => {
    const shares = drawn(40);
    const again = resampling(weights, oneByOne);
    const times = new Float64Array(301);
    const random = seededRandom('logistic');
    for (let r = 0; r < 40; r++) {
      again?.draw(random, times);
      const anew = logisticDrivers({ ...data, weights: weights.map((w, i) => w * (times[i] as number)) });
      if (anew.kind !== 'drivers') throw new Error(anew.kind);
      const own = shares.subarray(3 * r, 3 * r + 3);
      expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      // A fifteenth of the smallest deviation is far below what is told.
      for (const [k, part] of anew.shapley.entries())
        expect(Math.abs(part / anew.rSquared - (own[k] as number))).toBeLessThan(0.015);
    }
  });

  it('are the same again for the same seed, and none where nothing can be said', () => {
    expect(drawn(30)).toEqual(drawn(30));
    expect(drawn(30, 'other')).not.toEqual(drawn(30));
    const plan = { replicates: 20, random: seededRandom('none') };
    const together = { codes: new Uint8Array(300), count: 1 };
    expect(bootstrapLogistic(data, { strata: null, clusters: together }, plan)).toBeNull();
    expect(bootstrapLogistic({ ...data, drivers: [x1, x1] }, oneByOne, plan)).toBeNull();
    expect(bootstrapLogistic({ ...data, drivers: [outcome] }, oneByOne, plan)).toBeNull();
  });

  it('take whole clusters, and tell how far the work is', () => {
    const clusters = { codes: Uint8Array.from(people, (i) => Math.floor(i / 15)), count: 20 };
    const told: number[] = [];
    const found = bootstrapLogistic(
      data,
      { strata: null, clusters },
      { replicates: 50, random: seededRandom('c'), tell: (share) => told.push(share) },
    );
    expect(found).toHaveLength(150);
    expect(told).toEqual([1]);
  });
});
