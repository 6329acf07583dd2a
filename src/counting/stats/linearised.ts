import {
  type ClusterPull,
  clusterPull,
  type DrawnVariance,
  varianceOverClusters,
} from './clusterVariance.ts';
import { kishBase, withoutNoise } from './effectiveBase.ts';
import { varianceOverPeople } from './peopleVariance.ts';
import type { Tally } from './tally.ts';

/** How surely a mean or share is known, from the linearised variance. */
export type Precision =
  | {
      readonly kind: 'estimated';
      readonly variance: number;
      readonly standardError: number;
      /** Variance against that of a simple random sample of the same base; R's deff = "replace". */
      readonly designEffect: number;
      /** People: base over design effect, never above the base. */
      readonly effectiveBase: number;
      /** People of the base, or clusters with people of the base, less the strata present in it. */
      readonly degreesOfFreedom: number;
    }
  /** Everyone, or every cluster, answered alike: the standard error is 0 and says nothing. */
  | { readonly kind: 'alike'; readonly degreesOfFreedom: number }
  /** A stratum of the base (or the whole design) has one respondent or one cluster: its spread cannot be seen. */
  | { readonly kind: 'oneInStratum'; readonly stratum: number }
  /** As many strata in the base as people, or as clusters. */
  | { readonly kind: 'noDegreesOfFreedom' };

/** A weighted mean on its base. */
export interface Linearised {
  readonly mean: number;
  /** Unweighted people in the base, at least 1. */
  readonly base: number;
  readonly weightedBase: number;
  /** Kish's effective base of these people: weighting only. */
  readonly kishBase: number;
  /** The heaviest person's part of the weighted base, 0 to 1. */
  readonly heaviest: number;
  /** Everyone in the design, in the base or not. */
  readonly respondents: number;
  /** Clusters with somebody of the base; null where people were drawn one by one. */
  readonly clusters: number | null;
  /** Weighted mean squared distance from the mean, over the base. */
  readonly spread: number;
  readonly precision: Precision;
}

/** A variance this small a part of the spread is rounding, not spread. */
const ROUNDING = 1e-20;

/**
 * The weighted mean of a score for each answer, with its linearised variance.
 *
 * var = sum over strata of n/(n−1) × [Σ u² − (Σ u)²/n], u = w (score − mean) / weighted base, 0 outside the
 * base; n counts everyone in the stratum of the design, so that a filtered base is a domain of the whole
 * survey and not a smaller file. With clusters, u is a sum over a cluster and n counts clusters.
 *
 * Source: Lumley, Complex Surveys (2010), ch. 2; Lohr, Sampling: Design and Analysis (2019), ch. 9; equal to
 * R survey 4.1-1 svymean(deff = "replace") on subset(svydesign(ids = ~1, strata, weights)); with clusters
 * svydesign(ids = ~point, strata = ~stratum, weights = ~w, nest = TRUE).
 *
 * @param of The tally of one question.
 * @param scores One per category; undefined puts that answer outside the base.
 * @throws RangeError when nobody is in the base, or the scores do not fit the tally.
 */
export function linearised(of: Tally, scores: readonly (number | undefined)[]): Linearised {
  return pulledMean(of, scores).known;
}

/** A mean, and how far clusters pull it; null where people were drawn one by one. */
export interface PulledMean {
  readonly known: Linearised;
  readonly pull: ClusterPull | null;
}

/**
 * The same with the pull of each cluster, which a gap between two means is made of.
 *
 * Source: as linearised.
 */
export function pulledMean(of: Tally, scores: readonly (number | undefined)[]): PulledMean {
  if (scores.length !== of.categories) throw new RangeError('linearised requires a score for each category');
  const whole = baseOf(of, scores);
  if (whole.base === 0) throw new RangeError('linearised requires at least one person in the base');
  const { mean, base, weightedBase, squares, heaviest, respondents } = whole;
  const spread = spreadOf(of, scores, whole);
  const about = { mean, base, weightedBase, spread };
  const pull = of.clusters && clusterPull(of.clusters, scores, about);
  const drawn =
    of.clusters && pull
      ? varianceOverClusters(of.clusters, pull)
      : varianceOverPeople(of, scores, withPopulations(of, about));
  const known = {
    mean,
    base,
    weightedBase,
    kishBase: kishBase(weightedBase, squares),
    heaviest: heaviest / weightedBase,
    respondents,
    clusters: pull?.clusters.length ?? null,
    spread,
    precision: precisionOf(drawn, about),
  };
  return { known, pull };
}

function baseOf(of: Tally, scores: readonly (number | undefined)[]) {
  let base = 0;
  let weightedBase = 0;
  let total = 0;
  let squares = 0;
  let heaviest = 0;
  let respondents = 0;
  for (let stratum = 0; stratum < of.strata; stratum++) {
    respondents += of.respondents[stratum] as number;
    const start = stratum * (of.categories + 1);
    for (let category = 0; category < scores.length; category++) {
      const score = scores[category];
      if (score === undefined) continue;
      const weight = of.weights[start + category] as number;
      base += of.counts[start + category] as number;
      weightedBase += weight;
      total += weight * score;
      squares += of.squares[start + category] as number;
      heaviest = Math.max(heaviest, of.heaviest[start + category] as number);
    }
  }
  return { mean: total / weightedBase, base, weightedBase, squares, heaviest, respondents };
}

function spreadOf(
  of: Tally,
  scores: readonly (number | undefined)[],
  { mean, weightedBase }: { readonly mean: number; readonly weightedBase: number },
): number {
  let spread = 0;
  for (let stratum = 0; stratum < of.strata; stratum++) {
    const start = stratum * (of.categories + 1);
    for (let category = 0; category < scores.length; category++) {
      const score = scores[category];
      if (score === undefined) continue;
      spread += ((of.weights[start + category] as number) / weightedBase) * (score - mean) ** 2;
    }
  }
  return spread;
}

function withPopulations<Of>({ populations }: Tally, about: Of) {
  return { ...about, ...(populations && { populations }) };
}

interface About {
  readonly mean: number;
  readonly base: number;
  readonly weightedBase: number;
  readonly spread: number;
}

function precisionOf(drawn: DrawnVariance, about: About): Precision {
  if ('alone' in drawn) return { kind: 'oneInStratum', stratum: drawn.alone };
  const { variance, degreesOfFreedom } = drawn;
  // A mean of weighted numbers is off by its last figure, so people with one and the same number lie a little beside it.
  const isOne = about.spread <= ROUNDING * about.mean ** 2;
  // A base inside one cluster has a variance of 0 though its people differ: that is not being alike.
  if (degreesOfFreedom < 1 && !isOne && about.spread > ROUNDING) return { kind: 'noDegreesOfFreedom' };
  if (isOne || variance <= ROUNDING * about.spread) return { kind: 'alike', degreesOfFreedom };
  const designEffect = (variance * (about.base - 1)) / about.spread;
  return {
    kind: 'estimated',
    variance,
    standardError: Math.sqrt(variance),
    designEffect,
    effectiveBase: Math.min(about.base, withoutNoise(about.base / designEffect)),
    degreesOfFreedom,
  };
}
