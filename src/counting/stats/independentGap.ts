import { type DrawnVariance, pullApart, varianceOverClusters } from './clusterVariance.ts';
import type { Interval } from './countIntervals.ts';
import { normalBothTails, tBothTails, tQuantile } from './distributions.ts';
import { type Linearised, type Precision, type PulledMean, pulledMean } from './linearised.ts';
import { gapVarianceOverPeople } from './peopleVariance.ts';
import type { Tally } from './tally.ts';
import { type Share, type ShareOf, scoresOf } from './weightedShare.ts';

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
 * of one file: base + base − 3 against base + base − 2. With clusters these are clusters less strata; two
 * groups of one file that may share clusters go through groupGap.
 *
 * Source: R survey 4.1-1 svyttest, on a design stacked with strata = ~wave for two waves.
 *
 * @param from waves: two files; groups: two groups of one file.
 * @param level 0.95 for 95 %.
 * @example independentGap(thisWave, lastWave, 'waves') // gap −0.037, t −1.39, p 0.166
 */
export function independentGap(one: Share, other: Share, from: 'waves' | 'groups', level = 0.95): GapOutcome {
  const estimated = ({ share, precision }: Share): Estimate => ({ value: share, precision });
  return estimateGap(estimated(one), estimated(other), { from, level });
}

/** A share, a mean or a net score, and how surely it is known. */
export interface Estimate {
  readonly value: number;
  readonly precision: Precision;
}

/**
 * The gap between two estimates of different people, as independentGap tells it of shares: of means it is in their own unit.
 *
 * Source: R survey 4.1-1 svyttest(score ~ wave) on a design stacked with strata = ~wave; values in the test.
 *
 * @param by from: two files (waves) or two groups of one; level: 0.95 for 95 % unless set.
 * @example estimateGap({ value: 5.71, precision }, { value: 4.43, precision: before }, { from: 'waves' }).interval
 */
export function estimateGap(
  one: Estimate,
  other: Estimate,
  { from, level = 0.95 }: { readonly from: 'waves' | 'groups'; readonly level?: number },
): GapOutcome {
  const gap = one.value - other.value;
  const [a, b] = [knownOf(one), knownOf(other)];
  if (a === undefined || b === undefined) return { kind: 'untested', gap };
  const standardError = Math.hypot(a.standardError, b.standardError);
  const degreesOfFreedom = a.degreesOfFreedom + b.degreesOfFreedom - (from === 'waves' ? 1 : 0);
  return tested(gap, { standardError, degreesOfFreedom, level });
}

/** One group of a file: its tally, and the share of it that is compared. */
export interface GroupShare {
  readonly of: Tally;
  readonly share: ShareOf;
}

/**
 * The gap between the shares of two groups of one file that share no people but may share clusters.
 *
 * People of one cluster are alike, so two groups of the same clusters go up and down together: the gap is
 * worked out cluster by cluster before its variance. Without clusters it is independentGap; within strata the gap is
 * worked out stratum by stratum. One degree of
 * freedom less than those of both groups together.
 *
 * Source: R survey 4.1-1 svyttest on svydesign(ids = ~point, strata = ~stratum, nest = TRUE), subset to both
 * groups.
 *
 * @param one A tally over the same people, weights, strata and clusters as the other's.
 * @param level 0.95 for 95 %.
 * @throws RangeError when the tallies are of different clusters, or a group has nobody in its base.
 */
export function groupGap(one: GroupShare, other: GroupShare, level = 0.95): GapOutcome {
  const scored = ({ of, share }: GroupShare) => scoredGroup({ of, scores: scoresOf(of, share) });
  return scoredGap(scored(one), scored(other), level);
}

/** One group of a file: its tally, and the score of each category; undefined is outside the base. */
export interface GroupScores {
  readonly of: Tally;
  readonly scores: readonly (number | undefined)[];
}

/** A group with what it takes to set it beside another: worked out once, however many others there are. */
export type ScoredGroup = GroupScores & PulledMean;

/**
 * A group made ready for scoredGap.
 *
 * Source: linearised.ts and clusterVariance.ts.
 *
 * @throws RangeError when nobody is in its base.
 */
export function scoredGroup({ of, scores }: GroupScores): ScoredGroup {
  return { of, scores, ...pulledMean(of, scores) };
}

/**
 * The gap between two groups as groupGap tells it, of any score: a share is one of 1 and 0, a net score one of 1, 0 and −1.
 *
 * Source: R survey 4.1-1 svyttest(score ~ group), as groupGap.
 *
 * @param one Made ready from a tally over the same people, weights, strata and clusters as the other's.
 * @param level 0.95 for 95 %.
 * @throws RangeError when the tallies are of different clusters.
 */
export function scoredGap(one: ScoredGroup, other: ScoredGroup, level = 0.95): GapOutcome {
  const [a, b] = [one.known, other.known];
  const gap = a.mean - b.mean;
  const [mine, yours] = [one.of.clusters, other.of.clusters];
  // Over strata and clusters rounding would be left of a spread that is none.
  if (a.precision.kind === 'alike' && b.precision.kind === 'alike') return { kind: 'untested', gap };
  if (mine === null && yours === null && one.of.strata > 1) {
    return testedOver(gapVarianceOverPeople({ ...one, ...a }, { ...other, ...b }), gap, level);
  }
  if (mine === null && yours === null) {
    const estimate = ({ mean, precision }: Linearised): Estimate => ({ value: mean, precision });
    return estimateGap(estimate(a), estimate(b), { from: 'groups', level });
  }
  const [pull, against] = [one.pull, other.pull];
  if (!mine || !yours || !pull || !against || mine.strata.length !== yours.strata.length) {
    throw new RangeError('scoredGap requires two tallies over the same clusters');
  }
  const drawn = varianceOverClusters(mine, pullApart(pull, against, mine.strata.length));
  return testedOver(drawn, gap, level);
}

function testedOver(drawn: DrawnVariance, gap: number, level: number): GapOutcome {
  if ('alone' in drawn) return { kind: 'untested', gap };
  const standardError = Math.sqrt(drawn.variance);
  return tested(gap, { standardError, degreesOfFreedom: drawn.degreesOfFreedom - 1, level });
}

function tested(
  gap: number,
  by: { readonly standardError: number; readonly degreesOfFreedom: number; readonly level: number },
): GapOutcome {
  const { standardError, degreesOfFreedom, level } = by;
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
function knownOf({ precision }: Estimate) {
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
