import { type Category, FIRST_CATEGORY } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import { hideSmallCells } from '../stats/hideSmallCells.ts';
import { type CodedColumn, nestedColumn } from './codedTable.ts';
import { hiddenSets, type Side } from './crossedGroups.ts';
import type { CrossedTable } from './crossings.ts';
import { type Variable, variableOf } from './dataset.ts';
import { type GroupPeople, hiddenGroups } from './hiddenGroups.ts';
import { madeOfAlone, madeOff, rootsTogether } from './madeGroups.ts';
import { everybodyOf } from './peopleAlike.ts';
import { remembered } from './remembered.ts';
import type { Counted, Rows } from './rows.ts';
import type { Settings } from './settings.ts';

type Limits = Pick<Settings, 'hideUnder' | 'protectUnder'>;

/** The groups of one break, or of one inside each group of another. */
export interface ChosenBreak {
  readonly variables: readonly Variable[];
  /** The group of each respondent. */
  readonly column: CodedColumn;
  /** The words of each group: one for each of the two breaks. */
  readonly labels: readonly (readonly Text[])[];
  /** Set where what a table does not show of it is counted as one group. */
  readonly remainder?: Remainder;
}

/** Everyone less the groups of a break that a table shows: one group, at the place of the first that it does not show. */
export interface Remainder {
  readonly at: number;
  /** The groups in it. */
  readonly groups: readonly number[];
  /** People whose group is not known are in it. */
  readonly hasUnknown: boolean;
  /** The break as it was chosen. */
  readonly of: ChosenBreak;
}

/** The groups of these columns, the second inside the first; null where the dataset lacks one of them. */
export function chosenBreak(dataset: Rows, columns: readonly string[]): ChosenBreak | null {
  const variables = columns.flatMap((column) => variableOf(dataset, column) ?? []);
  return variables.length === columns.length ? breakBy(variables) : null;
}

/** The groups of these variables, the second inside the first. */
export function breakBy(variables: readonly Variable[]): ChosenBreak | null {
  const [outer, inner] = variables;
  if (outer === undefined) return null;
  const categories = variables.map(({ column }) => column.categories);
  const [ofOuter = [], ofInner] = categories;
  const labels = ofOuter.flatMap(({ label }) =>
    ofInner === undefined ? [[label]] : ofInner.map((one) => [label, one.label]),
  );
  const column = inner === undefined ? groupCodes(outer) : nestedColumn(groupCodes(outer), groupCodes(inner));
  return { variables, column, labels };
}

/** Who has no group is in none. */
function groupCodes({ column, codes }: Variable): CodedColumn {
  const { categories, id } = column;
  const places = new Uint16Array(codes.length);
  for (let i = 0; i < places.length; i++) {
    const code = codes[i] as number;
    places[i] = code < FIRST_CATEGORY ? categories.length : code - FIRST_CATEGORY;
  }
  return { name: id, codes: places, labels: categories.map(labelled) };
}

function labelled({ code }: Category): string {
  return String(code);
}

/** A table, as far as it matters for the groups of its breaks. */
export interface BreakTable {
  readonly dataset: Rows;
  readonly limits: Limits;
  /** The people of the table. */
  readonly counts: Counted;
  /** Groups of one variable that every table hides. */
  readonly own: (variable: Variable) => readonly boolean[];
  /** Groups that a filter hides; none without one. */
  readonly off: (broken: ChosenBreak) => readonly boolean[];
}

/**
 * Which groups of a break are hidden in a table.
 *
 * Nested groups add up to those of either break, which other tables tell, and what an officer made to what it was made of: no
 * group may come back from any of these sums (crossedGroups.ts).
 *
 * @param known What was decided for this table before, by the ids of the columns.
 */
export function hiddenInTable(
  broken: ChosenBreak,
  table: BreakTable,
  known = new Map<string, readonly boolean[]>(),
): readonly boolean[] {
  const key = JSON.stringify(broken.variables.map(({ column }) => column.id));
  const before = known.get(key);
  if (before !== undefined) return before;
  const { limits } = table;
  const { column, variables } = broken;
  const sizes = sizesOf(broken);
  const own = variables.map(table.own);
  const byBreak = column.labels.map((_, group) => {
    const [outer, inner] = placesOf(group, sizes);
    return own[0]?.[outer] === true || (inner !== null && own[1]?.[inner] === true);
  });
  const off = table.off(broken);
  const made = hiddenAsMade(broken, table, known);
  const always = byBreak.map((one, group) => one || off[group] === true || made[group] === true);
  const found = variables.length < 2 ? hiddenInLines(linesOf(broken, table), always, limits) : always;
  known.set(key, found);
  return found;
}

/** Groups that are hidden for the sake of other tables of what they are made of, or of what they are nested in. */
export function hiddenAsMade(
  { variables }: ChosenBreak,
  table: BreakTable,
  known = new Map<string, readonly boolean[]>(),
): readonly boolean[] {
  const { dataset } = table;
  const [only] = variables;
  if (variables.length > 1 || (only && !rootsTogether(dataset, only).includes(only)))
    return hiddenSets({ sides: sidesOf(dataset, variables) }, crossedTable(table, known));
  return madeOff(variables, {
    ...table,
    hiddenOf: (of) => {
      const broken = breakBy(of);
      return broken === null ? [] : hiddenInTable(broken, table, known);
    },
  });
}

/** How variables divide people, each by its groups. */
export function sidesOf(dataset: Rows, variables: readonly Variable[]): readonly Side[] {
  return variables.map((variable) => ({
    roots: rootsTogether(dataset, variable),
    size: variable.column.categories.length,
    placeOf: (i) => {
      const place = (variable.codes[i] ?? 0) - FIRST_CATEGORY;
      return place < 0 ? null : place;
    },
  }));
}

/** What crossedGroups.ts has to know of a table. */
export function crossedTable(table: BreakTable, known = new Map<string, readonly boolean[]>()): CrossedTable {
  const { dataset, limits, own } = table;
  const name = `crossed ${limits.hideUnder} ${limits.protectUnder}`;
  const about = { dataset, limits, madeOf: (root: Variable) => madeOfAlone(dataset, root) };
  const wave: CrossedTable = {
    ...about,
    counts: everybodyOf(dataset),
    // How many people are in a group too small to show is told all the same.
    single: own,
    wave: null,
    recall: (what, work) => remembered(dataset, `${name} ${what}`, work),
  };
  const found = new Map<string, unknown>();
  return {
    ...about,
    counts: table.counts,
    single: (one) => singleIn(one, table, known),
    wave,
    recall: <Found>(what: string, work: () => Found) => {
      if (!found.has(what)) found.set(what, work());
      return found.get(what) as Found;
    },
  };
}

function singleIn(
  variable: Variable,
  table: BreakTable,
  known?: Map<string, readonly boolean[]>,
): readonly boolean[] {
  const broken = breakBy([variable]);
  return broken === null ? [] : hiddenInTable(broken, table, known);
}

/** Groups of a break that add up to people who are told of elsewhere, but for those whose group is not known. */
interface Line {
  readonly members: readonly number[];
  readonly everybody: GroupPeople;
}

interface Lines {
  /** People of the wave in each group. */
  readonly inWave: readonly number[];
  readonly groups: readonly GroupPeople[];
  readonly lines: readonly Line[];
}

/** All groups add up to everybody. */
function linesOf({ column }: ChosenBreak, { dataset, counts }: BreakTable): Lines {
  const all = peopleIn(column, counts);
  const groups = all.slice(0, -1);
  const inWave = peopleIn(column, everybodyOf(dataset)).map(({ asked }) => asked);
  return { groups, inWave, lines: [{ members: groups.map((_, group) => group), everybody: sumOf(all) }] };
}

/** The people of each group, and last those of none. */
function peopleIn({ codes, labels }: CodedColumn, counts: Counted): readonly GroupPeople[] {
  const none = labels.length;
  const [asked, base] = [new Uint32Array(none + 1), new Uint32Array(none + 1)];
  for (let i = 0; i < codes.length; i++) {
    const group = Math.min(codes[i] as number, none);
    asked[group] = (asked[group] as number) + (counts.asked[i] as number);
    base[group] = (base[group] as number) + (counts.base[i] as number);
  }
  return Array.from(asked, (people, group) => ({ asked: people, base: base[group] ?? 0 }));
}

function sumOf(groups: readonly GroupPeople[]): GroupPeople {
  return groups.reduce((sum, one) => ({ asked: sum.asked + one.asked, base: sum.base + one.base }), {
    asked: 0,
    base: 0,
  });
}

function sizesOf({ variables }: ChosenBreak): readonly number[] {
  return variables.map(({ column }) => column.categories.length);
}

function placesOf(group: number, [, inner]: readonly number[]): readonly [number, number | null] {
  return inner === undefined ? [group, null] : [Math.floor(group / inner), group % inner];
}

/** Hides in every line of groups, until nothing more has to be. */
function hiddenInLines(
  { groups, lines, inWave }: Lines,
  already: readonly boolean[],
  limits: Limits,
): readonly boolean[] {
  const hidden = [...already];
  for (let before = -1; before !== hidden.filter(Boolean).length; ) {
    before = hidden.filter(Boolean).length;
    for (const { members, everybody } of lines) {
      const of = members.map((group) => groups[group] ?? { asked: 0, base: 0 });
      const always = members.map((group) => hidden[group] === true);
      const sizes = members.map((group) => inWave[group] ?? 0);
      const found = hiddenGroups({ everybody, groups: of, always, inWave: sizes, limits });
      const covered = withCover(of, { everybody, hidden: found, least: limits.protectUnder });
      for (const [at, group] of members.entries()) if (covered[at]) hidden[group] = true;
    }
  }
  return hidden;
}

/**
 * The same with one more where what is hidden of a line would come back from its sum: a group may have been hidden for the
 * sake of another line, or of a filter. A few people of unknown group are hidden with it: nobody tells how many they are.
 */
function withCover(
  groups: readonly GroupPeople[],
  about: { readonly everybody: GroupPeople; readonly hidden: readonly boolean[]; readonly least: number },
): readonly boolean[] {
  const { everybody, least } = about;
  return (['asked', 'base'] as const).reduce<readonly boolean[]>((hidden, of) => {
    if (!hidden.includes(true)) return hidden;
    const counts = groups.map((group) => group[of]);
    const unknown = everybody[of] - counts.reduce((sum, count) => sum + count, 0);
    const isCover = unknown > 0 && unknown < least;
    const found = hideSmallCells(counts.concat(isCover ? unknown : 0), least, hidden.concat(isCover)).hidden;
    return hidden.map((one, at) => one || found[at] === true);
  }, about.hidden);
}
