import { normalQuantile, tQuantile } from './distributions.ts';

/**
 * The smallest true gap that a comparison like this one would show: "could only show a gap of about N points".
 *
 * A gap of this size is found significant (two-sided, 5 %) in 80 of 100 such comparisons: 2.80 standard
 * errors of the gap. Where one figure is rounded in print, half a unit of its rounding is added, because a
 * verdict has to hold at both ends of what prints so.
 *
 * Source: Bloom, Minimum Detectable Effects, Evaluation Review 19(5) (1995): (z of the level + z of the
 * power) × standard error, t for z where the standard error has few degrees of freedom; the rounding is our
 * own addition.
 *
 * @param standardError Of the gap, as a share, above 0.
 * @param options level 0.95 and power 0.8 unless set; rounding: half a printed unit, as a share;
 *   degreesOfFreedom: of the standard error, where they are few enough to matter.
 * @returns A gap as a share; times 100 for points.
 * @throws RangeError when the standard error is not above 0.
 * @example detectableGap(0.02) // 0.056: about 6 points
 */
export function detectableGap(
  standardError: number,
  options: {
    readonly level?: number;
    readonly power?: number;
    readonly rounding?: number;
    readonly degreesOfFreedom?: number | undefined;
  } = {},
): number {
  const { level = 0.95, power = 0.8, rounding = 0, degreesOfFreedom } = options;
  if (!(standardError > 0)) throw new RangeError('detectableGap requires a standard error above 0');
  const reach = (tail: number) =>
    degreesOfFreedom === undefined ? normalQuantile(tail) : tQuantile(tail, degreesOfFreedom);
  return (reach((1 - level) / 2) + reach(1 - power)) * standardError + rounding;
}
