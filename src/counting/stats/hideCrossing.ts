/** The part of a crossing that is hidden: every cell in one of these rows and in one of these columns. */
export interface HiddenCrossing {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
}

/** One way of counting the people of a crossing, row by row. The last row and the last column are never shown. */
export type Crossed = readonly (readonly number[])[];

/**
 * Hides a rectangle of a crossing whose rows and columns are summed up elsewhere, so that no handful of people comes back from
 * any sums and differences of what is shown.
 *
 * Inside a rectangle of which only the sums of its rows and columns are known, the sets of cells that can be worked out are whole
 * rows or whole columns of it: whoever takes a row in part would have to take every other row in the same part. So it is
 * enough that each row and each column of the rectangle, and each cell outside it, is nobody or at least `least` people. Other
 * patterns of hidden cells have no such simple proof: two in every line are not enough.
 *
 * The last row and column are of people who did not say. That nobody of them is in a cell may be known; so the rectangle has
 * two rows and two columns beside them, and its rows and columns are enough people with and without them.
 *
 * Source: ours, with the proof above; it is stricter than two hidden cells in each line (hideSmallCells.ts).
 *
 * @param ways The same crossing in each way in which its people are counted; all have to be safe.
 * @param before What is hidden already.
 * @example hideCrossing([[[3, 20], [30, 40]]], { rows: [false, false], columns: [false, false] }, 10) // everything
 */
export function hideCrossing(
  ways: readonly Crossed[],
  before: HiddenCrossing,
  least: number,
): HiddenCrossing {
  const rows = [...before.rows];
  const columns = [...before.columns];
  const isFew = (people: number) => people > 0 && people < least;
  for (const way of ways)
    for (const [row, cells] of way.entries())
      for (const [column, people] of cells.entries())
        if (isFew(people)) {
          rows[row] = true;
          columns[column] = true;
        }
  if (!rows.includes(true) || !columns.includes(true)) return { rows, columns };
  rows[rows.length - 1] = true;
  columns[columns.length - 1] = true;
  const all = ways.flatMap((way) => [way, withoutLast(way, 'corner'), withoutLast(way, 'lines')]);
  const turned = all.map(turn);
  for (let isGrowing = true; isGrowing; ) {
    const grewColumns = all.some((way) => cover(way, { lines: rows, across: columns, isFew }));
    const grewRows = turned.some((way) => cover(way, { lines: columns, across: rows, isFew }));
    isGrowing =
      grewColumns || grewRows || ways.some((way) => second(way, rows) || second(turn(way), columns));
  }
  return { rows, columns };
}

/** The same without whoever is in the last row and the last column at once, or without all who are in either. */
function withoutLast(way: Crossed, what: 'corner' | 'lines'): Crossed {
  return way.map((cells, row) =>
    cells.map((people, column) => {
      const last = [row === way.length - 1, column === cells.length - 1];
      const isOut = what === 'corner' ? last.every(Boolean) : last.some(Boolean);
      return isOut ? 0 : people;
    }),
  );
}

/** Whether a second line was hidden beside the only one that has people, of those that are shown elsewhere. */
function second(way: Crossed, hidden: boolean[]): boolean {
  const sums = way.slice(0, -1).map((cells) => cells.reduce((sum, people) => sum + people, 0));
  if (sums.filter((people, line) => people > 0 && hidden[line]).length > 1) return false;
  const [more] = sums
    .flatMap((people, line) => (people > 0 && !hidden[line] ? [line] : []))
    .toSorted((one, other) => (sums[one] ?? 0) - (sums[other] ?? 0));
  if (more === undefined) return false;
  hidden[more] = true;
  return true;
}

/** Whether one more line across was hidden, because a hidden line holds too few people in those hidden. */
function cover(
  way: Crossed,
  {
    lines,
    across,
    isFew,
  }: {
    readonly lines: readonly boolean[];
    readonly across: boolean[];
    readonly isFew: (n: number) => boolean;
  },
): boolean {
  const hidden = way.filter((_, line) => lines[line]);
  const few = hidden.filter((cells) =>
    isFew(cells.reduce((sum, people, at) => (across[at] ? sum + people : sum), 0)),
  );
  const cost = (at: number) => hidden.reduce((sum, cells) => sum + (cells[at] ?? 0), 0);
  const [more] = few
    .flatMap((cells) => cells.flatMap((people, at) => (people > 0 && !across[at] ? [at] : [])))
    .toSorted((one, other) => cost(one) - cost(other));
  if (more === undefined) return false;
  across[more] = true;
  return true;
}

function turn(way: Crossed): Crossed {
  return (way[0] ?? []).map((_, column) => way.map((cells) => cells[column] ?? 0));
}
