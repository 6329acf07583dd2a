import { normalQuantile } from './distributions.ts';
import type { GapVerdict } from './publishedGap.ts';
import { type ZTest, zTest } from './zTest.ts';

/** A percentage as it was printed, and its base. */
export interface Printed {
  /** 0 to 100. */
  readonly percent: number;
  /** People asked, above 0. */
  readonly base: number;
}

/** The gap between two printed percentages. */
export interface RoundedGap {
  /** At the percentages as they are printed; null where both are 0, or both 100. */
  readonly printed: ZTest;
  /** z where rounding makes the gap (one less other) smallest and largest. */
  readonly smallest: number;
  readonly largest: number;
  /** z nearest to 0 and furthest from it of all pairs that print so. */
  readonly nearest: number;
  readonly furthest: number;
  /** Whether it would be significant if the percentages were exact; null with the test. */
  readonly significant: boolean | null;
  readonly verdict: GapVerdict;
}

/**
 * Sets two published percentages beside each other, of which nothing but print and bases is known, such as last
 * year's report and this year's.
 *
 * Each may be anything that prints so. The test is made at the two corners of that box where the gap is smallest and
 * largest; a verdict is given only when both agree.
 *
 * Source: our own; z = (p − q)/√(d P(1−P)(1/n₁ + 1/n₂)) with the pooled share P, at both corners; recomputed in R
 * (test/golden, group both_rounded).
 *
 * @param options decimals: digits after the point in print, 0 unless set; designEffect: of both surveys, 1 unless set;
 *   level: 0.95 unless set.
 * @throws RangeError when a percentage is none, or a base is empty.
 * @example roundedGap({ percent: 61, base: 827 }, { percent: 66, base: 806 }).verdict // 'dependsOnRounding'
 */
export function roundedGap(
  one: Printed,
  other: Printed,
  options: { readonly decimals?: number; readonly designEffect?: number; readonly level?: number } = {},
): RoundedGap {
  for (const { percent, base } of [one, other]) {
    if (!(percent >= 0 && percent <= 100))
      throw new RangeError('roundedGap requires percentages from 0 to 100');
    if (!(base > 0)) throw new RangeError('roundedGap requires at least one person in each base');
  }
  const { decimals = 0, designEffect = 1, level = 0.95 } = options;
  const at = (shift: number): ZTest => {
    const p = shareAt(one.percent + shift);
    const q = shareAt(other.percent - shift);
    const pooled = (p * one.base + q * other.base) / (one.base + other.base);
    const spread = designEffect * pooled * (1 - pooled);
    return zTest(p - q, Math.sqrt(spread * (1 / one.base + 1 / other.base)));
  };
  const half = 0.5 * 10 ** -decimals;
  const printed = at(0);
  const [smallest, largest] = [at(-half).z ?? 0, at(half).z ?? 0];
  const straddles = Math.sign(smallest) * Math.sign(largest) <= 0;
  const ends = [Math.abs(smallest), Math.abs(largest)];
  const nearest = straddles ? 0 : Math.min(...ends);
  const furthest = Math.max(...ends);
  const least = normalQuantile((1 - level) / 2);
  return {
    printed,
    smallest,
    largest,
    nearest,
    furthest,
    significant: printed.z === null ? null : Math.abs(printed.z) > least,
    verdict: verdictOf({ nearest, furthest, least, isHigher: smallest > 0 }),
  };
}

function shareAt(percent: number): number {
  return Math.min(Math.max(percent / 100, 0), 1);
}

function verdictOf(of: {
  readonly nearest: number;
  readonly furthest: number;
  readonly least: number;
  readonly isHigher: boolean;
}): GapVerdict {
  if (of.nearest > of.least) return of.isHigher ? 'higher' : 'lower';
  return of.furthest <= of.least ? 'noClearDifference' : 'dependsOnRounding';
}
