import { heaviestPeople } from '../stats/heaviestPeople.ts';
import { type WeightsWarning, weightsReport } from '../stats/weightsReport.ts';

/** What weights cost. */
export interface WeightsCost {
  /** Times the mean weight. */
  readonly smallest: number;
  readonly largest: number;
  readonly designEffect: number;
  /** Kish's: people. */
  readonly effectiveBase: number;
  /** Effective base over base, 0 to 1. */
  readonly efficiency: number;
  /** The fewest people who make up a tenth of all weight. */
  readonly tenthIn: number;
}

/** What to tell of the cost of weights. */
export type CostWarning = Exclude<WeightsWarning, { readonly kind: 'aboveLimit' | 'belowLimit' }>;

/** The least and the most of something of each weight. */
export interface WeightsRange {
  readonly smallest: number;
  readonly largest: number;
}

/** How far final weights lie from those they begin with, each person’s over their own. */
export function rangeOf(final: Float64Array, from: Float64Array): WeightsRange {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, 0];
  for (const [i, weight] of final.entries()) {
    const ratio = weight / (from[i] as number);
    smallest = Math.min(smallest, ratio);
    largest = Math.max(largest, ratio);
  }
  return { smallest, largest };
}

/**
 * What weights cost, and what to warn of.
 *
 * @param weights One per respondent, mean 1.
 * @throws RangeError unless all are above 0.
 */
export function costOf(weights: Float64Array): {
  readonly cost: WeightsCost;
  readonly warnings: readonly CostWarning[];
} {
  const outcome = weightsReport(weights);
  if (outcome.kind !== 'report') throw new RangeError('costOf requires weights above 0');
  const { smallestOverMean, largestOverMean, designEffect, effectiveBase, efficiency, warnings } =
    outcome.report;
  return {
    cost: {
      smallest: smallestOverMean,
      largest: largestOverMean,
      designEffect,
      effectiveBase,
      efficiency,
      tenthIn: heaviestPeople(weights, 0.1),
    },
    // Limits are held against the design weight here, not against the mean.
    warnings: warnings.filter((one) => one.kind !== 'aboveLimit' && one.kind !== 'belowLimit'),
  };
}
