import type { Margin } from './prepareMargins.ts';
import { type Codes, tally } from './tally.ts';
import { type ShareOf, weightedShare } from './weightedShare.ts';

/** Why people cannot be weighted to cells. Cells are named by their place. */
export type CellProblem =
  /** No cell is known of these people. */
  | { readonly kind: 'missing'; readonly people: number }
  /** The population has such people, the file has none. */
  | { readonly kind: 'nobodyInCell'; readonly cell: number; readonly target: number }
  /** The file has such people, the target says there are none. */
  | { readonly kind: 'targetOfZero'; readonly cell: number; readonly people: number };

/** Weights that meet every cell, or why there are none. */
export type PostStratifyOutcome =
  | {
      readonly kind: 'weighted';
      /** One per respondent, in their order; they add up to people × the targets that were met. */
      readonly weights: Float64Array;
      /** Cells of the population that nobody stands for: with any of them the weights fall short of the people. */
      readonly ignored: readonly number[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly CellProblem[] };

/**
 * Weights that make the respondents match the population in every cell of a combination, such as age by sex.
 *
 * Source: Holt and Smith, J. Royal Statistical Society A 142 (1979); R survey 4.1-1 postStratify(partial = FALSE | TRUE) with
 * target share × number of respondents.
 *
 * @param base The base weights, one per respondent, above 0, any scale.
 * @param cells A cell for each respondent and a target share for each cell, 0 or more; a code at or above the number of
 *   targets is a cell that is not known.
 * @param empty Cells with nobody in them: refuse (as R does) or ignore.
 * @throws RangeError when the arrays differ in length, a weight is not above 0, or a target is negative.
 * @example postStratify(ones, { codes: ageBySex, targets })
 */
export function postStratify(
  base: Float64Array,
  cells: Margin,
  empty: 'refuse' | 'ignore' = 'refuse',
): PostStratifyOutcome {
  const { codes, targets } = cells;
  if (codes.length !== base.length) throw new RangeError('postStratify requires a cell for each respondent');
  if (!base.every((weight) => weight > 0 && weight < Number.POSITIVE_INFINITY)) {
    throw new RangeError('postStratify requires base weights above 0');
  }
  if (!targets.every((target) => target >= 0))
    throw new RangeError('postStratify requires targets of 0 or more');
  const sums = new Float64Array(targets.length);
  const people = new Float64Array(targets.length + 1);
  for (let i = 0; i < base.length; i++) {
    const cell = Math.min(codes[i] as number, targets.length);
    people[cell] = (people[cell] as number) + 1;
    if (cell < targets.length) sums[cell] = (sums[cell] as number) + (base[i] as number);
  }
  const problems: CellProblem[] = [];
  const ignored: number[] = [];
  const missing = people[targets.length] as number;
  if (missing > 0) problems.push({ kind: 'missing', people: missing });
  targets.forEach((target, cell) => {
    const here = people[cell] as number;
    if (here > 0 && target === 0) problems.push({ kind: 'targetOfZero', cell, people: here });
    if (here > 0 || target === 0) return;
    ignored.push(cell);
    if (empty === 'refuse') problems.push({ kind: 'nobodyInCell', cell, target });
  });
  if (problems.length > 0) return { kind: 'refused', problems };
  const weights = base.map((weight, i) => {
    const cell = codes[i] as number;
    return (weight * (targets[cell] as number) * base.length) / (sums[cell] as number);
  });
  return { kind: 'weighted', weights, ignored };
}

/**
 * The standard error of a share that counts what post-stratification gains: people of one cell vary less around each
 * other than around everyone.
 *
 * Source: R survey 4.1-1 svymean on a design from postStratify: the mean of u/w in each cell, by base weight, is taken out
 * of u; then n/(n−1) Σ (u − ū)².
 *
 * @param codes The question, one code per respondent.
 * @param by weights: from postStratify; base: the weights before it; cells: the cell of each respondent.
 * @param share Which codes.
 * @returns A standard error as a share.
 * @throws RangeError when the base is empty or there is only one respondent.
 */
export function postStratifiedStandardError(
  codes: Codes,
  by: { readonly weights: Float64Array; readonly base: Float64Array; readonly cells: Codes },
  share: ShareOf,
): number {
  const people = codes.length;
  if (people < 2) throw new RangeError('postStratifiedStandardError requires at least two respondents');
  const categories = Math.max(0, ...share.base.map((code) => code + 1));
  const whole = weightedShare(tally(codes, by.weights, { categories }), share);
  const away = new Float64Array(categories);
  for (const code of share.base) away[code] = -whole.share / whole.weightedBase;
  for (const code of share.yes) away[code] = (1 - whole.share) / whole.weightedBase;
  let count = 0;
  for (let i = 0; i < people; i++) count = Math.max(count, (by.cells[i] as number) + 1);
  const sums = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < people; i++) {
    const cell = by.cells[i] as number;
    const weight = by.base[i] as number;
    sums[cell] = (sums[cell] as number) + weight * (away[codes[i] as number] ?? 0);
    weights[cell] = (weights[cell] as number) + weight;
  }
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < people; i++) {
    const cell = by.cells[i] as number;
    const mean = (sums[cell] as number) / (weights[cell] as number);
    const u = ((away[codes[i] as number] ?? 0) - mean) * (by.weights[i] as number);
    sum += u;
    squares += u * u;
  }
  return Math.sqrt((people / (people - 1)) * Math.max(0, squares - (sum * sum) / people));
}
