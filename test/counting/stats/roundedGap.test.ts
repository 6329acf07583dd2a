import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedGap } from '../../../src/counting/stats/roundedGap.ts';

const verdict = (one: number, other: number) =>
  roundedGap({ percent: one, base: 827 }, { percent: other, base: 806 }).verdict;

// The ten verdicts of a published report on 827 and 806 people (LGA, 2021), recomputed in R: test/golden, group both_rounded.
describe('two printed percentages', () => {
  it('are told apart only where rounding leaves no doubt', () => {
    expect([verdict(61, 66), verdict(80, 84), verdict(61, 65)]).toEqual([
      'dependsOnRounding',
      'dependsOnRounding',
      'dependsOnRounding',
    ]);
    expect([verdict(73, 84), verdict(84, 76), verdict(81, 81)]).toEqual([
      'lower',
      'higher',
      'noClearDifference',
    ]);
  });

  it('are tested at both corners of what prints so', () => {
    // R 4.2.2: the formula at 60.5 v 66.5 and 61.5 v 65.5 on 827 and 806.
    const gap = roundedGap({ percent: 61, base: 827 }, { percent: 66, base: 806 });
    expect(gap.printed.z).toBeCloseTo(-2.0978898400115, 12);
    expect(gap.smallest).toBeCloseTo(-2.51737381224462, 12);
    expect(gap.largest).toBeCloseTo(-1.67837457280467, 12);
    expect([gap.nearest, gap.furthest]).toEqual([-gap.largest, -gap.smallest]);
    expect(gap.significant).toBe(true);
  });

  it('have an interval over what rounds to them, and a gap that could have been seen', () => {
    // R 4.2.2: (a - b) -/+ qnorm(.975) * sqrt(d1*a*(1-a)/n + d2*b*(1-b)/m) at 60.5 v 66.5 and 61.5 v 65.5; and
    // (qnorm(.975) + qnorm(.8)) * sqrt(P*(1-P)*(d1/n + d2/m)) at 61 v 66, with half of each unit of print.
    const gap = roundedGap({ percent: 61, base: 827 }, { percent: 66, base: 806 });
    expect(gap.interval.low).toBeCloseTo(-0.10660273115464, 11);
    expect(gap.interval.high).toBeCloseTo(0.00665669173775, 11);
    expect(gap.detectable).toBeCloseTo(0.07677150450611, 11);
    // The same with 61.3 of a survey of known design effect 1, and 66 of one with 1.35.
    const mixed = roundedGap(
      { percent: 61.3, base: 827, decimals: 1 },
      { percent: 66, base: 806, designEffect: 1.35 },
    );
    expect(mixed.smallest).toBeCloseTo(-2.034673080722, 11);
    expect(mixed.largest).toBeCloseTo(-1.604173918184, 11);
    expect(mixed.interval.low).toBeCloseTo(-0.102857267231921, 11);
    expect(mixed.interval.high).toBeCloseTo(0.00905090541027, 11);
    expect(mixed.detectable).toBeCloseTo(0.077883542074445, 11);
  });

  it('are cut at 0 and 100, and need no test where both are 0', () => {
    const none = roundedGap({ percent: 0, base: 100 }, { percent: 0, base: 90 });
    expect(none).toMatchObject({ significant: null, nearest: 0, verdict: 'noClearDifference' });
    expect(none.printed.z).toBeNull();
    expect(none.detectable).toBeNull();
    expect(roundedGap({ percent: 100, base: 5000 }, { percent: 100, base: 90 }).nearest).toBe(0);
  });

  it('turn their verdict with their order, and a design effect never makes one', () => {
    const turned = { higher: 'lower', lower: 'higher' } as { readonly [verdict: string]: string };
    const percent = fc.integer({ min: 0, max: 100 });
    const base = fc.integer({ min: 30, max: 3000 });
    fc.assert(
      fc.property(percent, percent, base, base, (p, q, n, m) => {
        const [one, other] = [
          { percent: p, base: n },
          { percent: q, base: m },
        ];
        const there = roundedGap(one, other);
        const back = roundedGap(other, one).verdict;
        expect(back).toBe(turned[there.verdict] ?? there.verdict);
        const wider = roundedGap(one, other, { designEffect: 1.35 });
        expect(wider.furthest).toBeLessThanOrEqual(there.furthest);
        expect(wider.nearest).toBeLessThanOrEqual(there.nearest);
      }),
    );
  });

  it('are refused without a base, and above 100', () => {
    const fine = { percent: 50, base: 100 };
    expect(() => roundedGap({ percent: 101, base: 100 }, fine)).toThrow(RangeError);
    expect(() => roundedGap(fine, { percent: 50, base: 0 })).toThrow(RangeError);
  });
});
