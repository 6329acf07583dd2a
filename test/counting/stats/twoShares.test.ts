import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoShares } from '../../../src/counting/stats/twoShares.ts';

const counted = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([people, share]) => ({ yes: Math.round(people * share), people }));

describe('two shares of which only counts are known', () => {
  it('are tested as by R', () => {
    // R 4.2.2: prop.test(c(698, 653), c(827, 806), correct = FALSE).
    const { pooled, unpooled } = twoShares({ yes: 698, people: 827 }, { yes: 653, people: 806 });
    expect((pooled.z as number) ** 2).toBeCloseTo(3.27192888023281, 12);
    expect(pooled.pValue).toBeCloseTo(0.070474715608674, 12);
    expect(unpooled.bounded.low).toBeCloseTo(-0.00282696392411212, 13);
    expect(unpooled.bounded.high).toBeCloseTo(0.0705085899393965, 13);
    expect(unpooled.bounded).toEqual(unpooled.interval);
  });

  it('have Newcombe’s interval as he printed it', () => {
    // Newcombe (1998), table II, (a) 56/70 - 48/80 and (e) 10/10 - 0/20, method 10.
    const first = twoShares({ yes: 56, people: 70 }, { yes: 48, people: 80 }).newcombe;
    expect([first.low, first.high].map((end) => end.toFixed(4))).toEqual(['0.0524', '0.3339']);
    const end = twoShares({ yes: 10, people: 10 }, { yes: 0, people: 20 }).newcombe;
    expect([end.low, end.high].map((one) => one.toFixed(4))).toEqual(['0.6791', '1.0000']);
  });

  it('have an interval cut at 1 beside one that passes it', () => {
    // R 4.2.2: prop.test(c(9, 0), c(10, 2), correct = FALSE)$conf.int is 0.7140615 to 1.
    const { interval, bounded } = twoShares({ yes: 9, people: 10 }, { yes: 0, people: 2 }).unpooled;
    expect(interval.high).toBeGreaterThan(1);
    expect(bounded.high).toBe(1);
    expect(bounded.low).toBeCloseTo(0.714061490308632, 13);
  });

  it('are not tested where nobody, or everybody, gave the answer', () => {
    const { pooled, unpooled } = twoShares({ yes: 0, people: 10 }, { yes: 0, people: 12 });
    expect(pooled).toMatchObject({ z: null, pValue: null, share: 0 });
    expect(unpooled.z).toBeNull();
    expect(twoShares({ yes: 10, people: 10 }, { yes: 12, people: 12 }).pooled.z).toBeNull();
  });

  it('change sign with their order, and hold their gap', () => {
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const [there, back] = [twoShares(one, other), twoShares(other, one)];
        expect(there.gap).toBeCloseTo(-back.gap, 14);
        expect(there.newcombe.low).toBeCloseTo(-back.newcombe.high, 12);
        expect(there.newcombe.low).toBeLessThanOrEqual(there.gap + 1e-12);
        expect(there.newcombe.high).toBeGreaterThanOrEqual(there.gap - 1e-12);
        expect(there.newcombe.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      }),
    );
  });

  it('are refused without people, and with more yes than people', () => {
    expect(() => twoShares({ yes: 0, people: 0 }, { yes: 1, people: 2 })).toThrow(RangeError);
    expect(() => twoShares({ yes: 3, people: 2 }, { yes: 1, people: 2 })).toThrow(RangeError);
  });
});
