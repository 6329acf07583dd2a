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

/** With more columns than this only sums of three are tried. */
const FEW_COLUMNS = 13;

/**
 * Which groups are hidden so that none is a handful of people, nor differs by a handful from another, from the whole, or from
 * a sum of others: no sum or difference of up to four columns (three where there are many), nor of all of them together,
 * is 0 but for fewer than `least` people. Of the groups of such a sum the smallest is hidden.
 *
 * Source: differencing, as of the lines of hideSmallCells, where columns share people; our own rule.
 *
 * @returns Of each group, whether it is hidden.
 * @example hideOverlaps({ groups: [a, allOfAButThree], whole: [everyone], among: [everyone], hidden: [], least: 10 })
 */
export function hideOverlaps(people: OverlappingPeople): readonly boolean[] {
  const { groups, among } = people;
  const hidden = groups.map((_, group) => people.hidden[group] === true);
  const sizes = groups.map((group) =>
    group.reduce((sum, one, i) => sum + (one === 1 && among[0]?.[i] === 1 ? 1 : 0), 0),
  );
  for (;;) {
    const found = givesAway(people, hidden);
    const [smallest] = found.toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
    if (smallest === undefined) return hidden;
    hidden[smallest] = true;
  }
}

/** People who are in the same columns. */
interface Alike {
  /** 1 or 0 for each column. */
  readonly places: readonly number[];
  people: number;
}

/** A column with the sign with which it is counted. */
type Term = readonly [column: number, sign: 1 | -1];

/** The groups of a sum that is a handful of people; none where there is no such sum. */
function givesAway(
  { groups, whole, among, least }: OverlappingPeople,
  hidden: readonly boolean[],
): readonly number[] {
  const shown = groups.flatMap((_, group) => (hidden[group] ? [] : [group]));
  const columns = [...whole, ...shown.map((group) => groups[group] as Uint8Array)];
  for (const counted of among) {
    const alike = alikeIn(columns, counted);
    for (const terms of sumsOfColumns(columns.length, whole.length)) {
      const ofGroups = terms.flatMap(([column]) => shown[column - whole.length] ?? []);
      if (ofGroups.length > 0 && isHandful(alike, terms, least)) return ofGroups;
    }
  }
  return [];
}

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

/** Every sum and difference of a few columns, and each whole less all groups. */
function* sumsOfColumns(columns: number, whole: number): Iterable<readonly Term[]> {
  yield* sumsFrom([], 0, { columns, most: columns <= FEW_COLUMNS ? 4 : 3 });
  const groups = Array.from({ length: columns - whole }, (_, group): Term => [whole + group, -1]);
  for (let of = 0; of < whole; of += 1) yield [[of, 1], ...groups];
}

function* sumsFrom(
  before: readonly Term[],
  from: number,
  limits: { readonly columns: number; readonly most: number },
): Iterable<readonly Term[]> {
  for (let column = from; column < limits.columns; column += 1) {
    // A sum and its opposite tell the same.
    const signs = before.length === 0 ? ([1] as const) : ([1, -1] as const);
    for (const sign of signs) {
      const terms: readonly Term[] = [...before, [column, sign]];
      yield terms;
      if (terms.length < limits.most) yield* sumsFrom(terms, column + 1, limits);
    }
  }
}
