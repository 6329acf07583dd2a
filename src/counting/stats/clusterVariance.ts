import type { ClusterSums } from './clusterSums.ts';

/** How far the clusters pull an estimate away: those with somebody of its base. The others do not pull at all. */
export interface ClusterPull {
  /** Each once, in no order. */
  readonly clusters: Uint32Array;
  /** Of each, sum of w (score − mean) / weighted base. */
  readonly sums: Float64Array;
}

/**
 * How far each cluster pulls a weighted mean.
 *
 * Source: Lumley, Complex Surveys (2010), ch. 2: the linearised deviations, added up over each cluster.
 *
 * @param scores One per category; undefined puts that answer outside the base.
 */
export function clusterPull(
  of: ClusterSums,
  scores: readonly (number | undefined)[],
  about: { readonly mean: number; readonly weightedBase: number },
): ClusterPull {
  const { starts, clusters, weights } = of;
  const places = new Uint32Array(of.strata.length);
  const found = emptyPull(Math.min(of.strata.length, clusters.length));
  let size = 0;
  for (let category = 0; category < scores.length; category++) {
    const score = scores[category];
    if (score === undefined) continue;
    const away = (score - about.mean) / about.weightedBase;
    for (let at = starts[category] as number; at < (starts[category + 1] as number); at++) {
      const cluster = clusters[at] as number;
      if (places[cluster] === 0) {
        found.clusters[size] = cluster;
        size += 1;
        places[cluster] = size;
      }
      const place = (places[cluster] as number) - 1;
      found.sums[place] = (found.sums[place] as number) + (weights[at] as number) * away;
    }
  }
  return cutPull(found, size);
}

/**
 * How far each cluster pulls the gap between two estimates: as the one, and against the other.
 *
 * Source: as clusterPull; the pull on a difference is the difference of the pulls.
 *
 * @param count How many clusters there are.
 */
export function pullApart(one: ClusterPull, other: ClusterPull, count: number): ClusterPull {
  const places = new Uint32Array(count);
  const found = emptyPull(one.clusters.length + other.clusters.length);
  found.clusters.set(one.clusters);
  found.sums.set(one.sums);
  let size = one.clusters.length;
  for (let at = 0; at < size; at++) places[one.clusters[at] as number] = at + 1;
  for (let at = 0; at < other.clusters.length; at++) {
    const cluster = other.clusters[at] as number;
    if (places[cluster] === 0) {
      found.clusters[size] = cluster;
      size += 1;
      places[cluster] = size;
    }
    const place = (places[cluster] as number) - 1;
    found.sums[place] = (found.sums[place] as number) - (other.sums[at] as number);
  }
  return cutPull(found, size);
}

function emptyPull(room: number): ClusterPull {
  return { clusters: new Uint32Array(room), sums: new Float64Array(room) };
}

function cutPull({ clusters, sums }: ClusterPull, size: number): ClusterPull {
  return { clusters: clusters.subarray(0, size), sums: sums.subarray(0, size) };
}

/** The variance of an estimate, or the stratum of its base of which one person or cluster alone was drawn. */
export type DrawnVariance =
  | { readonly variance: number; readonly degreesOfFreedom: number }
  | { readonly alone: number };

/**
 * The variance of an estimate over clusters within strata: Σ m/(m−1) Σ (z − z̄)² with the m clusters of each
 * stratum of the design, whether anybody of the base is in them or not.
 *
 * Its degrees of freedom are the clusters less the strata, of those with somebody of the base.
 *
 * Source: Lohr, Sampling: Design and Analysis (2019), ch. 9; R survey 4.1-1 svyrecvar on
 * svydesign(ids = ~point, strata = ~stratum, nest = TRUE) with survey.lonely.psu = "fail", and degf(subset).
 *
 * @param of strata: stratum of each cluster; sizes: clusters of each stratum.
 */
export function varianceOverClusters(
  { strata, sizes }: Pick<ClusterSums, 'strata' | 'sizes'>,
  { clusters, sums }: ClusterPull,
): DrawnVariance {
  const present = new Float64Array(sizes.length);
  const middle = new Float64Array(sizes.length);
  for (let at = 0; at < clusters.length; at++) {
    const stratum = strata[clusters[at] as number] as number;
    present[stratum] = (present[stratum] as number) + 1;
    middle[stratum] = (middle[stratum] as number) + (sums[at] as number);
  }
  let variance = 0;
  let degreesOfFreedom = 0;
  for (let stratum = 0; stratum < sizes.length; stratum++) {
    const [size, some] = [sizes[stratum] as number, present[stratum] as number];
    if (size === 1 && some === 1) return { alone: stratum };
    if (some === 0) continue;
    middle[stratum] = (middle[stratum] as number) / size;
    // Those that do not pull lie at 0.
    variance += (size / (size - 1)) * (size - some) * (middle[stratum] as number) ** 2;
    degreesOfFreedom += some - 1;
  }
  for (let at = 0; at < clusters.length; at++) {
    const stratum = strata[clusters[at] as number] as number;
    const size = sizes[stratum] as number;
    const away = (sums[at] as number) - (middle[stratum] as number);
    variance += (size / (size - 1)) * away * away;
  }
  return { variance, degreesOfFreedom };
}
