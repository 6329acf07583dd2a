import { fTail } from './distributions.ts';
import type { Groups } from './tally.ts';

/** How alike the answers within a cluster are. */
export interface Intraclass {
  /** People with a value and a cluster, and the clusters that have any of them. */
  readonly people: number;
  readonly clusters: number;
  /** Up to 1; below 0 where people of a cluster are less alike than by chance. */
  readonly correlation: number;
  /** People of a cluster as the design effect sees them: Σn²/Σn. */
  readonly clusterSize: number;
  /** 1 + (cluster size − 1) × correlation, never below 0. Of clustering only, not of weighting. */
  readonly designEffect: number;
  /** Of the one-way analysis of variance: that clusters do not differ. */
  readonly f: number;
  readonly pValue: number;
}

/**
 * The intraclass correlation of a question over clusters such as fieldworkers: the part of the variance that lies between
 * them. Everyone counts once, without weights.
 *
 * Source: the analysis of variance estimator for clusters of unequal size, Donner, International Statistical Review 54
 * (1986), (MSB − MSW)/(MSB + (n₀ − 1) MSW) with n₀ = (N − Σn²/N)/(k − 1); R 4.2.2 anova(lm(y ~ factor(g))) for the mean
 * squares, F and its chance; the design effect after Kish, Survey Sampling (1965), with Σn²/Σn for the cluster size.
 *
 * @param values One number per respondent; NaN for none.
 * @param clusters Codes past the end have no cluster.
 * @returns null where there are not two clusters, nobody has a neighbour, or everyone has the same value.
 */
export function intraclass(values: Float64Array, clusters: Groups): Intraclass | null {
  const seen = seenIn(values, clusters);
  const { sizes, people, found } = seen;
  if (found < 2 || people <= found) return null;
  const { between, within, mean } = seen;
  // Means of one and the same number are off by their last figure.
  if (between + within <= ROUNDING * people * mean ** 2) return null;
  const clusterSize = sumOf(sizes.map((size) => size * size)) / people;
  const usualSize = (people - clusterSize) / (found - 1);
  const degrees = { above: found - 1, below: people - found };
  const [apart, inside] = [between / degrees.above, within / degrees.below];
  const correlation = (apart - inside) / (apart + (usualSize - 1) * inside);
  const f = apart / inside;
  return {
    people,
    clusters: found,
    correlation,
    clusterSize,
    designEffect: Math.max(0, 1 + (clusterSize - 1) * correlation),
    f,
    pValue: Number.isFinite(f) ? fTail(f, degrees) : 0,
  };
}

/** Squares this small a part of the mean's are rounding. */
const ROUNDING = 1e-20;

/** Sizes of the clusters, and the sums of squares between and within them. */
function seenIn(values: Float64Array, { codes, count }: Groups) {
  const [sizes, sums] = [new Float64Array(count), new Float64Array(count)];
  const has = (i: number) => !Number.isNaN(values[i]) && (codes[i] ?? count) < count;
  for (const [i, value] of values.entries()) {
    if (!has(i)) continue;
    const cluster = codes[i] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    sums[cluster] = (sums[cluster] ?? 0) + value;
  }
  const people = sumOf(sizes);
  const found = sizes.filter((size) => size > 0).length;
  const means = sums.map((sum, cluster) => sum / Math.max(1, sizes[cluster] ?? 0));
  const mean = sumOf(sums) / people;
  const between = sumOf(means.map((one, cluster) => (sizes[cluster] ?? 0) * (one - mean) ** 2));
  const within = sumOf(values.map((value, i) => (has(i) ? (value - (means[codes[i] ?? 0] ?? 0)) ** 2 : 0)));
  return { sizes, people, found, mean, between, within };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
