import { codesIn, type Joined, joinCodes, roomFor } from './codeGroups.ts';
import type { Codes } from './tally.ts';

/** Respondents grouped by their combination of categories: all of a cell weigh alike in a raking. */
export interface Cells {
  readonly count: number;
  /** The cell of each respondent, 0 to count − 1. */
  readonly of: Joined;
  /** How many respondents each cell has, at least one. */
  readonly people: Uint32Array;
  /** For each margin, the category of each cell. */
  readonly categories: readonly Uint16Array[];
}

/**
 * Groups respondents by their combination of categories over several margins.
 *
 * Raking multiplies everybody of one combination by the same factor, so it need only know the combinations:
 * a few hundred, where the respondents may be a million.
 *
 * Source: our own arrangement; the weights are those of raking person by person (test/golden, group rake).
 *
 * @param margins codes: one per respondent; count: codes are below it.
 * @returns null when a code is not below its count.
 * @throws RangeError when the margins differ in length.
 */
export function joinCells(
  margins: readonly { readonly codes: Codes; readonly count: number }[],
): Cells | null {
  const people = margins[0]?.codes.length ?? 0;
  if (margins.some(({ codes }) => codes.length !== people))
    throw new RangeError('joinCells requires margins of one length');
  const size = margins.reduce((product, { count }) => product * count, 1);
  return size <= MOST_COMBINATIONS ? joinedFew(margins, size, people) : joinedMany(margins, people);
}

/** So many combinations are numbered whether anybody has them or not: a list of them is short beside the respondents. */
const MOST_COMBINATIONS = 65_000;

type Margins = Parameters<typeof joinCells>[0];

function joinedFew(margins: Margins, size: number, people: number): Cells | null {
  const group = { of: [...margins.keys()], size };
  const of = joinCodes(group, margins, roomFor(group, people));
  if (of === null) return null;
  const having = new Uint32Array(size);
  for (let i = 0; i < people; i++) {
    const combination = of[i] as number;
    having[combination] = (having[combination] as number) + 1;
  }
  const found: number[] = [];
  const places = new Uint16Array(size);
  for (const [combination, count] of having.entries())
    if (count > 0) places[combination] = found.push(combination) - 1;
  // Where somebody has each of them they are numbered already.
  if (found.length < size) for (let i = 0; i < people; i++) of[i] = places[of[i] as number] as number;
  return {
    count: found.length,
    of,
    people: Uint32Array.from(found, (combination) => having[combination] as number),
    categories: margins.map((_, at) => {
      const codes = codesIn(group, margins, at);
      return Uint16Array.from(found, (combination) => codes[combination] as number);
    }),
  };
}

function joinedMany(margins: Margins, people: number): Cells | null {
  const of = new Uint32Array(people);
  let count = Math.min(1, people);
  let categories: Uint16Array[] = [];
  for (const margin of margins) {
    const places = new Int32Array(count * margin.count).fill(-1);
    const kept: number[] = [];
    for (let i = 0; i < people; i++) {
      const code = margin.codes[i] as number;
      if (code >= margin.count) return null;
      const pair = (of[i] as number) * margin.count + code;
      if ((places[pair] as number) < 0) places[pair] = kept.push(pair) - 1;
      of[i] = places[pair] as number;
    }
    const split = (pair: number) => Math.floor(pair / margin.count);
    categories = categories.map((earlier) =>
      Uint16Array.from(kept, (pair) => earlier[split(pair)] as number),
    );
    categories.push(Uint16Array.from(kept, (pair) => pair % margin.count));
    count = kept.length;
  }
  const having = new Uint32Array(count);
  for (const cell of of) having[cell] = (having[cell] as number) + 1;
  return { count, of, people: having, categories };
}

/** The sum of the weights of each cell. Source: plain sums. */
export function cellSums(cells: Cells, weights: Float64Array): Float64Array {
  const sums = new Float64Array(cells.count);
  for (let i = 0; i < weights.length; i++) {
    const cell = cells.of[i] as number;
    sums[cell] = (sums[cell] as number) + (weights[i] as number);
  }
  return sums;
}
