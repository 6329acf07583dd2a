import { deviance, stirlingRest } from './distributions.ts';

const EPSILON = 2 ** -53;

/**
 * The chance of a chi-square value above x: R's pchisq(x, degrees, lower.tail = FALSE).
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.5.29 (the series) and 6.5.31 (the continued
 * fraction, by Lentz's method) of the incomplete gamma function; Loader (2000) for the factor before them.
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
  const [a, y] = [degrees / 2, x / 2];
  // y^a e^−y / Γ(a)
  const factor = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingRest(a) - deviance(a, y));
  return y < a + 1 ? 1 - factor * series(a, y) : factor * fraction(a, y);
}

/** Σ y^k / (a (a + 1) … (a + k)) */
function series(a: number, y: number): number {
  let term = 1 / a;
  let sum = term;
  for (let at = a + 1; term > sum * EPSILON; at++) {
    term *= y / at;
    sum += term;
  }
  return sum;
}

/** 1/(y + 1 − a − 1(1 − a)/(y + 3 − a − 2(2 − a)/(y + 5 − a − …))) */
function fraction(a: number, y: number): number {
  let b = y + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 100_000; k++) {
    const top = -k * (k - a);
    b += 2;
    d = 1 / (top * d + b);
    c = b + top / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= 4 * EPSILON) break;
  }
  return value;
}
