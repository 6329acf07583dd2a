import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteFactor, finitePopulation } from '../../../src/counting/stats/finitePopulation.ts';
import { linearised } from '../../../src/counting/stats/linearised.ts';
import { tally } from '../../../src/counting/stats/tally.ts';

// R survey 4.1-1: d <- data.frame(y = rep(c(1,0,1,0,0), 12), w = rep(c(1,2,.5,1.5), 15), h = rep(c("a","b","b"), 20)),
// d$y[7] <- NA, subset(svydesign(~1, strata = ~h, weights = ~w, fpc = ~N, data = d), !is.na(y)).
const people = Array.from({ length: 60 }, (_, i) => i);
const codes = Uint8Array.from(people, (i) => (i === 6 ? 2 : ([0, 1, 0, 1, 1][i % 5] as number)));
const weights = Float64Array.from(people, (i) => [1, 2, 0.5, 1.5][i % 4] as number);
const strata = { codes: Uint8Array.from(people, (i) => (i % 3 === 0 ? 0 : 1)), count: 2 };
const share = { yes: [0], base: [0, 1] };
const whole = tally(codes, weights, { categories: 2 });
const inStrata = tally(codes, weights, { categories: 2, strata });

describe('a share of a small population', () => {
  it('is surer by the part of it that answered, as in R', () => {
    const finite = finitePopulation(whole, { share, populations: [150] });
    if (finite.kind !== 'corrected') throw new Error(finite.kind);
    expect(finite.standardError).toBeCloseTo(0.0544416284175691, 13);
    expect(finite.interval.low).toBeCloseTo(0.2999866012821225, 12);
    expect(finite.interval.high).toBeCloseTo(0.5146902832385504, 12);
    expect(finite.degreesOfFreedom).toBe(58);
    expect(finite.standardError / finite.uncorrected).toBeCloseTo(finiteFactor(60, 150), 13);
  });

  it('knows a stratum where everybody answered, and guesses at the other', () => {
    const finite = finitePopulation(inStrata, { share, populations: [20, 90] });
    if (finite.kind !== 'corrected') throw new Error(finite.kind);
    expect(finite.standardError).toBeCloseTo(0.0429875314114474, 13);
    expect(finite.uncorrected).toBeCloseTo(0.0708897413210014, 13);
    expect(finite.interval.low).toBeCloseTo(0.3203480095502655, 12);
    expect(finite.degreesOfFreedom).toBe(57);
  });

  it('has no interval when everyone answered, and is refused when more did', () => {
    expect(finitePopulation(whole, { share, populations: [60] }).kind).toBe('everyone');
    expect(finitePopulation(inStrata, { share, populations: [20, 39] })).toEqual({
      kind: 'moreThanPopulation',
      stratum: 1,
    });
    const alike = tally(new Uint8Array(9), new Float64Array(9).fill(1), { categories: 2 });
    expect(finitePopulation(alike, { share, populations: [100] }).kind).toBe('unestimated');
  });

  it('has a design effect only where its part of the population is larger than its base', () => {
    const equal = tally(codes, new Float64Array(60).fill(3), { categories: 2 });
    const finite = finitePopulation(equal, { share, populations: [1000] });
    if (finite.kind !== 'corrected') throw new Error(finite.kind);
    // Nothing but the one person without an answer sets it apart from a simple sample.
    expect(finite.designEffect).toBeCloseTo(1, 1);
    const light = finitePopulation(
      tally(
        codes,
        weights.map((w, i) => (i === 6 ? 1000 : w)),
        { categories: 2 },
      ),
      {
        share,
        populations: [200],
      },
    );
    expect(light).toMatchObject({ kind: 'corrected', designEffect: null });
  });

  it('is as sure as ever in a population without end, and surer the smaller it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (population) => {
        const finite = finitePopulation(whole, { share, populations: [population] });
        const { precision } = linearised(whole, [1, 0]);
        if (finite.kind !== 'corrected' || precision.kind !== 'estimated') throw new Error(finite.kind);
        expect(finite.standardError).toBeCloseTo(
          precision.standardError * Math.sqrt(1 - 60 / population),
          12,
        );
      }),
    );
    const endless = finitePopulation(whole, { share, populations: [Number.POSITIVE_INFINITY] });
    if (endless.kind !== 'corrected') throw new Error(endless.kind);
    expect(endless.standardError).toBe(endless.uncorrected);
  });

  it('is refused with clusters, and without a population for each stratum', () => {
    const clusters = { codes: Uint8Array.from(people, (i) => i % 6), count: 6 };
    const clustered = tally(codes, weights, { categories: 2, clusters });
    expect(() => finitePopulation(clustered, { share, populations: [90] })).toThrow(RangeError);
    expect(() => finitePopulation(inStrata, { share, populations: [90] })).toThrow(RangeError);
    expect(() => finiteFactor(10, 9)).toThrow(RangeError);
  });
});
