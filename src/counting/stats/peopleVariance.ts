import type { DrawnVariance } from './clusterVariance.ts';
import type { Tally } from './tally.ts';

/**
 * The variance of a mean over people drawn one by one within strata: Σ n/(n−1) [Σ u² − (Σ u)²/n] with the n people of
 * each stratum of the design, u = w (score − mean) / weighted base and 0 outside the base.
 *
 * Where the size N of a stratum's population is given, its part is multiplied by 1 − n/N: of a stratum where everybody
 * answered, nothing is left to chance.
 *
 * Source: Lumley, Complex Surveys (2010), ch. 2; R survey 4.1-1 svyrecvar on svydesign(ids = ~1, strata, fpc) with
 * survey.lonely.psu = "fail", and degf(subset).
 *
 * @param scores One per category; undefined is outside the base.
 * @param about mean and weightedBase of the scores; populations: people, one number a stratum, at least its respondents.
 */
export function varianceOverPeople(
  of: Tally,
  scores: readonly (number | undefined)[],
  about: {
    readonly mean: number;
    readonly weightedBase: number;
    readonly populations?: readonly number[];
  },
): DrawnVariance {
  let variance = 0;
  let strataInBase = 0;
  let people = 0;
  for (let stratum = 0; stratum < of.strata; stratum++) {
    const drawn = of.respondents[stratum] as number;
    const population = about.populations?.[stratum] ?? Number.POSITIVE_INFINITY;
    const part = stratumSpread(of, scores, {
      mean: about.mean,
      weightedBase: about.weightedBase,
      stratum,
    });
    if (part.base === 0) continue;
    strataInBase++;
    people += part.base;
    if (drawn >= population) continue;
    if (drawn === 1) return { alone: stratum };
    const spread = Math.max(0, part.sumOfSquares - (part.sum * part.sum) / drawn);
    variance += (1 - drawn / population) * (drawn / (drawn - 1)) * spread;
  }
  return { variance, degreesOfFreedom: people - strataInBase };
}

/** One group of people: its tally and scores, about their mean. */
interface GroupAbout {
  readonly of: Tally;
  readonly scores: readonly (number | undefined)[];
  readonly mean: number;
  readonly weightedBase: number;
}

/**
 * The variance of the gap between two groups that share nobody, drawn one by one within strata: that of one group's pulls less
 * the other's. Inside a stratum the two go together, as its people were shared out between them; with one stratum it is the sum
 * of both variances.
 *
 * Source: R survey 4.1-1 svyttest(y ~ g) on svydesign(ids = ~1, strata, fpc), subset to both groups.
 */
export function gapVarianceOverPeople(one: GroupAbout, other: GroupAbout): DrawnVariance {
  let variance = 0;
  let present = 0;
  let people = 0;
  for (let stratum = 0; stratum < one.of.strata; stratum++) {
    const drawn = one.of.respondents[stratum] as number;
    const population = one.of.populations?.[stratum] ?? Number.POSITIVE_INFINITY;
    const mine = spreadOf(one, stratum);
    const theirs = spreadOf(other, stratum);
    const base = mine.base + theirs.base;
    if (base === 0) continue;
    present++;
    people += base;
    if (drawn >= population) continue;
    if (drawn === 1) return { alone: stratum };
    const spread = mine.sumOfSquares + theirs.sumOfSquares - (mine.sum - theirs.sum) ** 2 / drawn;
    variance += (1 - drawn / population) * (drawn / (drawn - 1)) * Math.max(0, spread);
  }
  return { variance, degreesOfFreedom: people - present };
}

function spreadOf({ of, scores, mean, weightedBase }: GroupAbout, stratum: number) {
  return stratumSpread(of, scores, { mean, weightedBase, stratum });
}

function stratumSpread(
  of: Tally,
  scores: readonly (number | undefined)[],
  about: { readonly mean: number; readonly weightedBase: number; readonly stratum: number },
): { readonly sum: number; readonly sumOfSquares: number; readonly base: number } {
  const { mean, weightedBase } = about;
  const start = about.stratum * (of.categories + 1);
  let sum = 0;
  let sumOfSquares = 0;
  let base = 0;
  for (let category = 0; category < of.categories; category++) {
    const score = scores[category];
    if (score === undefined) continue;
    const place = start + category;
    const away = (score - mean) / weightedBase;
    sum += away * (of.weights[place] as number);
    sumOfSquares += away * away * (of.squares[place] as number);
    base += of.counts[place] as number;
  }
  return { sum, sumOfSquares, base };
}
