import type { Interval } from './countIntervals.ts';
import type { Tally } from './tally.ts';
import { type Mean, meanInterval, weightedMean } from './weightedMean.ts';

/** One share less another share of the same people. */
export interface NetScore extends Omit<Mean, 'mean' | 'scoreVariance'> {
  /** −1 to 1; times 100 for points. */
  readonly net: number;
  /** Within −1 to 1; null where the precision could not be estimated, as where everyone answered alike. */
  readonly interval: Interval | null;
}

/** Which codes of a question make a net score. */
export interface NetOf {
  /** A code that is in both halves is in both shares, so it counts for neither. */
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  /** The codes of the base, those of both among them. Every other code is outside. */
  readonly base: readonly number[];
}

/**
 * A share less another of the same question, such as the net promoter score: promoters less detractors.
 *
 * The two halves are shares of one multinomial, so they go up and down against each other:
 * var(p − q) = var(p) + var(q) − 2 cov(p, q), with cov(p, q) = −pq/n where everybody counts as one. The mean of +1, 0 and −1
 * has just that variance, with weights, strata and clusters as in linearised.ts. The interval is net ± t standard errors.
 *
 * Source: R survey 4.1-1 svymean of the score, or svycontrast(c(plus = 1, minus = −1)), confint(df = degf); reference cases
 * `balance` (test/golden). Rocks, Interval Estimation for the “Net Promoter Score”, The American Statistician 70(4) (2016);
 * the score: Reichheld, The One Number You Need to Grow, Harvard Business Review 81(12) (2003).
 *
 * @param of The tally of the question.
 * @param level 0.95 for 95 %.
 * @throws RangeError when nobody is in the base, or a counted code is outside it.
 * @example netScore(recommend, { plus: [9, 10], minus: [0, 1, 2, 3, 4, 5, 6], base: everyNumber }).net // 0.28
 */
export function netScore(of: Tally, { plus, minus, base }: NetOf, level = 0.95): NetScore {
  const scores: (number | undefined)[] = Array.from({ length: of.categories }, () => undefined);
  for (const code of base) scores[code] = 0;
  for (const code of [...plus, ...minus]) {
    if (scores[code] === undefined) throw new RangeError('netScore requires counted codes in the base');
    scores[code] = Number(plus.includes(code)) - Number(minus.includes(code));
  }
  const { mean, scoreVariance: _, ...rest } = weightedMean(of, scores);
  const interval = meanInterval({ mean, ...rest }, level);
  return {
    net: mean,
    interval:
      interval === undefined ? null : { low: Math.max(-1, interval.low), high: Math.min(1, interval.high) },
    ...rest,
  };
}
