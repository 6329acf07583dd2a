import { normalQuantile, normalTail } from './distributions.ts';

/** Two true shares that are to be told apart. */
export interface TrueGap {
  /** 0 to 1 each. */
  readonly one: number;
  readonly other: number;
  /** 0.95 for a test at 5 %, two-sided. */
  readonly level: number;
  /** Of both groups; 1 for simple random samples. */
  readonly designEffect: number;
}

/**
 * The chance that two groups of this size show that their true shares differ.
 *
 * Source: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), 4; R 4.2.2 stats
 * power.prop.test(n / deff, p1, p2, sig.level), strict = FALSE:
 * Φ((√n |p − q| − z √(2 P(1−P))) / √(p(1−p) + q(1−q))), P their mean.
 *
 * @param people Interviews in each group, above 0.
 * @returns A chance, 0 to 1.
 * @throws RangeError when there is nobody, or a share is none.
 * @example gapPower({ one: 0.6, other: 0.65, level: 0.95, designEffect: 1 }, 1000) // 0.637
 */
export function gapPower(of: TrueGap, people: number): number {
  if (!(people > 0)) throw new RangeError('gapPower requires at least one person in each group');
  const { gap, together, apart, z } = partsOf(of);
  return normalTail((z * together - Math.sqrt(people / of.designEffect) * gap) / apart);
}

/**
 * How many people each of two groups needs to show, with the chance given, that their true shares differ.
 *
 * Source: as gapPower, solved for n; R power.prop.test(power = , tol = 1e-12).
 *
 * @param power A chance above 0 and below 1, such as 0.8.
 * @returns simple: people as if sampled simply; withDesignEffect: interviews; required: those rounded up.
 * @throws RangeError when the shares do not differ, or the power is none.
 * @example peopleForGap({ one: 0.6, other: 0.65, level: 0.95, designEffect: 1 }, 0.8).required // 1471
 */
export function peopleForGap(
  of: TrueGap,
  power: number,
): { readonly simple: number; readonly withDesignEffect: number; readonly required: number } {
  const { gap, together, apart, z } = partsOf(of);
  if (gap === 0) throw new RangeError('peopleForGap requires shares that differ');
  const simple = ((z * together + normalQuantile(1 - power) * apart) / gap) ** 2;
  const withDesignEffect = simple * of.designEffect;
  return { simple, withDesignEffect, required: Math.ceil(withDesignEffect - 1e-9) };
}

function partsOf({ one, other, level, designEffect }: TrueGap) {
  if (!(one >= 0 && one <= 1 && other >= 0 && other <= 1)) {
    throw new RangeError('two true shares from 0 to 1 are required');
  }
  if (!(designEffect > 0)) throw new RangeError('a design effect above 0 is required');
  const middle = (one + other) / 2;
  return {
    gap: Math.abs(one - other),
    together: Math.sqrt(2 * middle * (1 - middle)),
    apart: Math.sqrt(one * (1 - one) + other * (1 - other)),
    z: normalQuantile((1 - level) / 2),
  };
}
