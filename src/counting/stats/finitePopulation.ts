import type { Interval } from './countIntervals.ts';
import { xlogitInterval } from './estimatedIntervals.ts';
import { linearised } from './linearised.ts';
import { varianceOverPeople } from './peopleVariance.ts';
import { sumsOf, type Tally } from './tally.ts';
import { type ShareOf, scoresOf } from './weightedShare.ts';

/** What is left to chance when a good part of a small population answered. */
export type FiniteOutcome =
  | {
      readonly kind: 'corrected';
      /** Standard error of the share, as a share, and that without the correction. */
      readonly standardError: number;
      readonly uncorrected: number;
      readonly degreesOfFreedom: number;
      /** xlogit. */
      readonly interval: Interval;
      /**
       * Variance against that of a simple sample without replacement of the same base; null where the base's part of
       * the population is smaller than the base, or just as large.
       */
      readonly designEffect: number | null;
    }
  /** Everyone of every stratum answered: the share is known, and has no interval. Print "all answered". */
  | { readonly kind: 'everyone'; readonly uncorrected: number; readonly degreesOfFreedom: number }
  /** More people answered than there are, in the stratum named: the population is wrong. */
  | { readonly kind: 'moreThanPopulation'; readonly stratum: number }
  /** The spread cannot be estimated, corrected or not: everyone answered alike, or one person stands for a stratum. */
  | { readonly kind: 'unestimated' };

/**
 * The standard error of a share when a good part of a finite population answered: variance × (1 − n/N), in each stratum.
 *
 * n counts everyone in the survey, not the base. Use it when n/N is above 5 % and N is the population that was surveyed,
 * for people drawn one by one; it says nothing of those who did not answer.
 *
 * Source: Cochran, Sampling Techniques (1977), 2; R survey 4.1-1 svydesign(ids = ~1, strata, fpc = ~N), svymean,
 * svyciprop(method = "xlogit"). Design effect: svymean(deff = TRUE) with weights scaled to add up to N.
 *
 * @param of The tally of the question, without clusters.
 * @param populations People, one number a stratum of the tally, above 0.
 * @param level 0.95 for 95 %.
 * @throws RangeError when the base is empty, the tally has clusters, or there is no population for a stratum.
 * @example finitePopulation(tallied, { share, populations: [2400] }) // se 0.01373 where it was 0.01866
 */
export function finitePopulation(
  of: Tally,
  about: { readonly share: ShareOf; readonly populations: readonly number[] },
  level = 0.95,
): FiniteOutcome {
  const { share, populations } = about;
  if (of.clusters) throw new RangeError('finitePopulation requires people drawn one by one');
  if (populations.length !== of.strata || !populations.every((people) => people > 0)) {
    throw new RangeError('finitePopulation requires a population above 0 for each stratum');
  }
  const tooMany = populations.findIndex((people, stratum) => people < (of.respondents[stratum] as number));
  if (tooMany >= 0) return { kind: 'moreThanPopulation', stratum: tooMany };
  const scores = scoresOf(of, share);
  const { mean, base, weightedBase, spread, precision } = linearised(of, scores);
  if (precision.kind !== 'estimated') return { kind: 'unestimated' };
  const { standardError: uncorrected, degreesOfFreedom } = precision;
  if (populations.every((people, stratum) => people === of.respondents[stratum])) {
    return { kind: 'everyone', uncorrected, degreesOfFreedom };
  }
  const drawn = varianceOverPeople(of, scores, { mean, weightedBase, populations });
  if ('alone' in drawn) return { kind: 'unestimated' };
  const { variance } = drawn;
  return {
    kind: 'corrected',
    standardError: Math.sqrt(variance),
    uncorrected,
    degreesOfFreedom,
    interval: xlogitInterval({ share: mean, variance, degreesOfFreedom, base }, level),
    designEffect: designEffectIn(of, { variance, base, weightedBase, spread, populations }),
  };
}

function designEffectIn(
  of: Tally,
  about: {
    readonly variance: number;
    readonly base: number;
    readonly weightedBase: number;
    readonly spread: number;
    readonly populations: readonly number[];
  },
): number | null {
  const { base, weightedBase, spread } = about;
  const everyone = sumsOf(
    of,
    Array.from({ length: of.categories + 1 }, (_, code) => code),
  ).weight;
  const all = about.populations.reduce((sum, people) => sum + people, 0);
  // The people of the population who are like those of the base.
  const population = (all * weightedBase) / everyone;
  if (population <= base) return null;
  const simple = ((spread / (base - 1)) * (population - base)) / population;
  return about.variance / simple;
}

/**
 * What the margin of error becomes when a good part of a finite population answered: × √(1 − n/N).
 *
 * Source: Cochran, Sampling Techniques (1977), 2.
 *
 * @param people Who answered.
 * @param population Not fewer.
 * @returns 0 to 1.
 * @throws RangeError when more people answered than there are.
 * @example finiteFactor(1100, 90000) // 0.99387
 */
export function finiteFactor(people: number, population: number): number {
  if (!(people >= 0 && people <= population)) {
    throw new RangeError('finiteFactor requires no more people than there are');
  }
  return Math.sqrt(1 - people / population);
}
