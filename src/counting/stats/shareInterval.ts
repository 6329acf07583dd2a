import type { Interval } from './countIntervals.ts';
import { clopperPearsonInterval, wilsonInterval } from './countIntervals.ts';
import {
  asinInterval,
  betaInterval,
  type Estimate,
  meanShareInterval,
  weightedWilsonInterval,
  xlogitInterval,
} from './estimatedIntervals.ts';
import type { Precision } from './linearised.ts';
import type { Share } from './weightedShare.ts';

const byVariance = {
  xlogit: xlogitInterval,
  beta: betaInterval,
  mean: meanShareInterval,
  asin: asinInterval,
  wilson: weightedWilsonInterval,
} as const satisfies Record<string, (of: Estimate, level: number) => Interval>;

const byKish = { wilsonOnKish: wilsonInterval, clopperPearsonOnKish: clopperPearsonInterval } as const;

/** The ways of making an interval of a weighted share. */
export type IntervalMethod = keyof typeof byVariance | keyof typeof byKish;

/** An interval and the way it was made, to be printed beside it. */
export interface ShareInterval extends Interval {
  readonly method: IntervalMethod;
}

/**
 * The interval of a weighted share: xlogit unless another way is asked for.
 *
 * Where no variance can be estimated (everybody or nobody gave the answer, or one person stands for a
 * stratum), every interval by variance collapses, and the interval is Clopper and Pearson's on Kish's
 * effective base. That knows nothing of clusters: where people were drawn in clusters and the spread between
 * them cannot be seen, there is no interval.
 *
 * Source: R survey 4.1-1 svyciprop; for the fallback Parker et al., NCHS Series 2 no. 175 (2017), with Kish's
 * base for theirs, as the safer of the two.
 *
 * @param of A share from weightedShare.
 * @param options level: 0.95 for 95 %.
 * @returns null where one cluster stands for a stratum of the base, or the base lies in one cluster.
 * @example shareInterval(share) // { low, high, method: 'xlogit' }
 */
export function shareInterval(
  of: Share,
  options: { readonly method?: IntervalMethod; readonly level?: number } = {},
): ShareInterval | null {
  const { method = 'xlogit', level = 0.95 } = options;
  if (method === 'wilsonOnKish' || method === 'clopperPearsonOnKish') {
    return { ...byKish[method](of.share, of.kishBase, level), method };
  }
  if (of.clusters !== null && !seen(of.precision)) return null;
  if (of.precision.kind !== 'estimated' || of.share <= 0 || of.share >= 1) {
    return {
      ...clopperPearsonInterval(of.share, of.kishBase, level),
      method: 'clopperPearsonOnKish',
    };
  }
  const { variance, degreesOfFreedom } = of.precision;
  const estimate = { share: of.share, variance, degreesOfFreedom, base: of.base };
  return { ...byVariance[method](estimate, level), method };
}

function seen(precision: Precision): boolean {
  return 'degreesOfFreedom' in precision && precision.degreesOfFreedom >= 1;
}
