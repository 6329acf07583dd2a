/** Groups that may share people, and what is told beside them. Each a list with 1 for who is in it. */
interface OverlappingPeople {
  readonly groups: readonly Uint8Array[];
  /** Told whatever is hidden, such as everyone. */
  readonly whole: readonly Uint8Array[];
  /** Of whom nothing of a few may be told, such as those in the base: each looked at by itself. */
  readonly among: readonly Uint8Array[];
  /** Groups that are hidden already. */
  readonly hidden: readonly boolean[];
  /** The fewest people that may be told. */
  readonly least: number;
}

/** How many columns a sum has at most, by how many there are: the sums of many would never end. */
const MOST_TERMS = [
  { columns: 13, terms: 4 },
  { columns: 25, terms: 3 },
] as const;

/**
 * Which groups are hidden so that none is a handful of people, nor differs by a handful from another, from the whole, or from
 * a sum of others: no sum or difference of up to four columns (three of more than 13, two of more than 25), nor a whole less
 * all groups, is 0 but for fewer than `least` people. Of the groups of such a sum the smallest is hidden.
 *
 * Source: differencing, as of the lines of hideSmallCells, where columns share people; our own rule.
 *
 * @returns Of each group, whether it is hidden.
 * @example hideOverlaps({ groups: [a, allOfAButThree], whole: [everyone], among: [everyone], hidden: [], least: 10 })
 */
export function hideOverlaps({
  groups,
  whole,
  among,
  hidden: before,
  least,
}: OverlappingPeople): readonly boolean[] {
  const columns = [...whole, ...groups];
  const hidden = groups.map((_, group) => before[group] === true);
  const sizes = groups.map((group) => peopleIn(group, among[0]));
  const hideOne = (terms: readonly Term[]) => {
    const shown = terms.map(([column]) => column - whole.length).filter((group) => group >= 0);
    const [smallest] = shown.toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
    if (smallest !== undefined) hidden[smallest] = true;
  };
  const isShown = (column: number) => column < whole.length || hidden[column - whole.length] === false;
  const alikes = among.map((counted) => alikeIn(columns, counted));
  const isFew = (terms: readonly Term[]) => alikes.some((alike) => isHandful(alike, terms, least));
  const terms = MOST_TERMS.find((limit) => columns.length <= limit.columns)?.terms ?? 2;
  // What is hidden takes sums away and makes none, so that each needs to be looked at once.
  for (const sum of sumsFrom([], 0, { columns: columns.length, terms, isShown }))
    if (sum.some(([column]) => column >= whole.length) && isFew(sum)) hideOne(sum);
  for (let seen = -1; seen !== hidden.filter(Boolean).length; ) {
    seen = hidden.filter(Boolean).length;
    for (const rest of lessAll(columns.length, whole.length, isShown)) if (isFew(rest)) hideOne(rest);
  }
  return hidden;
}

/** People who are in the same columns. */
interface Alike {
  /** 1 or 0 for each column. */
  readonly places: readonly number[];
  people: number;
}

/** A column with the sign with which it is counted. */
type Term = readonly [column: number, sign: 1 | -1];

/** Those who are alike, the most first: most sums are seen to be no handful at once. */
function alikeIn(columns: readonly Uint8Array[], counted: Uint8Array): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const [i, isCounted] of counted.entries()) {
    if (isCounted !== 1) continue;
    const places = columns.map((column) => column[i] ?? 0);
    const key = places.join('');
    const known = found.get(key);
    if (known) known.people += 1;
    else found.set(key, { places, people: 1 });
  }
  return [...found.values()].sort((one, other) => other.people - one.people);
}

function isHandful(alike: readonly Alike[], terms: readonly Term[], least: number): boolean {
  let few = 0;
  for (const { places, people } of alike) {
    let sum = 0;
    for (const [column, sign] of terms) sum += sign * (places[column] ?? 0);
    if (sum === 0) continue;
    few += people;
    if (few >= least) return false;
  }
  return few > 0;
}

function peopleIn(group: Uint8Array, among: Uint8Array | undefined): number {
  return group.reduce((sum, one, i) => sum + (one === 1 && among?.[i] === 1 ? 1 : 0), 0);
}

interface Limits {
  readonly columns: number;
  readonly terms: number;
  readonly isShown: (column: number) => boolean;
}

/** Every sum and difference of a few columns that are shown. */
function* sumsFrom(before: readonly Term[], from: number, limits: Limits): Iterable<readonly Term[]> {
  for (let column = from; column < limits.columns; column += 1) {
    // A sum and its opposite tell the same.
    const signs = before.length === 0 ? ([1] as const) : ([1, -1] as const);
    for (const sign of signs) {
      const isAllShown = limits.isShown(column) && before.every(([one]) => limits.isShown(one));
      if (!isAllShown) continue;
      const terms: readonly Term[] = [...before, [column, sign]];
      yield terms;
      if (terms.length < limits.terms) yield* sumsFrom(terms, column + 1, limits);
    }
  }
}

/** Each whole less all groups that are shown. */
function* lessAll(
  columns: number,
  whole: number,
  isShown: (column: number) => boolean,
): Iterable<readonly Term[]> {
  for (let of = 0; of < whole; of += 1) {
    const groups = Array.from({ length: columns - whole }, (_, group) => whole + group).filter(isShown);
    if (groups.length > 0) yield [[of, 1], ...groups.map((group): Term => [group, -1])];
  }
}
