import { type Column, FIRST_CATEGORY, type Net } from '../../core/column.ts';
import type { Variable } from './dataset.ts';

/** The number that each answer of a scale stands for. */
export interface Scores {
  /** By code in memory; undefined for an answer that is not on the scale, and for having no view. */
  readonly values: readonly (number | undefined)[];
  readonly least: number;
  readonly most: number;
  /** Which end is the better one is known: it has the higher number. */
  readonly isDirected: boolean;
}

/**
 * The scores of a column whose answers stand on a scale: its numbers as they are, or 1, 2, 3 and so on along its answers.
 *
 * Where the nets say which end is favourable it has the higher score, whichever way the answers are read out. An answer beyond
 * both ends, such as "Have not used it", is no score. Steps count as equally long.
 *
 * @returns Null for a column without a scale: words, options of which several may be chosen, answers without direction, and
 *   numbers that people gave themselves.
 */
export function scoresOf({ column, exact }: Pick<Variable, 'column' | 'exact'>): Scores | null {
  // A number that people gave themselves is counted in bands, whose codes say nothing; of a scale each code is its number.
  if (exact !== undefined) return null;
  if (column.isOwnWords || column.isOneOfSeveral || column.ofOption !== undefined || column.isLong)
    return null;
  const [positive, negative] = [placesIn(column, 'positive'), placesIn(column, 'negative')];
  if (column.number !== undefined) return numberScores(column, positive, negative);
  if (!standApart(positive, negative)) return null;
  const from = Math.min(...positive, ...negative);
  const to = Math.max(...positive, ...negative);
  const isTurned = (positive[0] as number) < (negative[0] as number);
  const scores = column.categories.map((_, place) => {
    if (place < from || place > to) return undefined;
    return isTurned ? to - place + 1 : place - from + 1;
  });
  return { values: inMemory(scores), least: 1, most: to - from + 1, isDirected: true };
}

/** The net that counts the favourable answers together; undefined where there is none. */
export function favourableNet({ nets, isOneOfSeveral }: Column): Net | undefined {
  return isOneOfSeveral ? undefined : nets.find(({ direction }) => direction === 'positive');
}

function numberScores(
  { categories }: Column,
  positive: readonly number[],
  negative: readonly number[],
): Scores {
  const codes = categories.map(({ code }) => code);
  const [least, most] = [Math.min(...codes), Math.max(...codes)];
  const isDirected = standApart(positive, negative);
  const isTurned = isDirected && (positive[0] as number) < (negative[0] as number);
  const scores = codes.map((code) => (isTurned ? least + most - code : code));
  return { values: inMemory(scores), least, most, isDirected };
}

function placesIn({ categories, nets }: Column, direction: Net['direction']): readonly number[] {
  const codes = new Set(nets.filter((net) => net.direction === direction).flatMap((net) => net.codes));
  return categories.flatMap(({ code }, place) => (codes.has(code) ? [place] : []));
}

/** Whether all answers of the one net come before all of the other. */
function standApart(one: readonly number[], other: readonly number[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return Math.max(...one) < Math.min(...other) || Math.max(...other) < Math.min(...one);
}

function inMemory(scores: readonly (number | undefined)[]): readonly (number | undefined)[] {
  return [...new Array<undefined>(FIRST_CATEGORY).fill(undefined), ...scores];
}
