/** With more players than this their 2ⁿ sets take too long. */
const MOST = 16;

/**
 * Divides what a set of players achieves among them: each one's mean gain over all orders in which they may come in.
 *
 * Source: Shapley, A Value for n-Person Games (1953); of R² it is the LMG of Lindeman, Merenda and Gold (1980), as in
 * Grömping, J. Statistical Software 17(1) (2006).
 *
 * @param players How many, 1 to 16.
 * @param worth What a set achieves; its bits are the players in it. Asked once for each set; 0 is expected for none.
 * @returns One part a player; they add up to the value of all.
 * @throws RangeError for no players, or too many.
 * @example shapley(2, (set) => [0, 0.2, 0.3, 0.4][set]) // 0.15, 0.25
 */
export function shapley(players: number, worth: (set: number) => number): Float64Array {
  if (!(players >= 1 && players <= MOST)) throw new RangeError(`shapley requires 1 to ${MOST} players`);
  const values = Float64Array.from({ length: 2 ** players }, (_, set) => worth(set));
  const chances = orders(players);
  const parts = new Float64Array(players);
  for (let set = 0; set < values.length; set++) {
    const chance = chances[sizeOf(set)] as number;
    for (let player = 0; player < players; player++) {
      if (set & (1 << player)) continue;
      const gain = (values[set | (1 << player)] as number) - (values[set] as number);
      parts[player] = (parts[player] as number) + chance * gain;
    }
  }
  return parts;
}

/** The chance that just a given set of this size came in before a player: s! (n − s − 1)! / n! */
function orders(players: number): readonly number[] {
  const chances: number[] = [];
  for (let size = 0, chance = 1 / players; size < players; size++) {
    chances.push(chance);
    chance *= (size + 1) / (players - size - 1);
  }
  return chances;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}
