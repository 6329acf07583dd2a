/**
 * Shares a whole number out in proportion, so that the parts are whole and sum to it.
 *
 * Each part gets the whole of what is due to it; what is left goes, one each, to the largest remainders. Of equal ones the
 * first comes first.
 *
 * Source: largest remainder (Hamilton's method), Balinski and Young, Fair Representation (1982), chapter 3.
 *
 * @param total A whole number, 0 or more.
 * @param sizes What the parts are in proportion to, 0 or more each, not all 0.
 * @returns One whole number for each size; each is what is due to it, rounded up or down.
 * @throws RangeError when the total is not whole, or the sizes cannot be shared by.
 * @example apportion(10, [1, 1, 1]) // [4, 3, 3]
 */
export function apportion(total: number, sizes: readonly number[]): readonly number[] {
  if (!(Number.isSafeInteger(total) && total >= 0)) throw new RangeError('apportion requires a whole total');
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (!(all > 0 && Number.isFinite(all) && sizes.every((size) => size >= 0))) {
    throw new RangeError('apportion requires sizes of 0 or more, not all 0');
  }
  const due = sizes.map((size) => (total * size) / all);
  const parts = due.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = due
    .map((one, place) => ({ place, remainder: one - Math.floor(one) }))
    .sort((one, other) => other.remainder - one.remainder || one.place - other.place);
  for (const { place } of order.slice(0, left)) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}
