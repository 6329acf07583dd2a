import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedInterval } from '../../../src/counting/stats/printedInterval.ts';

describe('the interval of a printed percentage', () => {
  // R 4: prop.test(0.605 * n, n, correct = FALSE)$conf.int[1] and prop.test(0.615 * n, n, correct = FALSE)$conf.int[2],
  // n = 827 and n = 827 / 1.35.
  it('is R’s of the lowest and of the highest share that print so', () => {
    const one = printedInterval({ percent: 61, base: 827 }, { decimals: 0, designEffect: 1 });
    expect(one.low).toBeCloseTo(0.571270655644, 10);
    expect(one.high).toBeCloseTo(0.647559525926, 10);
    const wide = printedInterval({ percent: 61, base: 827 }, { decimals: 0, designEffect: 1.35 });
    expect(wide.low).toBeCloseTo(0.565749565761, 10);
    expect(wide.high).toBeCloseTo(0.65270254559, 10);
  });

  it('holds what prints so, inside 0 and 1, and shrinks with people and decimals', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, fc.integer({ min: 1, max: 5000 }), (whole, base) => {
        const of = { decimals: 0, designEffect: 1.35 };
        const { low, high } = printedInterval({ percent: whole, base }, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(whole / 100 + 1e-12);
        expect(high).toBeGreaterThanOrEqual(whole / 100 - 1e-12);
        const more = printedInterval({ percent: whole, base: base * 2 }, of);
        const finer = printedInterval({ percent: whole, base }, { ...of, decimals: 1 });
        for (const narrow of [more, finer])
          expect(narrow.high - narrow.low).toBeLessThanOrEqual(high - low + 1e-12);
      }),
    );
  });

  it('refuses what no report can print', () => {
    const of = { decimals: 0, designEffect: 1 };
    expect(() => printedInterval({ percent: 101, base: 10 }, of)).toThrow(RangeError);
    expect(() => printedInterval({ percent: 50, base: 0 }, of)).toThrow(RangeError);
    expect(() => printedInterval({ percent: 50, base: 10 }, { ...of, designEffect: 0.5 })).toThrow(
      RangeError,
    );
  });
});
