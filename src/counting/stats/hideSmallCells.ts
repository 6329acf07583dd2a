/** Which cells of a line are hidden, and whether that is enough. */
export interface HiddenCells {
  /** Cells with somebody in them, but too few. */
  readonly primary: readonly boolean[];
  /** Those, those hidden already, and one more where they could be worked out from the total. */
  readonly hidden: readonly boolean[];
  /** No hidden cell comes back by taking those shown from the total. */
  readonly isSafe: boolean;
}

/**
 * Hides the cells of a line that hold too few people, so that none comes back by taking the others from the total:
 * where one cell alone is hidden, or the hidden ones together hold fewer than `least` people, the smallest of the
 * others that are not empty is hidden too (the first of equals). An empty cell is never hidden.
 *
 * Source: secondary suppression of one line, as in UK LLC's rule that hidden cells must not be derivable, usually two or
 * more; reference cases `secondary` (test/golden).
 *
 * @param counts Unweighted people, 0 or more.
 * @param least The fewest people that may be told.
 * @param already Cells hidden for another reason.
 * @example hideSmallCells([3, 40, 57, 22], 5).hidden // true, false, false, true
 */
export function hideSmallCells(
  counts: readonly number[],
  least: number,
  already: readonly boolean[] = [],
): HiddenCells {
  const primary = counts.map((count) => count > 0 && count < least);
  const hidden = counts.map((count, i) => count > 0 && (primary[i] === true || already[i] === true));
  if (!hidden.includes(true) || isCovered(counts, hidden, least)) return { primary, hidden, isSafe: true };
  const more = smallestShown(counts, hidden);
  if (more === -1) return { primary, hidden, isSafe: false };
  hidden[more] = true;
  return { primary, hidden, isSafe: isCovered(counts, hidden, least) };
}

function isCovered(counts: readonly number[], hidden: readonly boolean[], least: number): boolean {
  const covered = counts.filter((_, i) => hidden[i]);
  return covered.length > 1 && covered.reduce((sum, count) => sum + count, 0) >= least;
}

function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number {
  return counts.reduce((best, count, i) => {
    if (count === 0 || hidden[i]) return best;
    return best === -1 || count < (counts[best] as number) ? i : best;
  }, -1);
}
