import { hideSmallCells } from '../stats/hideSmallCells.ts';

/**
 * Which counts of a table may be told: none of fewer than `least` people, and none from which such a one could be worked
 * out by taking the others from the total of its row, or of its group.
 *
 * @param counts Of each group, people by answer: parts of the group's base.
 * @param hidden Groups of which nothing is told; or of a group, the answers that are not.
 * @returns Of each group, by answer. Nobody may always be told.
 */
export function toldCounts(
  counts: readonly (readonly number[])[],
  hidden: readonly (boolean | readonly boolean[])[],
  least: number,
): readonly (readonly boolean[])[] {
  let isHidden = counts.map((group, at) =>
    group.map((count, answer) => {
      const of = hidden[at];
      return of === true || (typeof of === 'object' && of[answer] === true) || (count > 0 && count < least);
    }),
  );
  for (let before = -1; before !== sumOf(isHidden); ) {
    before = sumOf(isHidden);
    const byGroup = isHidden.map((group, at) =>
      hidden[at] === true ? group : alsoHidden(counts[at] ?? [], group, least),
    );
    isHidden = turned(
      turned(byGroup).map((row, answer) =>
        alsoHidden(
          counts.map((group) => group[answer] ?? 0),
          row,
          least,
        ),
      ),
    );
  }
  return isHidden.map((group) => group.map((one) => !one));
}

function sumOf(cells: readonly (readonly boolean[])[]): number {
  return cells.flat().filter(Boolean).length;
}

/** Rows as columns. */
function turned(cells: readonly (readonly boolean[])[]): boolean[][] {
  return (cells[0] ?? []).map((_, at) => cells.map((line) => line[at] === true));
}

function alsoHidden(counts: readonly number[], already: readonly boolean[], least: number): boolean[] {
  const { hidden } = hideSmallCells(counts, least, already);
  return counts.map((_, at) => already[at] === true || hidden[at] === true);
}
