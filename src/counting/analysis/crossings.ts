import { FIRST_CATEGORY } from '../../core/column.ts';
import { type CrossedFlags, hideCuts } from '../stats/hideCuts.ts';
import { hideSums } from '../stats/hideSums.ts';
import { type Variable, variableOf } from './dataset.ts';
import type { Counted, Rows } from './rows.ts';
import type { Settings } from './settings.ts';

/** The people of a table, and what is decided of it already. */
export interface CrossedTable {
  readonly dataset: Rows;
  readonly limits: Pick<Settings, 'protectUnder'>;
  readonly counts: Counted;
  /** Groups of one question that are hidden in the table. */
  readonly single: (variable: Variable) => readonly boolean[];
  /** The table of everyone in the wave; null where this is it. */
  readonly wave: CrossedTable | null;
  /** What an officer made of this question alone, in the order in which it was made. */
  readonly madeOf: (root: Variable) => readonly Variable[];
  /** What was worked out for this table under a name, or is now. */
  readonly recall: <Found>(name: string, work: () => Found) => Found;
}

/** How everybody is divided: the cell of each row of the dataset. */
export interface Division {
  readonly size: number;
  readonly cells: Uint32Array;
}

/** What a question goes by. An option as a group of everybody has the id of its column, and other people. */
export function nameIn(dataset: Rows, variable: Variable): string {
  const { id } = variable.column;
  return variableOf(dataset, id) === variable ? id : `${id} of all`;
}

/** The names of these variables in one text, by which a crossing of them is known. */
export function namesIn(dataset: Rows, variables: readonly Variable[]): string {
  return variables.map((one) => nameIn(dataset, one)).join(' ');
}

/** Each group that is shown by itself is a cell, and everybody else is one, which is the last. */
export function divisionOf(root: Variable, table: CrossedTable): Division {
  return table.recall(`division ${nameIn(table.dataset, root)}`, () => {
    const inTable = table.single(root);
    const inWave = table.wave?.single(root) ?? [];
    const last = root.column.categories.length;
    const cells = new Uint32Array(root.codes.length);
    for (let i = 0; i < cells.length; i += 1) {
      const at = (root.codes[i] as number) - FIRST_CATEGORY;
      cells[i] = at < 0 || inTable[at] || inWave[at] ? last : at;
    }
    return { size: last + 1, cells };
  });
}

/** As many numbers of cells have a place each; more are looked up, which takes several times as long. */
const MOST_PLACES = 1_000_000;

/** Cells with numbers that run from nothing on, in their order: whoever came in first makes no difference. */
export function numbered(cells: Float64Array): Division {
  let most = 0;
  for (let i = 0; i < cells.length; i += 1) most = Math.max(most, cells[i] as number);
  const found = new Uint32Array(cells.length);
  if (most >= MOST_PLACES) {
    const sorted = Float64Array.from(new Set(cells)).sort();
    const places = new Map(Array.from(sorted, (cell, place) => [cell, place]));
    for (let i = 0; i < cells.length; i += 1) found[i] = places.get(cells[i] as number) ?? 0;
    return { size: sorted.length, cells: found };
  }
  const places = new Uint32Array(most + 1);
  for (let i = 0; i < cells.length; i += 1) places[cells[i] as number] = 1;
  let size = 0;
  for (let cell = 0; cell <= most; cell += 1) if (places[cell] === 1) places[cell] = size++;
  for (let i = 0; i < cells.length; i += 1) found[i] = places[cells[i] as number] as number;
  return { size, cells: found };
}

/** People of each row in each way of counting: those asked, those in the base, and in the wave those who answered all of it. */
export function waysOf(
  { counts, wave }: CrossedTable,
  roots: readonly Variable[],
): readonly Counted['base'][] {
  if (wave !== null) return [counts.asked, counts.base];
  const isKnown = (i: number) => roots.every(({ codes }) => (codes[i] ?? 0) >= FIRST_CATEGORY);
  return [counts.base, counts.base.map((people, i) => (isKnown(i) ? people : 0))];
}

/** People of each cell, by those of each row. */
export function peopleBy({ cells, size }: Division, counted: Counted['base']): readonly number[] {
  const people = new Array<number>(size).fill(0);
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as number;
    people[cell] = (people[cell] as number) + (counted[i] as number);
  }
  return people;
}

/** Everybody divided by all of these at once: only cells with somebody in them. */
export function crossed(divisions: readonly Division[], { size }: Rows): Division {
  const one = { size: 1, cells: new Uint32Array(size) };
  return divisions.reduce<Division>((before, next) => {
    const joined = new Float64Array(size);
    for (let i = 0; i < size; i += 1)
      joined[i] = (before.cells[i] as number) * next.size + (next.cells[i] as number);
    return numbered(joined);
  }, one);
}

/** Questions crossed: which cells are hidden in a table, wherever they would be told. */
export interface Crossing {
  readonly hidden: readonly boolean[];
  /** Of two questions every cell, row by row; of three those with somebody in them. */
  readonly cells: Uint32Array;
  /** The questions, in the order of their ids, and how each divides people. */
  readonly roots: readonly Variable[];
  readonly of: readonly Division[];
}

/** How many people of each cell there are, in each way of counting. */
function peopleIn(
  division: Division,
  roots: readonly Variable[],
  table: CrossedTable,
): readonly (readonly number[])[] {
  // How many did not say is told with every base: in the wave it is only counted who said all of it.
  return waysOf(table, roots)
    .slice(table.wave === null ? 1 : 0)
    .map((counted) => peopleBy(division, counted));
}

/** Of two questions crossed, which cells are hidden (hideCuts.ts); the rows are those of the one whose id comes first. */
export function crossingOf(roots: readonly Variable[], table: CrossedTable): Crossing {
  const sorted = inOrder(roots);
  return table.recall(`crossing ${namesIn(table.dataset, sorted)}`, () => {
    const of = sorted.map((root) => divisionOf(root, table));
    const [rows, columns] = of as [Division, Division];
    const cells = new Uint32Array(rows.cells.length);
    for (let i = 0; i < cells.length; i += 1)
      cells[i] = (rows.cells[i] as number) * columns.size + (columns.cells[i] as number);
    const all: Division = { size: rows.size * columns.size, cells };
    const inRows = <Cell>(flat: readonly Cell[]): Cell[][] =>
      Array.from({ length: rows.size }, (_, row) => flat.slice(row * columns.size, (row + 1) * columns.size));
    const before = table.wave === null ? null : crossingOf(sorted, table.wave);
    const hidden: CrossedFlags = hideCuts({
      ways: peopleIn(all, sorted, table).map(inRows),
      before: inRows(hiddenBefore(all, before)),
      never: inRows(neverTold(all, sorted, table)),
      least: table.limits.protectUnder,
    });
    return { hidden: hidden.flat(), cells: all.cells, roots: sorted, of };
  });
}

/** Larger crossings of three questions are not worked out: hardly a cell of them could be told. */
const MOST_CELLS = 600;

/**
 * Of three questions crossed, which cells are hidden beside everything that is told of any two of them (hideSums.ts): all where most
 * people are in cells of a few.
 */
export function threefoldOf(roots: readonly Variable[], table: CrossedTable): Crossing {
  const sorted = inOrder(roots);
  return table.recall(`threefold ${namesIn(table.dataset, sorted)}`, () => {
    const of = sorted.map((root) => divisionOf(root, table));
    const all = crossed(of, table.dataset);
    const ways = peopleIn(all, sorted, table);
    const isMostFew = ways.some((people) => {
      const [few, many] = [false, true].map((isMany) =>
        people.reduce((sum, n) => (n >= table.limits.protectUnder === isMany ? sum + n : sum), 0),
      );
      return (few ?? 0) > (many ?? 0);
    });
    if (all.size > MOST_CELLS || isMostFew)
      return { hidden: new Array<boolean>(all.size).fill(true), cells: all.cells, roots: sorted, of };
    const before = table.wave === null ? null : threefoldOf(sorted, table.wave);
    const pairs = sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => [one, other]));
    const sums = [
      ...of.flatMap((division) => cellsBy(all, division.cells, () => true)),
      ...pairs.flatMap((pair) => {
        const { hidden, cells } = crossingOf(pair, table);
        return cellsBy(all, cells, (cell) => hidden[cell] !== true);
      }),
    ];
    const hidden = hideSums({
      ways,
      sums,
      before: hiddenBefore(all, before),
      never: neverTold(all, sorted, table),
      least: table.limits.protectUnder,
    });
    return { hidden, cells: all.cells, roots: sorted, of };
  });
}

/** The cells of a crossing that lie in each cell of a coarser division that is told. */
function cellsBy(
  { cells }: Division,
  coarse: Uint32Array,
  isTold: (cell: number) => boolean,
): readonly (readonly number[])[] {
  const found = new Map<number, Set<number>>();
  for (const [i, cell] of cells.entries()) {
    const sum = coarse[i] ?? 0;
    if (!isTold(sum)) continue;
    const members = found.get(sum) ?? new Set<number>();
    found.set(sum, members.add(cell));
  }
  return [...found].toSorted(([one], [other]) => one - other).map(([, members]) => [...members]);
}

/** Cells with somebody of a cell that is hidden in the whole wave. */
function hiddenBefore({ cells, size }: Division, before: Crossing | null): readonly boolean[] {
  const hidden = new Array<boolean>(size).fill(false);
  for (const [i, cell] of cells.entries()) if (before?.hidden[before.cells[i] ?? 0]) hidden[cell] = true;
  return hidden;
}

/** Cells that no table shows: of people who did not say, of a group that is always hidden, or of more than one group. */
function neverTold(
  { cells, size }: Division,
  roots: readonly Variable[],
  { dataset, counts, single, wave }: CrossedTable,
): readonly boolean[] {
  const mixed = new Array<boolean>(size).fill(false);
  const always = roots.map((root) => (wave?.single ?? single)(root));
  /** The combination of groups that somebody is in, from 0 on; below 0 where one is unknown or always hidden. */
  const groupOf = (i: number): number => {
    let joined = 0;
    for (const [at, { codes, column }] of roots.entries()) {
      const group = (codes[i] ?? 0) - FIRST_CATEGORY;
      if (group < 0 || always[at]?.[group]) return -1;
      joined = joined * column.categories.length + group;
    }
    return joined;
  };
  const first = new Map<number, number>();
  for (let i = 0; i < dataset.size; i += 1) {
    if (counts.asked[i] === 0) continue;
    const [cell = 0, group] = [cells[i], groupOf(i)];
    if (!first.has(cell)) first.set(cell, group);
    if (group < 0 || group !== first.get(cell)) mixed[cell] = true;
  }
  return mixed;
}

function inOrder(roots: readonly Variable[]): readonly Variable[] {
  return roots.toSorted((one, other) => (one.column.id < other.column.id ? -1 : 1));
}
