import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netScore } from '../../../src/counting/stats/netScore.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';

const every = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const promoters = { plus: [9, 10], minus: [0, 1, 2, 3, 4, 5, 6], base: every };
const tallied = (scores: readonly number[], weights: readonly number[]) =>
  tally(Uint8Array.from(scores), Float64Array.from(weights), { categories: 12 });
const cycled = (list: readonly number[], people: number) =>
  Array.from({ length: people }, (_, i) => list[i % list.length] ?? 0);

describe('a net score', () => {
  it('agrees with R’s mean of 100, 0 and −100', () => {
    // R 4.2.2, survey 4.1-1: x <- rep(c(10,9,8,7,6,0,10,9,3,10), 12); w <- rep(c(1,2,0.5,1.5), 30)
    // s <- ifelse(x >= 9, 100, ifelse(x <= 6, -100, 0))
    // d <- svydesign(ids = ~1, weights = ~w, data = data.frame(x, s, w)); m <- svymean(~s, d, deff = "replace")
    // m 28, SE 8.35192324250765, deff 1.15033259423503; confint(m, df = degf(d)) 11.4623578193329, 44.5376421806671
    const net = netScore(
      tallied(cycled([10, 9, 8, 7, 6, 0, 10, 9, 3, 10], 120), cycled([1, 2, 0.5, 1.5], 120)),
      promoters,
    );
    expect(net.net).toBeCloseTo(0.28, 12);
    expect(net.interval?.low).toBeCloseTo(0.114623578193329, 9);
    expect(net.interval?.high).toBeCloseTo(0.445376421806671, 9);
    const { precision } = net;
    if (precision.kind !== 'estimated') throw new RangeError(precision.kind);
    expect(precision.standardError).toBeCloseTo(0.0835192324250765, 12);
    expect(precision.designEffect).toBeCloseTo(1.15033259423503, 9);
  });

  it('is one share less the other, and has the variance of the difference of two shares of one multinomial', () => {
    const people = fc.array(fc.record({ score: fc.integer({ min: 0, max: 10 }), twice: fc.boolean() }), {
      minLength: 3,
      maxLength: 60,
    });
    fc.assert(
      fc.property(people, (drawn) => {
        const of = tallied(
          drawn.map(({ score }) => score),
          drawn.map(() => 1),
        );
        const net = netScore(of, promoters);
        const p = weightedShare(of, { yes: promoters.plus, base: every }).share;
        const q = weightedShare(of, { yes: promoters.minus, base: every }).share;
        expect(net.net).toBeCloseTo(p - q, 12);
        const variance = (p + q - (p - q) ** 2) / (drawn.length - 1);
        if (net.precision.kind === 'estimated') expect(net.precision.variance).toBeCloseTo(variance, 12);
        else expect(variance).toBeCloseTo(0, 12);
      }),
    );
  });

  it('is one share less the other of answers that are in both of them, too', () => {
    const of = tallied([10, 10, 10, 9, 8, 3], [1, 2, 1, 1, 1, 1]);
    const both = { plus: [9, 10], minus: [3, 10], base: every };
    const shares = [both.plus, both.minus].map((yes) => weightedShare(of, { yes, base: every }).share);
    expect(netScore(of, both).net).toBeCloseTo((shares[0] as number) - (shares[1] as number), 12);
    expect(netScore(of, { ...both, plus: [9, 9, 10] }).net).toBeCloseTo(netScore(of, both).net, 12);
  });

  it('leaves those without a number out, never passes 100, and has no interval where all are alike', () => {
    expect(netScore(tallied([10, 10, 11], [1, 1, 1]), promoters)).toMatchObject({
      net: 1,
      base: 2,
      interval: null,
    });
    const { interval } = netScore(tallied([10, 10, 10, 8], [1, 1, 1, 1]), promoters);
    expect(interval?.high).toBe(1);
    expect(() => netScore(tallied([10], [1]), { ...promoters, base: [9] })).toThrow(RangeError);
  });
});
