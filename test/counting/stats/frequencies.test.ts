import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencies } from '../../../src/counting/stats/frequencies.ts';
import { tally } from '../../../src/counting/stats/tally.ts';

// Equal weights by hand; weighted tables against R's svymean in test/golden (group freq).
describe('the table of one question', () => {
  it('gives each option and net on the base of the options', () => {
    const of = tally(Uint8Array.of(0, 0, 1, 2, 7), new Float64Array(5).fill(2), { categories: 4 });
    const table = frequencies(of, { options: [0, 1, 2], nets: [[0, 1], []] });
    expect(table.base).toEqual({ count: 4, weight: 8, squares: 16 });
    expect(table.options.map((row) => row.share.share)).toEqual([0.5, 0.25, 0.25]);
    expect(table.options.map((row) => row.weight)).toEqual([4, 2, 2]);
    expect(table.nets.map((row) => row.share.share)).toEqual([0.75, 0]);
  });

  it('has options that add up to 1, and nets that are the sum of their parts', () => {
    const person = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0.01, max: 50, noNaN: true }));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 80 }), (people) => {
        const of = tally(
          Uint8Array.from(people, ([code]) => code),
          Float64Array.from(people, ([, weight]) => weight),
          { categories: 5 },
        );
        const { options, nets } = frequencies(of, { options: [0, 1, 2, 3, 4], nets: [[1, 3]] });
        const shares = options.map((row) => row.share.share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(nets[0]?.share.share).toBeCloseTo((shares[1] ?? 0) + (shares[3] ?? 0), 12);
      }),
    );
  });

  it('refuses a base without people and a net outside the options', () => {
    const of = tally(Uint8Array.of(0), Float64Array.of(1), { categories: 3 });
    expect(() => frequencies(of, { options: [1, 2], nets: [] })).toThrow(RangeError);
    expect(() => frequencies(of, { options: [0, 1], nets: [[2]] })).toThrow(RangeError);
  });
});
