import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asinInterval,
  betaInterval,
  meanShareInterval,
  weightedWilsonInterval,
  xlogitInterval,
} from '../../../src/counting/stats/estimatedIntervals.ts';

// R 4.2.2, survey 4.1-1: svyciprop on case dev_prop_16 of the gold file (20 people in a design of 40).
const twenty = { share: 0.405169786678276, variance: 0.0191993396831916, degreesOfFreedom: 19, base: 20 };
const all = { xlogitInterval, betaInterval, meanShareInterval, asinInterval, weightedWilsonInterval };

describe('intervals by variance', () => {
  it.each([
    ['xlogitInterval', 0.169763139343286, 0.694102010454199],
    ['betaInterval', 0.148713641076629, 0.70708381296627],
    ['meanShareInterval', 0.115156853500951, 0.695182719855601],
    ['asinInterval', 0.147804651799697, 0.694677767280495],
    ['weightedWilsonInterval', 0.178802755534007, 0.680602157005118],
  ] as const)('%s is that of R', (name, low, high) => {
    const interval = all[name](twenty, 0.95);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  // The arcsine is left out: as in R, its ends turn back at 0 and 1 when the variance is large.
  it('hold their share, and widen with the level', () => {
    const estimate = fc.record({
      share: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      variance: fc.double({ min: 1e-6, max: 0.005, noNaN: true }),
      base: fc.integer({ min: 30, max: 3000 }),
    });
    fc.assert(
      fc.property(estimate, ({ share, variance, base }) => {
        const of = { share, variance, base, degreesOfFreedom: base - 1 };
        for (const [name, interval] of Object.entries(all)) {
          const { low, high } = interval(of, 0.95);
          if (name === 'asinInterval') continue;
          expect(low).toBeLessThan(share);
          expect(high).toBeGreaterThan(share);
        }
        const wide = xlogitInterval(of, 0.99);
        const narrow = xlogitInterval(of, 0.9);
        expect(wide.low).toBeLessThan(narrow.low);
        expect(wide.high).toBeGreaterThan(narrow.high);
        expect(wide.low).toBeGreaterThan(0);
        expect(wide.high).toBeLessThan(1);
      }),
    );
  });

  it('refuse a share of 0 or 1, where a variance says nothing', () => {
    for (const interval of Object.values(all)) {
      expect(() => interval({ ...twenty, share: 1 }, 0.95)).toThrow(RangeError);
    }
  });
});
