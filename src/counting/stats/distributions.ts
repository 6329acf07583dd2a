/**
 * The normal, t, F and beta distributions: tails and quantiles, good to 12 figures (10 at a million people).
 *
 * Written here because the packages that have them run text as code or compile WebAssembly (both of which our content
 * security policy refuses), or stop at seven figures.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2, 26.5.8 and 26.7.1;
 * Press et al., Numerical Recipes (2007), 6.4 (the continued fraction, evaluated by Lentz's method);
 * Loader, Fast and Accurate Computation of Binomial Probabilities (2000), for the factor before it;
 * Marsaglia, Evaluating the Normal Distribution, J. Statistical Software 11(4) (2004), for its series.
 */

const SMALLEST = 1e-300;
const EPSILON = 2 ** -53;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** The density of the standard normal distribution. */
function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z - HALF_LOG_TWO_PI);
}

/**
 * The chance that a standard normal value is above z.
 *
 * Source: Marsaglia (2004) below 3; Laplace's continued fraction, Abramowitz and Stegun 26.2.14, above.
 *
 * @param z Any finite number.
 * @returns A chance from 0 to 1, exact in the far tail too (no 1 minus something).
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 3; term > sum * EPSILON; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 - sum * normalDensity(z);
  }
  let fraction = 0;
  for (let k = 160; k > 0; k--) fraction = k / (z + fraction);
  return normalDensity(z) / (z + fraction);
}

/** The chance of a standard normal value as far from 0 as z, either way: the p-value of a two-sided z test. */
export function normalBothTails(z: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(z)));
}

/**
 * The value that a standard normal value exceeds with the chance given.
 *
 * Source: start from Abramowitz and Stegun 26.2.23, then Halley's steps on the tail itself.
 *
 * @param tail A chance above 0 and below 1.
 * @throws RangeError for any other tail.
 * @example normalQuantile(0.025) // 1.959963984540054
 */
export function normalQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError('normalQuantile requires a tail between 0 and 1');
  if (tail > 0.5) return -normalQuantile(1 - tail);
  const u = Math.sqrt(-2 * Math.log(tail));
  let z =
    u - (2.515517 + u * (0.802853 + u * 0.010328)) / (1 + u * (1.432788 + u * (0.189269 + u * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const ahead = (normalTail(z) - tail) / normalDensity(z);
    z += ahead / (1 + 0.5 * z * ahead);
  }
  return z;
}

/** What Stirling's formula leaves out: ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π]. Source: Loader (2000). */
export function stirlingRest(z: number): number {
  let at = z;
  let shift = 0;
  while (at < 16) {
    shift += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const s = 1 / (at * at);
  return shift + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / at;
}

/** x ln(x/m) + m − x without losing figures when x and m are near. Source: Loader (2000), bd0. */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) > 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let k = 3; ; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/** What `betaFactor` made of a and b last: a quantile is looked for, and a table tests, with the same ones many times over. */
let known = { a: Number.NaN, b: Number.NaN, rest: 0, root: 0 };

/** x^a y^b / B(a, b), with y = 1 − x given apart. */
function betaFactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  if (known.a !== a || known.b !== b) {
    const rest = stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
    known = { a, b, rest, root: Math.sqrt((a * b) / (2 * Math.PI * n)) };
  }
  return known.root * Math.exp(known.rest - deviance(a, n * x) - deviance(b, n * y));
}

/** The continued fraction of the incomplete beta, Abramowitz and Stegun 26.5.8 by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < SMALLEST ? SMALLEST : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 200_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) <= 4 * EPSILON) break;
  }
  return fraction;
}

/** The regularised incomplete beta I_x(a, b), with y = 1 − x given apart so that neither loses figures. */
function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const factor = betaFactor(x, y, a, b);
  if (x <= (a + 1) / (a + b + 2)) return (factor * betaFraction(x, a, b)) / a;
  return 1 - (factor * betaFraction(y, b, a)) / b;
}

/**
 * Where a falling or rising function reaches 0: Newton's steps, kept inside the bracket by halving it.
 *
 * @param at Gives the value and the slope at a point.
 */
function solve(
  at: (x: number) => readonly [value: number, slope: number],
  start: number,
  bracket: readonly [low: number, high: number],
): number {
  let [low, high] = bracket;
  const rises = at(high)[0] > 0;
  let x = start;
  for (let step = 0; step < 200; step++) {
    const [value, slope] = at(x);
    if (value === 0) return x;
    if (value > 0 === rises) high = x;
    else low = x;
    let next = x - value / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= 64 * EPSILON * Math.abs(x) || next === low || next === high) return next;
    x = next;
  }
  return x;
}

/**
 * The value below which a beta distribution holds the chance given: R's qbeta(chance, a, b).
 *
 * Source: the incomplete beta above, solved by guarded Newton steps.
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
  if (chance === 0 || chance === 1) return chance;
  const at = (x: number) =>
    [incompleteBeta(x, 1 - x, a, b) - chance, betaFactor(x, 1 - x, a, b) / (x * (1 - x))] as const;
  return solve(at, a / (a + b), [0, 1]);
}

/**
 * The chance of a t value as far from 0 as t, either way: the p-value of a two-sided t test.
 *
 * Source: Abramowitz and Stegun 26.7.1: I of df/(df + t²) at (df/2, ½).
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
 * The value that a t value exceeds with the chance given: R's qt(tail, df, lower.tail = FALSE).
 *
 * Source: the tail above, solved by guarded Newton steps from the normal quantile.
 *
 * @param tail A chance above 0, at most one half.
 * @param degreesOfFreedom Above 0, need not be whole.
 * @throws RangeError when an argument is outside its range.
 * @example tQuantile(0.025, 19) // 2.093024
 */
export function tQuantile(tail: number, degreesOfFreedom: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new RangeError('tQuantile requires a tail above 0, at most one half');
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

/** Near the quantile of t, from that of the normal distribution. Source: Abramowitz and Stegun 26.7.5. */
function nearQuantile(z: number, df: number): number {
  if (df < 5) return z;
  const u = z * z;
  const first = (z * (u + 1)) / 4;
  const second = (z * ((5 * u + 16) * u + 3)) / 96;
  const third = (z * (((3 * u + 19) * u + 17) * u - 15)) / 384;
  return z + (first + (second + third / df) / df) / df;
}

function solvedQuantile(tail: number, degreesOfFreedom: number): number {
  if (tail === 0.5) return 0;
  const df = degreesOfFreedom;
  const start = nearQuantile(normalQuantile(tail), df);
  let high = 2 * start;
  while (tBothTails(high, df) > 2 * tail) high *= 2;
  const peak =
    Math.exp(stirlingRest((df + 1) / 2) - stirlingRest(df / 2) + (df / 2) * Math.log1p(1 / df) - 0.5) /
    Math.sqrt(2 * Math.PI);
  const at = (t: number) =>
    [tBothTails(t, df) - 2 * tail, -2 * peak * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df))] as const;
  return solve(at, start, [0, high]);
}
