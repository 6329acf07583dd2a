/**
 * Shares and points as people read them. The one place where a share becomes a percent.
 *
 * Whole percents, halves away from zero, rounded on the decimal text: 0.565 * 100 is 56.49999999999999 in
 * floating point, and `toFixed` would print 56 where a reader with a pencil gets 57.
 */

const MINUS = '\u2212';

/** Noise of floating point lies beyond this digit; no survey share means anything there. */
const DIGITS = 12;

/** A number rounded to so many decimals, halves away from zero, as plain text: `57`, `-2.5`. */
export function rounded(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError('rounded requires a finite number');
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(DIGITS).split('.');
  const kept = BigInt(whole + fraction.slice(0, decimals));
  const up = Number(fraction[decimals] ?? '0') >= 5 ? 1n : 0n;
  const digits = (kept + up).toString().padStart(decimals + 1, '0');
  const text =
    decimals === 0
      ? digits
      : `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

/** A share from 0 to 1 as a number of percents with so many decimals: `percentNumber(0.565)` is `57`. */
export function percentNumber(share: number, decimals = 0): string {
  return rounded(Number(`${share.toFixed(DIGITS)}e2`), decimals);
}

/** A share as a number of percents with at most two decimals: `99.8`, `100`. */
export function percentOf(share: number): string {
  return String(Number(percentNumber(share, 2)));
}

/** A share of people in a table: `57%`, `<1%` for somebody under half a percent, `-` for nobody. */
export function percentText(share: number): string {
  if (share === 0) return '-';
  const text = percentNumber(share);
  return text === '0' ? '<1%' : `${text}%`;
}

/** The two ends of an interval, without a unit between: `54% to 60%` once joined. Nobody is `0%` here. */
export function percentEnds(interval: { readonly low: number; readonly high: number }): [string, string] {
  return [`${percentNumber(interval.low)}%`, `${percentNumber(interval.high)}%`];
}

/** A difference of percents with its sign: `+3`, `−2`, `0`. */
export function pointsText(points: number): string {
  const text = rounded(points);
  if (text === '0') return text;
  return text.startsWith('-') ? `${MINUS}${text.slice(1)}` : `+${text}`;
}

/** A count of people with its thousands: `1,104`. */
export function countText(count: number): string {
  return rounded(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
