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
  return withoutNoise((weight * weight) / squares);
}

/** The noise of long sums, as a part of them. */
const NOISE = 1e-10;

/**
 * A number of people without the noise of the sums it comes from: 1,032.9999999999999 is 1,033. Effective bases are printed rounded
 * down, and noise would cost a person who is not lost.
 *
 * Source: plain rounding, to ten figures and only beside whole numbers.
 *
 * @example withoutNoise(1032.9999999999998) // 1033
 */
export function withoutNoise(people: number): number {
  const whole = Math.round(people);
  return Math.abs(people - whole) <= NOISE * whole ? whole : people;
}
