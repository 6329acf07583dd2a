/** The generator of Park and Miller ("minimal standard"): every whole number below the modulus once, then anew. */
const MODULUS = 2_147_483_647;
const MULTIPLIER = 16_807;

/**
 * A list in the order in which every device that follows the XForms specification of ODK shows it for one seed
 * (`randomize(nodeset, seed)`: the inside-out shuffle of Fisher and Yates, with the generator of Park and Miller).
 *
 * @param seed Any number; what is behind its point does not matter.
 */
export function seededOrder<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = Math.trunc(seed) % MODULUS;
  if (state <= 0) state += MODULUS - 1;
  const shuffled: Item[] = [];
  for (const [at, item] of items.entries()) {
    state = (state * MULTIPLIER) % MODULUS;
    const to = Math.floor(((state - 1) / (MODULUS - 1)) * (at + 1));
    // What stands there makes room at the end.
    const moved = shuffled[to];
    if (moved !== undefined) shuffled[at] = moved;
    shuffled[to] = item;
  }
  return shuffled;
}
