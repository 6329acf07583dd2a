interface SummedPeople {
  /** People of each cell, in each way in which they are counted; all have to be safe. */
  readonly ways: readonly (readonly number[])[];
  /** Cells whose sum is told, whatever is hidden. */
  readonly sums: readonly (readonly number[])[];
  /** What is hidden already. */
  readonly before: readonly boolean[];
  /** What no table shows by itself. */
  readonly never: readonly boolean[];
  /** The fewest people that may be told. */
  readonly least: number;
}

/**
 * Hides cells of which any sums are told, so that hardly a handful of people comes back by adding and subtracting: hideCuts for more
 * than two ways of dividing people, where there is no network to look at.
 *
 * The sums told are equations between the cells. Each hidden cell of `least` people or more is taken out of all but one of them
 * (Gauss and Jordan); what is left speaks of small cells, and of those that are shown. A handful that can be worked out is a sum of
 * these equations that takes in every small cell once or not at all: each choice of them is tried that could be one. For any found, the
 * smallest cell is hidden that is shown and needed for it. Where none is, the sums alone give it away: that nobody is in a cell counts as known, which it is not where no cell is shown.
 *
 * Source: linear audit of sums, as in Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapter 6; which
 * cell is hidden is our own rule.
 *
 * @returns Of each cell, whether it is hidden: all of them where the sums alone give a handful away.
 * @example hideSums({ ways: [[3, 20, 40]], sums: [[0, 1, 2]], before: [], never: [], least: 10 }) // true, true, false
 */
export function hideSums({ ways, sums, before, never, least }: SummedPeople): readonly boolean[] {
  const cells = [...(ways[0] ?? []).keys()];
  const isFew = (people = 0) => people > 0 && people < least;
  const hidden = cells.map(
    (cell) => before[cell] === true || never[cell] === true || ways.some((people) => isFew(people[cell])),
  );
  for (const people of ways) {
    const system = systemOf(sums, { people, hidden, least });
    for (let more = neededFor(system); more !== null; more = neededFor(system)) {
      hidden[more] = true;
      takeOut(system, more);
    }
    if (system.isGiven) return cells.map(() => true);
  }
  return hidden;
}

/** Equations between cells: what is left of them when the large hidden cells are taken out. */
interface System {
  readonly people: readonly number[];
  readonly hidden: readonly boolean[];
  readonly least: number;
  /** A number for each cell, and the small cell that an equation stands for. */
  rows: { readonly of: Float64Array; small: number }[];
  /** Hidden cells with somebody in them, but too few. */
  readonly small: readonly number[];
  /** Small cells of which no handful is told. What is hidden after takes sums away and makes none. */
  readonly safe: Set<number>;
  /** Whether the sums alone give a handful away. */
  isGiven: boolean;
}

/** An equation stands for no small cell of its own. */
const NONE = -1;
const NOTHING = 1e-9;

function systemOf(
  sums: readonly (readonly number[])[],
  { people, hidden, least }: Pick<System, 'people' | 'hidden' | 'least'>,
): System {
  const rows = sums.map((cells) => {
    const of = new Float64Array(people.length);
    for (const cell of cells) if ((people[cell] ?? 0) > 0) of[cell] = 1;
    return { of, small: NONE };
  });
  const counted = [...people.keys()].filter((cell) => hidden[cell] && (people[cell] ?? 0) > 0);
  const small = counted.filter((cell) => (people[cell] ?? 0) < least);
  const system: System = { people, hidden, least, rows, small, safe: new Set(), isGiven: false };
  for (const cell of counted) if ((people[cell] ?? 0) >= least) takeOut(system, cell);
  for (const cell of small) standFor(system, cell);
  return system;
}

/** Takes a cell out of every equation, one of which is used up for it. */
function takeOut(system: System, cell: number): void {
  const found = system.rows.filter(({ of }) => Math.abs(of[cell] ?? 0) > NOTHING);
  const used = found.find(({ small }) => small === NONE) ?? found[0];
  if (used === undefined) return;
  system.rows = system.rows.filter((row) => row !== used);
  for (const row of found) if (row !== used) subtract(row.of, used.of, cell);
  if (used.small !== NONE) standFor(system, used.small);
}

/** Lets one equation stand for a small cell, which is taken out of the others. */
function standFor(system: System, cell: number): void {
  const own = system.rows.find(({ of, small }) => small === NONE && Math.abs(of[cell] ?? 0) > NOTHING);
  if (own === undefined) return;
  own.small = cell;
  const scale = own.of[cell] ?? 1;
  for (const at of own.of.keys()) own.of[at] = (own.of[at] ?? 0) / scale;
  for (const row of system.rows) if (row !== own) subtract(row.of, own.of, cell);
}

/** Subtracts an equation from another so that the cell is not in that any more. */
function subtract(from: Float64Array, what: Float64Array, cell: number): void {
  const times = (from[cell] ?? 0) / (what[cell] ?? 1);
  if (times === 0) return;
  for (let at = 0; at < from.length; at += 1) {
    const taken = what[at] ?? 0;
    if (taken === 0) continue;
    const value = (from[at] ?? 0) - times * taken;
    from[at] = Math.abs(value) < NOTHING ? 0 : value;
  }
}

/** So many sums of equations are tried from each of them; what is not done then is taken for one that gives people away. */
const MOST_TRIED = 500;

/** The smallest cell that is shown and needed to work out a handful of people; null where nothing can be worked out so. */
function neededFor(system: System): number | null {
  const own = system.rows.filter(({ small }) => small !== NONE);
  for (const first of own) {
    if (system.safe.has(first.small)) continue;
    const search: Search = { system, own, left: MOST_TRIED };
    const found = neededIn(search, first.of, [first]);
    if (found !== null) return found;
    system.safe.add(first.small);
  }
  return null;
}

interface Search {
  readonly system: System;
  readonly own: System['rows'];
  left: number;
}

/**
 * The smallest cell that is shown and needed for a sum of equations that takes in a handful of people, each once; null where there is
 * no such sum, or where it needs none.
 */
function neededIn(search: Search, sum: Float64Array, chosen: System['rows']): number | null {
  const { system } = search;
  search.left -= 1;
  if (search.left < 0) return shownOrGiven(system, sum);
  if (chosen.reduce((all, { small }) => all + (system.people[small] ?? 0), 0) >= system.least) return null;
  const { wrong, people, taken } = takenIn(system, sum);
  if (wrong === null && people < system.least) return shownOrGiven(system, sum);
  // Another equation is wanted that sets this cell right, or takes one out again of those that make it many people.
  const touched = wrong === null ? taken : [wrong];
  for (const row of search.own) {
    if (chosen.includes(row) || !touched.some((cell) => row.of[cell] !== 0)) continue;
    const more = new Float64Array(sum);
    for (let at = 0; at < more.length; at += 1) more[at] = (more[at] ?? 0) + (row.of[at] ?? 0);
    const found = neededIn(search, more, [...chosen, row]);
    if (found !== null) return found;
  }
  return null;
}

interface TakenIn {
  /** The first small cell that a sum does not take in once, or not at all. */
  readonly wrong: number | null;
  readonly people: number;
  readonly taken: readonly number[];
}

function takenIn({ small, people }: System, sum: Float64Array): TakenIn {
  const taken: number[] = [];
  let count = 0;
  for (const cell of small) {
    const times = sum[cell] ?? 0;
    if (Math.abs(times) < NOTHING) continue;
    if (Math.abs(times - 1) > NOTHING) return { wrong: cell, people: count, taken };
    taken.push(cell);
    count += people[cell] ?? 0;
  }
  return { wrong: null, people: count, taken };
}

function shownOrGiven(system: System, sum: Float64Array): number | null {
  const shown = smallestShown(system, sum);
  if (shown === null) system.isGiven = true;
  return shown;
}

function smallestShown({ people, hidden }: System, sum: Float64Array): number | null {
  let best: number | null = null;
  for (let cell = 0; cell < sum.length; cell += 1) {
    if (hidden[cell] || Math.abs(sum[cell] ?? 0) < NOTHING) continue;
    if (best === null || (people[cell] ?? 0) < (people[best] ?? 0)) best = cell;
  }
  return best;
}
