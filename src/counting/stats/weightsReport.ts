import { kishBase } from './effectiveBase.ts';

/** What a column of weights costs and whether to look twice. */
export interface WeightsReport {
  /** People with a weight above 0. */
  readonly used: number;
  /** People whose weight is 0; they leave the file. */
  readonly zero: number;
  /** People without a weight; they leave the file. */
  readonly missing: number;
  readonly sum: number;
  readonly mean: number;
  readonly smallest: number;
  readonly largest: number;
  readonly largestOverMean: number;
  readonly smallestOverMean: number;
  /** Standard deviation of the weights over their mean. */
  readonly variation: number;
  /** Kish's effective base: people, between 1 and used. */
  readonly effectiveBase: number;
  /** used / effectiveBase = 1 + variation². */
  readonly designEffect: number;
  /** effectiveBase / used, 0 to 1. */
  readonly efficiency: number;
  readonly warnings: readonly WeightsWarning[];
}

/** What to tell the officer about the weights, with the number that made us say so. */
export type WeightsWarning =
  /** More than half again as many interviews as the precision is worth. */
  | { readonly kind: 'costly'; readonly designEffect: number }
  /** So costly that the officer has to say yes: design effect above 2, which is efficiency under 50 %. */
  | { readonly kind: 'askFirst'; readonly designEffect: number; readonly efficiency: number }
  | { readonly kind: 'aboveLimit'; readonly people: number; readonly limit: number }
  | { readonly kind: 'belowLimit'; readonly people: number; readonly limit: number }
  /** One person makes up more than a fifth of the weighted base. */
  | { readonly kind: 'oneHeavyPerson'; readonly part: number }
  /** Too few effective answers for any test. */
  | { readonly kind: 'fewEffective'; readonly effectiveBase: number };

/** The report, or why these weights cannot be used. */
export type WeightsOutcome =
  | { readonly kind: 'report'; readonly report: WeightsReport }
  | { readonly kind: 'negativeWeight'; readonly respondent: number; readonly weight: number }
  | { readonly kind: 'infiniteWeight'; readonly respondent: number }
  | { readonly kind: 'noPositiveWeight' };

/** The limits of the warnings, for an officer to change. */
export interface WeightLimits {
  /** Times the mean. */
  readonly lower: number;
  /** Times the mean. */
  readonly upper: number;
}

const COSTLY = 1.5;
const ASK_FIRST = 2;
const HEAVY_PART = 0.2;
const FEW = 30;

/**
 * What weighting costs: spread, effective base and efficiency, with warnings; or a refusal.
 *
 * Source: Kish, Survey Sampling (1965): effective base (Σw)²/Σw², design effect 1 + cv². Limits 0.2 to 5:
 * R anesrake's cap and the ANES rule (DeBell and Krosnick, ANES nes012427 (2009)).
 *
 * @param weights One per respondent, any scale; NaN for a missing one.
 * @param limits Times the mean weight; 0.2 to 5 unless set.
 * @example weightsReport(Float64Array.of(1, 1, 2)) // effectiveBase 2.667, designEffect 1.125
 */
export function weightsReport(
  weights: Float64Array,
  limits: WeightLimits = { lower: 0.2, upper: 5 },
): WeightsOutcome {
  let [used, zero, missing, sum, squares] = [0, 0, 0, 0, 0];
  let [smallest, largest] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight < 0) return { kind: 'negativeWeight', respondent: i, weight };
    if (weight === Number.POSITIVE_INFINITY) return { kind: 'infiniteWeight', respondent: i };
    if (weight > 0) {
      used++;
      sum += weight;
      squares += weight * weight;
      smallest = Math.min(smallest, weight);
      largest = Math.max(largest, weight);
    } else if (weight === 0) zero++;
    else missing++;
  }
  if (used === 0) return { kind: 'noPositiveWeight' };
  const mean = sum / used;
  const effectiveBase = kishBase(sum, squares);
  const report = {
    used,
    zero,
    missing,
    sum,
    mean,
    smallest,
    largest,
    largestOverMean: largest / mean,
    smallestOverMean: smallest / mean,
    variation: variationOf(weights, mean, used),
    effectiveBase,
    designEffect: used / effectiveBase,
    efficiency: effectiveBase / used,
  };
  return { kind: 'report', report: { ...report, warnings: warningsOf(report, weights, limits) } };
}

/** A second pass, because the root of designEffect − 1 loses every figure when the weights are nearly alike. */
function variationOf(weights: Float64Array, mean: number, used: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight > 0) sum += (weight - mean) ** 2;
  }
  return Math.sqrt(sum / used) / mean;
}

function warningsOf(
  of: Omit<WeightsReport, 'warnings'>,
  weights: Float64Array,
  { lower, upper }: WeightLimits,
): readonly WeightsWarning[] {
  const warnings: WeightsWarning[] = [];
  const { designEffect, efficiency, effectiveBase } = of;
  if (designEffect > ASK_FIRST) warnings.push({ kind: 'askFirst', designEffect, efficiency });
  else if (designEffect > COSTLY) warnings.push({ kind: 'costly', designEffect });
  const above = weights.filter((weight) => weight > upper * of.mean).length;
  const below = weights.filter((weight) => weight > 0 && weight < lower * of.mean).length;
  if (above > 0) warnings.push({ kind: 'aboveLimit', people: above, limit: upper });
  if (below > 0) warnings.push({ kind: 'belowLimit', people: below, limit: lower });
  if (of.largest > HEAVY_PART * of.sum) {
    warnings.push({ kind: 'oneHeavyPerson', part: of.largest / of.sum });
  }
  if (effectiveBase < FEW) warnings.push({ kind: 'fewEffective', effectiveBase });
  return warnings;
}
