import { type CodeGroup, codesIn, groupCodes, type Joined, joinCodes, roomFor } from './codeGroups.ts';
import type { Codes } from './tally.ts';

/** One variable: a code below `count` for each respondent. */
export interface Coded {
  readonly codes: Codes;
  readonly count: number;
}

/** One question by one break. Each array has break.count × question.count places, break category by break category. */
export interface Crossing {
  /** Sum of weights. */
  readonly weights: Float64Array;
  /** Sum of squared weights. */
  readonly squares: Float64Array;
  /** People. */
  readonly counts: Float64Array;
}

/** What is counted. Every array is one per respondent, in the same order. */
export interface CrossInput {
  readonly questions: readonly Coded[];
  readonly breaks: readonly Coded[];
  /** Any scale; who has none above 0 is in no table. */
  readonly weights: Float64Array;
}

/** Weight, squared weight, people, and a place that keeps cells a power of two apart. */
const STRIDE = 4;
/** Cells that still lie in a processor's nearer memory. */
const MOST_CELLS = 6000;
/** Reading a cell apart costs as much as adding up some respondents. */
const PEOPLE_PER_CELL = 6;
/** The same for the cells of questions, which are read once for each of them. */
const PEOPLE_PER_READING = 60;

/**
 * Every question by every break in one go: the sums that shares, bases, effective bases and errors are made of.
 *
 * Several questions and several breaks are counted together, by their combination, and then read apart: a million
 * respondents are gone through once for some tables, not once for each.
 *
 * Source: plain sums, the same as tally.ts over each pair; the arrangement is our own, measured by
 * `npm run bench -- crossings` beside the plain loop.
 *
 * @returns For each break, for each question, in the order given.
 * @throws RangeError when a code is not below its count, a weight is negative, or lengths differ.
 * @example crossAll({ questions: [q1, q2], breaks: [sex], weights })[0]?.[1] // q2 by sex
 */
export function crossAll({ questions, breaks, weights }: CrossInput): readonly (readonly Crossing[])[] {
  const people = weights.length;
  if ([...questions, ...breaks].some(({ codes }) => codes.length !== people))
    throw new RangeError('crossAll requires one code and weight for each respondent');
  const squares = squaresOf(weights);
  const cells = Math.min(MOST_CELLS, people / PEOPLE_PER_CELL);
  const breakGroups = groupCodes(breaks, 2 * Math.sqrt(cells));
  const widest = Math.max(...breakGroups.map(({ size }) => size), 1);
  const byGroups = breakGroups.map((group) => ({
    ...together(group, breaks),
    joined: setAside(joinedOf(group, breaks, roomFor(group, people)), group.size, weights),
  }));
  const asking = groupCodes(questions, Math.min(cells / widest, people / PEOPLE_PER_READING));
  // One room for all of them in turn: many respondents should not cost many times their own size.
  const room = roomFor({ of: [], size: Math.max(...asking.map(({ size }) => size), 1) }, people);
  const found: Crossing[][] = breaks.map(() => []);
  for (const group of asking) {
    const asked = together(group, questions);
    const joined = joinedOf(group, questions, room);
    for (const by of byGroups) {
      const sums = new Float64Array((by.size + 1) * group.size * STRIDE);
      addUp(sums, { by: by.joined, asked: joined, size: group.size }, weights, squares);
      readApart(sums, by, asked, found);
    }
  }
  return found;
}

function joinedOf(group: CodeGroup, list: readonly Coded[], into: Joined): Joined {
  const joined = joinCodes(group, list, into);
  if (joined === null) throw new RangeError('crossAll requires codes below their count');
  return joined;
}

/** Variables counted together, and the code that each has in each of their combinations. */
interface Together {
  readonly size: number;
  readonly parts: readonly { readonly place: number; readonly count: number; readonly codes: Uint16Array }[];
}

function together(group: CodeGroup, list: readonly Coded[]): Together {
  const parts = group.of.map((place, at) => {
    return { place, count: list[place]?.count ?? 1, codes: codesIn(group, list, at) };
  });
  return { size: group.size, parts };
}

function squaresOf(weights: Float64Array): Float64Array {
  const squares = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight < 0) throw new RangeError('crossAll requires weights of 0 or more');
    squares[i] = weight * weight;
  }
  return squares;
}

// Who has no weight is counted in cells after the last, which nobody reads.
function setAside(joined: Joined, place: number, weights: Float64Array): Joined {
  for (let i = 0; i < weights.length; i++) if (!((weights[i] as number) > 0)) joined[i] = place;
  return joined;
}

interface Places {
  readonly by: Codes;
  readonly asked: Codes;
  readonly size: number;
}

// Two at a time: the second one's place is found while the first one's sums are on their way to memory.
function addUp(
  sums: Float64Array,
  { by, asked, size }: Places,
  weights: Float64Array,
  squares: Float64Array,
): void {
  const people = weights.length;
  let i = 0;
  for (; i + 1 < people; i += 2) {
    const one = ((by[i] as number) * size + (asked[i] as number)) * STRIDE;
    const other = ((by[i + 1] as number) * size + (asked[i + 1] as number)) * STRIDE;
    sums[one] = (sums[one] as number) + (weights[i] as number);
    sums[one + 1] = (sums[one + 1] as number) + (squares[i] as number);
    sums[one + 2] = (sums[one + 2] as number) + 1;
    sums[other] = (sums[other] as number) + (weights[i + 1] as number);
    sums[other + 1] = (sums[other + 1] as number) + (squares[i + 1] as number);
    sums[other + 2] = (sums[other + 2] as number) + 1;
  }
  if (i < people) {
    const last = ((by[i] as number) * size + (asked[i] as number)) * STRIDE;
    sums[last] = (sums[last] as number) + (weights[i] as number);
    sums[last + 1] = (sums[last + 1] as number) + (squares[i] as number);
    sums[last + 2] = (sums[last + 2] as number) + 1;
  }
}

// First one question by all breaks together, then each break: the many cells are gone through once for each question.
function readApart(sums: Float64Array, by: Together, asked: Together, found: Crossing[][]): void {
  for (const { place, count, codes } of asked.parts) {
    const isAlone = asked.parts.length === 1;
    const own = isAlone ? sums : narrowed(sums, { cells: by.size, size: asked.size, count, codes });
    for (const part of by.parts) {
      const crossings = found[part.place] as Crossing[];
      crossings[place] = crossing(own, count, part.codes, part.count);
    }
  }
}

interface Narrowing {
  readonly cells: number;
  readonly size: number;
  readonly count: number;
  readonly codes: Uint16Array;
}

function narrowed(sums: Float64Array, { cells, size, count, codes }: Narrowing): Float64Array {
  const own = new Float64Array(cells * count * STRIDE);
  for (let cell = 0, from = 0; cell < cells; cell++) {
    const first = cell * count;
    for (let code = 0; code < size; code++, from += STRIDE) {
      const to = (first + (codes[code] as number)) * STRIDE;
      own[to] = (own[to] as number) + (sums[from] as number);
      own[to + 1] = (own[to + 1] as number) + (sums[from + 1] as number);
      own[to + 2] = (own[to + 2] as number) + (sums[from + 2] as number);
    }
  }
  return own;
}

function crossing(own: Float64Array, count: number, codes: Uint16Array, groups: number): Crossing {
  const weights = new Float64Array(groups * count);
  const squares = new Float64Array(groups * count);
  const counts = new Float64Array(groups * count);
  for (let cell = 0, from = 0; cell < codes.length; cell++) {
    const first = (codes[cell] as number) * count;
    for (let to = first; to < first + count; to++, from += STRIDE) {
      weights[to] = (weights[to] as number) + (own[from] as number);
      squares[to] = (squares[to] as number) + (own[from + 1] as number);
      counts[to] = (counts[to] as number) + (own[from + 2] as number);
    }
  }
  return { weights, squares, counts };
}
