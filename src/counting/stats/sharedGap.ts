import type { Interval } from './countIntervals.ts';
import { tBothTails, tQuantile } from './distributions.ts';
import { linearised } from './linearised.ts';
import { type Codes, sumsOf, type Tally, type TallyOptions, tally } from './tally.ts';
import { type Share, weightedShare } from './weightedShare.ts';
import { type ZTest, zTest } from './zTest.ts';

/** The gap between two shares of which the people are in part, or altogether, the same. */
export interface SharedGap {
  readonly one: Share;
  readonly other: Share;
  /** Unweighted people in the bases of both. */
  readonly both: number;
  /** One less other, as a share. */
  readonly gap: number;
  /** With the covariance of the two; 0 where all answered alike, null where it cannot be estimated. */
  readonly standardError: number | null;
  /** By t, on the degrees of freedom of the test; null with it. */
  readonly interval: Interval | null;
  /** The test, on the people (or clusters) of either base less the strata; null where there is nothing to test with. */
  readonly test: { readonly t: number; readonly degreesOfFreedom: number; readonly pValue: number } | null;
  /** The same by the normal distribution, as R's svycontrast leaves it. */
  readonly normal: ZTest;
}

/** What a person is to one of the two shares: no 0, yes 1, outside its base 2 or above. */
const OUTSIDE = 2;

/**
 * The gap between two shares that people have in common: two questions of the same people, two groups that overlap, or a
 * group and the total it belongs to. As independent shares they would be told apart too seldom, or too often.
 *
 * Each person pulls the gap by u = w [a (y − p)/Wₐ − b (z − q)/W_b], a and b 1 inside each base; var = n/(n−1) Σ (u − ū)²,
 * over the clusters of each stratum where there are any.
 *
 * Source: Lumley, Complex Surveys (2010), ch. 2; R survey 4.1-1 svycontrast of svytotal(~ya + a + yb + b) for groups, and of
 * svymean(~a + b) for two questions that everyone answered.
 *
 * @param one A code per respondent: 0 no, 1 yes, above that outside the base.
 * @param other As one, of the same respondents.
 * @param by weights: one per respondent; strata and clusters as for a tally; level: of the interval, 0.95 unless set.
 * @throws RangeError when a base is empty, or the arrays differ in length.
 * @example sharedGap(usesWeb, usesPhone, { weights }).test?.pValue
 */
export function sharedGap(
  one: Codes,
  other: Codes,
  by: Pick<TallyOptions, 'strata' | 'clusters' | 'populations'> & {
    readonly weights: Float64Array;
    readonly level?: number;
  },
): SharedGap {
  if (one.length !== other.length) throw new RangeError('sharedGap requires both codes of each respondent');
  const { weights, level = 0.95, ...design } = by;
  const joint = Uint8Array.from(one, (code, i) => cellOf(code, other[i] as number));
  const of = tally(joint, weights, { ...design, categories: 9 });
  const a = shareOf(of, (cell) => cell % 3);
  const b = shareOf(of, (cell) => Math.floor(cell / 3));
  const pull = (share: Share, code: number) => {
    return code === OUTSIDE ? 0 : (code - share.share) / share.weightedBase;
  };
  const scores = ALL.map((cell) => {
    if (cell === cellOf(OUTSIDE, OUTSIDE)) return undefined;
    return pull(a, cell % 3) - pull(b, Math.floor(cell / 3));
  });
  // The mean of these pulls is 0, so their error × weighted base is that of the gap.
  const { precision, weightedBase } = linearised(of, scores);
  const gap = a.share - b.share;
  const shares = { one: a, other: b, both: sumsOf(of, BOTH).count, gap };
  if (precision.kind === 'alike')
    return { ...shares, standardError: 0, interval: null, test: null, normal: UNTESTED };
  if (precision.kind !== 'estimated') {
    return { ...shares, standardError: null, interval: null, test: null, normal: UNTESTED };
  }
  const standardError = precision.standardError * weightedBase;
  const { degreesOfFreedom } = precision;
  const t = gap / standardError;
  const reach = tQuantile((1 - level) / 2, degreesOfFreedom) * standardError;
  return {
    ...shares,
    standardError,
    interval: { low: gap - reach, high: gap + reach },
    test: { t, degreesOfFreedom, pValue: tBothTails(t, degreesOfFreedom) },
    normal: zTest(gap, standardError),
  };
}

const UNTESTED: ZTest = { z: null, pValue: null };
const ALL = Array.from({ length: 9 }, (_, cell) => cell);
const BOTH = ALL.filter((cell) => cell % 3 !== OUTSIDE && Math.floor(cell / 3) !== OUTSIDE);

function cellOf(one: number, other: number): number {
  return Math.min(one, OUTSIDE) + 3 * Math.min(other, OUTSIDE);
}

function shareOf(of: Tally, codeOf: (cell: number) => number): Share {
  return weightedShare(of, {
    yes: ALL.filter((cell) => codeOf(cell) === 1),
    base: ALL.filter((cell) => codeOf(cell) !== OUTSIDE),
  });
}
