import type { Counted } from './twoShares.ts';

/** Tables as unlikely as the one seen up to this rounding count as equally unlikely, as in R. */
const ALIKE = 1 + 1e-7;

/**
 * The exact test of two shares, for small numbers: use it when fewer than 5 are expected in a cell.
 *
 * The chance, with all four margins as they are, of a table at most as likely as the one seen. Chances are worked out
 * from the likeliest table outwards, each from its neighbour.
 *
 * Source: Fisher, Statistical Methods for Research Workers (1934); R 4.2.2 fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2)).
 *
 * @param one Whole numbers.
 * @param other Whole numbers.
 * @returns The two-sided p-value, 0 to 1.
 * @throws RangeError when a number is not whole, or a count is outside its base.
 * @example fisherExact({ yes: 0, people: 40 }, { yes: 5, people: 45 }) // 0.0571
 */
export function fisherExact(one: Counted, other: Counted): number {
  for (const { yes, people } of [one, other]) {
    if (!(Number.isSafeInteger(yes) && Number.isSafeInteger(people) && yes >= 0 && yes <= people)) {
      throw new RangeError('fisherExact requires whole counts within their base');
    }
  }
  const yes = one.yes + other.yes;
  const least = Math.max(0, yes - other.people);
  const most = Math.min(one.people, yes);
  const middle = Math.floor(((one.people + 1) * (yes + 1)) / (one.people + other.people + 2));
  const mode = Math.min(most, Math.max(least, middle));
  // How much likelier one more `yes` in the first group is than this many.
  const step = (x: number) => ((one.people - x) * (yes - x)) / ((x + 1) * (other.people - yes + x + 1));
  const chances = new Float64Array(most - least + 1);
  chances[mode - least] = 1;
  for (let x = mode; x < most; x++) chances[x + 1 - least] = (chances[x - least] as number) * step(x);
  for (let x = mode; x > least; x--) chances[x - 1 - least] = (chances[x - least] as number) / step(x - 1);
  const limit = (chances[one.yes - least] as number) * ALIKE;
  let all = 0;
  let unlikely = 0;
  for (const chance of chances) {
    all += chance;
    if (chance <= limit) unlikely += chance;
  }
  return unlikely / all;
}
