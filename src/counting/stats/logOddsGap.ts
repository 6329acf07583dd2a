import { tBothTails } from './distributions.ts';
import type { Share } from './weightedShare.ts';

/** How much greater the odds of an answer are in one group than in another. */
export interface LogOddsGap {
  /** ln of the ratio of the odds; 0 where they are alike. */
  readonly logOddsRatio: number;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * The gap between two groups of one file on the scale of the odds, where rare answers are compared more fairly.
 *
 * Source: ln(p/(1−p)) has the variance var/(p(1−p))²; equal to R survey 4.1-1 svyglm(y ~ g, family = quasibinomial()) for
 * people drawn one by one, t on both bases less 2.
 *
 * @param one Shares of different people.
 * @returns null where a share is 0 or 1, or its spread could not be estimated.
 * @example logOddsGap(abbey, rest)?.logOddsRatio // 0.389
 */
export function logOddsGap(one: Share, other: Share): LogOddsGap | null {
  if (one.precision.kind !== 'estimated' || other.precision.kind !== 'estimated') return null;
  if (![one, other].every(({ share }) => share > 0 && share < 1)) return null;
  const odds = ({ share }: Share) => Math.log(share / (1 - share));
  const error = (share: number, standardError: number) => standardError / (share * (1 - share));
  const logOddsRatio = odds(one) - odds(other);
  const standardError = Math.hypot(
    error(one.share, one.precision.standardError),
    error(other.share, other.precision.standardError),
  );
  const degreesOfFreedom = one.precision.degreesOfFreedom + other.precision.degreesOfFreedom;
  const t = logOddsRatio / standardError;
  return { logOddsRatio, standardError, t, degreesOfFreedom, pValue: tBothTails(t, degreesOfFreedom) };
}
