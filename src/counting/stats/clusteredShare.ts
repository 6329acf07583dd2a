import type { Precision } from './linearised.ts';
import type { Tally } from './tally.ts';
import { type Share, type ShareOf, weightedShare } from './weightedShare.ts';

/**
 * The weighted share of a clustered sample, with the variance between its clusters.
 *
 * var = sum over strata of m/(m−1) × Σ (u − ū)², u = what a cluster adds to the deviation of the share, m the
 * clusters of the stratum in the whole design. Degrees of freedom: clusters less strata with somebody in the
 * base. A filtered base is a domain of the whole design.
 *
 * Source: Lumley, Complex Surveys (2010), ch. 3; equal to R survey 4.1-1 svymean(deff = "replace") on
 * subset(svydesign(ids = ~cluster, strata, weights, nest = TRUE)).
 *
 * @param of A tally whose strata are the clusters.
 * @param which Which codes are counted, and which are the base.
 * @param stratumOf The stratum of each cluster, from 0; left out where there is one stratum.
 * @throws RangeError as weightedShare does.
 * @example clusteredShare(byPoint, { yes: [0, 1], base: [0, 1, 2, 3, 4] }).precision // wider than weightedShare
 */
export function clusteredShare(of: Tally, which: ShareOf, stratumOf?: Uint16Array): Share {
  const share = weightedShare(of, which);
  return { ...share, precision: precisionOf(clustersOf(of, which, share), share, stratumOf) };
}

interface Clusters {
  /** What each cluster adds to the deviation. */
  readonly added: Float64Array;
  /** Whether the cluster has anybody at all, and anybody in the base. */
  readonly inDesign: readonly boolean[];
  readonly inBase: readonly boolean[];
}

function clustersOf(of: Tally, { yes, base }: ShareOf, share: Share): Clusters {
  const counted = new Set(yes);
  const added = new Float64Array(of.strata);
  const people = new Float64Array(of.strata);
  for (let cluster = 0; cluster < of.strata; cluster++) {
    for (const code of new Set(base)) {
      const place = cluster * (of.categories + 1) + code;
      const away = ((counted.has(code) ? 1 : 0) - share.share) / share.weightedBase;
      added[cluster] = (added[cluster] as number) + away * (of.weights[place] as number);
      people[cluster] = (people[cluster] as number) + (of.counts[place] as number);
    }
  }
  return {
    added,
    inDesign: Array.from(of.respondents, (some) => some > 0),
    inBase: Array.from(people, (some) => some > 0),
  };
}

function precisionOf(clusters: Clusters, share: Share, stratumOf: Uint16Array | undefined): Precision {
  const { added, inDesign, inBase } = clusters;
  const stratum = (cluster: number) => stratumOf?.[cluster] ?? 0;
  const strata = new Map<number, number[]>();
  for (let cluster = 0; cluster < added.length; cluster++) {
    if (!inDesign[cluster]) continue;
    const list = strata.get(stratum(cluster)) ?? [];
    strata.set(stratum(cluster), list);
    list.push(cluster);
  }
  let variance = 0;
  let degreesOfFreedom = 0;
  for (const [name, list] of strata) {
    if (list.length === 1) return { kind: 'oneInStratum', stratum: name };
    const mean = list.reduce((sum, cluster) => sum + (added[cluster] as number), 0) / list.length;
    const squares = list.reduce((sum, cluster) => sum + ((added[cluster] as number) - mean) ** 2, 0);
    variance += (list.length / (list.length - 1)) * squares;
    const present = list.filter((cluster) => inBase[cluster]).length;
    degreesOfFreedom += Math.max(0, present - 1);
  }
  const spread = share.share * (1 - share.share);
  if (variance <= ROUNDING * spread || spread === 0) return { kind: 'alike', degreesOfFreedom };
  if (degreesOfFreedom < 1) return { kind: 'noDegreesOfFreedom' };
  const designEffect = (variance * (share.base - 1)) / spread;
  return {
    kind: 'estimated',
    variance,
    standardError: Math.sqrt(variance),
    designEffect,
    effectiveBase: Math.min(share.base, share.base / designEffect),
    degreesOfFreedom,
  };
}

/** A variance this small a part of the spread is rounding, not spread. */
const ROUNDING = 1e-20;
