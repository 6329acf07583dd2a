import { FIRST_CATEGORY } from '../../core/column.ts';
import {
  type CrossedTable,
  type Crossing,
  crossed,
  crossingOf,
  type Division,
  divisionOf,
  nameIn,
  namesIn,
  numbered,
  peopleBy,
  threefoldOf,
  waysOf,
} from './crossings.ts';
import type { Variable } from './dataset.ts';
import { isAboutPeople } from './shownColumns.ts';

/** One of the ways in which a table divides people: the question itself, a break, or who a filter lets in. */
export interface Side {
  /** The questions, as they were asked, that say where somebody is. */
  readonly roots: readonly Variable[];
  readonly size: number;
  /** The place of the people of a row; null where in none. */
  readonly placeOf: (i: number) => number | null;
}

/** Sets of people of whom a table would tell: each place of the first side by each of the next, and so on. */
export interface PeopleSets {
  readonly sides: readonly Side[];
  /** Only how many they are is told: of people who answered all these questions. */
  readonly isCounts?: true;
  /** Of three questions or more only those about people are looked at: what people think is decided of in the table already. */
  readonly isOfPeople?: true;
}

/**
 * Of which sets of people nothing is told, so that all tables of a wave together, by one question or by several at once, give no
 * handful of people away.
 *
 * - Of one question the sets are sums of parts that each hold nobody or enough people (refined below).
 * - Of two questions some cells of their crossing are hidden in the whole wave, and of three some of theirs (crossings.ts). A set is
 *   told where it takes in whole cells, none of them hidden; of two questions also where it takes in all hidden cells of each row,
 *   or of each column, or none: it is a sum of what is told anyway.
 * - Of more, or where a set cuts across the answers, it is told only where each cell of all of them crossed is nobody or enough
 *   people. The coarser tables are told.
 *
 * Where a filter or an opinion makes three questions of two, only those about people may be looked at together: the others go by the
 * rules of filters (chosenFilter.ts).
 */
export function hiddenSets(sets: PeopleSets, table: CrossedTable): readonly boolean[] {
  const { sides } = sets;
  const isPeople = (side: Side) => side.roots.every((root) => isAboutPeople(table.dataset, root));
  const isLarge = new Set(sides.flatMap((side) => side.roots)).size > 2;
  const kept = isLarge && sets.isOfPeople ? sides.filter(isPeople) : sides;
  if (kept.length === sides.length) return hiddenOf(sets, table);
  const hidden = hiddenOf({ ...sets, sides: kept }, table);
  return Array.from({ length: groupsOf(sides) }, (_, set) => {
    const places = placesOf(set, sides);
    const own = kept.reduce((at, side) => at * side.size + (places[sides.indexOf(side)] ?? 0), 0);
    return hidden[own] === true;
  });
}

/** The place of a set on each side. */
function placesOf(set: number, sides: readonly Side[]): readonly number[] {
  const places: number[] = [];
  let left = set;
  for (const { size } of sides.toReversed()) {
    places.unshift(left % size);
    left = Math.floor(left / size);
  }
  return places;
}

function hiddenOf(sets: PeopleSets, table: CrossedTable): readonly boolean[] {
  const roots = [...new Set(sets.sides.flatMap((side) => side.roots))];
  const isWhole = wholeSets(
    sets,
    roots.map((root) => fineDivision(root, table).division),
    table,
  );
  if (roots.length < 2) return isWhole.map((one) => !one);
  const isSum = sumsOfCells(sets, roots, table);
  if (isSum.every(Boolean)) return isSum.map(() => false);
  const isSafe = isCrossingSafe(roots, { table, isCounts: sets.isCounts === true });
  return isWhole.map((one, group) => !(isSum[group] || (isSafe && one)));
}

/**
 * The same, divided further by everything that was made of the question, as far as it may be: a made group parts a cell only
 * where both parts are nobody or enough people, and is hidden where it would part one otherwise. So however many variables
 * were made, all that is told of them are sums of these cells.
 */
function fineDivision(
  root: Variable,
  table: CrossedTable,
): { readonly division: Division; readonly isParted: (id: string, group: number) => boolean } {
  return table.recall(`fine ${nameIn(table.dataset, root)}`, () => {
    const before = table.wave === null ? null : fineDivision(root, table.wave);
    const refused = new Set<string>();
    let division = divisionOf(root, table);
    const groups = table
      .madeOf(root)
      .flatMap((made) => [...made.column.categories.keys()].map((group) => ({ made, group })));
    for (const { made, group } of groups) {
      const { id } = made.column;
      const isIn = (i: number) => made.codes[i] === FIRST_CATEGORY + group;
      const isTold = before === null || before.isParted(id, group);
      const parted = isTold ? part(division, isIn, { root, table }) : null;
      if (parted === null) refused.add(`${id} ${group}`);
      else division = parted;
    }
    return { division, isParted: (id, group) => !refused.has(`${id} ${group}`) };
  });
}

/** A division with those in a set apart from the others; null where that would part a few people from any. */
function part(
  { size, cells }: Division,
  isIn: (i: number) => boolean,
  { root, table }: { readonly root: Variable; readonly table: CrossedTable },
): Division | null {
  const next = Float64Array.from(cells, (cell, i) => (isIn(i) ? cell + size : cell));
  const parted = new Set(next.filter((cell) => cell >= size).map((cell) => cell - size));
  const halves = { size: 2 * size, cells: Uint32Array.from(next) };
  const few = waysOf(table, [root]).some((counted) => {
    const people = peopleBy(halves, counted);
    return [...parted].some((cell) => {
      const [out = 0, within = 0] = [people[cell], people[cell + size]];
      return out > 0 && within > 0 && Math.min(out, within) < table.limits.protectUnder;
    });
  });
  return few ? null : numbered(next);
}

/** Of each set, whether it takes in everybody or nobody of each cell. */
function wholeSets(
  { sides }: PeopleSets,
  divisions: readonly Division[],
  { dataset, counts }: CrossedTable,
): readonly boolean[] {
  const { cells } = crossed(divisions, dataset);
  const isWhole = new Array<boolean>(groupsOf(sides)).fill(true);
  const groupIn = new Map<number, number | null>();
  for (let i = 0; i < dataset.size; i += 1) {
    if (counts.asked[i] === 0) continue;
    const [cell, group] = [cells[i] ?? 0, joined(sides, ({ placeOf }) => placeOf(i))];
    const first = groupIn.get(cell);
    if (first === undefined) groupIn.set(cell, group);
    else if (first !== group) for (const one of [first, group]) if (one !== null) isWhole[one] = false;
  }
  return isWhole;
}

function groupsOf(sides: readonly Side[]): number {
  return sides.reduce((product, { size }) => product * size, 1);
}

/** The set that these places of the sides are; null where one is in none. */
function joined(sides: readonly Side[], placeOn: (side: Side, at: number) => number | null): number | null {
  let group = 0;
  for (const [at, side] of sides.entries()) {
    const place = placeOn(side, at);
    if (place === null) return null;
    group = group * side.size + place;
  }
  return group;
}

/** The place that each cell of a division has on a side; null where in none, or where some of it are elsewhere. */
function placesBy(
  side: Side,
  { cells, size }: Division,
  { dataset }: CrossedTable,
): readonly (number | null)[] {
  const found = Array.from({ length: size }, () => new Set<number | null>());
  for (let i = 0; i < dataset.size; i += 1) found[cells[i] ?? 0]?.add(side.placeOf(i));
  return found.map((places) => (places.size === 1 ? ([...places][0] ?? null) : null));
}

/** Of each set of two or three questions, whether it is a sum of what is told of their crossing. */
function sumsOfCells(sets: PeopleSets, roots: readonly Variable[], table: CrossedTable): readonly boolean[] {
  const { sides } = sets;
  const all = new Array<boolean>(groupsOf(sides)).fill(false);
  if (roots.length > 3) return all;
  const crossing = roots.length === 2 ? crossingOf(roots, table) : threefoldOf(roots, table);
  // Where all is hidden, nor is it told that nobody is in a cell.
  if (!crossing.hidden.includes(false)) return all;
  const isWhole = wholeSets(sets, crossing.of, table);
  const isParted = all;
  for (let i = 0; i < table.dataset.size; i += 1) {
    const set = joined(sides, ({ placeOf }) => placeOf(i));
    if (set !== null && crossing.hidden[crossing.cells[i] ?? 0]) isParted[set] = true;
  }
  const isPlain = roots.length === 2 && sides.every((side) => side.roots.length === 1);
  const isLines = isPlain ? linesOf(sides, crossing, table) : isParted.map((one) => !one);
  const isFew = fewIn(sets, roots, table);
  return isWhole.map((one, set) => one && isLines[set] === true && !isFew[set]);
}

/** Of each set, whether it is a handful of people in any way of counting. */
function fewIn({ sides }: PeopleSets, roots: readonly Variable[], table: CrossedTable): readonly boolean[] {
  const none = groupsOf(sides);
  const cells = Uint32Array.from(
    { length: table.dataset.size },
    (_, i) => joined(sides, ({ placeOf }) => placeOf(i)) ?? none,
  );
  const ways = waysOf(table, roots).map((counted) => peopleBy({ size: none + 1, cells }, counted));
  const isFew = (people = 0) => people > 0 && people < table.limits.protectUnder;
  return Array.from({ length: none }, (_, set) => ways.some((people) => isFew(people[set])));
}

/** Of each set of two questions, whether it takes in every hidden cell of a row or none, or of a column; be anybody in them or not. */
function linesOf(sides: readonly Side[], crossing: Crossing, table: CrossedTable): readonly boolean[] {
  const { hidden, of } = crossing;
  const [rows, columns] = of as [Division, Division];
  const order = sides.map(({ roots: [root] }) => crossing.roots.indexOf(root as Variable));
  const places = sides.map((side, at) => placesBy(side, of[order[at] ?? 0] as Division, table));
  const setOf = (row: number, column: number) =>
    joined(sides, (_, at) => places[at]?.[order[at] === 0 ? row : column] ?? null);
  const isWith = new Array<boolean>(groupsOf(sides)).fill(true);
  const [byRow, byColumn] = [[...isWith], [...isWith]];
  const mark = (lines: boolean[], sets: readonly (number | null)[]) => {
    for (const set of sets) if (set !== null && sets.some((one) => one !== set)) lines[set] = false;
  };
  const hiddenIn = (row: number, column: number) => hidden[row * columns.size + column] === true;
  const [down, across] = [rows, columns].map(({ size }) => Array.from({ length: size }, (_, at) => at)) as [
    number[],
    number[],
  ];
  for (const row of down)
    mark(
      byRow,
      across.flatMap((column) => (hiddenIn(row, column) ? [setOf(row, column)] : [])),
    );
  for (const column of across)
    mark(
      byColumn,
      down.flatMap((row) => (hiddenIn(row, column) ? [setOf(row, column)] : [])),
    );
  return isWith.map((_, set) => byRow[set] === true || byColumn[set] === true);
}

/** Whether every cell of all these questions crossed is nobody or enough people: then nothing of a few can be worked out. */
function isCrossingSafe(
  roots: readonly Variable[],
  { table, isCounts }: { readonly table: CrossedTable; readonly isCounts: boolean },
): boolean {
  return table.recall(`safe ${isCounts} ${namesIn(table.dataset, roots)}`, () => {
    const division = crossed(
      roots.map((root) => fineDivision(root, table).division),
      table.dataset,
    );
    const [asked, last] = waysOf(table, roots);
    const ways = [
      ...(asked && !isCounts ? [asked] : []),
      ...(last && (isCounts || table.wave) ? [last] : []),
    ];
    return ways.every((counted) =>
      peopleBy(division, counted).every((n) => n === 0 || n >= table.limits.protectUnder),
    );
  });
}
