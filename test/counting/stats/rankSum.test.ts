import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankSum } from '../../../src/counting/stats/rankSum.ts';

const upTo = (count: number, cycle: number) => Array.from({ length: count }, (_, i) => (i + 1) % cycle);

// R 4.2.2: wilcox.test(x, y, exact = FALSE, correct = TRUE)$p.value.
describe('the rank sum test', () => {
  it.each([
    [[1, 2, 3], [4, 5, 6], 0.0808555983700523],
    [[0, 0, 0.1, 0.2, 0], [0.3, 0.2, 0.5, 0, 0.4, 0.3, 0.2], 0.0370312911428021],
    [[0.05, 0.05, 0.1], [0.05, 0.1, 0.05, 0.1], 0.838256486385826],
    // (1:40) %% 7 and (1:90) %% 9
    [upTo(40, 7), upTo(90, 9), 0.0424896854682116],
    [[5], [1, 2, 3, 4], 0.288844366346485],
    [[0.1, 0.1], [0.1, 0.1, 0.2], 0.683091398309609],
  ])('of %j against %j is that of R', (one, other, p) => {
    expect(rankSum(one, other)).toBeCloseTo(p, 12);
  });

  it('is a chance, the same for both groups and for any order or scale of the values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, values, (one, other) => {
        const p = rankSum(one, other);
        if (p === null) {
          expect(new Set([...one, ...other]).size).toBe(1);
          return;
        }
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(rankSum(other, one)).toBeCloseTo(p, 10);
        expect(
          rankSum(
            one.toReversed().map((value) => value ** 3),
            other.map((value) => value ** 3),
          ),
        ).toBe(p);
      }),
    );
  });

  it('is none where there is nothing to compare', () => {
    expect([rankSum([], [1]), rankSum([1], []), rankSum([2, 2], [2])]).toEqual([null, null, null]);
  });
});
