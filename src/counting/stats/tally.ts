/**
 * One pass over the respondents: how many gave each answer, with what weight.
 *
 * Every share, mean, net and design effect of a question can be worked out from these sums alone, so a
 * table reads its rows once, however many figures it prints.
 *
 * Source: sums only; the formulas that use them are in linearised.ts.
 */

/** One code per respondent. */
export type Codes = Uint8Array | Uint16Array;

/** Groups of respondents: a code from 0 to count − 1 for each of them. */
export interface Groups {
  readonly codes: Codes;
  readonly count: number;
}

/** What a tally is taken over, besides the codes and weights. Every array is one per respondent. */
export interface TallyOptions {
  /** How many codes there are: 0 to categories − 1. Any higher code is counted as missing. */
  readonly categories: number;
  /** 1 for those the table is about, 0 for the others, who still belong to the design. */
  readonly within?: Uint8Array;
  /** The stratum each respondent was drawn from; without it there is one stratum. */
  readonly strata?: Groups;
}

/**
 * Sums by stratum and category. Each array has strata × (categories + 1) places, stratum by stratum; the
 * last place of a stratum holds the missing.
 */
export interface Tally {
  readonly categories: number;
  readonly strata: number;
  /** People. */
  readonly counts: Float64Array;
  /** Sum of their weights. */
  readonly weights: Float64Array;
  /** Sum of their squared weights. */
  readonly squares: Float64Array;
  /** The heaviest weight among them. */
  readonly heaviest: Float64Array;
  /** People of the whole design in each stratum: all with a weight above 0, in the table or not. */
  readonly respondents: Float64Array;
  /** People left out because their weight is 0 or missing. */
  readonly dropped: number;
}

/**
 * Adds up one question over its respondents.
 *
 * Source: R survey 4.1-1 keeps everyone with a weight as the design and a table as a domain of it
 * (Lumley, Complex Surveys (2010), ch. 2); rows with weight 0 or missing leave before anything else.
 *
 * @param codes One per respondent.
 * @param weights One per respondent, any scale; 0 or NaN leaves the file and is counted.
 * @throws RangeError when a weight is negative, or the arrays differ in length.
 * @example tally(Uint8Array.of(0, 1, 0), Float64Array.of(1, 1, 2), { categories: 2 }).weights // 3, 1, 0
 */
export function tally(codes: Codes, weights: Float64Array, options: TallyOptions): Tally {
  const people = codes.length;
  const { categories } = options;
  const within = options.within ?? new Uint8Array(people).fill(1);
  const strata = options.strata ?? { codes: new Uint8Array(people), count: 1 };
  if ([weights, within, strata.codes].some((other) => other.length !== people)) {
    throw new RangeError('tally requires one weight, mask and stratum for each respondent');
  }
  const places = categories + 1;
  const counts = new Float64Array(strata.count * places);
  const sums = new Float64Array(strata.count * places);
  const squares = new Float64Array(strata.count * places);
  const heaviest = new Float64Array(strata.count * places);
  const respondents = new Float64Array(strata.count);
  let dropped = 0;
  for (let i = 0; i < people; i++) {
    const weight = weights[i] as number;
    if (!(weight > 0)) {
      if (weight < 0) throw new RangeError('tally requires weights of 0 or more');
      dropped++;
      continue;
    }
    const stratum = strata.codes[i] as number;
    if (stratum >= strata.count) throw new RangeError('tally requires strata below their count');
    respondents[stratum] = (respondents[stratum] as number) + 1;
    if (within[i] === 0) continue;
    const place = stratum * places + Math.min(codes[i] as number, categories);
    counts[place] = (counts[place] as number) + 1;
    sums[place] = (sums[place] as number) + weight;
    squares[place] = (squares[place] as number) + weight * weight;
    if (weight > (heaviest[place] as number)) heaviest[place] = weight;
  }
  return { categories, strata: strata.count, counts, weights: sums, squares, heaviest, respondents, dropped };
}

/** The sums of some categories over all strata. */
export interface Sums {
  readonly count: number;
  readonly weight: number;
  readonly squares: number;
}

/**
 * Adds some categories over all strata.
 *
 * Source: plain sums of the tally.
 *
 * @param categories Codes below `of.categories`, or `of.categories` itself for the missing.
 * @example sumsOf(satisfaction, [0, 1]).count // people very or fairly satisfied
 */
export function sumsOf(of: Tally, categories: readonly number[]): Sums {
  let count = 0;
  let weight = 0;
  let squares = 0;
  for (let stratum = 0; stratum < of.strata; stratum++) {
    for (const category of new Set(categories)) {
      const place = stratum * (of.categories + 1) + category;
      count += of.counts[place] ?? 0;
      weight += of.weights[place] ?? 0;
      squares += of.squares[place] ?? 0;
    }
  }
  return { count, weight, squares };
}
