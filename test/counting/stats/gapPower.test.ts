import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapPower, peopleForGap } from '../../../src/counting/stats/gapPower.ts';

const gap = { one: 0.6, other: 0.65, level: 0.95, designEffect: 1 };

// R 4.2.2: power.prop.test(n = 1000, p1 = .6, p2 = .65), power.prop.test(n = 500 / 1.4, p1 = .5, p2 = .55),
// power.prop.test(p1, p2, power, tol = 1e-12).
describe('the chance of showing a gap', () => {
  it('is that of R', () => {
    expect(gapPower(gap, 1000)).toBeCloseTo(0.636794605826031, 12);
    expect(gapPower({ one: 0.5, other: 0.55, level: 0.95, designEffect: 1.4 }, 500)).toBeCloseTo(
      0.266719431161014,
      12,
    );
  });

  it('asks for as many people as R says', () => {
    expect(peopleForGap(gap, 0.8).simple).toBeCloseTo(1470.48546280338, 6);
    expect(peopleForGap(gap, 0.8).required).toBe(1471);
    expect(peopleForGap({ ...gap, one: 0.1, other: 0.15 }, 0.9).simple).toBeCloseTo(917.320633928364, 6);
  });

  it('is what was asked for when those people are taken, whichever group comes first', () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.2, max: 0.98, noNaN: true }), (one, other, power) => {
        fc.pre(Math.abs(one - other) > 0.01);
        const of = { ...gap, one, other, designEffect: 1.3 };
        const { withDesignEffect } = peopleForGap(of, power);
        expect(gapPower(of, withDesignEffect)).toBeCloseTo(power, 9);
        expect(gapPower({ ...of, one: other, other: one }, 500)).toBeCloseTo(gapPower(of, 500), 12);
        expect(gapPower(of, 900)).toBeGreaterThanOrEqual(gapPower(of, 500));
      }),
    );
  });

  it('cannot be planned for shares that do not differ, or for nobody', () => {
    expect(() => peopleForGap({ ...gap, other: 0.6 }, 0.8)).toThrow(RangeError);
    expect(() => gapPower(gap, 0)).toThrow(RangeError);
    expect(() => gapPower({ ...gap, one: 1.2 }, 10)).toThrow(RangeError);
    expect(() => gapPower({ ...gap, designEffect: 0 }, 10)).toThrow(RangeError);
  });
});
