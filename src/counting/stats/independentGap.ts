import { normalBothTails, tBothTails, tQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import type { Share } from './weightedShare.ts';

/** The gap between two shares of different people, with its test. */
export interface IndependentGap {
  /** One less the other, as a share. */
  readonly gap: number;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly interval: Interval;
}

/** The gap, or that there is nothing to test it with. */
export type GapOutcome =
  | ({ readonly kind: 'tested' } & IndependentGap)
  /** Neither share has a spread that could be estimated. */
  | { readonly kind: 'untested'; readonly gap: number };

/**
 * The gap between the shares of two groups that share no people, never pooled: t = gap / √(se² + se²).
 *
 * Two waves are two designs laid one on the other, which costs one more degree of freedom than two groups
 * of one file: base + base − 3 against base + base − 2.
 *
 * Source: R survey 4.1-1 svyttest, on a design stacked with strata = ~wave for two waves.
 *
 * @param from waves: two files; groups: two groups of one file.
 * @param level 0.95 for 95 %.
 * @example independentGap(thisWave, lastWave, 'waves') // gap −0.037, t −1.39, p 0.166
 */
export function independentGap(one: Share, other: Share, from: 'waves' | 'groups', level = 0.95): GapOutcome {
  const gap = one.share - other.share;
  const [a, b] = [knownOf(one), knownOf(other)];
  if (a === undefined || b === undefined) return { kind: 'untested', gap };
  const standardError = Math.hypot(a.standardError, b.standardError);
  const degreesOfFreedom = a.degreesOfFreedom + b.degreesOfFreedom - (from === 'waves' ? 1 : 0);
  if (standardError === 0 || degreesOfFreedom < 1) return { kind: 'untested', gap };
  const t = gap / standardError;
  const reach = tQuantile((1 - level) / 2, degreesOfFreedom) * standardError;
  return {
    kind: 'tested',
    gap,
    standardError,
    t,
    degreesOfFreedom,
    pValue: tBothTails(t, degreesOfFreedom),
    interval: { low: gap - reach, high: gap + reach },
  };
}

/** A share that everyone or nobody has adds no spread of its own to the gap. */
function knownOf({ precision }: Share) {
  if (precision.kind === 'estimated') return precision;
  if (precision.kind !== 'alike') return undefined;
  return { standardError: 0, degreesOfFreedom: precision.degreesOfFreedom };
}

/**
 * The test that agencies print: z with one pooled share on Kish's effective bases.
 *
 * Source: the two-sample z test with effective bases, as in Ipsos MORI's technical reports; recomputed in R
 * (test/golden, group wave, agency).
 *
 * @throws RangeError when both shares are 0, or both 1.
 */
export function pooledKishTest(one: Share, other: Share): { readonly z: number; readonly pValue: number } {
  const people = one.kishBase + other.kishBase;
  const pooled = (one.kishBase * one.share + other.kishBase * other.share) / people;
  const variance = pooled * (1 - pooled) * (1 / one.kishBase + 1 / other.kishBase);
  if (!(variance > 0)) throw new RangeError('pooledKishTest requires answers that differ');
  const z = (one.share - other.share) / Math.sqrt(variance);
  return { z, pValue: normalBothTails(z) };
}
