import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryOfWish, wishOf } from '../../../src/office/results/driverQuery.ts';

const name = fc.string({ minLength: 1, maxLength: 12 });

describe('the choice of drivers in an address', () => {
  it('comes back as it was', () => {
    const wish = fc.record({
      outcome: fc.option(name, { nil: null }),
      as: fc.constantFrom('score' as const, 'net' as const),
      drivers: fc.uniqueArray(name, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(wish, (one) => {
        expect(wishOf(queryOfWish(one))).toEqual(one);
      }),
    );
  });

  it('is nothing at first, and strange words in it are passed over', () => {
    expect(queryOfWish(wishOf(''))).toBe('');
    expect(wishOf('as=odd&with=a&with=a&x=1')).toEqual({ outcome: null, as: 'score', drivers: ['a'] });
  });
});
