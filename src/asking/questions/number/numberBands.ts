import type { NumberFace } from '../question.ts';

/** Numbers that are counted together, both ends among them. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** As many numbers as still have a line each. */
const MOST_ALONE = 12;
const MOST_BANDS = 10;

/**
 * The bands that a number is counted in: those of the question, else bands decided from its range alone, so that every
 * wave has the same. A dozen numbers stand alone; more are put together by 2, 5, 10, 20 and so on, in at most ten bands
 * that begin at round numbers, or at 1, 21, 41 where the range begins with 1.
 */
export function bandsOf(question: Pick<NumberFace, 'from' | 'to' | 'decimals' | 'bands'>): readonly Band[] {
  const { from, to, decimals, bands } = question;
  const starts = bands === undefined ? defaultStarts(question) : [from, ...bands];
  const least = 10 ** -decimals;
  return starts.map((start, place): Band => {
    const next = starts[place + 1];
    return { from: start, to: next === undefined ? to : tidy(next - least, decimals) };
  });
}

/** The place of the band that a number lies in; -1 for a number outside the range. */
export function bandHolding(bands: readonly Band[], value: number): number {
  const last = bands.at(-1);
  return last === undefined || value > last.to ? -1 : bands.findLastIndex(({ from }) => value >= from);
}

// Reckoned in the smallest steps that can be answered: whole numbers have no noise.
function defaultStarts({
  from,
  to,
  decimals,
}: Pick<NumberFace, 'from' | 'to' | 'decimals'>): readonly number[] {
  const scale = 10 ** decimals;
  const [first, last] = [Math.round(from * scale), Math.round(to * scale)];
  const starts = last - first < MOST_ALONE ? everyNumber(first, last) : roundStarts(first, last);
  return starts.map((start) => tidy(start / scale, decimals));
}

function everyNumber(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function roundStarts(first: number, last: number): readonly number[] {
  for (let size = 1; ; size *= 10) {
    for (const width of [2 * size, 5 * size, 10 * size]) {
      const origin = first === 1 ? 1 : 0;
      const begin = Math.floor((first - origin) / width) * width + origin;
      const count = Math.floor((last - begin) / width) + 1;
      // The round number that ends the range has no band of its own.
      const joined = begin + (count - 1) * width === last ? count - 1 : count;
      if (joined <= MOST_BANDS)
        return Array.from({ length: joined }, (_, place) => Math.max(first, begin + place * width));
    }
  }
}

function tidy(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
