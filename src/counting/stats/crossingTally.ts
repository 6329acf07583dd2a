import type { Crossing } from './crossAll.ts';
import type { CrossTally } from './crossTally.ts';

/**
 * A question by a break as crossAll counted it, in the form that shares, gaps and their errors are worked out from.
 *
 * Only for people drawn one by one, from one stratum: crossAll keeps no sums of strata or clusters. Nor does it keep the
 * heaviest weight of a cell; in its place stands the most that it can be, the root of the sum of squares.
 *
 * Source: the same sums as crossTally.ts.
 *
 * @param about columns: categories of the break; respondents: everyone with a weight, in the question's base or not.
 * @throws RangeError when the crossing has not so many columns.
 */
export function crossingTally(
  { weights, squares, counts }: Crossing,
  { columns, respondents }: { readonly columns: number; readonly respondents: number },
): CrossTally {
  const rows = weights.length / columns;
  if (!Number.isInteger(rows)) throw new RangeError('crossingTally requires the columns of the crossing');
  // The last place is of the missing: crossAll gives everyone a category.
  const withMissing = (sums: Float64Array) => {
    const all = new Float64Array(sums.length + 1);
    all.set(sums);
    return all;
  };
  return {
    rows,
    columns,
    of: {
      categories: rows * columns,
      strata: 1,
      counts: withMissing(counts),
      weights: withMissing(weights),
      squares: withMissing(squares),
      heaviest: withMissing(squares.map(Math.sqrt)),
      respondents: Float64Array.of(respondents),
      clusters: null,
      dropped: 0,
    },
  };
}
