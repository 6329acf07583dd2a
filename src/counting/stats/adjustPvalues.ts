/** Ways of correcting p-values for how many tests were made together. */
export type Correction = 'bonferroni' | 'holm' | 'benjaminiHochberg';

/**
 * P-values corrected for having been looked at together.
 *
 * Holm (and Bonferroni, which is never better) keeps the chance of any false finding among all tests: for one question
 * by one break. Benjamini and Hochberg keep the share of false findings among those marked: for a scan over many.
 *
 * Source: Holm, Scandinavian J. Statistics 6 (1979): the largest so far of (m − k + 1) p₍ₖ₎, from the smallest p on;
 * Benjamini and Hochberg, J. Royal Statistical Society B 57 (1995): the smallest so far of m/k p₍ₖ₎, from the largest p on;
 * R 4.2.2 stats p.adjust(p, "holm" | "BH" | "bonferroni").
 *
 * @param pValues 0 to 1, at full precision; null where no test could be made, which is not counted in m.
 * @returns One for each, in their order, 0 to 1; null stays null.
 * @throws RangeError when a p-value is not a chance.
 * @example adjustPvalues([0.01, null, 0.02, 0.03], 'holm') // 0.03, null, 0.04, 0.04
 */
export function adjustPvalues(
  pValues: readonly (number | null)[],
  by: Correction,
): readonly (number | null)[] {
  const tested: { readonly place: number; readonly p: number }[] = [];
  for (const [place, p] of pValues.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError('adjustPvalues requires p-values from 0 to 1');
    tested.push({ place, p });
  }
  const adjusted: (number | null)[] = pValues.map(() => null);
  const rising = tested.toSorted((one, other) => one.p - other.p);
  const order = by === 'benjaminiHochberg' ? rising.toReversed() : rising;
  const m = tested.length;
  let bound = by === 'benjaminiHochberg' ? 1 : 0;
  order.forEach(({ place, p }, step) => {
    if (by === 'bonferroni') bound = m * p;
    else if (by === 'holm') bound = Math.max(bound, (m - step) * p);
    else bound = Math.min(bound, (m / (m - step)) * p);
    adjusted[place] = Math.min(1, bound);
  });
  return adjusted;
}
