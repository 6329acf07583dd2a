/** The people who have every number asked for. */
export interface CompleteRows {
  /** Columns of numbers, one per person kept. */
  readonly columns: readonly Float64Array[];
  /** Their weights, scaled to mean 1. */
  readonly weights: Float64Array;
  readonly people: number;
  /** People with a weight who lack a number. */
  readonly incomplete: number;
}

/**
 * Keeps the people who have a weight and every number: what a regression can use.
 *
 * Source: listwise deletion, as R complete.cases; weights over their mean.
 *
 * @param columns One number per respondent each; NaN is missing.
 * @param weights One per respondent; 0 or NaN leaves the file.
 * @throws RangeError when the arrays differ in length, or a weight is negative.
 */
export function completeRows(columns: readonly Float64Array[], weights: Float64Array): CompleteRows {
  if (columns.some((column) => column.length !== weights.length)) {
    throw new RangeError('completeRows requires a weight for each respondent');
  }
  const kept: number[] = [];
  let incomplete = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight < 0) throw new RangeError('completeRows requires weights of 0 or more');
    if (!(weight > 0)) continue;
    if (columns.every((column) => !Number.isNaN(column[i]))) kept.push(i);
    else incomplete++;
  }
  const raw = Float64Array.from(kept, (i) => weights[i] as number);
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return {
    columns: columns.map((column) => Float64Array.from(kept, (i) => column[i] as number)),
    weights: raw.map((weight) => weight / mean),
    people: kept.length,
    incomplete,
  };
}
