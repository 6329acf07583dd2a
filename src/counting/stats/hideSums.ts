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
 * smallest cell is hidden that is shown and needed for it. Where none is, the sums alone give it away: hiding more does not help.
 *
 * That nobody is in a cell counts as known.
 *
 * Source: linear audit of sums, as in Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapter 6; which
 * cell is hidden is our own rule.
 *
 * @returns Of each cell, whether it is hidden.
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
  }
  return hidden;
}

/** Equations between cells: what is left of them when the large hidden cells are taken out. */
interface System {
  readonly people: readonly number[];
  readonly hidden: readonly boolean[];
  readonly least: number;
  /** A number for each cell. */
  rows: { readonly of: Float64Array; small: number }[];
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
  const system: System = { people, hidden, least, rows };
  const counted = [...people.keys()].filter((cell) => hidden[cell] && (people[cell] ?? 0) > 0);
  for (const cell of counted) if ((people[cell] ?? 0) >= least) takeOut(system, cell);
  for (const cell of counted) if ((people[cell] ?? 0) < least) standFor(system, cell);
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
    const value = (from[at] ?? 0) - times * (what[at] ?? 0);
    from[at] = Math.abs(value) < NOTHING ? 0 : value;
  }
}

/** So many sums of equations are tried from each of them; what is not done then is taken for one that gives people away. */
const MOST_TRIED = 2000;

/** The smallest cell that is shown and needed to work out a handful of people; null where nothing can be worked out so. */
function neededFor(system: System): number | null {
  const own = system.rows.filter(({ small }) => small !== NONE);
  for (const first of own) {
    const search: Search = { system, own, left: MOST_TRIED };
    const found = handfulFrom(search, first.of, [first]);
    const cell = found === null ? null : smallestShown(system, found);
    if (cell !== null) return cell;
  }
  return null;
}

interface Search {
  readonly system: System;
  readonly own: System['rows'];
  left: number;
}

/** A sum of equations that takes in a handful of people, each once, and that needs a cell which is shown; null where none is. */
function handfulFrom(search: Search, sum: Float64Array, chosen: System['rows']): Float64Array | null {
  const { people, hidden, least } = search.system;
  const isOpen = smallestShown(search.system, sum) !== null;
  search.left -= 1;
  if (search.left < 0) return isOpen ? sum : null;
  if (chosen.reduce((all, { small }) => all + (people[small] ?? 0), 0) >= least) return null;
  const wrong = sum.findIndex(
    (times, cell) => hidden[cell] === true && Math.abs(times) > NOTHING && Math.abs(times - 1) > NOTHING,
  );
  if (wrong < 0) {
    const all = people.reduce(
      (count, one, cell) => (hidden[cell] && sum[cell] !== 0 ? count + one : count),
      0,
    );
    return all < least && isOpen ? sum : null;
  }
  for (const row of search.own) {
    if (chosen.includes(row) || Math.abs(row.of[wrong] ?? 0) < NOTHING) continue;
    const more = sum.map((times, cell) => times + (row.of[cell] ?? 0));
    const found = handfulFrom(search, more, [...chosen, row]);
    if (found !== null) return found;
  }
  return null;
}

function smallestShown({ people, hidden }: System, sum: Float64Array): number | null {
  let best: number | null = null;
  for (const [cell, times] of sum.entries()) {
    if (hidden[cell] || Math.abs(times) < NOTHING) continue;
    if (best === null || (people[cell] ?? 0) < (people[best] ?? 0)) best = cell;
  }
  return best;
}
