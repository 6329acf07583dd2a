import { describe, expect, it } from 'vitest';
import { driverSpread } from '../../../src/counting/stats/driverSpread.ts';

/** Eight resamples of two drivers. */
const shares = [0.3, 0.1, 0.4, 0.1, 0.5, 0.9, 0.2, 0.6];
const of = {
  drivers: 2,
  shares: Float64Array.from(shares.flatMap((share) => [share, 1 - share])),
  correlations: Float64Array.from(shares.flatMap((share) => [share, -share])),
};

describe('what resamples say of shares', () => {
  it('is taken from the tails as R does', () => {
    // R 4.2.2: v <- c(3, 1, 4, 1, 5, 9, 2, 6) / 10; quantile(v, c(.1, .25, .75, .9), type = 6); sd(v)
    const found = driverSpread(of, Float64Array.of(0.4, 0.6), 0.8);
    expect(found?.shares[0]).toEqual({ low: 0.1, high: expect.closeTo(0.9, 12) });
    expect(found?.shares[1]).toEqual({ low: expect.closeTo(0.1, 12), high: 0.9 });
    expect(found?.correlations[1]).toEqual({ low: expect.closeTo(-0.9, 12), high: -0.1 });
    expect(found?.errors[0]).toBeCloseTo(0.274837614394, 11);
    const middle = driverSpread(of, Float64Array.of(0.4, 0.6), 0.5);
    expect(middle?.shares[0]).toEqual({ low: expect.closeTo(0.125, 12), high: expect.closeTo(0.575, 12) });
  });

  it('is how often one has more than the next, ties as half, and between which places each stands', () => {
    const found = driverSpread(of, Float64Array.of(0.4, 0.6), 0.5);
    // The second, which is first, has more in 5 of 8 and as much in one.
    expect(found?.aboveNext).toEqual([null, 5.5 / 8]);
    expect(found?.places).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
    ]);
    const sure = driverSpread(of, Float64Array.of(0.4, 0.6), 0.2);
    expect(sure?.places[1]).toEqual({ from: 1, to: 1 });
  });

  it('has intervals that hold the share, also one that is less than in nearly every resample', () => {
    const found = driverSpread(of, Float64Array.of(0.01, 0.99), 0.5);
    expect(found?.shares[0]?.low).toBe(0.01);
    expect(found?.shares[1]?.high).toBe(0.99);
  });

  it('is nothing with fewer than two resamples', () => {
    const one = { drivers: 1, shares: Float64Array.of(1), correlations: Float64Array.of(0.4) };
    expect(driverSpread(one, Float64Array.of(1))).toBeNull();
  });
});
