import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounded } from '../../../src/core/percent.ts';
import { couldBePrinted } from '../../../src/counting/stats/couldBePrinted.ts';

describe('a printed percentage of a base', () => {
  // The Knowledge Hub report, rules/statistics.md 8.8.
  it('cannot be 14 % of 52 people: seven are 13 %, eight are 15 %', () => {
    const of52 = (percent: number) => couldBePrinted(percent, { base: 52, decimals: 0 });
    expect([13, 14, 15].map(of52)).toEqual([true, false, true]);
  });

  it('can be what any number of people is printed as, and nothing between two neighbours', () => {
    const decimals = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), decimals, (base, drawn, digits) => {
        const yes = drawn % (base + 1);
        const printed = Number(rounded((100 * yes) / base, digits));
        expect(couldBePrinted(printed, { base, decimals: digits })).toBe(true);
      }),
    );
    for (const base of [3, 7, 20, 52, 99]) {
      const possible = new Set(Array.from({ length: base + 1 }, (_, k) => Math.round((100 * k) / base)));
      const told = Array.from({ length: 101 }, (_, p) => p).filter((p) =>
        couldBePrinted(p, { base, decimals: 0 }),
      );
      for (const percent of possible) expect(told).toContain(percent);
      expect(told.length).toBeLessThanOrEqual(base + 1);
    }
  });

  it('refuses a base of nobody', () => {
    expect(() => couldBePrinted(10, { base: 0, decimals: 0 })).toThrow(RangeError);
  });
});
