import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsWithin,
  groupWithin,
  restWithin,
  rowsWithin,
} from '../../../src/counting/stats/crossSlice.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import { type Tally, tally } from '../../../src/counting/stats/tally.ts';
import { clusterTable } from '../../fixtures/clusterTable.ts';

const someone = fc.record({
  // The last of each is no answer, and no group.
  answer: fc.nat(3),
  group: fc.nat(3),
  weight: fc.constantFrom(0, 0.5, 1, 1.25, 3),
  stratum: fc.nat(1),
  point: fc.nat(4),
});
const people = fc.array(someone, { minLength: 1, maxLength: 60 });
const columns = fc.subarray([0, 1, 2]);

/** The sums of each category; who gave none is left out, as a slice does not know them. */
function sumsOf({ categories, counts, weights, squares, heaviest, clusters, respondents }: Tally) {
  const known = (sums: Float64Array) => [...sums].filter((_, place) => place % (categories + 1) < categories);
  return {
    counts: known(counts),
    weights: known(weights),
    squares: known(squares),
    heaviest: known(heaviest),
    clusters: clusters && [[...clusters.strata], clusterTable(clusters).map((line) => line.slice(0, -1))],
    respondents: [...respondents],
  };
}

describe('a slice of a crossing', () => {
  it('holds the sums of a tally of those people alone, in their strata and points, by rows and by columns', () => {
    fc.assert(
      fc.property(people, columns, fc.boolean(), (all, some, hasPoints) => {
        const codes = (of: 'answer' | 'group' | 'stratum' | 'point') =>
          Uint8Array.from(all, (one) => one[of]);
        const weights = Float64Array.from(all, ({ weight }) => weight);
        const drawn = {
          strata: { codes: codes('stratum'), count: 2 },
          ...(hasPoints && { clusters: { codes: codes('point'), count: 5 } }),
        };
        const of = crossTally(
          { codes: codes('answer'), count: 3 },
          { codes: codes('group'), count: 3 },
          { weights, ...drawn },
        );
        const alone = (rows: 'answer' | 'group', by: 'answer' | 'group') =>
          tally(codes(rows), weights, {
            categories: 3,
            within: codes(by).map((code) => (some.includes(code) ? 1 : 0)),
            ...drawn,
          });
        expect(sumsOf(rowsWithin(of, some))).toEqual(sumsOf(alone('answer', 'group')));
        expect(sumsOf(columnsWithin(of, some))).toEqual(sumsOf(alone('group', 'answer')));
      }),
    );
  });

  it('is the same object for a group, and for its rest, however often it is asked for', () => {
    const codes = Uint8Array.of(0, 1, 2, 0, 1);
    const of = crossTally({ codes, count: 3 }, { codes, count: 3 }, { weights: new Float64Array(5).fill(1) });
    expect(groupWithin(of, 1)).toBe(groupWithin(of, 1));
    expect(restWithin(of, 1)).toBe(restWithin(of, 1));
    expect([...groupWithin(of, 1).counts]).toEqual([0, 2, 0, 0]);
    expect([...restWithin(of, 1).counts]).toEqual([2, 0, 1, 0]);
  });
});
