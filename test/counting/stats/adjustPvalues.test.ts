import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPvalues, type Correction } from '../../../src/counting/stats/adjustPvalues.ts';

// R 4.2.2: p.adjust(c(.01, NA, .02, .03, .04, .004), "holm" | "BH" | "bonferroni").
const pValues = [0.01, null, 0.02, 0.03, 0.04, 0.004];
const fromR: { readonly [by in Correction]: readonly (number | null)[] } = {
  holm: [0.04, null, 0.06, 0.06, 0.06, 0.02],
  benjaminiHochberg: [0.025, null, 0.1 / 3, 0.0375, 0.04, 0.02],
  bonferroni: [0.05, null, 0.1, 0.15, 0.2, 0.02],
};
const corrections = Object.keys(fromR) as readonly Correction[];

describe('p-values of many tests', () => {
  it.each(corrections)('are corrected as R does it by %s, a missing one not counted', (by) => {
    adjustPvalues(pValues, by).forEach((p, place) => {
      const expected = fromR[by][place] ?? null;
      if (p === null || expected === null) expect(p).toBe(expected);
      else expect(p).toBeCloseTo(expected, 14);
    });
  });

  it('stay as they are when there is one test, or none', () => {
    for (const by of corrections) {
      expect(adjustPvalues([0.03], by)).toEqual([0.03]);
      expect(adjustPvalues([null, 0.03], by)).toEqual([null, 0.03]);
      expect(adjustPvalues([], by)).toEqual([]);
    }
  });

  it('only ever grow, keep their order, and Holm is never above Bonferroni nor below Benjamini-Hochberg', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 40 }), (list) => {
        const by = (how: Correction) => adjustPvalues(list, how) as readonly number[];
        const [holm, bh, bonferroni] = [by('holm'), by('benjaminiHochberg'), by('bonferroni')];
        list.forEach((p, i) => {
          const [one, low, high] = [holm[i] as number, bh[i] as number, bonferroni[i] as number];
          expect(p).toBeLessThanOrEqual(low + 1e-15);
          expect(low).toBeLessThanOrEqual(one + 1e-15);
          expect(one).toBeLessThanOrEqual(high + 1e-15);
          list.forEach((other, j) => {
            if (p < other) expect(one).toBeLessThanOrEqual(holm[j] as number);
          });
        });
      }),
    );
  });

  it('are refused when one is no chance', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => adjustPvalues([p], 'holm')).toThrow(RangeError);
  });
});
