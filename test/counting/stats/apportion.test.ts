import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/counting/stats/apportion.ts';

describe('sharing out by largest remainders', () => {
  // The House of Representatives of 1791 under Hamilton's bill: 120 seats by the census of 1790 (Balinski and Young, 1982).
  it('gives the seats of Hamilton’s bill', () => {
    const people = [
      630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533,
      70_835, 68_705, 68_446, 55_540,
    ];
    expect(apportion(120, people)).toEqual([21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2]);
  });

  it('sums to the total, and keeps each part within one of what is due', () => {
    const sizes = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(20_000), sizes, (total, some) => {
        const all = some.reduce((sum, size) => sum + size, 0);
        fc.pre(all > 1e-3);
        const parts = apportion(total, some);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        for (const [place, part] of parts.entries()) {
          expect(Math.abs(part - (total * (some[place] ?? 0)) / all)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });

  it('refuses what cannot be shared', () => {
    for (const sizes of [[], [0, 0], [1, -1, 3], [Number.NaN]]) {
      expect(() => apportion(10, sizes)).toThrow(RangeError);
    }
    expect(() => apportion(1.5, [1])).toThrow(RangeError);
  });
});
