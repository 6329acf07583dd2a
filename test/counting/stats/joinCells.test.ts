import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, cellSums, joinCells } from '../../../src/counting/stats/joinCells.ts';

const joined = (margins: Parameters<typeof joinCells>[0]) => joinCells(margins) as Cells;

// An arrangement, not a statistic: its laws are checked; the weights made with it are compared with R in test/golden.
describe('people joined into cells', () => {
  it('share a cell when they are alike in every margin', () => {
    const cells = joined([
      { codes: Uint8Array.of(0, 1, 0, 1, 0), count: 2 },
      { codes: Uint8Array.of(2, 2, 2, 0, 1), count: 3 },
    ]);
    expect(cells.count).toBe(4);
    expect([...cells.of]).toEqual([1, 3, 1, 2, 0]);
    expect(cells.categories.map((of) => [...of])).toEqual([
      [0, 0, 1, 1],
      [1, 2, 0, 2],
    ]);
    expect([...cellSums(cells, Float64Array.of(1, 2, 3, 4, 5))]).toEqual([5, 4, 4, 2]);
    expect([...cells.people]).toEqual([1, 2, 1, 1]);
  });

  // Few combinations are numbered through; of very many only those that somebody has.
  it.each([[[4, 7, 2]], [[300, 7, 200]]])('keep every category they had, of %j', (counts) => {
    const person = fc.tuple(...counts.map((count) => fc.nat({ max: count - 1 })));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
        const margins = counts.map((count, m) => ({
          codes: Uint16Array.from(people, (codes) => codes[m] as number),
          count,
        }));
        const cells = joined(margins);
        expect(cells.count).toBe(new Set(people.map(String)).size);
        expect(cells.people.reduce((sum, some) => sum + some, 0)).toBe(people.length);
        margins.forEach(({ codes }, m) => {
          const back = [...cells.of].map((cell) => cells.categories[m]?.[cell]);
          expect(back).toEqual([...codes]);
        });
      }),
    );
  });

  it.each([2, 70_000])('are none where a code is beyond its count, of %j', (count) => {
    const other = { codes: Uint8Array.of(0, 0), count };
    expect(joinCells([{ codes: Uint8Array.of(0, 3), count: 2 }, other])).toBeNull();
    expect(joinCells([{ codes: Uint8Array.of(0, 3), count: 4 }, other])?.count).toBe(2);
  });

  it('refuse margins of two lengths', () => {
    const [long, short] = [Uint8Array.of(0, 1), Uint8Array.of(0)];
    const uneven = [long, short].map((codes) => ({ codes, count: 2 }));
    expect(() => joinCells(uneven)).toThrow(RangeError);
  });
});
