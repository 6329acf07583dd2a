import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammainc from '@stdlib/math-base-special-gammainc';

/*
 * The normal, t, F, chi-square and beta distributions: tails and quantiles, in the forms that the tests of a survey ask for.
 * The functions behind them are stdlib's (Boost's and Cephes's methods); here it is seen to that no figures are lost on the way
 * to them, in far tails and at a million people. Checked against R 4.2.2 (distributions.test.ts).
 */

/**
 * The chance that a standard normal value is above z.
 *
 * Source: R's pnorm(z, lower.tail = FALSE).
 *
 * @param z Any finite number.
 * @returns A chance from 0 to 1, exact in the far tail too (no 1 minus something).
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  return 0.5 * erfc(z / Math.SQRT2);
}

/** The chance of a standard normal value as far from 0 as z, either way: the p-value of a two-sided z test. */
export function normalBothTails(z: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(z)));
}

/**
 * The value that a standard normal value exceeds with the chance given: R's qnorm(tail, lower.tail = FALSE).
 *
 * @param tail A chance above 0 and below 1.
 * @throws RangeError for any other tail.
 * @example normalQuantile(0.025) // 1.959963984540054
 */
export function normalQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError('normalQuantile requires a tail between 0 and 1');
  return Math.SQRT2 * erfcinv(2 * tail);
}

/** The regularised incomplete beta I_x(a, b), with y = 1 − x given apart: the smaller of the two has all its figures. */
function incompleteBeta(x: number, y: number, a: number, b: number): number {
  return x <= y ? betainc(x, a, b) : betainc(y, b, a, true, true);
}

/**
 * The value below which a beta distribution holds the chance given: R's qbeta(chance, a, b).
 *
 * @param chance From 0 to 1.
 * @param a Above 0, need not be whole.
 * @param b Above 0, need not be whole.
 * @returns A share, 0 to 1.
 * @throws RangeError when an argument is outside its range.
 * @example betaQuantile(0.025, 7, 14) // 0.1539092
 */
export function betaQuantile(chance: number, a: number, b: number): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError('betaQuantile requires a chance from 0 to 1');
  if (!(a > 0 && b > 0)) throw new RangeError('betaQuantile requires a and b above 0');
  return betaincinv(chance, a, b);
}

/**
 * The chance of a t value as far from 0 as t, either way: the p-value of a two-sided t test.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1: I of df/(df + t²) at (df/2, ½).
 *
 * @param t Any finite number.
 * @param degreesOfFreedom Above 0, need not be whole.
 * @throws RangeError when there are no degrees of freedom.
 * @example tBothTails(2.0930240544083) with 19 degrees // 0.05
 */
export function tBothTails(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) throw new RangeError('tBothTails requires degrees of freedom above 0');
  const whole = degreesOfFreedom + t * t;
  return incompleteBeta(degreesOfFreedom / whole, (t * t) / whole, degreesOfFreedom / 2, 0.5);
}

/**
 * The chance of an F value above f: R's pf(f, above, below, lower.tail = FALSE).
 *
 * Source: Abramowitz and Stegun 26.6.2: I of below/(below + above f) at (below/2, above/2).
 *
 * @param f 0 or more.
 * @param degrees above: of the numerator; below: of the denominator. Above 0, need not be whole.
 * @throws RangeError when f is negative or there are no degrees of freedom.
 * @example fTail(2.5, { above: 3.7, below: 900.2 }) // 0.0457
 */
export function fTail(f: number, degrees: { readonly above: number; readonly below: number }): number {
  const { above, below } = degrees;
  if (!(f >= 0)) throw new RangeError('fTail requires a value of 0 or more');
  if (!(above > 0 && below > 0)) throw new RangeError('fTail requires degrees of freedom above 0');
  const whole = below + above * f;
  return incompleteBeta(below / whole, (above * f) / whole, below / 2, above / 2);
}

/**
 * The chance of a chi-square value above x: R's pchisq(x, degrees, lower.tail = FALSE).
 *
 * @param x 0 or more.
 * @param degrees Above 0, need not be whole.
 * @throws RangeError when x is negative or there are no degrees of freedom.
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(x >= 0)) throw new RangeError('chiSquareTail requires a value of 0 or more');
  if (!(degrees > 0)) throw new RangeError('chiSquareTail requires degrees of freedom above 0');
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return gammainc(x / 2, degrees / 2, true, true);
}

/**
 * The value that a t value exceeds with the chance given: R's qt(tail, df, lower.tail = FALSE).
 *
 * Source: the tail above turned round; of x = df/(df + t²) and 1 − x the smaller is asked for, which has all its figures.
 *
 * @param tail A chance above 0, at most one half.
 * @param degreesOfFreedom Above 0, need not be whole.
 * @throws RangeError when an argument is outside its range.
 * @example tQuantile(0.025, 19) // 2.093024
 */
export function tQuantile(tail: number, degreesOfFreedom: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new RangeError('tQuantile requires a tail above 0, at most one half');
  if (!(degreesOfFreedom > 0)) throw new RangeError('tQuantile requires degrees of freedom above 0');
  const known = quantiles.get(tail) ?? new Map<number, number>();
  quantiles.set(tail, known);
  const before = known.get(degreesOfFreedom);
  if (before !== undefined) return before;
  const found = solvedQuantile(tail, degreesOfFreedom);
  if (known.size >= MOST_QUANTILES) known.clear();
  known.set(degreesOfFreedom, found);
  return found;
}

// Every answer of a group has the same degrees of freedom, and a quantile costs more than all the rest of its interval.
const quantiles = new Map<number, Map<number, number>>();
const MOST_QUANTILES = 5000;

function solvedQuantile(tail: number, df: number): number {
  if (tail === 0.5) return 0;
  const y = betaincinv(2 * tail, 0.5, df / 2, true);
  if (y < 0.5) return Math.sqrt((df * y) / (1 - y));
  const x = betaincinv(2 * tail, df / 2, 0.5);
  return Math.sqrt((df * (1 - x)) / x);
}
