/**
 * Whether a whole number of people out of a base is printed as a percentage, whichever way halves are rounded.
 *
 * Where none is, the figure was weighted, or its base is another one. Of 100 people and more every whole percentage can be.
 *
 * Source: plain counting; the Knowledge Hub report prints 14 % of 52 (7 of 52 are 13.46 %, 8 are 15.38 %).
 *
 * @param percent As printed, 0 to 100.
 * @param base People, 1 or more.
 * @param decimals Digits after the point.
 * @example couldBePrinted(14, { base: 52, decimals: 0 }) // false
 */
export function couldBePrinted(
  percent: number,
  { base, decimals }: { readonly base: number; readonly decimals: number },
): boolean {
  if (!(base >= 1)) throw new RangeError('couldBePrinted requires a base of one person or more');
  const nearest = Math.round((base * percent) / 100);
  const half = 0.5 * 10 ** -decimals;
  return Math.abs((100 * nearest) / base - percent) <= half + HAIR;
}

const HAIR = 1e-9;
