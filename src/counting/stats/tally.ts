import { type ClusterSums, clusterSums } from './clusterSums.ts';

/**
 * One pass over the respondents: how many gave each answer, with what weight.
 *
 * Every share, mean, net and design effect of a question can be worked out from these sums alone, so a
 * table reads its rows once, however many figures it prints.
 *
 * Source: sums only; the formulas that use them are in linearised.ts.
 */

/** One code per respondent. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

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
  /**
   * The cluster each respondent was drawn in: a sampling point, or a fieldworker; without it people were drawn
   * one by one. One code in two strata is two clusters.
   */
  readonly clusters?: Groups;
  /**
   * People of the population, one number a stratum, above its respondents: variances then know how much of it answered.
   * Left out for a population without end; not with clusters.
   */
  readonly populations?: readonly number[];
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
  /**
   * The same weights by cluster, where clusters were given: all those of the whole design, with anybody in the
   * table or not, in the same order for every table over the same people.
   */
  readonly clusters: ClusterSums | null;
  /** As it was given. */
  readonly populations?: readonly number[];
  /** People left out because their weight is 0 or missing. */
  readonly dropped: number;
}

/**
 * Adds up one question over its respondents.
 *
 * With clusters, whose people are alike, the design is one of clusters and not of people.
 *
 * Source: R survey 4.1-1 keeps everyone with a weight as the design and a table as a domain of it
 * (Lumley, Complex Surveys (2010), ch. 2); rows with weight 0 or missing leave before anything else.
 * Clusters lie in their stratum as with svydesign(ids = ~point, strata = ~stratum, nest = TRUE).
 *
 * @param codes One per respondent.
 * @param weights One per respondent, any scale; 0 or NaN leaves the file and is counted.
 * @throws RangeError when a weight is negative, a stratum or cluster is not below its count, or the arrays
 * differ in length.
 * @example tally(Uint8Array.of(0, 1, 0), Float64Array.of(1, 1, 2), { categories: 2 }).weights // 3, 1, 0
 */
export function tally(codes: Codes, weights: Float64Array, options: TallyOptions): Tally {
  const people = codes.length;
  const { categories } = options;
  const { within, strata, clusters } = options;
  requireLength(people, [weights, within, strata?.codes, clusters?.codes]);
  const places = categories + 1;
  const layers = strata?.count ?? 1;
  const counts = new Float64Array(layers * places);
  const sums = new Float64Array(layers * places);
  const squares = new Float64Array(layers * places);
  const heaviest = new Float64Array(layers * places);
  const respondents = new Float64Array(layers);
  let dropped = 0;
  for (let i = 0; i < people; i++) {
    const weight = weights[i] as number;
    if (!(weight > 0)) {
      if (weight < 0) throw new RangeError('tally requires weights of 0 or more');
      dropped++;
      continue;
    }
    const stratum = strata ? stratumOf(strata, i) : 0;
    respondents[stratum] = (respondents[stratum] as number) + 1;
    if (within?.[i] === 0) continue;
    const place = stratum * places + Math.min(codes[i] as number, categories);
    counts[place] = (counts[place] as number) + 1;
    sums[place] = (sums[place] as number) + weight;
    squares[place] = (squares[place] as number) + weight * weight;
    if (weight > (heaviest[place] as number)) heaviest[place] = weight;
  }
  return {
    categories,
    strata: layers,
    counts,
    weights: sums,
    squares,
    heaviest,
    respondents,
    clusters: clusters ? clusterSums(codes, weights, { ...options, clusters }) : null,
    ...populationsOf(options, layers),
    dropped,
  };
}

function stratumOf({ codes, count }: Groups, i: number): number {
  const stratum = codes[i] as number;
  if (stratum >= count) throw new RangeError('tally requires strata below their count');
  return stratum;
}

function populationsOf({ populations, clusters }: TallyOptions, strata: number): Pick<Tally, 'populations'> {
  if (populations === undefined) return {};
  if (clusters || populations.length !== strata) {
    throw new RangeError('tally requires a population for each stratum, of people drawn one by one');
  }
  return { populations };
}

function requireLength(people: number, arrays: readonly ({ readonly length: number } | undefined)[]): void {
  if (arrays.some((array) => array !== undefined && array.length !== people)) {
    throw new RangeError('tally requires one weight, mask, stratum and cluster for each respondent');
  }
}

/** A set costs more to make than so few take to compare. */
const FEW = 16;

function isFirst(category: number, at: number, categories: readonly number[]): boolean {
  return categories.indexOf(category) === at;
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
  const once = categories.length > FEW ? new Set(categories) : categories.filter(isFirst);
  for (let stratum = 0; stratum < of.strata; stratum++) {
    for (const category of once) {
      const place = stratum * (of.categories + 1) + category;
      count += of.counts[place] ?? 0;
      weight += of.weights[place] ?? 0;
      squares += of.squares[place] ?? 0;
    }
  }
  return { count, weight, squares };
}
