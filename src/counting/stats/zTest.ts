import { normalBothTails } from './distributions.ts';

/** A two-sided test of a gap by the normal distribution. */
export interface ZTest {
  /** Gap over standard error; infinite where there is a gap and no error, null where there is neither. */
  readonly z: number | null;
  /** Null with z. */
  readonly pValue: number | null;
}

/**
 * Sets a gap against its standard error.
 *
 * Source: the normal approximation; R 2 * pnorm(-abs(z)).
 *
 * @param standardError In the unit of the gap, 0 or more.
 * @example zTest(0.0338, 0.0187) // z 1.81, p 0.071
 */
export function zTest(gap: number, standardError: number): ZTest {
  if (standardError === 0 && gap === 0) return { z: null, pValue: null };
  const z = gap / standardError;
  return { z, pValue: normalBothTails(z) };
}
