import type { Coded } from './crossAll.ts';

/** Some variables taken together: a cell for each combination of their codes. */
export interface CodeGroup {
  /** Places in the list, the first counting slowest. */
  readonly of: readonly number[];
  /** How many combinations there are. */
  readonly size: number;
}

/** The combination of each respondent. */
export type Joined = Uint16Array | Uint32Array;

/**
 * Puts variables together as long as their combinations stay few.
 *
 * Source: first fit by falling count; which of them come together changes no sum.
 *
 * @param most Combinations in a group; a variable with more codes than that stands alone.
 * @example groupCodes([{ count: 2 }, { count: 3 }], 6) // one group of both, size 6
 */
export function groupCodes(list: readonly { readonly count: number }[], most: number): readonly CodeGroup[] {
  const groups: { of: number[]; size: number }[] = [];
  const falling = list
    .map(({ count }, place) => ({ count, place }))
    .sort((one, other) => other.count - one.count);
  for (const { count, place } of falling) {
    const fits = groups.filter(({ size }) => size * count <= most);
    const fullest = fits.reduce<(typeof groups)[number] | undefined>(
      (best, group) => (best === undefined || group.size > best.size ? group : best),
      undefined,
    );
    if (fullest === undefined) groups.push({ of: [place], size: count });
    else {
      fullest.of.push(place);
      fullest.size *= count;
    }
  }
  return groups;
}

/**
 * The combination that each respondent has.
 *
 * Source: numbers with a digit for each variable.
 *
 * @param into One per respondent, wide enough for the group (roomFor); what was in it is written over.
 * @returns The same, 0 to size − 1; null when a code is not below its count, with anything in `into`.
 */
export function joinCodes(group: CodeGroup, list: readonly Coded[], into: Joined): Joined | null {
  const variables = group.of.map((place) => list[place] as Coded);
  // Two variables at a time: half as many ways through memory.
  for (let at = 0; at < variables.length; at += 2) {
    const [one, other] = [variables[at] as Coded, variables[at + 1]];
    if (at === 0 ? !begin(into, one, other) : !append(into, one, other)) return null;
  }
  return into;
}

// Only writes: memory that is new would be brought in twice, to be read and to be written.
function begin(into: Joined, one: Coded, other: Coded | undefined): boolean {
  const [first, times] = [one.codes, one.count];
  if (other === undefined) {
    for (let i = 0; i < into.length; i++) {
      const code = first[i] as number;
      if (code >= times) return false;
      into[i] = code;
    }
    return true;
  }
  const [second, count] = [other.codes, other.count];
  for (let i = 0; i < into.length; i++) {
    const code = first[i] as number;
    const next = second[i] as number;
    if (code >= times || next >= count) return false;
    into[i] = code * count + next;
  }
  return true;
}

function append(into: Joined, one: Coded, other: Coded | undefined): boolean {
  const [first, times] = [one.codes, one.count];
  if (other === undefined) {
    for (let i = 0; i < into.length; i++) {
      const code = first[i] as number;
      if (code >= times) return false;
      into[i] = (into[i] as number) * times + code;
    }
    return true;
  }
  const [second, count] = [other.codes, other.count];
  for (let i = 0; i < into.length; i++) {
    const code = first[i] as number;
    const next = second[i] as number;
    if (code >= times || next >= count) return false;
    into[i] = ((into[i] as number) * times + code) * count + next;
  }
  return true;
}

/** Room for the combinations of a group, and for one number more as a sign of its own. Source: the width of a number. */
export function roomFor({ size }: CodeGroup, people: number): Joined {
  return new (size < 65_535 ? Uint16Array : Uint32Array)(people);
}

/**
 * The code that one variable of a group has in each combination. Source: the digits of joinCodes.
 *
 * @param at Which variable of the group, in its order.
 */
export function codesIn(
  group: CodeGroup,
  list: readonly { readonly count: number }[],
  at: number,
): Uint16Array {
  const countOf = (place: number | undefined) => list[place ?? 0]?.count ?? 1;
  const after = group.of.slice(at + 1).reduce((product, place) => product * countOf(place), 1);
  const own = countOf(group.of[at]);
  return Uint16Array.from({ length: group.size }, (_, cell) => Math.floor(cell / after) % own);
}
