import { type Category, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import { hideSmallCells } from '../stats/hideSmallCells.ts';
import { type CodedColumn, nestedColumn } from './codedTable.ts';
import { type Dataset, type Variable, variableOf } from './dataset.ts';
import { type GroupPeople, hiddenGroups } from './hiddenGroups.ts';
import type { Settings } from './settings.ts';
import { hiddenByBreak, hiddenCodes } from './smallGroups.ts';

type Limits = Pick<Settings, 'hideUnder' | 'protectUnder'>;

/** The groups of one break, or of one inside each group of another. */
export interface ChosenBreak {
  readonly variables: readonly Variable[];
  /** The group of each respondent. */
  readonly column: CodedColumn;
  /** The words of each group: one for each of the two breaks. */
  readonly labels: readonly (readonly Text[])[];
}

/** Whom the tables are about: those who gave one of these answers. */
export interface ChosenFilter {
  readonly variable: Variable;
  /** Codes in memory. */
  readonly codes: readonly number[];
  /** 1 for those who did. */
  readonly within: Uint8Array;
}

/** The groups of these columns, the second inside the first; null where the dataset lacks one of them. */
export function chosenBreak(dataset: Dataset, columns: readonly string[]): ChosenBreak | null {
  const variables = columns.flatMap((column) => variableOf(dataset, column) ?? []);
  const [outer, inner] = variables;
  if (outer === undefined || variables.length !== columns.length) return null;
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
  return {
    name: id,
    codes: Uint16Array.from(codes, (code) =>
      code < FIRST_CATEGORY ? categories.length : code - FIRST_CATEGORY,
    ),
    labels: categories.map(labelled),
  };
}

function labelled({ code }: Category): string {
  return String(code);
}

/** Those who gave one of these answers, by the codes of the questionnaire; null where the dataset lacks the column. */
export function chosenFilter(
  dataset: Dataset,
  { column, codes: wanted }: { readonly column: string; readonly codes: readonly number[] },
): ChosenFilter | null {
  const variable = variableOf(dataset, column);
  if (variable === undefined) return null;
  const codes = variable.column.categories.flatMap(({ code }, i) =>
    wanted.includes(code) ? [FIRST_CATEGORY + i] : [],
  );
  const within = Uint8Array.from(variable.codes, (code) => (codes.includes(code) ? 1 : 0));
  return { variable, codes, within };
}

/** What is asked of whom: a question's base, and the filter of its table. */
interface Questioned {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  readonly filter: ChosenFilter | null;
}

/** Whether a filter leaves out so few people, or takes so few in, that its table less another would be they. */
export function filterHidesAll(dataset: Dataset, of: Questioned, limits: Limits): boolean {
  const { filter } = of;
  if (filter === null) return false;
  const hidden = hiddenCodes(dataset, filter.variable, limits);
  if (filter.codes.some((code) => hidden[code])) return true;
  const all = new Uint16Array(dataset.size);
  return filteredOff(all, 1, { ...of, filter }, limits)[0] === true;
}

/**
 * Which groups of a break are hidden in a table.
 *
 * Nested groups add up to those of either break, which other tables tell: so no group may come back from any of these sums. Of
 * a filter: each answer that it takes in holds nobody or enough people in each group, and what it leaves out as well;
 * so one table less another is never a handful of people.
 */
export function hiddenInBreak(
  dataset: Dataset,
  broken: ChosenBreak,
  { asked, base, filter, limits }: Questioned & { readonly limits: Limits },
): readonly boolean[] {
  const { column, variables } = broken;
  const sizes = sizesOf(broken);
  const ofWave = linesOf(broken, { size: dataset.size, counts: () => 'base' });
  const own = variables.map((one) => hiddenByBreak(dataset, one, limits));
  const byBreak = column.labels.map((_, group) => {
    const [outer, inner] = placesOf(group, sizes);
    return own[0]?.[outer] === true || (inner !== null && own[1]?.[inner] === true);
  });
  const always = variables.length < 2 ? byBreak : hiddenInLines(ofWave, byBreak, limits);
  const filtered =
    filter === null
      ? always
      : filteredOff(column.codes, column.labels.length, { asked, base, filter }, limits).map(
          (one, group) => one || always[group] === true,
        );
  const inTable = linesOf(broken, {
    size: dataset.size,
    counts: (i) => {
      const code = asked.codes[i] ?? MISSING.notAsked;
      if (filter?.within[i] === 0 || code === MISSING.notAsked) return null;
      return base.includes(code) ? 'base' : 'asked';
    },
  });
  return hiddenInLines(inTable, filtered, limits);
}

/** Groups of a break that add up to people who are told of elsewhere, but for those whose group is not known. */
interface Line {
  readonly members: readonly number[];
  readonly everybody: GroupPeople;
}

interface Lines {
  readonly groups: readonly GroupPeople[];
  readonly lines: readonly Line[];
}

interface Counting {
  readonly size: number;
  readonly counts: (i: number) => 'asked' | 'base' | null;
}

/** All groups add up to everybody; nested ones also to each group of either break. */
function linesOf(broken: ChosenBreak, counting: Counting): Lines {
  const { column, variables } = broken;
  const all = peopleIn(column, counting);
  const groups = all.slice(0, -1);
  const every = groups.map((_, group) => group);
  const sides = variables.length < 2 ? [] : variables;
  const sizes = sizesOf(broken);
  const ofSides = sides.flatMap((variable, side) =>
    peopleIn(groupCodes(variable), counting)
      .slice(0, -1)
      .map((everybody, place) => ({
        members: every.filter((group) => placesOf(group, sizes)[side] === place),
        everybody,
      })),
  );
  return { groups, lines: [{ members: every, everybody: sumOf(all) }, ...ofSides] };
}

/** The people of each group, and last those of none. */
function peopleIn({ codes, labels }: CodedColumn, { size, counts }: Counting): readonly GroupPeople[] {
  const all = Array.from({ length: labels.length + 1 }, () => ({ asked: 0, base: 0 }));
  for (let i = 0; i < size; i++) {
    const how = counts(i);
    const group = all[Math.min(codes[i] ?? labels.length, labels.length)];
    if (how === null || group === undefined) continue;
    group.asked += 1;
    if (how === 'base') group.base += 1;
  }
  return all;
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
  { groups, lines }: Lines,
  already: readonly boolean[],
  limits: Limits,
): readonly boolean[] {
  const hidden = [...already];
  for (let before = -1; before !== hidden.filter(Boolean).length; ) {
    before = hidden.filter(Boolean).length;
    for (const { members, everybody } of lines) {
      const of = members.map((group) => groups[group] ?? { asked: 0, base: 0 });
      const always = members.map((group) => hidden[group] === true);
      const found = hiddenGroups({ everybody, groups: of, always, limits, isExact: true });
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

/** Of which groups a filter takes in an answer of few, or leaves few out: of everyone in the wave, or in the base. */
function filteredOff(
  codes: Uint16Array,
  groups: number,
  { asked, base, filter }: Questioned & { readonly filter: ChosenFilter },
  { protectUnder }: Limits,
): readonly boolean[] {
  const { variable } = filter;
  const answers = variable.column.categories.length;
  return Array.from({ length: groups }, (_, group) => {
    const [ofWave, inBase] = [new Array<number>(answers + 1).fill(0), new Array<number>(answers + 1).fill(0)];
    for (const [i, code] of variable.codes.entries()) {
      if (codes[i] !== group) continue;
      // Who gave no answer is left out by every filter.
      const at = code < FIRST_CATEGORY ? answers : code - FIRST_CATEGORY;
      ofWave[at] = (ofWave[at] ?? 0) + 1;
      if (base.includes(asked.codes[i] ?? 0)) inBase[at] = (inBase[at] ?? 0) + 1;
    }
    return [ofWave, inBase].some((counts) => {
      const { hidden } = hideSmallCells(counts, protectUnder);
      return filter.codes.some((code) => hidden[code - FIRST_CATEGORY]);
    });
  });
}
