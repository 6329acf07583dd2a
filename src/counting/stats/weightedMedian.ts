import type { Tally } from './tally.ts';

/**
 * The score in the middle: half of the weight lies at or below it, and half at or above it.
 *
 * Where exactly half of the weight ends between two scores it is the middle of the two, as it is taught at school.
 *
 * Source: R survey 4.1-1 svyquantile(quantiles = 0.5, qrule = "school"); with equal weights R's median().
 *
 * @param of The tally of the question.
 * @param scores One per category, in any order; undefined leaves that answer out of the base.
 * @throws RangeError when nobody in the base has a score.
 * @example weightedMedian(tally(Uint8Array.of(0, 1, 2, 2), Float64Array.of(1, 1, 1, 3), { categories: 3 }), [10, 20, 30]) // 30
 */
export function weightedMedian(of: Tally, scores: readonly (number | undefined)[]): number {
  const held = scores
    .flatMap((score, category) => (score === undefined ? [] : [{ score, weight: weightOf(of, category) }]))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => one.score - other.score);
  const total = held.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const [place, { score, weight }] of held.entries()) {
    below += weight;
    // Sums of weights carry noise: a half is a half to ten digits.
    if (below < (total / 2) * (1 - HAIR)) continue;
    const next = below <= (total / 2) * (1 + HAIR) ? held[place + 1] : undefined;
    return next === undefined ? score : (score + next.score) / 2;
  }
  throw new RangeError('weightedMedian requires at least one person with a score');
}

const HAIR = 1e-10;

function weightOf(of: Tally, category: number): number {
  let sum = 0;
  for (let stratum = 0; stratum < of.strata; stratum++) {
    sum += of.weights[stratum * (of.categories + 1) + category] as number;
  }
  return sum;
}
