import type { Interval } from './countIntervals.ts';
import { tQuantile } from './distributions.ts';
import { linearised, type Precision } from './linearised.ts';
import type { Tally } from './tally.ts';

/** A weighted mean score. */
export interface Mean {
  readonly mean: number;
  /** Unweighted people with a score. */
  readonly base: number;
  readonly weightedBase: number;
  readonly kishBase: number;
  /** The heaviest person's part of the weighted base, 0 to 1. */
  readonly heaviest: number;
  readonly respondents: number;
  /** Clusters with somebody who has a score; null where people were drawn one by one. */
  readonly clusters: number | null;
  /** Variance of the score among people (not of the mean); absent for one person. */
  readonly scoreVariance?: number;
  readonly precision: Precision;
}

/**
 * The weighted mean of a score for each answer; a net score is the mean of +1, 0 and −1.
 *
 * The net score of the same people keeps the covariance of its two halves this way. The variance of the
 * score is base/(base − 1) × the weighted mean of squared distances.
 *
 * Source: R survey 4.1-1 svymean(deff = "replace"), svyvar; for the net score svycontrast(c(1, −1)).
 *
 * @param of The tally of the question.
 * @param scores One per category; undefined leaves that answer (say, Don't know) out of the base.
 * @throws RangeError when nobody in the base has a score.
 * @example weightedMean(satisfaction, [5, 4, 3, 2, 1, undefined]).mean
 */
export function weightedMean(of: Tally, scores: readonly (number | undefined)[]): Mean {
  const { spread, ...rest } = linearised(of, scores);
  if (rest.base < 2) return rest;
  return { ...rest, scoreVariance: (rest.base / (rest.base - 1)) * spread };
}

/**
 * The interval of a mean: mean ± t × standard error.
 *
 * Source: R survey confint(svymean(...), df = degf(design)).
 *
 * @param level 0.95 for 95 %.
 * @returns undefined when the precision could not be estimated.
 */
export function meanInterval(of: Mean, level = 0.95): Interval | undefined {
  if (of.precision.kind !== 'estimated') return undefined;
  const reach = tQuantile((1 - level) / 2, of.precision.degreesOfFreedom) * of.precision.standardError;
  return { low: of.mean - reach, high: of.mean + reach };
}
