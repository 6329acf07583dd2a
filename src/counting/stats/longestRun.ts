import type { Codes } from './tally.ts';

/** The longest run of one answer that each respondent gave. */
export interface LongestRuns {
  /** Questions answered. */
  readonly answered: Uint16Array;
  /** Answers in the longest run; 0 for who answered none. */
  readonly longest: Uint16Array;
  /** Places, among the questions, of the first and the last of that run; the earliest of equally long ones. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

/**
 * The longest run of the same answer over questions in the order of asking (long-string). A question that was not put to
 * somebody is passed over; one that has no answer ends the run.
 *
 * Source: Johnson, Journal of Research in Personality 39 (2005); R max(rle(x)$lengths).
 *
 * @param columns One array per question in the order of asking, each with one code per respondent.
 * @param of `notAsked` is the code of a question that was not put, `from` the first code of an answer.
 */
export function longestRuns(
  columns: readonly Codes[],
  { notAsked, from }: { readonly notAsked: number; readonly from: number },
): LongestRuns {
  const people = columns[0]?.length ?? 0;
  const [answered, longest, first, last] = [0, 1, 2, 3].map(() => new Uint16Array(people)) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ];
  for (let i = 0; i < people; i++) {
    const put = [...columns.keys()].filter((place) => (columns[place]?.[i] ?? notAsked) !== notAsked);
    const codes = put.map((place) => columns[place]?.[i] ?? notAsked);
    const run = longestIn(codes, from);
    answered[i] = codes.filter((code) => code >= from).length;
    longest[i] = run.length;
    first[i] = put[run.end - run.length + 1] ?? 0;
    last[i] = put[run.end] ?? 0;
  }
  return { answered, longest, first, last };
}

function longestIn(codes: readonly number[], from: number): { length: number; end: number } {
  let longest = { length: 0, end: -1 };
  let length = 0;
  for (const [end, code] of codes.entries()) {
    if (code < from) length = 0;
    else length = code === codes[end - 1] ? length + 1 : 1;
    if (length > longest.length) longest = { length, end };
  }
  return longest;
}

/**
 * At most how likely somebody who picks answers at random has such a run: the chance of one that begins at a given place,
 * added up over all places where one may begin.
 *
 * Source: the union bound, as in Feller, An Introduction to Probability Theory and Its Applications I (1968), IV.1.
 *
 * @param run Answers in the run, 1 or more.
 * @param of Questions answered, and answers to choose from.
 * @returns 0 to 1.
 * @example runChance(5, { answered: 5, answers: 5 }) // 5 of 3,125: 0.0016
 */
export function runChance(
  run: number,
  { answered, answers }: { readonly answered: number; readonly answers: number },
): number {
  if (run > answered) return 0;
  const atOnePlace = answers ** (1 - run);
  return Math.min(1, atOnePlace * (1 + (answered - run) * (1 - 1 / answers)));
}
