import type { Codes } from './tally.ts';

/** Respondents grouped by their combination of categories: all of a cell weigh alike in a raking. */
export interface Cells {
  readonly count: number;
  /** The cell of each respondent, 0 to count − 1. */
  readonly of: Uint32Array;
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
 * @throws RangeError when a code is not below its count, or the margins differ in length.
 */
export function joinCells(margins: readonly { readonly codes: Codes; readonly count: number }[]): Cells {
  const people = margins[0]?.codes.length ?? 0;
  const of = new Uint32Array(people);
  let count = Math.min(1, people);
  let categories: Uint16Array[] = [];
  for (const margin of margins) {
    if (margin.codes.length !== people) throw new RangeError('joinCells requires margins of one length');
    const places = new Int32Array(count * margin.count).fill(-1);
    const kept: number[] = [];
    for (let i = 0; i < people; i++) {
      const code = margin.codes[i] as number;
      if (code >= margin.count) throw new RangeError('joinCells requires codes below their count');
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
  return { count, of, categories };
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
