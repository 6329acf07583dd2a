import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells } from '../../../src/counting/stats/hideSmallCells.ts';

// The rule itself against the reference cases in test/golden (group secondary).
describe('cells with too few people', () => {
  it('take the smallest of the others with them when one alone is hidden', () => {
    expect(hideSmallCells([3, 40, 57, 22], 5)).toEqual({
      primary: [true, false, false, false],
      hidden: [true, false, false, true],
      isSafe: true,
    });
  });

  it('need no other where two that are hidden already cover them', () => {
    expect(hideSmallCells([3, 40, 57, 22], 5, [false, false, false, true]).hidden).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(hideSmallCells([3, 40, 0], 5, [false, false, true]).hidden).toEqual([true, true, false]);
  });

  it('cannot be made safe when nothing is left to hide', () => {
    expect(hideSmallCells([2, 0, 0], 5)).toEqual({
      primary: [true, false, false],
      hidden: [true, false, false],
      isSafe: false,
    });
    expect(hideSmallCells([0, 0], 5).isSafe).toBe(true);
  });

  it('never come back from the total, and nothing is hidden for nothing', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 12 }), (cells, least) => {
        const { primary, hidden, isSafe } = hideSmallCells(cells, least);
        const sum = cells.reduce((so, cell, i) => so + (hidden[i] ? cell : 0), 0);
        const number = hidden.filter(Boolean).length;
        expect(isSafe).toBe(number === 0 || (number > 1 && sum >= least));
        if (!isSafe) expect(hidden).toEqual(cells.map((cell) => cell > 0));
        expect(number - primary.filter(Boolean).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
