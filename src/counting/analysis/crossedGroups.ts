import { FIRST_CATEGORY } from '../../core/column.ts';
import { type Crossed, type HiddenCrossing, hideCrossing } from '../stats/hideCrossing.ts';
import { type Dataset, type Variable, variableOf } from './dataset.ts';
import type { Settings } from './settings.ts';

/** The people of a table, and what is decided of it already. */
export interface CrossedTable {
  readonly dataset: Dataset;
  readonly limits: Pick<Settings, 'protectUnder'>;
  readonly counts: (i: number) => 'asked' | 'base' | null;
  /** Groups of one question that are hidden in the table. */
  readonly single: (variable: Variable) => readonly boolean[];
  /** The table of everyone in the wave; null where this is it. */
  readonly wave: CrossedTable | null;
  /** What an officer made of this question alone, in the order in which it was made. */
  readonly madeOf: (root: Variable) => readonly Variable[];
  /** What was worked out for this table under a name, or is now. */
  readonly recall: <Found>(name: string, work: () => Found) => Found;
}

/** One of the ways in which a table divides people: the question itself, a break, or who a filter lets in. */
export interface Side {
  /** The questions, as they were asked, that say where somebody is. */
  readonly roots: readonly Variable[];
  readonly size: number;
  /** The place of a respondent; null where in none. */
  readonly placeOf: (i: number) => number | null;
}

/** Sets of people of whom a table would tell: each place of the first side by each of the next, and so on. */
export interface PeopleSets {
  readonly sides: readonly Side[];
  /** Only how many they are is told: of people who answered all these questions. */
  readonly isCounts?: true;
}

/** How everybody is divided: the cell of each respondent. */
interface Division {
  readonly size: number;
  readonly cells: Uint16Array;
}

/**
 * Of which sets of people nothing is told, so that all tables of a wave together, by one question or by several at once, give no
 * handful of people away.
 *
 * - Of one question the sets are sums of parts that each hold nobody or enough people (refined below).
 * - Of two questions one rectangle of their crossing is hidden in the whole wave (hideCrossing.ts). A set is told where it takes
 *   in whole cells, and of the rectangle whole rows or whole columns: then it is a sum of what is told anyway.
 * - Of more, or where a set cuts across the answers, it is told only where each cell of all of them crossed is nobody or enough
 *   people. The coarser tables are told.
 */
export function hiddenSets(sets: PeopleSets, table: CrossedTable): readonly boolean[] {
  const roots = [...new Set(sets.sides.flatMap((side) => side.roots))];
  const isWhole = wholeSets(
    sets,
    roots.map((root) => fineDivision(root, table).division),
    table,
  );
  if (roots.length < 2) return isWhole.map((one) => !one);
  const isSum = roots.length === 2 ? sumsOfLines(sets, roots, table) : isWhole.map(() => false);
  if (isSum.every(Boolean)) return isSum.map(() => false);
  const isSafe = isCrossingSafe(roots, { table, isCounts: sets.isCounts === true });
  return isWhole.map((one, group) => !(isSum[group] || (isSafe && one)));
}

/** What a question goes by. An option as a group of everybody has the id of its column, and other people. */
export function nameIn(dataset: Dataset, variable: Variable): string {
  const { id } = variable.column;
  return variableOf(dataset, id) === variable ? id : `${id} of all`;
}

function namesIn(dataset: Dataset, variables: readonly Variable[]): string {
  return variables.map((one) => nameIn(dataset, one)).join(' ');
}

/** Each group that is shown by itself is a cell, and everybody else is one, which is the last. */
function divisionOf(root: Variable, table: CrossedTable): Division {
  return table.recall(`division ${nameIn(table.dataset, root)}`, () => {
    const inTable = table.single(root);
    const inWave = table.wave?.single(root) ?? [];
    const last = root.column.categories.length;
    const cells = Uint16Array.from(root.codes, (code) => {
      const at = code - FIRST_CATEGORY;
      return at < 0 || inTable[at] || inWave[at] ? last : at;
    });
    return { size: last + 1, cells };
  });
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
  const next = Uint16Array.from(cells, (cell, i) => (isIn(i) ? cell + size : cell));
  const parted = new Set(next.filter((cell) => cell >= size).map((cell) => cell - size));
  const few = waysOf(table, [root]).some((isCounted) => {
    const people = new Array<number>(2 * size).fill(0);
    for (const [i, cell] of next.entries()) if (isCounted(i)) people[cell] = (people[cell] ?? 0) + 1;
    return [...parted].some((cell) => {
      const [out = 0, within = 0] = [people[cell], people[cell + size]];
      return out > 0 && within > 0 && Math.min(out, within) < table.limits.protectUnder;
    });
  });
  return few ? null : numbered(next);
}

function numbered(cells: Iterable<number>): Division {
  const places = new Map<number, number>();
  const next = Uint16Array.from(cells, (cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  return { size: places.size, cells: next };
}

/** In which ways people are counted: those asked, those in the base, and in the wave those who answered all of it. */
function waysOf(
  { counts, wave }: CrossedTable,
  roots: readonly Variable[],
): readonly ((i: number) => boolean)[] {
  const isBase = (i: number) => counts(i) === 'base';
  const isKnown = (i: number) => roots.every(({ codes }) => (codes[i] ?? 0) >= FIRST_CATEGORY);
  return wave === null ? [isBase, isKnown] : [(i) => counts(i) !== null, isBase];
}

/** Everybody divided by all of these at once: only cells with somebody in them. */
function crossed(divisions: readonly Division[], { size }: Dataset): Division {
  const one = { size: 1, cells: new Uint16Array(size) };
  return divisions.reduce<Division>(
    (before, next) =>
      numbered(Array.from(next.cells, (cell, i) => (before.cells[i] ?? 0) * next.size + cell)),
    one,
  );
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
    if (counts(i) === null) continue;
    const [cell, group] = [cells[i] ?? 0, joined(sides, ({ placeOf }) => placeOf(i))];
    const first = groupIn.get(cell);
    if (first === undefined) groupIn.set(cell, group);
    else if (first !== group) for (const one of [first, group]) if (one !== null) isWhole[one] = false;
  }
  return isWhole;
}

/** Of two questions crossed, what is hidden in the table; the rows are those of the one whose id comes first. */
function crossingOf(
  roots: readonly Variable[],
  table: CrossedTable,
): HiddenCrossing & { readonly of: readonly Division[] } {
  const sorted = inOrder(roots);
  return table.recall(`crossing ${namesIn(table.dataset, sorted)}`, () => {
    const of = sorted.map((root) => divisionOf(root, table));
    const [rows, columns] = of as [Division, Division];
    const none = ({ size }: Division) => new Array<boolean>(size).fill(false);
    const before =
      table.wave === null ? { rows: none(rows), columns: none(columns) } : crossingOf(sorted, table.wave);
    const ways = waysOf(table, sorted).map((isCounted): Crossed => {
      const people = Array.from({ length: rows.size }, () => new Array<number>(columns.size).fill(0));
      for (let i = 0; i < table.dataset.size; i += 1) {
        const row = people[rows.cells[i] ?? 0];
        const column = columns.cells[i] ?? 0;
        if (row && isCounted(i)) row[column] = (row[column] ?? 0) + 1;
      }
      return people;
    });
    return { ...hideCrossing(ways, before, table.limits.protectUnder), of };
  });
}

function inOrder(roots: readonly Variable[]): readonly Variable[] {
  return roots.toSorted((one, other) => (one.column.id < other.column.id ? -1 : 1));
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

/**
 * Of each set of two questions, whether it is cells that are told, and of the hidden rectangle whole rows or whole columns. Cells
 * with nobody in them count as well: that nobody is in one of the rectangle is not told.
 */
function sumsOfLines(sets: PeopleSets, roots: readonly Variable[], table: CrossedTable): readonly boolean[] {
  const { sides } = sets;
  const sorted = inOrder(roots);
  const { rows, columns, of } = crossingOf(sorted, table);
  const isWhole = wholeSets(sets, of, table);
  if (!rows.includes(true)) return isWhole;
  if (sides.some((side) => side.roots.length > 1)) return isWhole.map(() => false);
  const places = sides.map((side) =>
    placesBy(side, of[sorted.indexOf(side.roots[0] as Variable)] as Division, table),
  );
  const [hiddenRows, hiddenColumns] = [rows, columns].map((hidden, at) =>
    hidden.flatMap((one, cell) => (one && of[at]?.cells.includes(cell) ? [cell] : [])),
  ) as [number[], number[]];
  const setOf = (row: number, column: number) =>
    joined(sides, (side, at) => places[at]?.[side.roots[0] === sorted[0] ? row : column] ?? null);
  const byRow = hiddenRows.map((row) => hiddenColumns.map((column) => setOf(row, column)));
  const byColumn = hiddenColumns.map((_, at) => byRow.map((cells) => cells[at] ?? null));
  const isLines = (lines: readonly (readonly (number | null)[])[], set: number) =>
    lines.every((cells) => !cells.includes(set) || cells.every((one) => one === set));
  return isWhole.map((one, set) => one && (isLines(byRow, set) || isLines(byColumn, set)));
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

/** Whether every cell of all these questions crossed is nobody or enough people, and nothing of any two of them is hidden. */
function isCrossingSafe(
  roots: readonly Variable[],
  { table, isCounts }: { readonly table: CrossedTable; readonly isCounts: boolean },
): boolean {
  const name = `safe ${isCounts} ${namesIn(table.dataset, inOrder(roots))}`;
  return table.recall(name, () => {
    const isOpen = roots.every((one, at) =>
      roots.slice(at + 1).every((other) => !crossingOf([one, other], table).rows.includes(true)),
    );
    const { cells, size } = crossed(
      roots.map((root) => fineDivision(root, table).division),
      table.dataset,
    );
    const [asked, last] = waysOf(table, roots);
    const ways = [isCounts ? [] : (asked ?? []), isCounts || table.wave ? (last ?? []) : []].flat();
    return (
      isOpen &&
      ways.every((isCounted) => {
        const people = new Array<number>(size).fill(0);
        for (const [i, cell] of cells.entries()) if (isCounted(i)) people[cell] = (people[cell] ?? 0) + 1;
        return people.every((n) => n === 0 || n >= table.limits.protectUnder);
      })
    );
  });
}
