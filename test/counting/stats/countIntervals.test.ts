import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clopperPearsonInterval,
  correctedWilsonInterval,
  marginOfError,
  waldInterval,
  wilsonInterval,
} from '../../../src/counting/stats/countIntervals.ts';

// R 4.2.2 on 7 of 20: prop.test(correct = FALSE), prop.test(correct = TRUE), binom.test.
describe('intervals by count', () => {
  it.each([
    ['Wilson', wilsonInterval(0.35, 20, 0.95), 0.181191824101082, 0.567145723314764],
    ['Wilson, corrected', correctedWilsonInterval(7, 20, 0.95), 0.163086679716309, 0.590510433848573],
    ['Clopper and Pearson', clopperPearsonInterval(0.35, 20, 0.95), 0.153909204784541, 0.592188534532828],
    ['Wald', waldInterval(0.35, 20, 0.95), 0.140962696904606, 0.559037303095394],
  ])('%s is that of R for 7 of 20', (_, interval, low, high) => {
    expect(interval.low).toBeCloseTo(low, 11);
    expect(interval.high).toBeCloseTo(high, 11);
  });

  it('end exactly at 0 and 1 when nobody or everybody says yes', () => {
    expect(clopperPearsonInterval(0, 12, 0.95).low).toBe(0);
    expect(clopperPearsonInterval(1, 12, 0.95).high).toBe(1);
    expect(clopperPearsonInterval(1, 1, 0.95).low).toBeCloseTo(0.025, 12);
    expect(correctedWilsonInterval(0, 12, 0.95).low).toBe(0);
    expect(correctedWilsonInterval(12, 12, 0.95).high).toBe(1);
    expect(wilsonInterval(0, 12, 0.95).low).toBe(0);
  });

  it('hold their share, the exact one the widest of Wilson’s and its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (people, part) => {
          const share = Math.round(part * people) / people;
          for (const make of [wilsonInterval, clopperPearsonInterval]) {
            const { low, high } = make(share, people, 0.95);
            expect(low).toBeLessThanOrEqual(share + 1e-12);
            expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          }
        },
      ),
    );
  });

  it('gives the margin of error printed everywhere: 3.1 points for 1,000 people at 50 %', () => {
    expect(marginOfError(0.5, 1000, 0.95)).toBeCloseTo(0.0309898, 6);
  });

  it('refuse nobody', () => {
    expect(() => wilsonInterval(0.5, 0, 0.95)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(0.5, 0, 0.95)).toThrow(RangeError);
  });
});
