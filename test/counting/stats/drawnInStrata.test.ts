import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupGap } from '../../../src/counting/stats/independentGap.ts';
import { sharedGap } from '../../../src/counting/stats/sharedGap.ts';
import { shareInterval } from '../../../src/counting/stats/shareInterval.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';
import { fourTwenty } from '../../fixtures/fourTwenty.ts';

const { weights, strata, populations, a, b, group } = fourTwenty;
const share = { yes: [1], base: [0, 1] };

// R survey 4.1-1, on the people of fourTwenty.ts:
//   des <- svydesign(ids = ~1, strata = ~s, weights = ~w, fpc = ~N); sub <- subset(des, asked a)
//   svymean(~a, sub) 0.5470967741935, SE 0.0255909879766; without fpc SE 0.0270710442051; degf(sub) 384
//   confint(svyciprop(~I(a == 1), sub, method = "xlogit", df = 384)) 0.496470443809 to 0.596767175425
//   svymean(~a, sub, deff = "replace") deff 1.0202153232
//   svyttest(a ~ group, sub) t 0.0275930130402, df 383
//   without fpc, SE(svycontrast(svymean(~a + b, both asked), c(a = 1, b = -1))) 0.0381416350452, degf 361
describe('people drawn one by one within strata from a finite population', () => {
  const of = tally(a, weights, { categories: 2, strata, populations });

  it('have R’s error, interval and design effect', () => {
    const found = weightedShare(of, share);
    expect(found.share).toBeCloseTo(0.5470967741935, 12);
    expect(found.precision).toMatchObject({
      kind: 'estimated',
      standardError: expect.closeTo(0.0255909879766, 11),
      designEffect: expect.closeTo(1.0202153232, 8),
      degreesOfFreedom: 384,
    });
    const interval = shareInterval(found);
    expect(interval?.low).toBeCloseTo(0.496470443809, 9);
    expect(interval?.high).toBeCloseTo(0.596767175425, 9);
    const endless = weightedShare(tally(a, weights, { categories: 2, strata }), share);
    expect(endless.precision).toMatchObject({ standardError: expect.closeTo(0.0270710442051, 11) });
  });

  it('have R’s test of two groups, which go together inside a stratum', () => {
    const within = (wanted: number) => group.map((one) => (one === wanted ? 1 : 0));
    const options = { categories: 2, strata, populations };
    const [one, other] = [1, 0].map((wanted) => tally(a, weights, { ...options, within: within(wanted) }));
    if (!one || !other) throw new Error('no groups');
    expect(groupGap({ of: one, share }, { of: other, share })).toMatchObject({
      kind: 'tested',
      t: expect.closeTo(0.0275930130402, 9),
      degreesOfFreedom: 383,
    });
  });

  it('have R’s contrast of two questions', () => {
    const both = a.map((code, i) => (code === 2 || b[i] === 2 ? 2 : 0));
    const inBoth = (codes: Uint8Array) => codes.map((code, i) => (both[i] === 2 ? 2 : code));
    const found = sharedGap(inBoth(a), inBoth(b), { weights, strata });
    expect(found.standardError).toBeCloseTo(0.0381416350452, 11);
    expect(found.test?.degreesOfFreedom).toBe(361);
  });

  it('have the smaller an error, the more of them answered', () => {
    const error = (all: readonly number[]) => {
      const { precision } = weightedShare(
        tally(a, weights, { categories: 2, strata, populations: all }),
        share,
      );
      return precision.kind === 'estimated' ? precision.standardError : 0;
    };
    const size = fc.integer({ min: 150, max: 100_000 });
    fc.assert(
      fc.property(fc.tuple(size, size, size), (all) => {
        const twice = all.map((one) => 2 * one);
        expect(error(all)).toBeLessThan(error(twice));
        expect(error(twice)).toBeLessThan(0.0270710442052);
      }),
    );
  });

  it('are refused with clusters, or without a population for each stratum', () => {
    const clusters = { codes: strata.codes, count: 3 };
    expect(() => tally(a, weights, { categories: 2, strata, clusters, populations })).toThrow(RangeError);
    expect(() => tally(a, weights, { categories: 2, strata, populations: [500] })).toThrow(RangeError);
  });
});
