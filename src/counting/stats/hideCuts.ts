/** One way of counting the people of a crossing, row by row. */
export type Crossed = readonly (readonly number[])[];

/** Of each cell of a crossing, row by row. */
export type CrossedFlags = readonly (readonly boolean[])[];

interface CrossedPeople {
  /** The same crossing in each way in which its people are counted; all have to be safe. */
  readonly ways: readonly Crossed[];
  /** What is hidden already. */
  readonly before: CrossedFlags;
  /** What no table shows by itself, such as people who did not say: it follows from the rest or is left open. */
  readonly never: CrossedFlags;
  /** The fewest people that may be told. */
  readonly least: number;
}

/**
 * Hides cells of a crossing whose rows and columns are summed up elsewhere, so that no handful of people comes back from any
 * sums and differences of what is shown.
 *
 * What can be worked out of the hidden cells are sums of cuts: take some rows, and some columns of which no hidden cell lies outside these
 * rows; then the hidden cells of these rows outside these columns are the sums of the rows less the sums of the columns. Such sets
 * are the cuts of a network with an arc from the row to the column of each hidden cell, as wide as it has people, and one back
 * that cannot be cut. So the smallest set that holds a cell is the least cut between its row and its column; where that is
 * under `least` people, the smallest cell is hidden that takes the cut away or makes it larger. In the end, whatever was hidden
 * for a cut and is not needed is shown again.
 *
 * That nobody is in a cell counts as known, unless the cell is hidden for want of any other.
 *
 * Source: the sums that follow are those of Gusfield, "A graph theoretic approach to statistical data security", SIAM Journal on
 * Computing 17 (1988); which cell is hidden for it is our own rule.
 *
 * @example hideCuts({ ways: [[[3, 20], [30, 40], [50, 60]]], before: [], never: [], least: 10 }) // the first two rows
 */
export function hideCuts({ ways, before, never, least }: CrossedPeople): CrossedFlags {
  const isFew = (place: Place) => ways.some((way) => isUnder(peopleAt(way, place), least));
  const hidden = (ways[0] ?? []).map((cells, row) =>
    cells.map((_, column) => {
      const isCover = flagAt(never, [row, column]) && lossAt(ways, [row, column]) > 0;
      return isCover || isFew([row, column]) || flagAt(before, [row, column]);
    }),
  );
  const crossing: Crossing = { ways, hidden, never, least, given: new Set() };
  const added: Place[] = [];
  for (let leak = leakIn(crossing); leak !== null; leak = leakIn(crossing)) {
    const more = cheapest(crossing, leak);
    if (more === null) crossing.given.add(leak.of);
    else mark(hidden, more, true);
    if (more !== null) added.push(more);
  }
  if (crossing.given.size > 0) return hidden;
  for (const place of added.toSorted((one, other) => lossAt(ways, other) - lossAt(ways, one))) {
    mark(hidden, place, false);
    if (leakIn(crossing) !== null) mark(hidden, place, true);
  }
  return hidden;
}

interface Crossing {
  readonly ways: readonly Crossed[];
  readonly hidden: boolean[][];
  readonly never: CrossedFlags;
  readonly least: number;
  /** Cells that are given away by the sums alone: hiding more does not help. */
  readonly given: Set<string>;
}

type Place = readonly [row: number, column: number];

/** The hidden cells of these rows outside these columns: how many people they hold follows from what is told. */
interface Cut {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
}

function isUnder(people: number, least: number): boolean {
  return people > 0 && people < least;
}

function peopleAt(way: Crossed, [row, column]: Place): number {
  return way[row]?.[column] ?? 0;
}

function flagAt(flags: CrossedFlags, [row, column]: Place): boolean {
  return flags[row]?.[column] === true;
}

function mark(hidden: boolean[][], [row, column]: Place, isHidden: boolean): void {
  const line = hidden[row];
  if (line) line[column] = isHidden;
}

/** How many people are in a cell in any way of counting: so many fewer are told of. */
function lossAt(ways: readonly Crossed[], place: Place): number {
  return Math.max(...ways.map((way) => peopleAt(way, place)));
}

/** A set of hidden cells that follows from what is told and holds too few people; null where there is none. */
function leakIn({ ways, hidden, least, given }: Crossing): (Cut & { readonly of: string }) | null {
  for (const [place, way] of ways.entries())
    for (const [row, cells] of way.entries())
      for (const [column, people] of cells.entries()) {
        const of = `${place} ${row} ${column}`;
        if (!isUnder(people, least) || given.has(of)) continue;
        const cut = leastCut(way, hidden, { at: [row, column], least });
        if (cut !== null) return { ...cut, of };
      }
  return null;
}

/** The cell to hide for a cut: the smallest inside it, or of those whose hiding takes it away; of nobody where there is no other. */
function cheapest({ ways, hidden, never }: Crossing, { rows, columns }: Cut): Place | null {
  const places = hidden.flatMap((cells, row) =>
    cells.flatMap((isHidden, column): readonly Place[] => (isHidden ? [] : [[row, column]])),
  );
  const inside = ([row, column]: Place) => rows[row] === true && columns[column] === false;
  const across = ([row, column]: Place) => rows[row] === false && columns[column] === true;
  const [smallest] = places
    .filter((place) => lossAt(ways, place) > 0 && (inside(place) || across(place)))
    .toSorted((one, other) => lossAt(ways, one) - lossAt(ways, other));
  return smallest ?? places.find((place) => across(place) && !flagAt(never, place)) ?? null;
}

/**
 * The least cut between the row and the column of a cell, by the way with the fewest steps that still lets people through (Edmonds
 * and Karp), as far as `least` people.
 *
 * @returns Null where no cut is under `least` people.
 */
function leastCut(
  way: Crossed,
  hidden: CrossedFlags,
  { at, least }: { readonly at: Place; readonly least: number },
): Cut | null {
  const flow = way.map((cells) => cells.map(() => 0));
  const room = (row: number, column: number) => (way[row]?.[column] ?? 0) - (flow[row]?.[column] ?? 0);
  let through = 0;
  for (;;) {
    const { rows, columns } = reached(way, hidden, { from: at[0], room });
    if (columns[at[1]] === undefined) {
      return {
        rows: way.map((_, row) => rows[row] !== undefined),
        columns: (way[0] ?? []).map((_, column) => columns[column] !== undefined),
      };
    }
    const steps = stepsBack(at, { rows, columns });
    const more = Math.min(
      ...steps.flatMap(({ place: [row, column], sign }) => (sign > 0 ? [room(row, column)] : [])),
    );
    for (const {
      place: [row, column],
      sign,
    } of steps) {
      const line = flow[row];
      if (line) line[column] = (line[column] ?? 0) + sign * more;
    }
    through += more;
    if (through >= least) return null;
  }
}

/** From which line each row and column was reached first; left out where it was not. */
interface Reached {
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

const START = -1;

function reached(
  way: Crossed,
  hidden: CrossedFlags,
  { from, room }: { readonly from: number; readonly room: (row: number, column: number) => number },
): Reached {
  const rows: (number | undefined)[] = [];
  const columns: (number | undefined)[] = [];
  rows[from] = START;
  const isArc = (row: number, column: number) => flagAt(hidden, [row, column]);
  const across = [...(way[0] ?? []).keys()];
  const down = [...way.keys()];
  for (let next: readonly number[] = [from]; next.length > 0; ) {
    const within = next;
    const newColumns = across.filter((column) => {
      if (columns[column] !== undefined) return false;
      columns[column] = within.find((row) => isArc(row, column) && room(row, column) > 0);
      return columns[column] !== undefined;
    });
    next = down.filter((row) => {
      if (rows[row] !== undefined) return false;
      rows[row] = newColumns.find((column) => isArc(row, column));
      return rows[row] !== undefined;
    });
  }
  return { rows, columns };
}

function stepsBack([, to]: Place, { rows, columns }: Reached) {
  const steps: { readonly place: Place; readonly sign: 1 | -1 }[] = [];
  let column = to;
  for (;;) {
    const row = columns[column] ?? 0;
    steps.push({ place: [row, column], sign: 1 });
    const before = rows[row] ?? START;
    if (before === START) return steps;
    steps.push({ place: [row, before], sign: -1 });
    column = before;
  }
}
