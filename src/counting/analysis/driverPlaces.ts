/** Two shares this near each other are not put in order without an interval: 2 points (statistics rules, section 11). */
const TOO_NEAR = 0.02;

/**
 * Places from the top of shares whose intervals are not known: neighbours under 2 points apart have their places together, and
 * so have all of a row of such neighbours.
 *
 * @param shares 0 to 1.
 * @returns One for each share, in their order; the largest has place 1.
 * @example placesOf(Float64Array.of(0.3, 0.5, 0.2, 0.19)) // 2, 1, 3 to 4, 3 to 4
 */
export function placesOf(shares: Float64Array): readonly { readonly from: number; readonly to: number }[] {
  const order = Array.from(shares.keys()).sort((i, j) => (shares[j] as number) - (shares[i] as number));
  const isApart = (place: number) => {
    const [above, below] = [shares[order[place - 1] as number], shares[order[place] as number]];
    return above === undefined || below === undefined || above - below >= TOO_NEAR;
  };
  const places = new Array<{ from: number; to: number }>(shares.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && !isApart(to)) to += 1;
    for (const driver of order.slice(from, to)) places[driver] = { from: from + 1, to };
    from = to;
  }
  return places;
}
