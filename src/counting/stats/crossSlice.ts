import { joinedSums } from './clusterSums.ts';
import type { CrossTally } from './crossTally.ts';
import type { Tally } from './tally.ts';

/**
 * The row question of a crossing among the people of some columns: a tally of its rows alone. Everyone else stays in the
 * design. A figure of one group then goes through the answers of that group, and not through every cell of the table.
 *
 * Source: plain sums, the same as tally.ts with those people as `within`.
 *
 * @param columns Codes of the columns, each once.
 * @example rowsWithin(satisfactionByAge, [2]).counts // people of the third age group by answer
 */
export function rowsWithin(of: CrossTally, columns: readonly number[]): Tally {
  const parts = Array.from({ length: of.rows }, (_, row) => columns.map((column) => row + column * of.rows));
  return joined(of.of, parts);
}

/**
 * The columns of a crossing among the people of some rows: a tally of the columns alone, as rowsWithin.
 *
 * Source: plain sums, as rowsWithin.
 *
 * @param rows Codes of the rows, each once.
 * @example columnsWithin(satisfactionByAge, [0, 1]).counts // satisfied people by age group
 */
export function columnsWithin(of: CrossTally, rows: readonly number[]): Tally {
  const parts = Array.from({ length: of.columns }, (_, column) => rows.map((row) => row + column * of.rows));
  return joined(of.of, parts);
}

/** Slices by column that were asked for before: every row of a table asks for the same ones. */
const slices = new WeakMap<CrossTally, { readonly groups: Tally[]; readonly rests: Tally[] }>();

/** The rows of one column, as rowsWithin; the same object every time. */
export function groupWithin(of: CrossTally, group: number): Tally {
  const { groups } = slicesOf(of);
  groups[group] ??= rowsWithin(of, [group]);
  return groups[group];
}

/** The rows of every other column together, as rowsWithin; the same object every time. */
export function restWithin(of: CrossTally, group: number): Tally {
  const { rests } = slicesOf(of);
  rests[group] ??= rowsWithin(
    of,
    Array.from({ length: of.columns }, (_, column) => column).filter((column) => column !== group),
  );
  return rests[group];
}

function slicesOf(of: CrossTally) {
  const known = slices.get(of) ?? { groups: [], rests: [] };
  slices.set(of, known);
  return known;
}

/** Categories counted together; those of no part, and the missing, are left out. */
function joined(of: Tally, parts: readonly (readonly number[])[]): Tally {
  const { clusters } = of;
  const together = { places: of.categories + 1, lines: of.strata, parts };
  return {
    ...of,
    categories: parts.length,
    counts: added(of.counts, together),
    weights: added(of.weights, together),
    squares: added(of.squares, together),
    heaviest: heaviestOf(of.heaviest, together),
    clusters: clusters && joinedSums(clusters, parts),
  };
}

interface Together {
  /** Places of a line: the categories, and the missing. */
  readonly places: number;
  /** Strata. */
  readonly lines: number;
  readonly parts: readonly (readonly number[])[];
}

function added(sums: Float64Array, { places, lines, parts }: Together): Float64Array {
  const own = parts.length + 1;
  const found = new Float64Array(lines * own);
  for (let line = 0; line < lines; line++) {
    for (let part = 0; part < parts.length; part++) {
      let sum = 0;
      for (const category of parts[part] as readonly number[])
        sum += sums[line * places + category] as number;
      found[line * own + part] = sum;
    }
  }
  return found;
}

function heaviestOf(most: Float64Array, { places, lines, parts }: Together): Float64Array {
  const own = parts.length + 1;
  const found = new Float64Array(lines * own);
  for (let line = 0; line < lines; line++) {
    for (let part = 0; part < parts.length; part++) {
      let heaviest = 0;
      for (const category of parts[part] as readonly number[]) {
        heaviest = Math.max(heaviest, most[line * places + category] as number);
      }
      found[line * own + part] = heaviest;
    }
  }
  return found;
}
