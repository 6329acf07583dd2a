import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSplit } from '../../../src/counting/analysis/splitGroups.ts';

const least = 10;
const shownOf = (hidden: readonly boolean[]) => hidden.map((one) => !one);

/** The groups shown, and one of everyone else: what a table tells, as columns of the blocks. */
function told(blocks: readonly (readonly number[])[], hidden: readonly boolean[]) {
  const shown = hidden.flatMap((one, group) => (one ? [] : [group]));
  return blocks.map((block) => {
    const own = shown.map((group) => block[group] ?? 0);
    return [
      ...own,
      block.reduce((sum, people) => sum + people, 0) - own.reduce((sum, people) => sum + people, 0),
    ];
  });
}

/** How many people every difference of some blocks and some groups is of, where the groups lie within the blocks. */
function differences(cells: readonly (readonly number[])[]): readonly number[] {
  const found: number[] = [];
  const groups = cells[0]?.length ?? 0;
  for (let rows = 0; rows < 2 ** cells.length; rows += 1)
    for (let columns = 0; columns < 2 ** groups; columns += 1) {
      const [row, column] = [
        (at: number) => (rows >> at) % 2 === 1,
        (at: number) => (columns >> at) % 2 === 1,
      ];
      const isWithin = cells.every(
        (block, at) => row(at) || block.every((people, g) => people === 0 || !column(g)),
      );
      if (!isWithin) continue;
      const left = cells.flatMap((block, at) => (row(at) ? block.filter((_, g) => !column(g)) : []));
      found.push(left.reduce((sum, people) => sum + people, 0));
    }
  return found;
}

describe('groups beside another division of the same people', () => {
  it('are hidden where they part a few people from a block that is told', () => {
    // Women and the four others together, beside women: the men are covered by nobody else.
    expect(
      hideSplit({
        blocks: [
          [300, 0],
          [4, 290],
        ],
        hidden: [false],
        least,
      }),
    ).toEqual([true]);
    // All of the block, or enough of it.
    expect(
      hideSplit({
        blocks: [
          [300, 0],
          [294, 0],
        ],
        hidden: [false],
        least,
      }),
    ).toEqual([false]);
    expect(
      hideSplit({
        blocks: [
          [300, 0],
          [40, 254],
        ],
        hidden: [false],
        least,
      }),
    ).toEqual([false]);
  });

  it('are shown where small parts are covered by other blocks', () => {
    const blocks = [
      [4, 60, 0],
      [50, 8, 0],
    ];
    expect(shownOf(hideSplit({ blocks, hidden: [false, false], least }))).toEqual([true, true]);
  });

  it('leave no difference of blocks and groups that is a few people, unless a block is', () => {
    const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 60 }));
    const some = fc.array(fc.array(size, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(some, (all) => {
        const blocks = all.filter((block) => block.reduce((sum, people) => sum + people, 0) >= least);
        const hidden = hideSplit({ blocks, hidden: [false, false, false], least });
        for (const left of differences(told(blocks, hidden))) expect(left === 0 || left >= least).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('hide at least as much where there are too many groups to try each choice of them', () => {
    const blocks = [
      Array.from({ length: 13 }, (_, at) => (at === 3 ? 4 : 30)),
      new Array<number>(13).fill(30),
    ];
    const hidden = hideSplit({ blocks, hidden: new Array<boolean>(12).fill(false), least });
    expect(hidden[3]).toBe(true);
    for (const left of differences(told(blocks, hidden).map((block) => block.slice(0, 9))))
      expect(left === 0 || left >= least).toBe(true);
  });
});
