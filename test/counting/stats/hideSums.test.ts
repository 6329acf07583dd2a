import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSums } from '../../../src/counting/stats/hideSums.ts';
import { solved, unknownsOf } from '../../fixtures/workedOut.ts';

const LEAST = 10;
const isFew = (people: number) => people > 0 && people < LEAST;
const places = (size: number) => Array.from({ length: size }, (_, at) => at);

/** The sums along each of two or three ways of dividing people, and of each two of them, cell by cell. */
function sumsOf(sizes: readonly number[]): readonly (readonly number[])[] {
  const cells = places(sizes.reduce((product, size) => product * size, 1));
  const at = (cell: number) =>
    sizes.map((size, side) => {
      const after = sizes.slice(side + 1).reduce((product, one) => product * one, 1);
      return Math.floor(cell / after) % size;
    });
  const along = (sides: readonly number[]) => {
    const keys = new Set(cells.map((cell) => sides.map((side) => at(cell)[side]).join()));
    return [...keys].map((key) => cells.filter((cell) => sides.map((side) => at(cell)[side]).join() === key));
  };
  const sides = places(sizes.length);
  const pairs = sides.flatMap((one) => sides.slice(one + 1).map((other) => [one, other]));
  return sizes.length < 3 ? sides.flatMap((one) => along([one])) : pairs.flatMap(along);
}

const hide = (people: readonly number[], sizes: readonly number[]) =>
  hideSums({ ways: [people], sums: sumsOf(sizes), before: [], never: [], least: LEAST });

/** Handfuls that any one equation is left with, of those between hidden cells, with nobody known to be nobody. */
function handfuls(people: readonly number[], sizes: readonly number[], hidden: readonly boolean[]) {
  const unknown = places(people.length)
    .filter((cell) => hidden[cell] && (people[cell] ?? 0) > 0)
    .toSorted((one, other) => (people[other] ?? 0) - (people[one] ?? 0));
  const equations = sumsOf(sizes).map((cells) => [
    ...unknown.map((cell) => (cells.includes(cell) ? 1 : 0)),
    cells.reduce((sum, cell) => sum + (hidden[cell] ? (people[cell] ?? 0) : 0), 0),
  ]);
  return solved(equations).filter((row) => {
    const used = unknownsOf(row);
    return used.every((at) => Math.abs((row[at] ?? 0) - 1) < 1e-9) && isFew(Math.round(row.at(-1) ?? 0));
  });
}

describe('the cells that sums of any of them hide', () => {
  it('are none where no cell is small', () => {
    expect(hide([20, 30, 40, 50, 60, 70, 80, 90], [2, 2, 2])).not.toContain(true);
  });

  it('are the smallest beside a small one in a line', () => {
    const sums = [[0, 1, 2]];
    const of = { ways: [[3, 20, 40]], sums, before: [], never: [], least: LEAST };
    expect(hideSums(of)).toEqual([true, true, false]);
    expect(hideSums({ ...of, before: [false, false, true] })).toEqual([true, false, true]);
  });

  it('are all eight corners of a cube of which one is small', () => {
    expect(hide([4, 90, 80, 70, 60, 50, 40, 30], [2, 2, 2])).not.toContain(false);
  });

  it('are corners enough in a larger one', () => {
    const people = places(27).map((cell) => (cell === 13 ? 4 : 20 + cell));
    const hidden = hide(people, [3, 3, 3]);
    expect(hidden[13]).toBe(true);
    expect(hidden.filter(Boolean).length).toBeGreaterThanOrEqual(8);
    expect(hidden.filter(Boolean).length).toBeLessThan(27);
    expect(handfuls(people, [3, 3, 3], hidden)).toEqual([]);
  });

  it('are everything where the sums alone give a handful away', () => {
    // Nobody is in the second cell: its line is the three people.
    expect(
      hideSums({
        ways: [[3, 0, 40, 50]],
        sums: [
          [0, 1],
          [2, 3],
        ],
        before: [],
        never: [],
        least: LEAST,
      }),
    ).toEqual([true, true, true, true]);
  });

  it('leave no equation of a handful of people', () => {
    const cell = fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 4, arbitrary: fc.integer({ min: 10, max: 80 }) },
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 24, maxLength: 24 }), (people) => {
        const hidden = hide(people, [4, 3, 2]);
        // Two ways of dividing people may give a few away with nothing of the third: hideCuts sees to that.
        fc.pre(hidden.includes(false));
        expect(people.filter((n, at) => isFew(n) && !hidden[at])).toEqual([]);
        expect(handfuls(people, [4, 3, 2], hidden)).toEqual([]);
      }),
    );
  });
});
