/**
 * How many unweighted people would give the same precision as this weighted sample: weighting only.
 *
 * (sum of weights)² / sum of squared weights (Kish's approximation). The same for every answer on one base;
 * the effective base of one answer, which also knows its clusters and strata, is in linearised.ts.
 *
 * Source: Kish, Survey Sampling (1965).
 *
 * @param weight Sum of the weights, each above 0, any scale.
 * @param squares Sum of the squared weights.
 * @returns People; between 1 and their number, equal to it when all weights are alike.
 * @throws RangeError when there is nobody.
 * @example kishBase(4, 6) // weights 1, 1, 2: 2.667
 */
export function kishBase(weight: number, squares: number): number {
  if (!(squares > 0)) throw new RangeError('kishBase requires at least one weight');
  return (weight * weight) / squares;
}

/**
 * The same from the weights themselves.
 *
 * Source: Kish, Survey Sampling (1965).
 *
 * @param weights One per respondent, each above 0, any scale.
 * @throws RangeError when there are no weights.
 * @example effectiveBase(Float64Array.of(1, 1, 2)) // 2.667
 */
export function effectiveBase(weights: Float64Array): number {
  let weight = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i] as number;
    weight += w;
    squares += w * w;
  }
  return kishBase(weight, squares);
}
