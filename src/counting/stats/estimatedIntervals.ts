import type { Interval } from './countIntervals.ts';
import { betaQuantile, tQuantile } from './distributions.ts';

/**
 * Intervals of a weighted share from its linearised variance. Each takes t on the degrees of freedom of the
 * base, and a share that is neither 0 nor 1: at the ends a variance says nothing.
 *
 * Source: R survey 4.1-1 svyciprop, named at each function; ours are compared with it in test/golden.
 */

/** What these intervals are worked out from. */
export interface Estimate {
  /** Above 0 and below 1. */
  readonly share: number;
  readonly variance: number;
  /** At least 1. */
  readonly degreesOfFreedom: number;
  /** Unweighted people. */
  readonly base: number;
}

/**
 * The logit of the estimate, ± t standard errors, turned back: stays within 0 and 1.
 *
 * Source: R survey svyciprop(method = "xlogit"), the method of SUDAAN and SPSS Complex Samples.
 *
 * @param level 0.95 for 95 %.
 */
export function xlogitInterval(of: Estimate, level: number): Interval {
  const spread = of.share * (1 - of.share);
  const logit = Math.log(of.share / (1 - of.share));
  const reach = (quantile(of, level) * Math.sqrt(of.variance)) / spread;
  return { low: 1 / (1 + Math.exp(reach - logit)), high: 1 / (1 + Math.exp(-reach - logit)) };
}

/**
 * Clopper and Pearson's interval on the effective number of people, made a little smaller for few degrees
 * of freedom: the cautious one, for shares under 5 % or over 95 %.
 *
 * Source: Korn and Graubard, Survey Methodology 24 (1998); R survey svyciprop(method = "beta").
 *
 * @param level 0.95 for 95 %.
 */
export function betaInterval(of: Estimate, level: number): Interval {
  const tail = (1 - level) / 2;
  const people = (of.share * (1 - of.share)) / of.variance;
  const adjusted = people * (tQuantile(tail, of.base - 1) / quantile(of, level)) ** 2;
  const yes = adjusted * of.share;
  const no = adjusted * (1 - of.share);
  return { low: betaQuantile(tail, yes, no + 1), high: betaQuantile(1 - tail, yes + 1, no) };
}

/**
 * The share ± t standard errors: leaves 0 and 1 for rare answers.
 *
 * Source: Wald; R survey svyciprop(method = "mean").
 *
 * @param level 0.95 for 95 %.
 */
export function meanShareInterval(of: Estimate, level: number): Interval {
  const reach = quantile(of, level) * Math.sqrt(of.variance);
  return { low: of.share - reach, high: of.share + reach };
}

/**
 * The interval on the scale of the arcsine of the root of the share. Its ends turn back at 0 and 1 when the
 * variance is large, as those of R do: for comparison, not for print.
 *
 * Source: R survey svyciprop(method = "asin").
 *
 * @param level 0.95 for 95 %.
 */
export function asinInterval(of: Estimate, level: number): Interval {
  const middle = Math.asin(Math.sqrt(of.share));
  const reach = (quantile(of, level) * Math.sqrt(of.variance)) / (2 * Math.sqrt(of.share * (1 - of.share)));
  return { low: Math.sin(middle - reach) ** 2, high: Math.sin(middle + reach) ** 2 };
}

/**
 * Wilson's interval with the number of people that the variance stands for, and t for z.
 *
 * Source: Wilson (1927); R survey 4.5 svyciprop(method = "wilson").
 *
 * @param level 0.95 for 95 %.
 */
export function weightedWilsonInterval(of: Estimate, level: number): Interval {
  const t = quantile(of, level);
  const people = (of.share * (1 - of.share)) / of.variance;
  const middle = of.share + (t * t) / (2 * people);
  const reach = (t / (2 * people)) * Math.sqrt(4 * people * of.share * (1 - of.share) + t * t);
  const whole = 1 + (t * t) / people;
  return { low: (middle - reach) / whole, high: (middle + reach) / whole };
}

function quantile(of: Estimate, level: number): number {
  if (!(of.share > 0 && of.share < 1))
    throw new RangeError('an interval by variance requires a share inside 0 and 1');
  return tQuantile((1 - level) / 2, of.degreesOfFreedom);
}
