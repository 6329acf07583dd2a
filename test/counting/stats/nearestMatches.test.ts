import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestMatches } from '../../../src/counting/stats/nearestMatches.ts';

/** Columns from people drawn as strings, a digit an answer. */
function columnsOf(people: readonly string[]): Uint8Array[] {
  const width = people[0]?.length ?? 0;
  return Array.from({ length: width }, (_, q) => Uint8Array.from(people.map((row) => Number(row[q]))));
}

describe('whose answers are most alike', () => {
  it('is told of each, with how many answers were compared', () => {
    const found = nearestMatches(columnsOf(['12345', '12344', '55555', '12305']), 3);
    // The last answered four; the first shares all four of them, the second three of the four.
    expect([...found.other]).toEqual([3, 0, 3, 0]);
    expect([...found.share]).toEqual([1, 0.8, 0.25, 1]);
    expect([...found.compared]).toEqual([4, 5, 4, 4]);
  });

  it('is nobody where too few questions are shared', () => {
    expect([...nearestMatches(columnsOf(['1200', '0012']), 1).other]).toEqual([-1, -1]);
    expect([...nearestMatches(columnsOf(['1230', '1230']), 4).other]).toEqual([-1, -1]);
    expect(nearestMatches([], 1).other).toHaveLength(0);
  });

  it('is the greatest of all pairs, whatever the order of people and questions', () => {
    const grids = fc.array(fc.stringMatching(/^[0-3]{6}$/), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(grids, (people) => {
        const found = nearestMatches(columnsOf(people), 2);
        const matched = (one: string, two: string) => {
          const both = [...one].flatMap((mine, q) =>
            mine === '0' || two[q] === '0' || two[q] === undefined ? [] : [mine === two[q]],
          );
          return both.length < 2 ? 0 : both.filter(Boolean).length / both.length;
        };
        for (const [i, one] of people.entries()) {
          const best = Math.max(0, ...people.flatMap((two, j) => (i === j ? [] : [matched(one, two)])));
          expect(found.share[i]).toBe(best);
        }
        const turned = nearestMatches(columnsOf(people.toReversed()).toReversed(), 2);
        expect([...turned.share].reverse()).toEqual([...found.share]);
      }),
    );
  });

  it('tells how far it is, never backwards', () => {
    const told: number[] = [];
    nearestMatches(columnsOf(new Array(900).fill('123')), 1, (done) => told.push(done));
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });
});
