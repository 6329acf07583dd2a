import type { ClusterSums } from './tally.ts';

/** How far each cluster pulls an estimate away, and which clusters have anybody of its base. */
export interface ClusterPull {
  /** Sum of w (score − mean) / weighted base over the cluster; 0 where nobody is in the base. */
  readonly sums: Float64Array;
  /** 1 for a cluster with somebody of the base. */
  readonly inBase: Uint8Array;
}

/**
 * How far each cluster pulls a weighted mean.
 *
 * Source: Lumley, Complex Surveys (2010), ch. 2: the linearised deviations, added up over each cluster.
 *
 * @param scores One per category; undefined puts that answer outside the base.
 */
export function clusterPull(
  clusters: ClusterSums,
  scores: readonly (number | undefined)[],
  about: { readonly mean: number; readonly weightedBase: number },
): ClusterPull {
  const places = scores.length + 1;
  const sums = new Float64Array(clusters.strata.length);
  const inBase = new Uint8Array(clusters.strata.length);
  for (const [category, score] of scores.entries()) {
    if (score === undefined) continue;
    const away = (score - about.mean) / about.weightedBase;
    for (let cluster = 0; cluster < sums.length; cluster++) {
      const weight = clusters.weights[cluster * places + category] as number;
      if (weight === 0) continue;
      sums[cluster] = (sums[cluster] as number) + weight * away;
      inBase[cluster] = 1;
    }
  }
  return { sums, inBase };
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
 * @param strata Stratum of each cluster.
 */
export function varianceOverClusters(strata: Uint16Array, { sums, inBase }: ClusterPull): DrawnVariance {
  let count = 0;
  for (let cluster = 0; cluster < strata.length; cluster++) {
    count = Math.max(count, (strata[cluster] as number) + 1);
  }
  const size = new Float64Array(count);
  const present = new Float64Array(count);
  const middle = new Float64Array(count);
  for (let cluster = 0; cluster < strata.length; cluster++) {
    const stratum = strata[cluster] as number;
    size[stratum] = (size[stratum] as number) + 1;
    present[stratum] = (present[stratum] as number) + (inBase[cluster] as number);
    middle[stratum] = (middle[stratum] as number) + (sums[cluster] as number);
  }
  const alone = size.findIndex((clusters, stratum) => clusters === 1 && present[stratum] === 1);
  if (alone >= 0) return { alone };
  let variance = 0;
  for (let cluster = 0; cluster < strata.length; cluster++) {
    const stratum = strata[cluster] as number;
    const clusters = size[stratum] as number;
    if (clusters < 2) continue;
    const away = (sums[cluster] as number) - (middle[stratum] as number) / clusters;
    variance += (clusters / (clusters - 1)) * away * away;
  }
  const degreesOfFreedom = present.reduce((sum, some) => sum + Math.max(0, some - 1), 0);
  return { variance, degreesOfFreedom };
}
