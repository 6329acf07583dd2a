import { FIRST_CATEGORY } from '../../core/column.ts';
import { id } from '../../core/id.ts';
import { madeFrom, type Variable } from './dataset.ts';
import type { Counted, Rows } from './rows.ts';
import type { Settings } from './settings.ts';
import { isAboutPeople } from './shownColumns.ts';
import { hideSplit } from './splitGroups.ts';

/** A table of which groups are hidden, and what it hides of other breaks. */
interface MadeTable {
  readonly dataset: Rows;
  readonly limits: Pick<Settings, 'protectUnder'>;
  readonly counts: Counted;
  /** The groups that are hidden of a break, in the order of its groups. */
  readonly hiddenOf: (variables: readonly Variable[]) => readonly boolean[];
  /** Those of one variable that every table hides. */
  readonly own: (variable: Variable) => readonly boolean[];
}

/**
 * Which groups of a break that an officer made are hidden, so that they tell of no few people beside the tables of what they
 * were made of, in the same table.
 *
 * A made group and a group of its source are two ways of dividing the same people: hideSplit says what can be worked out of
 * both. It is looked at beside each question that it was made of, and beside each variable made before it of one of these. One
 * that takes in who people are is looked at beside any two of these as well, one inside the other: of the groups that are hidden
 * there it takes in all people or none. Nested in another break, the
 * same holds inside each group of that one, and of all groups together.
 */
export function madeOff(variables: readonly Variable[], table: MadeTable): readonly boolean[] {
  const groups = variables.reduce((product, { column }) => product * column.categories.length, 1);
  let hidden: readonly boolean[] = new Array<boolean>(groups).fill(false);
  for (const [side, variable] of variables.entries()) {
    if (variable.madeOf === undefined) continue;
    const others = variables.filter((_, at) => at !== side);
    for (const one of toldBeside(table.dataset, variable)) {
      const instead = variables.map((own, at) => (at === side ? one : own));
      hidden = beside(variables, { instead, inside: others, hidden, table, isStrict: false });
    }
    for (const instead of wholes(table.dataset, variable, variables.length > 1))
      hidden = beside(variables, { instead, inside: [], hidden, table, isStrict: instead.length > 1 });
  }
  return hidden;
}

/** What all groups together are looked at beside: two columns of what one is made of, or each of these beside nested groups. */
function wholes(dataset: Rows, variable: Variable, isNested: boolean): readonly (readonly Variable[])[] {
  const told = toldBeside(dataset, variable);
  if (isNested) return told.map((one) => [one]);
  const single = told.filter(({ column }) => !column.isOneOfSeveral);
  const pairs = single.flatMap((outer, at) => single.slice(at + 1).map((inner) => [outer, inner] as const));
  return pairs.filter(
    ([outer, inner]) =>
      !sharesRoot(dataset, outer, inner) && [outer, inner].some((one) => isAboutPeople(dataset, one)),
  );
}

/** Columns that divide the same people as a made one: what it was made of, and what was made of that before it. */
export function toldBeside(dataset: Rows, variable: Variable): readonly Variable[] {
  const place = dataset.variables.findIndex(({ madeOf }) => madeOf === variable.madeOf);
  const before = dataset.variables.slice(0, Math.max(0, place));
  const made = before.filter((one) => one.madeOf !== undefined && sharesRoot(dataset, one, variable));
  return [...rootsOf(dataset, variable), ...made];
}

/** Everyone who is in any group of a made variable, as one group: how many they are is told with its table. */
export function wholeOf(variable: Variable): Variable {
  const { column, codes, madeOf } = variable;
  const [first] = column.categories;
  return {
    column: { ...column, id: id<'column'>(`${column.id}|all`), categories: first ? [first] : [] },
    codes: codes.map((code) => Math.min(code, FIRST_CATEGORY)),
    ...(madeOf && { madeOf }),
  };
}

/** Whether two columns are, or were made, of one question. */
export function sharesRoot(dataset: Rows, one: Variable, other: Variable): boolean {
  if (one.madeOf === undefined && other.madeOf === undefined) return one === other;
  const roots = rootsOf(dataset, other);
  return rootsOf(dataset, one).some((root) => roots.includes(root));
}

/** The columns that were asked of which a variable was made, through whatever else was made; itself where it was asked. */
export function rootsOf(dataset: Rows, variable: Variable): readonly Variable[] {
  if (variable.madeOf === undefined) return [variable];
  return [...new Set(madeFrom(dataset, variable).flatMap((part) => rootsOf(dataset, part)))];
}

/**
 * The questions as they were asked that say who is in groups of a variable. What was made of several questions that are not
 * about people, or has several answers, stands for itself: it is looked at beside each of what it was made of.
 */
export function rootsTogether(dataset: Rows, variable: Variable): readonly Variable[] {
  const roots = rootsOf(dataset, variable);
  const isOwn = variable.column.isOneOfSeveral || (roots.length > 1 && !isAboutPeople(dataset, variable));
  return isOwn ? [variable] : roots;
}

/** What was made of one question alone, in the order in which it was made. */
export function madeOfAlone(dataset: Rows, root: Variable): readonly Variable[] {
  return dataset.variables.filter((one) => {
    if (one.madeOf === undefined || one === root) return false;
    const [first, ...more] = rootsTogether(dataset, one);
    return first === root && more.length === 0;
  });
}

interface Beside {
  /** The break that the groups are looked at beside. */
  readonly instead: readonly Variable[];
  /** The variables of both breaks: each of their groups is looked at by itself. */
  readonly inside: readonly Variable[];
  readonly hidden: readonly boolean[];
  readonly table: MadeTable;
  /** Of what is hidden in the table beside, a group takes in everyone or nobody. */
  readonly isStrict: boolean;
}

function beside(variables: readonly Variable[], of: Beside): readonly boolean[] {
  const { hidden, table, isStrict } = of;
  const found = [...hidden];
  const { instead } = of;
  const [one, more] = instead;
  // What the table hides as too small may be told by how many people there are of it in the wave.
  const flags = [table.hiddenOf(instead), ...(one && more === undefined ? [table.own(one)] : [])];
  // Those of no group are told with the hidden ones, or apart from them where the base of the other question is told.
  const ways = (['asked', 'base'] as const).flatMap((how) =>
    [NONE, UNKNOWN].flatMap((unknown) => flags.map((isHidden) => ({ ...of, how, unknown, isHidden }))),
  );
  for (const way of ways) {
    for (const { groups, blocks, ofHidden } of partsOf(variables, way)) {
      const places = [...groups].sort((one, other) => one - other);
      if (isStrict && ofHidden.size > 1) hideAll(found, ofHidden);
      const people = blocks.map((block) => [...places, NONE].map((place) => block.get(place) ?? 0));
      const hiddenNow = places.map((place) => found[place] === true);
      const now = hideSplit({ blocks: people, hidden: hiddenNow, least: table.limits.protectUnder });
      const more = places.filter((_, at) => now[at]);
      hideAll(found, more);
    }
  }
  return found;
}

function hideAll(hidden: boolean[], places: Iterable<number>): void {
  for (const place of places) if (place !== NONE) hidden[place] = true;
}

/** Who is in no group, or in none that is told. */
const NONE = -1;
/** Who is in no group of the table beside. */
const UNKNOWN = -2;

/** Of whom the two are compared, and what is told of the table beside. */
interface Way extends Beside {
  readonly how: 'asked' | 'base';
  /** The block of those who are in no group of the table beside. */
  readonly unknown: number;
  readonly isHidden: readonly boolean[];
}

interface Part {
  /** The groups that somebody is in. */
  readonly groups: ReadonlySet<number>;
  /** People by group, of each block of the table beside; its hidden groups, and who is in none, are one block. */
  readonly blocks: readonly ReadonlyMap<number, number>[];
  /** The groups of the people who are in a hidden group of the table beside. */
  readonly ofHidden: ReadonlySet<number>;
}

function partsOf(
  variables: readonly Variable[],
  { instead, inside, table, how, unknown, isHidden }: Way,
): readonly Part[] {
  const { dataset, counts } = table;
  const [groupOf, blockOf, partOf] = [placesIn(variables), placesIn(instead), placesIn(inside)];
  const parts = new Map<number, ReturnType<typeof newPart>>();
  for (let i = 0; i < dataset.size; i += 1) {
    const [counted = 0, part] = [counts[how][i], partOf(i)];
    if (counted === 0 || part === null) continue;
    const { groups, blocks, ofHidden } = mapIn(parts, part, newPart);
    const [group, block] = [groupOf(i) ?? NONE, blockOf(i) ?? unknown];
    if (group !== NONE) groups.add(group);
    if (isHidden[block]) ofHidden.add(group);
    const people = mapIn(blocks, isHidden[block] ? NONE : block, () => new Map<number, number>());
    people.set(group, (people.get(group) ?? 0) + counted);
  }
  // By their places: of two groups alike in size the same one is hidden, whoever came first.
  const inOrder = (blocks: ReadonlyMap<number, ReadonlyMap<number, number>>) =>
    [...blocks].sort(([one], [other]) => one - other).map(([, block]) => block);
  return [...parts.values()].map(({ blocks, ...part }) => ({ ...part, blocks: inOrder(blocks) }));
}

function newPart() {
  return {
    groups: new Set<number>(),
    blocks: new Map<number, Map<number, number>>(),
    ofHidden: new Set<number>(),
  };
}

function mapIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** The group of a respondent among those of several variables, one inside the other; null where one is not known. */
function placesIn(variables: readonly Variable[]): (i: number) => number | null {
  return (i) => {
    let place = 0;
    for (const { column, codes } of variables) {
      const code = codes[i] ?? 0;
      if (code < FIRST_CATEGORY) return null;
      place = place * column.categories.length + (code - FIRST_CATEGORY);
    }
    return place;
  };
}
