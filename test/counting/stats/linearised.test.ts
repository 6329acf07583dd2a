import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearised } from '../../../src/counting/stats/linearised.ts';
import { type Groups, tally } from '../../../src/counting/stats/tally.ts';

const weight = fc.double({ min: 0.05, max: 20, noNaN: true });
const sample = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), weight), { minLength: 4, maxLength: 60 });
const scores = [1, 0, -1, undefined];

function meanOf(people: readonly (readonly [number, number])[]) {
  const codes = Uint8Array.from(people, ([code]) => code);
  return linearised(
    tally(
      codes,
      Float64Array.from(people, ([, w]) => w),
      { categories: 4 },
    ),
    scores,
  );
}

function talliedIn(people: readonly (readonly [number, number])[], clusters: Groups, strata?: Groups) {
  return tally(
    Uint8Array.from(people, ([code]) => code),
    Float64Array.from(people, ([, w]) => w),
    { categories: 4, clusters, ...(strata && { strata }) },
  );
}

function inBase(people: readonly (readonly [number, number])[]): boolean {
  return people.some(([code]) => code < 3);
}

describe('a linearised mean', () => {
  // R: svymean(~y, svydesign(ids=~1, weights=~w)), y = 1,0,1,0, w = 1,2,3,4: mean .4, SE .2683282.
  it('has the standard error of R for four people', () => {
    const of = tally(Uint8Array.of(0, 1, 0, 1), Float64Array.of(1, 2, 3, 4), { categories: 2 });
    const { mean, precision } = linearised(of, [1, 0]);
    expect(mean).toBeCloseTo(0.4, 14);
    const byHand = (4 / 3) * (0.06 ** 2 + 0.08 ** 2 + 0.18 ** 2 + 0.16 ** 2);
    expect(precision.kind === 'estimated' && precision.variance).toBeCloseTo(byHand, 14);
  });

  it('is the simple random sample when all weights are alike, and loses nobody: design effect 1 but for n/(n−1)', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 80 }), weight, (answers, w) => {
        fc.pre(answers.includes(true) && answers.includes(false));
        const of = tally(
          Uint8Array.from(answers, (yes) => (yes ? 0 : 1)),
          new Float64Array(answers.length).fill(w),
          { categories: 2 },
        );
        const { precision } = linearised(of, [1, 0]);
        expect(precision.kind).toBe('estimated');
        if (precision.kind !== 'estimated') return;
        expect(precision.designEffect).toBeCloseTo(1, 9);
        expect(precision.effectiveBase).toBe(answers.length);
      }),
    );
  });

  it('does not change when the people stand in another order, or all weights are scaled', () => {
    fc.assert(
      fc.property(sample.filter(inBase), fc.double({ min: 0.01, max: 100, noNaN: true }), (people, scale) => {
        const first = meanOf(people);
        const other = meanOf([...people].reverse().map(([code, w]) => [code, w * scale] as const));
        expect(other.mean).toBeCloseTo(first.mean, 9);
        expect(other.kishBase).toBeCloseTo(first.kishBase, 6);
        expect(other.precision.kind).toBe(first.precision.kind);
        if (other.precision.kind !== 'estimated' || first.precision.kind !== 'estimated') return;
        expect(other.precision.variance).toBeCloseTo(first.precision.variance, 9);
      }),
    );
  });

  it('never has an effective base above the base', () => {
    fc.assert(
      fc.property(sample.filter(inBase), (people) => {
        const { precision, base } = meanOf(people);
        if (precision.kind === 'estimated') expect(precision.effectiveBase).toBeLessThanOrEqual(base);
      }),
    );
  });

  it('counts people outside the base in n/(n−1), as a domain of the design', () => {
    const codes = Uint8Array.of(0, 1, 0, 1, 3, 3);
    const { precision, respondents } = linearised(
      tally(codes, new Float64Array(6).fill(1), { categories: 4 }),
      scores,
    );
    expect(respondents).toBe(6);
    expect(precision.kind === 'estimated' && precision.variance).toBeCloseTo((6 / 5) * (1 / 16), 14);
  });

  it('takes the spread inside strata only', () => {
    const strata = { codes: Uint8Array.of(0, 0, 1, 1), count: 2 };
    const ones = new Float64Array(4).fill(1);
    const apart = tally(Uint8Array.of(0, 1, 0, 1), ones, { categories: 2, strata });
    expect(linearised(apart, [1, 0]).precision).toMatchObject({ kind: 'estimated', degreesOfFreedom: 2 });
    const alike = tally(Uint8Array.of(0, 0, 1, 1), ones, { categories: 2, strata });
    expect(linearised(alike, [1, 0]).precision).toEqual({ kind: 'alike', degreesOfFreedom: 2 });
  });

  it('is that of people drawn one by one when each is a cluster', () => {
    fc.assert(
      fc.property(sample.filter(inBase), (people) => {
        const alone = { codes: Uint8Array.from(people, (_, i) => i), count: people.length };
        const one = linearised(talliedIn(people, alone), scores);
        const { clusters, precision, ...rest } = meanOf(people);
        expect(one).toMatchObject(rest);
        expect([clusters, one.clusters]).toEqual([null, one.base]);
        expect(one.precision.kind).toBe(precision.kind);
        if (precision.kind !== 'estimated' || one.precision.kind !== 'estimated') return;
        expect(one.precision.variance).toBeCloseTo(precision.variance, 10);
        expect(one.precision.degreesOfFreedom).toBe(precision.degreesOfFreedom);
      }),
    );
  });

  // Two people of one mind in each cluster: worth half as many; m/(m−1) Σ z² with z = ±2 × .5/8.
  it('knows fewer people where those of one cluster are of one mind', () => {
    const people = [0, 0, 1, 1, 0, 0, 1, 1].map((code) => [code, 1] as const);
    const of = linearised(talliedIn(people, { codes: Uint8Array.of(0, 0, 1, 1, 2, 2, 3, 3), count: 4 }), [
      1,
      0,
      undefined,
      undefined,
    ]);
    expect(of.precision).toMatchObject({ kind: 'estimated', degreesOfFreedom: 3 });
    expect(of.precision.kind === 'estimated' && of.precision.variance).toBeCloseTo(
      (4 / 3) * 4 * 0.125 ** 2,
      14,
    );
    expect(of.precision.kind === 'estimated' && of.precision.effectiveBase).toBeLessThan(4);
  });

  it('refuses a stratum of the base with one cluster, and a base inside one cluster', () => {
    const people = [0, 1, 0, 1, 3, 3].map((code) => [code, 1] as const);
    const clusters = { codes: Uint8Array.of(0, 0, 1, 1, 2, 2), count: 3 };
    const precisionIn = (strata: number[], who = people) =>
      linearised(talliedIn(who, clusters, { codes: Uint8Array.from(strata), count: 2 }), scores).precision;
    expect(precisionIn([0, 0, 1, 1, 1, 1])).toEqual({ kind: 'oneInStratum', stratum: 0 });
    // A lone cluster with nobody of the base takes no part.
    expect(precisionIn([0, 0, 0, 0, 1, 1]).kind).not.toBe('oneInStratum');
    const inOne = [0, 1, 3, 3, 3, 3].map((code) => [code, 1] as const);
    expect(precisionIn([0, 0, 0, 0, 0, 0], inOne).kind).toBe('noDegreesOfFreedom');
  });

  it('says when no variance can be had: all alike, one in a stratum, no degrees of freedom', () => {
    const ones = (people: number) => new Float64Array(people).fill(1);
    const one = linearised(tally(Uint8Array.of(0), ones(1), { categories: 2 }), [1, 0]);
    expect(one.precision).toEqual({ kind: 'oneInStratum', stratum: 0 });
    const alike = linearised(
      tally(new Uint8Array(5), Float64Array.of(0.3, 0.1, 0.7, 2, 9), { categories: 2 }),
      [1, 0],
    );
    expect(alike.precision).toEqual({ kind: 'alike', degreesOfFreedom: 4 });
    const strata = { codes: Uint8Array.of(0, 0, 1, 1), count: 2 };
    const thin = tally(Uint8Array.of(0, 2, 1, 2), ones(4), { categories: 3, strata });
    expect(linearised(thin, [1, 0, undefined]).precision.kind).toBe('noDegreesOfFreedom');
  });

  it('takes people who all gave the same number for alike, whatever rounding leaves of its weighted mean', () => {
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        (weights, number) => {
          // In two columns, as a table crosses them, so that the sums are not those of one.
          const codes = Uint8Array.from(weights, (_, i) => i % 2);
          const of = tally(codes, Float64Array.from(weights), { categories: 2 });
          expect(linearised(of, [number, number]).precision.kind).toBe('alike');
        },
      ),
    );
  });

  it('refuses an empty base, and scores that do not fit', () => {
    const of = tally(Uint8Array.of(1, 1), Float64Array.of(1, 1), { categories: 2 });
    expect(() => linearised(of, [1, undefined])).toThrow(RangeError);
    expect(() => linearised(of, [1])).toThrow(RangeError);
  });
});
