/** Where a value begins to be far from the others. */
export interface Fences {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** How many robust standard deviations away is far. */
const FAR = 3.5;
/** Makes a median deviation, and a mean one, a standard deviation of normal values. */
const OF_MEDIAN = 1.4826022185;
const OF_MEAN = 1.2533141373;

/**
 * The values between which nothing is far out: 3.5 robust standard deviations to each side of the median, so that the far
 * ones do not hide themselves.
 *
 * Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993): modified z-scores by the median absolute
 * deviation, by the mean one where more than half have the same value; R 4.2.2 mad(x).
 *
 * @param values In any order; NaN for none.
 * @returns null with fewer than 10 values, or where all are the same.
 */
export function fences(values: readonly number[]): Fences | null {
  const given = values.filter((value) => !Number.isNaN(value));
  if (given.length < 10) return null;
  const middle = medianOf(given);
  const deviations = given.map((value) => Math.abs(value - middle));
  const byMedian = OF_MEDIAN * medianOf(deviations);
  const spread =
    byMedian > 0
      ? byMedian
      : (OF_MEAN * deviations.reduce((sum, deviation) => sum + deviation, 0)) / given.length;
  return spread === 0 ? null : { median: middle, low: middle - FAR * spread, high: middle + FAR * spread };
}

/**
 * The middle value; the mean of the two in the middle of an even number.
 *
 * @throws RangeError without values.
 */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('medianOf requires values');
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
