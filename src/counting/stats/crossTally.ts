import { type Groups, type Tally, type TallyOptions, tally } from './tally.ts';
import type { ShareOf } from './weightedShare.ts';

/** Two questions of the same people, added up together. */
export interface CrossTally {
  readonly rows: number;
  readonly columns: number;
  /** One category for each cell, column by column: row + column × rows. Who has not both answers is missing. */
  readonly of: Tally;
}

/**
 * Adds up every combination of two questions, or of a question and a break, in one pass.
 *
 * A row, a column or a cell is then a set of categories of one tally, so every share, gap and covariance of a table
 * comes from sums over all its people: strata, clusters and everyone in the design are kept.
 *
 * Source: sums only, as tally.ts.
 *
 * @param rows A code at or above its count is missing.
 * @param columns As rows.
 * @param by weights: one per respondent; the rest as for a tally.
 * @throws RangeError when the arrays differ in length, or a weight is negative.
 */
export function crossTally(
  rows: Groups,
  columns: Groups,
  by: Omit<TallyOptions, 'categories'> & { readonly weights: Float64Array },
): CrossTally {
  if (rows.codes.length !== columns.codes.length) {
    throw new RangeError('crossTally requires both answers of each respondent');
  }
  const { weights, ...options } = by;
  const categories = rows.count * columns.count;
  const people = rows.codes.length;
  const cells = (categories < 2 ** 16 ? new Uint16Array(people) : new Uint32Array(people)).fill(categories);
  for (let i = 0; i < cells.length; i++) {
    const row = rows.codes[i] as number;
    const column = columns.codes[i] as number;
    if (row < rows.count && column < columns.count) cells[i] = row + column * rows.count;
  }
  return { rows: rows.count, columns: columns.count, of: tally(cells, weights, { ...options, categories }) };
}

/**
 * A share of the row question among the people of some columns.
 *
 * Source: the categories of those columns.
 *
 * @param share In codes of the rows.
 * @param columns Codes of the columns whose people are the base.
 */
export function shareWithin(of: CrossTally, share: ShareOf, columns: readonly number[]): ShareOf {
  const cells = (codes: readonly number[]) =>
    columns.flatMap((column) => codes.map((row) => row + column * of.rows));
  return { yes: cells(share.yes), base: cells(share.base) };
}
