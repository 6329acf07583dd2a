import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../src/counting/stats/fisherExact.ts';

// R 4.2.2: fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value.
describe('the exact test of two shares', () => {
  it.each([
    [0, 40, 5, 45, 0.0573073190486891],
    [3, 10, 3, 10, 1],
    [698, 827, 653, 806, 0.0770497022964223],
    [12, 12, 9, 12, 0.217391304347826],
    [900, 1000, 100, 1000, 0],
  ])('of %i of %i against %i of %i is that of R', (yes, people, yesOther, peopleOther, p) => {
    expect(fisherExact({ yes, people }, { yes: yesOther, people: peopleOther })).toBeCloseTo(p, 11);
  });

  it('is a chance, and the same whichever group and answer comes first', () => {
    const counted = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }))
      .map(([people, yes]) => ({ yes: Math.min(yes, people), people }));
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const p = fisherExact(one, other);
        const no = (of: typeof one) => ({ yes: of.people - of.yes, people: of.people });
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(other, one)).toBeCloseTo(p, 9);
        expect(fisherExact(no(one), no(other))).toBeCloseTo(p, 9);
      }),
    );
  });

  it('is refused for numbers that are not whole, or outside their base', () => {
    const two = { yes: 1, people: 2 };
    for (const yes of [0.5, -1, 3]) expect(() => fisherExact({ yes, people: 2 }, two)).toThrow(RangeError);
  });
});
