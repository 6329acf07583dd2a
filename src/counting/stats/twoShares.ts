import { type Interval, wilsonInterval } from './countIntervals.ts';
import { normalQuantile } from './distributions.ts';
import { type ZTest, zTest } from './zTest.ts';

/** People of a base, and how many of them gave the answer. */
export interface Counted {
  /** 0 to people; need not be whole, as when it comes from a printed percentage. */
  readonly yes: number;
  /** Above 0; an effective base where the sample is weighted. */
  readonly people: number;
}

/** Two shares of which only counts are known, one less the other. */
export interface TwoShares {
  /** One less other, as a share. */
  readonly gap: number;
  /** For the test: one share for both, as if there were no gap. */
  readonly pooled: ZTest & { readonly share: number; readonly standardError: number };
  /** For the interval: each share with its own spread. */
  readonly unpooled: ZTest & {
    readonly standardError: number;
    /** Gap ± z standard errors; may pass −1 and 1. */
    readonly interval: Interval;
    /** The same, cut at −1 and 1. */
    readonly bounded: Interval;
  };
  /** From the two Wilson intervals: never collapses at shares of 0 and 1, and stays within −1 and 1. */
  readonly newcombe: Interval;
}

/**
 * The gap between two shares of different people, from counts alone.
 *
 * Source: Agresti, Categorical Data Analysis (2013), 3.1; R 4.2.2 prop.test(correct = FALSE), whose chi-square is the
 * square of the pooled z and whose interval is `bounded`; Newcombe, Statistics in Medicine 17 (1998), method 10.
 *
 * @param level 0.95 for 95 %.
 * @throws RangeError when a base is empty or a count outside it.
 * @example twoShares({ yes: 698, people: 827 }, { yes: 653, people: 806 }).pooled.z // 1.809
 */
export function twoShares(one: Counted, other: Counted, level = 0.95): TwoShares {
  const [p, q] = [shareOf(one), shareOf(other)];
  const gap = p - q;
  const share = (one.yes + other.yes) / (one.people + other.people);
  const pooledError = Math.sqrt(share * (1 - share) * (1 / one.people + 1 / other.people));
  const standardError = Math.sqrt((p * (1 - p)) / one.people + (q * (1 - q)) / other.people);
  const reach = normalQuantile((1 - level) / 2) * standardError;
  return {
    gap,
    pooled: { share, standardError: pooledError, ...zTest(gap, pooledError) },
    unpooled: {
      standardError,
      ...zTest(gap, standardError),
      interval: { low: gap - reach, high: gap + reach },
      bounded: { low: Math.max(-1, gap - reach), high: Math.min(1, gap + reach) },
    },
    newcombe: newcombe(
      { share: p, ...wilsonInterval(p, one.people, level) },
      { share: q, ...wilsonInterval(q, other.people, level) },
    ),
  };
}

interface Bounded extends Interval {
  readonly share: number;
}

function newcombe(one: Bounded, other: Bounded): Interval {
  const gap = one.share - other.share;
  return {
    low: gap - Math.hypot(one.share - one.low, other.high - other.share),
    high: gap + Math.hypot(one.high - one.share, other.share - other.low),
  };
}

function shareOf({ yes, people }: Counted): number {
  if (!(people > 0)) throw new RangeError('twoShares requires at least one person in each base');
  if (!(yes >= 0 && yes <= people)) throw new RangeError('twoShares requires counts within their base');
  return yes / people;
}
