import type { Codes } from './tally.ts';

/** Of each respondent, the one whose answers are most alike. */
export interface NearestMatches {
  /** The other's place; −1 where nobody has enough answers in common. */
  readonly other: Int32Array;
  /** The part of the answers compared that are the same, 0 to 1. */
  readonly share: Float64Array;
  /** Answers compared with that other. */
  readonly compared: Uint16Array;
}

/**
 * Each respondent's greatest part of answers that are the same as another's: of the questions both have a code for. Time
 * grows with the square of the respondents.
 *
 * Source: Kuriakose and Robbins, Statistical Journal of the IAOS 32 (2016), maximum percent match.
 *
 * @param columns One array per question, each with one code per respondent; 0 for a question that does not count.
 * @param least Questions that two have to share; at least 1.
 * @param tell Hears now and then which part of the pairs is done.
 */
export function nearestMatches(
  columns: readonly Codes[],
  least: number,
  tell: (done: number) => void = () => undefined,
): NearestMatches {
  const people = columns[0]?.length ?? 0;
  const rows = { answers: rowsOf(columns, people), width: columns.length };
  const other = new Int32Array(people).fill(-1);
  const share = new Float64Array(people);
  const compared = new Uint16Array(people);
  const keep = (one: number, two: number, same: number, both: number) => {
    if (same / both <= (share[one] ?? 0)) return;
    other[one] = two;
    share[one] = same / both;
    compared[one] = both;
  };
  for (let one = 0; one < people; one++) {
    for (let two = one + 1; two < people; two++) {
      const found = alike(rows, one * columns.length, two * columns.length);
      const both = Math.floor(found / BOTH);
      if (both < least) continue;
      keep(one, two, found % BOTH, both);
      keep(two, one, found % BOTH, both);
    }
    if (one % 200 === 0) tell(partDone(one, people));
  }
  return { other, share, compared };
}

interface Rows {
  readonly answers: Uint16Array;
  readonly width: number;
}

/** Two counts in one number, as an object for each of millions of pairs takes longer than comparing them. */
const BOTH = 65_536;

/** How many answers two have in common, times BOTH, and how many of these are the same; each by where their answers begin. */
function alike({ answers, width }: Rows, one: number, two: number): number {
  let found = 0;
  for (let q = 0; q < width; q++) {
    const mine = answers[one + q] ?? 0;
    const theirs = answers[two + q] ?? 0;
    if (mine === 0 || theirs === 0) continue;
    found += mine === theirs ? BOTH + 1 : BOTH;
  }
  return found;
}

/** The answers of each respondent side by side, as they are compared. */
function rowsOf(columns: readonly Codes[], people: number): Uint16Array {
  const rows = new Uint16Array(people * columns.length);
  for (const [q, codes] of columns.entries())
    for (let i = 0; i < people; i++) rows[i * columns.length + q] = codes[i] ?? 0;
  return rows;
}

// The first is compared with everyone, the last with nobody.
function partDone(one: number, people: number): number {
  return 1 - ((people - one) / people) ** 2;
}
