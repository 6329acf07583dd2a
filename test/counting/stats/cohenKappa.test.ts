import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, type TwoJudges } from '../../../src/counting/stats/cohenKappa.ts';

const a: TwoJudges = { both: 20, firstOnly: 5, secondOnly: 10, neither: 15 };
const b: TwoJudges = { both: 3, firstOnly: 2, secondOnly: 1, neither: 44 };
const c: TwoJudges = { both: 30, firstOnly: 4, secondOnly: 0, neither: 16 };

describe('agreement beyond chance', () => {
  it('is that of R', () => {
    // R 4.2.2: k <- function(ms) { po <- mean(sapply(ms, function(m) sum(diag(m))/sum(m)));
    //   pe <- mean(sapply(ms, function(m) sum(rowSums(m)*colSums(m))/sum(m)^2)); (po-pe)/(1-pe) }
    //   of matrix(c(both, secondOnly, firstOnly, neither), 2).
    expect(cohenKappa([a])).toBeCloseTo(0.4, 14);
    expect(cohenKappa([b])).toBeCloseTo(0.634146341463414, 14);
    expect(cohenKappa([a, b, c])).toBeCloseTo(0.609929078014184, 14);
  });

  it('is 1 where both always agree, and nothing where chance leaves no other way', () => {
    expect(cohenKappa([{ both: 4, firstOnly: 0, secondOnly: 0, neither: 6 }])).toBe(1);
    expect(cohenKappa([{ both: 9, firstOnly: 0, secondOnly: 0, neither: 0 }])).toBeNull();
  });

  it('needs something to be decided', () => {
    expect(() => cohenKappa([])).toThrow(RangeError);
    expect(() => cohenKappa([{ both: 0, firstOnly: 0, secondOnly: 0, neither: 0 }])).toThrow(RangeError);
  });

  it('is never above 1, and the same whoever is first', () => {
    const count = fc.integer({ min: 0, max: 50 });
    const judges = fc.record({ both: count, firstOnly: count, secondOnly: count, neither: count });
    const some = judges.filter((one) => one.both + one.firstOnly + one.secondOnly + one.neither > 0);
    fc.assert(
      fc.property(some, (one) => {
        const kappa = cohenKappa([one]);
        const turned = cohenKappa([{ ...one, firstOnly: one.secondOnly, secondOnly: one.firstOnly }]);
        if (kappa === null) expect(turned).toBeNull();
        else {
          expect(kappa).toBeLessThanOrEqual(1);
          expect(turned).toBeCloseTo(kappa, 12);
        }
      }),
    );
  });
});
