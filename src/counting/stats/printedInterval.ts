import { type Interval, wilsonInterval } from './countIntervals.ts';
import type { Printed } from './roundedGap.ts';

/**
 * The interval of a percentage of which only print and base are known: from the lower end of the lowest share that prints so
 * to the upper end of the highest, on the base over the design effect.
 *
 * Source: Wilson, JASA 22 (1927), as R prop.test(correct = FALSE), at both ends of what rounding leaves open; statistics
 * rules, section 8.
 *
 * @param of decimals: digits after the point in print; designEffect: of the published survey, 1 or more.
 * @param level 0.95 for 95 %.
 * @throws RangeError when the percentage is none, the base is empty or the design effect is under 1.
 * @example printedInterval({ percent: 61, base: 827 }, { decimals: 0, designEffect: 1 }) // 0.571 to 0.648
 */
export function printedInterval(
  { percent, base }: Printed,
  of: { readonly decimals: number; readonly designEffect: number },
  level = 0.95,
): Interval {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError('printedInterval requires a percentage');
  if (!(base > 0)) throw new RangeError('printedInterval requires at least one person in the base');
  if (!(of.designEffect >= 1)) throw new RangeError('printedInterval requires a design effect of 1 or more');
  const half = 0.5 * 10 ** -of.decimals;
  const people = base / of.designEffect;
  const at = (shift: number) => {
    const share = Math.min(Math.max((percent + shift) / 100, 0), 1);
    return wilsonInterval(share, people, level);
  };
  return { low: at(-half).low, high: at(half).high };
}
