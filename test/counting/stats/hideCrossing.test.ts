import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCrossing } from '../../../src/counting/stats/hideCrossing.ts';

const LEAST = 10;
const nothing = { rows: [false, false, false, false], columns: [false, false, false, false] };

describe('the rectangle that a crossing hides', () => {
  it('is nothing where no cell is small', () => {
    const counts = [
      [20, 30, 0, 0],
      [40, 0, 50, 0],
      [10, 10, 10, 0],
      [0, 0, 0, 0],
    ];
    expect(hideCrossing([counts], nothing, LEAST)).toEqual(nothing);
  });

  it('has another row and another column beside a small cell', () => {
    const counts = [
      [3, 40, 90, 0],
      [50, 60, 90, 0],
      [90, 90, 90, 0],
      [0, 0, 0, 0],
    ];
    const { rows, columns } = hideCrossing([counts], nothing, LEAST);
    expect(rows).toEqual([true, true, false, true]);
    expect(columns).toEqual([true, true, false, true]);
  });

  it('holds nobody or enough people in each of its rows and columns, and in each cell outside it', () => {
    const cell = fc.oneof(fc.nat(12), fc.integer({ min: 10, max: 80 }));
    const line = fc.array(cell, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 4, maxLength: 4 }), (counts) => {
        const turned = counts.map((_, at) => counts.map((cells) => cells[at] ?? 0));
        // Groups of few people are not shown by themselves, so that no line is small.
        fc.pre(
          [...counts, ...turned].every((cells) => cells.reduce((sum, people) => sum + people, 0) >= LEAST),
        );
        const { rows, columns } = hideCrossing([counts], nothing, LEAST);
        const sumsOf = (
          way: readonly (readonly number[])[],
          lines: readonly boolean[],
          across: readonly boolean[],
        ) =>
          way
            .filter((_, at) => lines[at])
            .map((cells) => cells.reduce((sum, people, at) => (across[at] ? sum + people : sum), 0));
        const outside = counts.flatMap((cells, row) =>
          cells.filter((_, column) => !(rows[row] && columns[column])),
        );
        const all = [...sumsOf(counts, rows, columns), ...sumsOf(turned, columns, rows), ...outside];
        expect(all.filter((people) => people > 0 && people < LEAST)).toEqual([]);
      }),
    );
  });
});
