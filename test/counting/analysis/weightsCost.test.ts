import { describe, expect, it } from 'vitest';
import { costOf, rangeOf } from '../../../src/counting/analysis/weightsCost.ts';

describe('what weights cost', () => {
  it('is nothing where all are the same', () => {
    const { cost, warnings } = costOf(new Float64Array(200).fill(1));
    expect(cost).toMatchObject({ designEffect: 1, effectiveBase: 200, efficiency: 1, tenthIn: 20 });
    expect(warnings).toEqual([]);
  });

  it('is the sum of squares over the square of the sum, after Kish', () => {
    const weights = Float64Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 0.5 : 1.5));
    expect(costOf(weights).cost.designEffect).toBeCloseTo((200 * (100 * 0.25 + 100 * 2.25)) / 200 ** 2, 12);
  });

  it('warns of no limit: those are held against the weight that a person begins with', () => {
    const weights = new Float64Array(1000).fill(1);
    weights[0] = 20;
    expect(costOf(weights).warnings.map(({ kind }) => String(kind))).not.toContain('aboveLimit');
  });

  it('refuses weights that are none', () => {
    expect(() => costOf(Float64Array.of(1, -1))).toThrow(RangeError);
  });
});

it('says how far final weights lie from those they begin with', () => {
  expect(rangeOf(Float64Array.of(1, 3), Float64Array.of(2, 2))).toEqual({ smallest: 0.5, largest: 1.5 });
});
