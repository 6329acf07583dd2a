import type { DriverReplicates } from './bootstrapDrivers.ts';
import type { Interval } from './countIntervals.ts';

/** How surely the shares of drivers are known. Arrays have one entry a driver, in their order. */
export interface DriverSpread {
  /** Resamples that it rests on. */
  readonly replicates: number;
  /** Percentile intervals of each share of R², and of each correlation. */
  readonly shares: readonly Interval[];
  readonly correlations: readonly Interval[];
  /** Standard deviation of each share over the resamples. */
  readonly errors: Float64Array;
  /** Places from the top, 1 first, between which a driver stands at this level. */
  readonly places: readonly { readonly from: number; readonly to: number }[];
  /**
   * In how much of the resamples a driver has more than the one with the next smaller share, ties as half: 0.5 is by a toss
   * of a coin. Null for the last.
   */
  readonly aboveNext: readonly (number | null)[];
}

/**
 * What resamples say of shares: intervals from the tails, places, and how often one driver has more than the next.
 *
 * A share is a part of a sum of squares: it is never below 0, and one that is next to nothing can only be more in a resample.
 * So an interval is widened to hold its share, and one that begins above 0 does not show that a driver goes with the outcome:
 * its correlation does.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), 13.3, percentile interval; quantiles as R 4.2.2
 * quantile(type = 6), which of 999 resamples takes the 25th and the 975th.
 *
 * @param of What came of each resample.
 * @param shares Those of the sample itself, which put the drivers in order.
 * @param level 0.95 for 95 %.
 * @returns Null when fewer than two resamples could be worked out.
 */
export function driverSpread(of: DriverReplicates, shares: Float64Array, level = 0.95): DriverSpread | null {
  const { drivers } = of;
  const replicates = of.shares.length / drivers;
  if (replicates < 2) return null;
  const column = (all: Float64Array, driver: number) => all.filter((_, place) => place % drivers === driver);
  const every = Array.from({ length: drivers }, (_, driver) => driver);
  const columns = every.map((driver) => column(of.shares, driver));
  const between = (values: Float64Array) => ({
    low: quantile(values, (1 - level) / 2),
    high: quantile(values, (1 + level) / 2),
  });
  const places = placesIn(columns);
  return {
    replicates,
    shares: columns.map((own, driver) => {
      const { low, high } = between(own);
      const share = shares[driver] as number;
      return { low: Math.min(low, share), high: Math.max(high, share) };
    }),
    correlations: every.map((driver) => between(column(of.correlations, driver))),
    errors: Float64Array.from(columns, deviationOf),
    places: places.map((own) => {
      const { low, high } = between(own);
      return { from: Math.floor(low), to: Math.ceil(high) };
    }),
    aboveNext: aboveNext(columns, shares),
  };
}

/** R's quantile(type = 6): between the values whose expected place is nearest. */
function quantile(values: Float64Array, chance: number): number {
  const sorted = values.toSorted();
  const place = Math.min(sorted.length, Math.max(1, (sorted.length + 1) * chance));
  const below = Math.floor(place + 1e-9);
  const low = sorted[below - 1] as number;
  return low + Math.max(0, place - below) * ((sorted[below] ?? low) - low);
}

function deviationOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** The place of each driver in each resample; equal shares have the upper place. */
function placesIn(columns: readonly Float64Array[]): readonly Float64Array[] {
  return columns.map((own) =>
    own.map((share, r) => 1 + columns.filter((other) => (other[r] as number) > share).length),
  );
}

function aboveNext(columns: readonly Float64Array[], shares: Float64Array): readonly (number | null)[] {
  const order = Array.from(shares.keys()).sort((i, j) => (shares[j] as number) - (shares[i] as number));
  return Array.from(shares, (_, driver) => {
    const [own, next] = [columns[driver], columns[order[order.indexOf(driver) + 1] ?? -1]];
    if (own === undefined || next === undefined) return null;
    const above = own.reduce((sum, share, r) => sum + (1 + Math.sign(share - (next[r] as number))) / 2, 0);
    return above / own.length;
  });
}
