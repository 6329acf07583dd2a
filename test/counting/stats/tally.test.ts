import { describe, expect, it } from 'vitest';
import { sumsOf, tally } from '../../../src/counting/stats/tally.ts';
import { clusterTable } from '../../fixtures/clusterTable.ts';

// Sums done by hand; R's svydesign drops rows of weight 0 only when told, our gold cases do it first.
describe('a tally', () => {
  const codes = Uint8Array.of(0, 1, 0, 9, 1, 0);
  const weights = Float64Array.of(1, 2, 3, 4, 0, Number.NaN);

  it('adds people, weights and squares by answer, the missing in the last place', () => {
    const of = tally(codes, weights, { categories: 2 });
    expect([...of.counts]).toEqual([2, 1, 1]);
    expect([...of.weights]).toEqual([4, 2, 4]);
    expect([...of.squares]).toEqual([10, 4, 16]);
    expect([...of.heaviest]).toEqual([3, 2, 4]);
  });

  it('leaves out and counts people with weight 0 or none', () => {
    const of = tally(codes, weights, { categories: 2 });
    expect(of.dropped).toBe(2);
    expect([...of.respondents]).toEqual([4]);
  });

  it('keeps people outside a filter in the design', () => {
    const of = tally(codes, weights, { categories: 2, within: Uint8Array.of(1, 0, 0, 0, 1, 1) });
    expect([...of.counts]).toEqual([1, 0, 0]);
    expect([...of.respondents]).toEqual([4]);
  });

  it('adds each stratum apart', () => {
    const strata = { codes: Uint8Array.of(0, 1, 1, 1, 0, 0), count: 2 };
    const of = tally(codes, weights, { categories: 2, strata });
    expect([...of.counts]).toEqual([1, 0, 0, 1, 1, 1]);
    expect([...of.respondents]).toEqual([1, 3]);
    expect(sumsOf(of, [0])).toEqual({ count: 2, weight: 4, squares: 10 });
  });

  it('adds each cluster within its stratum apart, one with nobody in the table too', () => {
    const of = tally(codes, weights, {
      categories: 2,
      within: Uint8Array.of(1, 1, 1, 0, 1, 1),
      strata: { codes: Uint8Array.of(0, 0, 1, 1, 1, 1), count: 2 },
      clusters: { codes: Uint8Array.of(7, 7, 7, 3, 3, 3), count: 8 },
    });
    expect([...(of.clusters?.strata ?? [])]).toEqual([0, 1, 1]);
    expect(of.clusters && clusterTable(of.clusters)).toEqual([
      [1, 2, 0],
      [3, 0, 0],
      [0, 0, 0],
    ]);
    expect(tally(codes, weights, { categories: 2 }).clusters).toBeNull();
  });

  it('counts a person once in a set of answers that names one twice', () => {
    expect(sumsOf(tally(codes, weights, { categories: 2 }), [0, 0, 2]).count).toBe(3);
  });

  it('refuses a negative weight, arrays that do not match and a stratum or cluster that is not there', () => {
    const two = { categories: 2 };
    expect(() => tally(codes, Float64Array.of(1, 1, 1, 1, 1, -1), two)).toThrow(RangeError);
    expect(() => tally(codes, Float64Array.of(1), two)).toThrow(RangeError);
    const strata = { codes: new Uint8Array(6).fill(5), count: 2 };
    expect(() => tally(codes, weights, { categories: 2, strata })).toThrow(RangeError);
    expect(() => tally(codes, weights, { categories: 2, clusters: strata })).toThrow(RangeError);
  });
});
