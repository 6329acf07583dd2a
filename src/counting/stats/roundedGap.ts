import type { Interval } from './countIntervals.ts';
import { detectableGap } from './detectableGap.ts';
import { normalQuantile } from './distributions.ts';
import type { GapVerdict } from './publishedGap.ts';
import { type ZTest, zTest } from './zTest.ts';

/** A percentage as it was printed, and its base. */
export interface Printed {
  /** 0 to 100. */
  readonly percent: number;
  /** People asked, above 0. */
  readonly base: number;
  /** Digits after the point in print, and design effect of the survey; those of both unless set. */
  readonly decimals?: number;
  readonly designEffect?: number;
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
  /** As a share: from the lower end where rounding makes the gap smallest to the upper end where it makes it largest. */
  readonly interval: Interval;
  /** The smallest true gap that such a comparison would show four times in five, as a share; null with the test. */
  readonly detectable: number | null;
}

/**
 * Sets two published percentages beside each other, of which nothing but print and bases is known, such as last
 * year's report and this year's.
 *
 * Each may be anything that prints so. The test is made at the two corners of that box where the gap is smallest and
 * largest; a verdict is given only when both agree.
 *
 * Source: our own; z = (p − q)/√(P(1−P)(d₁/n₁ + d₂/n₂)) with the pooled share P, at both corners; recomputed in R
 * (test/golden, group both_rounded). The interval is unpooled, (p − q) ± z √(d₁ p(1−p)/n₁ + d₂ q(1−q)/n₂), as in twoShares.
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
  const { level = 0.95 } = options;
  const [first, second] = [sideOf(one, options), sideOf(other, options)];
  const at = (turn: number): Corner => {
    const p = shareAt(one.percent + turn * first.half);
    const q = shareAt(other.percent - turn * second.half);
    const pooled = (p * one.base + q * other.base) / (one.base + other.base);
    return {
      gap: p - q,
      pooled: Math.sqrt(pooled * (1 - pooled) * (first.worth + second.worth)),
      own: Math.sqrt(p * (1 - p) * first.worth + q * (1 - q) * second.worth),
    };
  };
  const [low, middle, high] = [at(-1), at(0), at(1)];
  const test = ({ gap, pooled }: Corner) => zTest(gap, pooled);
  const printed = test(middle);
  const [smallest, largest] = [test(low).z ?? 0, test(high).z ?? 0];
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
    interval: { low: low.gap - least * low.own, high: high.gap + least * high.own },
    detectable:
      printed.z === null
        ? null
        : detectableGap(middle.pooled, { level, rounding: (first.half + second.half) / 100 }),
  };
}

/** The gap at one pair of shares, with its standard errors: of the test, and of the interval. */
interface Corner {
  readonly gap: number;
  readonly pooled: number;
  readonly own: number;
}

/** How far a percentage may lie from its print, in points; and its design effect over its base. */
function sideOf(
  { base, ...of }: Printed,
  both: { readonly decimals?: number; readonly designEffect?: number },
): { readonly half: number; readonly worth: number } {
  const { decimals = both.decimals ?? 0, designEffect = both.designEffect ?? 1 } = of;
  return { half: 0.5 * 10 ** -decimals, worth: designEffect / base };
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
