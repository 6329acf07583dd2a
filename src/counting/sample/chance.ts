/** The next number from 0 up to 1. */
export type Dice = () => number;

/** Draws a place of a list of weights, each as often as its weight says. */
export function pick(dice: Dice, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = dice() * total;
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return place;
  }
  return weights.length - 1;
}

/** Draws from the standard normal distribution. Source: Box and Muller (1958). */
export function normal(dice: Dice): number {
  const radius = Math.sqrt(-2 * Math.log(1 - dice()));
  return radius * Math.cos(2 * Math.PI * dice());
}

/**
 * Draws an answer on an ordered scale, favourable ones first.
 *
 * The chance of the first k answers is `opinion` added up to k, moved by `mood` on the logit scale.
 *
 * @returns The place of the answer.
 */
export function opinionOf(dice: Dice, opinion: readonly number[], mood: number): number {
  const drawn = dice();
  const odds = Math.exp(mood);
  let so = 0;
  for (const [place, share] of opinion.entries()) {
    so += share;
    const moved = (so * odds) / (so * odds + (1 - so));
    if (drawn < moved) return place;
  }
  return opinion.length - 1;
}
