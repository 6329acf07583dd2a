import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Crossed, type CrossedFlags, hideCuts } from '../../../src/counting/stats/hideCuts.ts';

const LEAST = 10;
const hide = (...ways: readonly Crossed[]) => hideCuts({ ways, before: [], never: [], least: LEAST });
const sumOf = (people: readonly number[]) => people.reduce((sum, n) => sum + n, 0);
const turned = (counts: Crossed) => (counts[0] ?? []).map((_, at) => counts.map((cells) => cells[at] ?? 0));
const isFew = (people: number) => people > 0 && people < LEAST;

/** Every sum of hidden cells that follows: those in some rows outside some columns, no hidden cell of which lies elsewhere. */
function sumsThatFollow(counts: Crossed, hidden: CrossedFlags): readonly number[] {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const chosen = (choice: number, at: number) => (choice & (1 << at)) !== 0;
  const cells = counts.flatMap((line, row) =>
    line.map((people, column) => ({ people, row, column, isHidden: hidden[row]?.[column] === true })),
  );
  return Array.from({ length: 2 ** (rows + columns) }, (_, both) => [both >> columns, both]).flatMap(
    ([ofRows = 0, ofColumns = 0]) => {
      const isIn = ({ row, column }: { row: number; column: number }) =>
        [chosen(ofRows, row), chosen(ofColumns, column)] as const;
      const away = cells.filter((cell) => cell.isHidden && !isIn(cell)[0] && isIn(cell)[1]);
      if (away.length > 0) return [];
      const within = cells.filter((cell) => cell.isHidden && isIn(cell)[0] && !isIn(cell)[1]);
      return [sumOf(within.map(({ people }) => people))];
    },
  );
}

describe('the cells that a crossing hides', () => {
  it('are none where no cell is small', () => {
    expect(
      hide([
        [20, 30],
        [40, 0],
        [10, 10],
      ]).flat(),
    ).not.toContain(true);
  });

  it('are a small cell and the smallest that keep it from following', () => {
    const hidden = hide([
      [3, 40, 90],
      [50, 60, 90],
      [90, 90, 90],
    ]);
    expect(hidden).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
  });

  it('are more where two in every line are not enough', () => {
    // Each line has two hidden cells, and still the first two rows less the first two columns are the 3 people.
    const counts = [
      [20, 30, 3],
      [30, 20, 90],
      [90, 90, 40],
    ];
    const before = [
      [true, true, true],
      [true, true, false],
      [false, false, true],
    ];
    const hidden = hideCuts({ ways: [counts], before, never: [], least: LEAST });
    expect(sumsThatFollow(counts, before).filter(isFew)).toContain(3);
    expect(sumsThatFollow(counts, hidden).filter(isFew)).toEqual([]);
  });

  it('take in whoever no table shows as a cover', () => {
    const counts = [
      [4, 50, 30],
      [60, 70, 40],
      [20, 30, 25],
    ];
    const never = counts.map((cells, row) => cells.map((_, column) => row === 2 || column === 2));
    const hidden = hideCuts({ ways: [counts], before: [], never, least: LEAST });
    expect(hidden[0]).toEqual([true, false, true]);
    expect(hidden.flat().filter(Boolean)).toHaveLength(6);
  });

  it('are enough for every way of counting at once', () => {
    const [all, some] = [
      [
        [30, 40, 50],
        [40, 50, 60],
        [50, 60, 70],
      ],
      [
        [30, 40, 50],
        [40, 8, 60],
        [50, 60, 70],
      ],
    ];
    const hidden = hide(all as Crossed, some as Crossed);
    expect(hidden[1]?.[1]).toBe(true);
    expect(sumsThatFollow(some as Crossed, hidden).filter(isFew)).toEqual([]);
  });

  const cell = fc.oneof(fc.nat(12), fc.integer({ min: 10, max: 80 }));
  const line = fc.array(cell, { minLength: 4, maxLength: 4 });
  // Groups of few people are not shown by themselves, so that no line is small.
  const crossing = fc
    .array(line, { minLength: 4, maxLength: 4 })
    .filter((counts) => ![...counts, ...turned(counts)].some((cells) => isFew(sumOf(cells))));

  it('leave no sum of hidden cells that follows and is a handful of people', () => {
    fc.assert(
      fc.property(crossing, (counts) => {
        const hidden = hide(counts);
        const shown = counts.flatMap((cells, row) => cells.filter((_, column) => !hidden[row]?.[column]));
        expect(shown.filter(isFew)).toEqual([]);
        expect(sumsThatFollow(counts, hidden).filter(isFew)).toEqual([]);
      }),
    );
  });

  it('are all needed: none but the small ones can be shown again', () => {
    fc.assert(
      fc.property(crossing, (counts) => {
        const hidden = hide(counts);
        for (const [row, cells] of counts.entries())
          for (const [column, people] of cells.entries()) {
            if (!hidden[row]?.[column] || isFew(people)) continue;
            const fewer = hidden.map((flags, at) =>
              flags.map((one, other) => one && !(at === row && other === column)),
            );
            expect(sumsThatFollow(counts, fewer).some(isFew)).toBe(true);
          }
      }),
    );
  });
});
