import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coded, type Crossing, crossAll } from '../../../src/counting/stats/crossAll.ts';
import { tally } from '../../../src/counting/stats/tally.ts';

const coded = (codes: readonly number[], count: number): Coded => ({ codes: Uint8Array.from(codes), count });

/** What the plain road has: one tally for each category of the break. */
function byTally(question: Coded, by: Coded, weights: Float64Array): Crossing {
  const places = by.count * question.count;
  const sums = {
    weights: new Float64Array(places),
    squares: new Float64Array(places),
    counts: new Float64Array(places),
  };
  for (let group = 0; group < by.count; group++) {
    const within = Uint8Array.from(by.codes, (code) => (code === group ? 1 : 0));
    const own = tally(question.codes, weights, { categories: question.count, within });
    for (const part of ['weights', 'squares', 'counts'] as const)
      sums[part].set(own[part].subarray(0, question.count), group * question.count);
  }
  return sums;
}

/** Variables with these counts, and a weight for each of some people. */
const anInput = (counts: readonly number[], people: number) =>
  fc.record({
    variables: fc.tuple(
      ...counts.map((count) =>
        fc
          .array(fc.nat(count - 1), { minLength: people, maxLength: people })
          .map((codes) => coded(codes, count)),
      ),
    ),
    // Eighths add up without rounding, in whatever order.
    weights: fc
      .array(fc.nat(40), { minLength: people, maxLength: people })
      .map((eighths) => Float64Array.from(eighths, (eighth) => eighth / 8)),
  });

const someInputs = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 9 }),
    fc.integer({ min: 0, max: 400 }),
  )
  .chain(([counts, people]) =>
    fc.record({ input: anInput(counts, people), split: fc.integer({ min: 1, max: counts.length - 1 }) }),
  );

describe('every question by every break', () => {
  it('has in each cell who is there, their weights and squared weights', () => {
    const q1 = coded([0, 1, 1, 0], 2);
    const sex = coded([0, 0, 1, 1], 2);
    const found = crossAll({ questions: [q1], breaks: [sex], weights: Float64Array.of(1, 2, 3, 0.5) });
    expect(found).toEqual([
      [
        {
          weights: Float64Array.of(1, 2, 0.5, 3),
          squares: Float64Array.of(1, 4, 0.25, 9),
          counts: Float64Array.of(1, 1, 1, 1),
        },
      ],
    ]);
  });

  it('is what a tally of each pair has, whichever were counted together', () => {
    fc.assert(
      fc.property(someInputs, ({ input: { variables, weights }, split }) => {
        const questions = variables.slice(0, split);
        const breaks = variables.slice(split);
        const found = crossAll({ questions, breaks, weights });
        expect(found).toEqual(
          breaks.map((by) => questions.map((question) => byTally(question, by, weights))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('counts nobody whose weight is 0 or not known', () => {
    const found = crossAll({
      questions: [coded([0, 0, 1, 1], 2)],
      breaks: [coded([0, 0, 0, 0], 1)],
      weights: Float64Array.of(1, 0, Number.NaN, 2),
    });
    expect(found[0]?.[0]?.counts).toEqual(Float64Array.of(1, 1));
    expect(found[0]?.[0]?.weights).toEqual(Float64Array.of(1, 2));
  });

  it('takes a break of 10,000 categories', () => {
    const people = 20_000;
    const codes = Uint16Array.from({ length: people }, (_, i) => i % 10_000);
    const weights = new Float64Array(people).fill(1);
    const questions = [
      { codes: Uint8Array.from({ length: people }, (_, i) => (i < 10_000 ? 0 : 11)), count: 12 },
      { codes: Uint8Array.from({ length: people }, (_, i) => i % 2), count: 2 },
    ];
    const found = crossAll({ questions, breaks: [{ codes, count: 10_000 }], weights });
    expect(found[0]?.[0]?.counts.subarray(0, 12)).toEqual(
      Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
    );
    expect(found[0]?.[1]?.counts.subarray(19_998)).toEqual(Float64Array.of(0, 2));
  });

  it('refuses a code that is not below its count, a negative weight, and columns of another length', () => {
    const weights = Float64Array.of(1, 1);
    const fine = coded([0, 1], 2);
    expect(() => crossAll({ questions: [coded([0, 2], 2)], breaks: [fine], weights })).toThrow(RangeError);
    expect(() => crossAll({ questions: [fine], breaks: [coded([3, 0], 2)], weights })).toThrow(RangeError);
    expect(() => crossAll({ questions: [fine], breaks: [fine], weights: Float64Array.of(1, -1) })).toThrow(
      RangeError,
    );
    expect(() => crossAll({ questions: [coded([0], 2)], breaks: [fine], weights })).toThrow(RangeError);
  });
});
