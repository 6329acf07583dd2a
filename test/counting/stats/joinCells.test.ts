import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSums, joinCells } from '../../../src/counting/stats/joinCells.ts';

// An arrangement, not a statistic: its laws are checked; the weights made with it are compared with R in test/golden.
describe('people joined into cells', () => {
  it('share a cell when they are alike in every margin', () => {
    const cells = joinCells([
      { codes: Uint8Array.of(0, 1, 0, 1, 0), count: 2 },
      { codes: Uint8Array.of(2, 2, 2, 0, 1), count: 3 },
    ]);
    expect(cells.count).toBe(4);
    expect([...cells.of]).toEqual([0, 1, 0, 2, 3]);
    expect(cells.categories.map((of) => [...of])).toEqual([
      [0, 1, 1, 0],
      [2, 2, 0, 1],
    ]);
    expect([...cellSums(cells, Float64Array.of(1, 2, 3, 4, 5))]).toEqual([4, 2, 4, 5]);
  });

  it('keep every category they had', () => {
    const person = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 6 }), fc.nat({ max: 1 }));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
        const margins = [4, 7, 2].map((count, m) => ({
          codes: Uint8Array.from(people, (codes) => codes[m] as number),
          count,
        }));
        const cells = joinCells(margins);
        expect(cells.count).toBe(new Set(people.map(String)).size);
        margins.forEach(({ codes }, m) => {
          const back = [...cells.of].map((cell) => cells.categories[m]?.[cell]);
          expect(back).toEqual([...codes]);
        });
      }),
    );
  });

  it('refuse a code beyond its count and margins of two lengths', () => {
    const one = { codes: Uint8Array.of(0, 3), count: 2 };
    expect(() => joinCells([one])).toThrow(RangeError);
    const [long, short] = [Uint8Array.of(0, 1), Uint8Array.of(0)];
    const uneven = [long, short].map((codes) => ({ codes, count: 2 }));
    expect(() => joinCells(uneven)).toThrow(RangeError);
  });
});
