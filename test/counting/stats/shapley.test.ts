import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapley } from '../../../src/counting/stats/shapley.ts';

describe('what each of several brings', () => {
  it('is its mean gain over all orders, as in the example of the gloves', () => {
    // Shapley (1953), as usually told: two have a left glove, one the right; a pair is worth 1.
    const pair = (set: number) => (set & 4 && set & 3 ? 1 : 0);
    expect([...shapley(3, pair)]).toEqual([1 / 6, 1 / 6, 4 / 6].map((part) => expect.closeTo(part, 14)));
  });

  it('adds up to what all achieve, is alike for those alike, and nothing for who brings nothing', () => {
    const worth = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(worth, (values) => {
        // Players 0 to 2 count by how many they are, so they are alike; player 4 brings nothing.
        const size = (set: number) => [0, 1, 2].filter((player) => set & (1 << player)).length;
        const value = (set: number) => {
          const known = size(set) + (set & 8 ? 4 : 0);
          return known === 0 ? 0 : (values[known] as number);
        };
        const parts = shapley(5, value);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(value(31), 12);
        expect(parts[0]).toBeCloseTo(parts[2] as number, 12);
        expect(parts[4]).toBeCloseTo(0, 12);
      }),
    );
  });

  it('is not worked out for nobody, or for more than it can', () => {
    expect(() => shapley(0, () => 0)).toThrow(RangeError);
    expect(() => shapley(17, () => 0)).toThrow(RangeError);
  });
});
