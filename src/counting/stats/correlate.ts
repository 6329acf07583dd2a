import { completeRows } from './completeRows.ts';
import { tBothTails } from './distributions.ts';

/** How two numbers of the same people go together. */
export type Correlation =
  | {
      readonly kind: 'correlated';
      /** Unweighted people with both. */
      readonly base: number;
      /** Weighted, −1 to 1. */
      readonly r: number;
      /** Of the second on the first, in units of the second. */
      readonly slope: number;
      readonly slopeError: number;
      /** Slope over its error; infinite where every point lies on one line. */
      readonly t: number;
      /** base − 2 */
      readonly degreesOfFreedom: number;
      /** Two-sided; null where two points are all there are. */
      readonly pValue: number | null;
    }
  /** Fewer than two people, or one of the numbers is the same for all: there is no correlation. */
  | { readonly kind: 'noVariance'; readonly base: number };

/** Points this near a line lie on it: what is left is rounding. */
const ON_THE_LINE = 1e-13;

/**
 * The weighted correlation of two numbers, and whether the second has a slope on the first, as the sample was weighted.
 *
 * Source: moments with w/Σw, R 4.2.2 cov.wt(method = "ML", cor = TRUE); the slope as survey 4.1-1 svyglm(y ~ x) on a design
 * of those with both numbers: u = w (x − x̄) residual / Σ w (x − x̄)², var = n/(n−1) Σ u², t on n − 2.
 *
 * @param x One per respondent; NaN is missing.
 * @param y As x.
 * @param weights One per respondent; 0 or NaN leaves the file. All 1 for an unweighted correlation.
 * @throws RangeError when the arrays differ in length, or a weight is negative.
 * @example correlate(informed, satisfied, weights) // { r: 0.269, pValue: 3.7e-8, … }
 */
export function correlate(x: Float64Array, y: Float64Array, weights: Float64Array): Correlation {
  const { columns, weights: scaled, people: base } = completeRows([x, y], weights);
  const [a, b] = columns as [Float64Array, Float64Array];
  if (base < 2 || isConstant(a) || isConstant(b)) return { kind: 'noVariance', base };
  const [meanA, meanB] = [meanOf(a, scaled), meanOf(b, scaled)];
  let [aa, ab, bb] = [0, 0, 0];
  for (let i = 0; i < base; i++) {
    const weight = scaled[i] as number;
    const [fromA, fromB] = [(a[i] as number) - meanA, (b[i] as number) - meanB];
    aa += weight * fromA * fromA;
    ab += weight * fromA * fromB;
    bb += weight * fromB * fromB;
  }
  const slope = ab / aa;
  let squares = 0;
  let left = 0;
  for (let i = 0; i < base; i++) {
    const fromA = (a[i] as number) - meanA;
    const residual = (b[i] as number) - meanB - slope * fromA;
    squares += (((scaled[i] as number) * fromA * residual) / aa) ** 2;
    left += (scaled[i] as number) * residual * residual;
  }
  const degreesOfFreedom = base - 2;
  const onTheLine = left <= ON_THE_LINE * bb;
  const slopeError = onTheLine ? 0 : Math.sqrt((base / (base - 1)) * squares);
  const t = slope / slopeError;
  return {
    kind: 'correlated',
    base,
    r: Math.min(1, Math.max(-1, ab / Math.sqrt(aa * bb))),
    slope,
    slopeError,
    t,
    degreesOfFreedom,
    pValue: degreesOfFreedom < 1 ? null : onTheLine ? 0 : tBothTails(t, degreesOfFreedom),
  };
}

/**
 * The correlation of the ranks of two numbers, unweighted: equal numbers share the mean of their ranks.
 *
 * Source: Spearman, American J. Psychology 15 (1904); R cor(method = "spearman").
 *
 * @param x One per respondent; NaN is missing.
 * @param y As x.
 * @returns −1 to 1; null where there is no correlation.
 */
export function rankCorrelation(x: Float64Array, y: Float64Array): number | null {
  const { columns, weights } = completeRows([x, y], new Float64Array(x.length).fill(1));
  const [a, b] = columns.map(ranksOf) as [Float64Array, Float64Array];
  const found = correlate(a, b, weights);
  return found.kind === 'correlated' ? found.r : null;
}

function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).toSorted((i, j) => (values[i] as number) - (values[j] as number));
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let at = start; at < end; at++) ranks[order[at] as number] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

function meanOf(values: Float64Array, weights: Float64Array): number {
  let [sum, whole] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += (values[i] as number) * (weights[i] as number);
    whole += weights[i] as number;
  }
  return sum / whole;
}
