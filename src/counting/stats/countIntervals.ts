import { betaQuantile, normalQuantile } from './distributions.ts';

/**
 * Intervals of a share from a number of people alone: the unweighted base, or Kish's effective base.
 *
 * Source: Wilson (1927), Clopper and Pearson (1934); R stats prop.test and binom.test, named at each function.
 */

/** The range within which a figure lies at the level of confidence asked for. Source: the function that made it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval.
 *
 * Source: Wilson, J. American Statistical Association 22 (1927); R prop.test(correct = FALSE).
 *
 * @param share 0 to 1.
 * @param people Above 0, need not be whole.
 * @param level 0.95 for 95 %.
 * @example wilsonInterval(0.35, 20, 0.95) // 0.1812 to 0.5671
 */
export function wilsonInterval(share: number, people: number, level: number): Interval {
  const z = quantile(people, level);
  return {
    low: Math.max(0, wilsonEnd(share, people, -z)),
    high: Math.min(1, wilsonEnd(share, people, z)),
  };
}

/**
 * Wilson's interval with Yates' correction for whole counts.
 *
 * Source: R prop.test(correct = TRUE), whose correction never passes the distance from one half.
 *
 * @param yes A whole number of people, 0 to people.
 * @param level 0.95 for 95 %.
 * @example correctedWilsonInterval(7, 20, 0.95) // 0.1631 to 0.5905
 */
export function correctedWilsonInterval(yes: number, people: number, level: number): Interval {
  const z = quantile(people, level);
  const shift = Math.min(0.5, Math.abs(yes - people / 2)) / people;
  const share = yes / people;
  return {
    low: share - shift <= 0 ? 0 : wilsonEnd(share - shift, people, -z),
    high: share + shift >= 1 ? 1 : wilsonEnd(share + shift, people, z),
  };
}

/**
 * Clopper and Pearson's exact interval, also for numbers of people that are not whole.
 *
 * Source: Clopper and Pearson, Biometrika 26 (1934); R binom.test.
 *
 * @param share 0 to 1.
 * @param people Above 0, need not be whole.
 * @param level 0.95 for 95 %.
 * @example clopperPearsonInterval(0.35, 20, 0.95) // 0.1539 to 0.5922
 */
export function clopperPearsonInterval(share: number, people: number, level: number): Interval {
  if (!(people > 0)) throw new RangeError('clopperPearsonInterval requires at least one person');
  const tail = (1 - level) / 2;
  const yes = people * share;
  const no = people * (1 - share);
  return {
    low: share <= 0 ? 0 : betaQuantile(tail, yes, no + 1),
    high: share >= 1 ? 1 : betaQuantile(1 - tail, yes + 1, no),
  };
}

/**
 * The share ± z standard errors of a simple random sample: the textbook interval, too narrow at the ends.
 *
 * Source: Wald; Agresti, Categorical Data Analysis (2013), 1.3.
 *
 * @param share 0 to 1.
 * @param people Above 0, need not be whole.
 * @param level 0.95 for 95 %.
 */
export function waldInterval(share: number, people: number, level: number): Interval {
  const reach = marginOfError(share, people, level);
  return { low: share - reach, high: share + reach };
}

/**
 * The margin of error of a share: z √(p(1−p)/n). Said to be "at 50 %" when the share is one half.
 *
 * Source: Kish, Survey Sampling (1965), with his effective base for n when the sample is weighted.
 *
 * @param share 0 to 1.
 * @param people Above 0: a base, or an effective base.
 * @param level 0.95 for 95 %.
 * @returns A share, to be added and taken away.
 * @example marginOfError(0.5, 1000, 0.95) // 0.031
 */
export function marginOfError(share: number, people: number, level: number): number {
  return quantile(people, level) * Math.sqrt((share * (1 - share)) / people);
}

function wilsonEnd(share: number, people: number, z: number): number {
  const reach = z * Math.sqrt((share * (1 - share)) / people + (z * z) / (4 * people * people));
  return (share + (z * z) / (2 * people) + reach) / (1 + (z * z) / people);
}

function quantile(people: number, level: number): number {
  if (!(people > 0)) throw new RangeError('an interval by count requires at least one person');
  return normalQuantile((1 - level) / 2);
}
