import type { Codes, Groups } from './tally.ts';

/**
 * Sums of weights by category and cluster. Of each category only the clusters that have anybody in it are listed: with many
 * clusters of a few people nearly every pair of a category and a cluster is empty.
 */
export interface ClusterSums {
  /** Stratum of each cluster. */
  readonly strata: Uint16Array;
  /** Clusters of each stratum. */
  readonly sizes: Uint32Array;
  /** Where the sums of each category begin, and of the missing, and where those end: categories + 2 places. */
  readonly starts: Uint32Array;
  /** The cluster of each sum; in one category each is listed once, in no order. */
  readonly clusters: Uint32Array;
  /** The sums, each above 0. */
  readonly weights: Float64Array;
}

/** Who is added up, and by what; as for a tally. */
interface SummedBy {
  readonly categories: number;
  readonly within?: Uint8Array;
  readonly strata?: Groups;
  readonly clusters: Groups;
}

/**
 * Adds up one question by cluster: of each category the weights of the clusters that have anybody in it.
 *
 * The clusters are all those of the whole design, with anybody in the table or not, in the same order for every table over the
 * same people.
 *
 * Source: plain sums, as tally.ts.
 *
 * @throws RangeError when a cluster is not below its count.
 */
export function clusterSums(codes: Codes, weights: Float64Array, by: SummedBy): ClusterSums {
  const { categories, within } = by;
  const nested = nestClusters(
    weights,
    by.strata ?? { codes: new Uint8Array(codes.length), count: 1 },
    by.clusters,
  );
  const categoryOf = (i: number) => Math.min(codes[i] as number, categories);
  const isIn = (i: number) => (weights[i] as number) > 0 && within?.[i] !== 0;
  const starts = new Uint32Array(categories + 2);
  for (let i = 0; i < codes.length; i++) {
    if (isIn(i)) starts[categoryOf(i) + 1] = (starts[categoryOf(i) + 1] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const next = starts.slice(0, categories + 1);
  const people = new Uint32Array(starts[categories + 1] as number);
  for (let i = 0; i < codes.length; i++) {
    if (!isIn(i)) continue;
    const place = next[categoryOf(i)] as number;
    people[place] = i;
    next[categoryOf(i)] = place + 1;
  }
  const each = {
    starts,
    clusters: people.map((i) => nested.codes[i] as number),
    weights: Float64Array.from(people, (i) => weights[i] as number),
  };
  const one = Array.from({ length: categories + 1 }, (_, category) => [category]);
  return addedUp({ ...nested.design, ...each }, one);
}

/**
 * The same of categories that are counted together; those of no part, and the missing, are left out.
 *
 * Source: plain sums.
 *
 * @param parts The categories of each new one.
 */
export function joinedSums(of: ClusterSums, parts: readonly (readonly number[])[]): ClusterSums {
  return addedUp(of, [...parts, []]);
}

/** Sums of one cluster in one part become one. */
function addedUp(of: ClusterSums, parts: readonly (readonly number[])[]): ClusterSums {
  const room = parts.reduce((sum, categories) => sum + sumsIn(of, categories), 0);
  const starts = new Uint32Array(parts.length + 1);
  const clusters = new Uint32Array(room);
  const weights = new Float64Array(room);
  // Where the sum of a cluster lies that was met last: in this part when it is not before its beginning.
  const last = new Int32Array(of.strata.length).fill(-1);
  let end = 0;
  for (const [part, categories] of parts.entries()) {
    const start = end;
    for (const category of categories) {
      for (let at = of.starts[category] as number; at < (of.starts[category + 1] as number); at++) {
        const cluster = of.clusters[at] as number;
        if ((last[cluster] as number) < start) {
          clusters[end] = cluster;
          last[cluster] = end;
          end += 1;
        }
        const place = last[cluster] as number;
        weights[place] = (weights[place] as number) + (of.weights[at] as number);
      }
    }
    starts[part + 1] = end;
  }
  const { strata, sizes } = of;
  return { strata, sizes, starts, clusters: clusters.slice(0, end), weights: weights.slice(0, end) };
}

function sumsIn({ starts }: ClusterSums, categories: readonly number[]): number {
  return categories.reduce(
    (sum, category) => sum + (starts[category + 1] as number) - (starts[category] as number),
    0,
  );
}

/** Numbers the clusters as they are met, each within its stratum. */
function nestClusters(weights: Float64Array, strata: Groups, clusters: Groups) {
  const numbers = new Int32Array(strata.count * clusters.count).fill(-1);
  const found: number[] = [];
  const sizes = new Uint32Array(strata.count);
  const codes = new Uint32Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    if (!((weights[i] as number) > 0)) continue;
    const stratum = strata.codes[i] as number;
    const cluster = clusters.codes[i] as number;
    if (cluster >= clusters.count) throw new RangeError('tally requires clusters below their count');
    const key = stratum * clusters.count + cluster;
    if (numbers[key] === -1) {
      numbers[key] = found.length;
      found.push(stratum);
      sizes[stratum] = (sizes[stratum] as number) + 1;
    }
    codes[i] = numbers[key] as number;
  }
  return { codes, design: { strata: Uint16Array.from(found), sizes } };
}
