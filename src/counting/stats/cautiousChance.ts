import { tBothTails } from './distributions.ts';
import type { IndependentGap } from './independentGap.ts';
import type { Linearised } from './linearised.ts';
import type { SharedGap } from './sharedGap.ts';
import type { Share } from './weightedShare.ts';

/** A share as a mean of 1 and 0. */
type ShareSide = Pick<Linearised, 'mean' | 'precision' | 'kishBase'>;

/** What of a test counts here. */
type TestOfGap = Pick<IndependentGap, 'pValue' | 'standardError' | 'degreesOfFreedom'>;

/**
 * The same of two shares that people have in common, their covariance kept.
 *
 * Source: as cautiousChance, with the error of sharedGap.ts.
 *
 * @returns Null where the gap has no test.
 * @example sharedChance(sharedGap(usesWeb, usesPhone, { weights }))
 */
export function sharedChance({ one, other, standardError, test }: SharedGap): number | null {
  if (test === null || standardError === null) return null;
  const side = ({ share: mean, precision, kishBase }: Share) => ({ mean, precision, kishBase });
  return cautiousChance(side(one), side(other), { ...test, standardError });
}

/**
 * The chance of a gap between two shares, the more cautious of the gap itself and the gap in log odds.
 *
 * Where nearly everyone, or nearly nobody, of a small group gave an answer, the spread seen in that group is too small by
 * luck just when its share is extreme: among a thousand tests of answers that 95 % gave, the test of the gap alone finds
 * dozens that are chance. On the scale of the odds the error grows with the extreme. Elsewhere the two agree closely.
 *
 * Source: ln(p/(1−p)) has the variance var/(p(1−p))², the covariance of two groups of the same clusters kept; without
 * clusters equal to logOddsGap.ts. Where all of a group answered alike, half a person is added to both answers on its Kish
 * base: Haldane, Annals of Human Genetics 20 (1956); Anscombe, Biometrika 43 (1956). Taking the larger is our own choice.
 *
 * @param gap Of the two, as a share.
 * @returns 0 to 1, never under the gap's own.
 * @example cautiousChance({ mean: 1, ... }, { mean: 0.95, ... }, gap) // 0.37 where the gap's own is below 1e-9
 */
export function cautiousChance(one: ShareSide, rest: ShareSide, gap: TestOfGap): number {
  const [a, b] = [oddsOf(one), oddsOf(rest)];
  if (a === null || b === null) return 1;
  // What two groups of the same clusters have in common: none where people were drawn one by one.
  const shared = (a.variance + b.variance - gap.standardError ** 2) / 2;
  const variance = a.oddsVariance + b.oddsVariance - (2 * shared) / (a.slope * b.slope);
  if (!(variance > 0)) return gap.pValue;
  const t = (a.logOdds - b.logOdds) / Math.sqrt(variance);
  return Math.max(gap.pValue, tBothTails(t, gap.degreesOfFreedom));
}

/** Null where the spread of a side cannot be seen. */
function oddsOf({ mean, precision, kishBase }: ShareSide) {
  if (precision.kind === 'estimated') {
    const slope = mean * (1 - mean);
    return {
      logOdds: Math.log(mean / (1 - mean)),
      variance: precision.variance,
      oddsVariance: precision.variance / slope ** 2,
      slope,
    };
  }
  if (precision.kind !== 'alike') return null;
  const [yes, no] = mean > 0.5 ? [kishBase + 0.5, 0.5] : [0.5, kishBase + 0.5];
  // Alike in every cluster it may be, and still not 0 or 1: then there is nothing to add half a person to.
  if (mean > 1e-9 && mean < 1 - 1e-9) return null;
  return { logOdds: Math.log(yes / no), variance: 0, oddsVariance: 1 / yes + 1 / no, slope: 1 };
}
