import { normalBothTails } from './distributions.ts';

/**
 * The chance of values that lie as much higher or lower than the others' as these: Wilcoxon's rank sum test (Mann and
 * Whitney), by the normal distribution with the correction for ties and for continuity. It asks nothing of how the values
 * are spread.
 *
 * Source: Hollander and Wolfe, Nonparametric Statistical Methods (1973), 4.1; R 4.2.2
 * wilcox.test(x, y, exact = FALSE, correct = TRUE).
 *
 * @returns The two-sided p-value, 0 to 1; null where one of the two has no value, or all values are the same.
 * @example rankSum([1, 2, 3], [4, 5, 6]) // 0.0809
 */
export function rankSum(one: readonly number[], other: readonly number[]): number | null {
  if (one.length === 0 || other.length === 0) return null;
  const all = [...one.map((value) => ({ value, own: 1 })), ...other.map((value) => ({ value, own: 0 }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  let tied = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    let own = 0;
    while (to < all.length && all[to]?.value === all[from]?.value) own += all[to++]?.own ?? 0;
    // Equal values share the mean of their ranks.
    ranks += own * ((from + 1 + to) / 2);
    tied += (to - from) ** 3 - (to - from);
    from = to;
  }
  const people = all.length;
  const above = ranks - (one.length * (one.length + 1)) / 2 - (one.length * other.length) / 2;
  const variance =
    ((one.length * other.length) / 12) * (people + 1 - tied / Math.max(1, people * (people - 1)));
  if (variance <= 0) return null;
  const z = (above - Math.sign(above) * 0.5) / Math.sqrt(variance);
  return Math.min(1, normalBothTails(z));
}
