import { FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { askedOf } from './answersBy.ts';
import {
  type BreakTable,
  breakBy,
  type ChosenBreak,
  crossedTable,
  hiddenInTable,
  sidesOf,
} from './breakLines.ts';
import { type ChosenFilter, filteredOff } from './chosenFilter.ts';
import { hiddenSets, type Side } from './crossedGroups.ts';
import type { CrossedTable } from './crossings.ts';
import type { Dataset, Variable } from './dataset.ts';
import { rootsTogether } from './madeGroups.ts';
import { eachAlone, everybodyOf, type PeopleAlike, peopleAlike, placedAlike } from './peopleAlike.ts';
import type { Rows } from './rows.ts';
import type { Settings } from './settings.ts';
import { isAboutPeople } from './shownColumns.ts';
import { hiddenByBreak } from './smallGroups.ts';

type Limits = Pick<Settings, 'hideUnder' | 'protectUnder'>;

/** What is asked of whom: a question's base, and the filter of its table. */
interface Questioned {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  readonly filter: ChosenFilter | null;
  readonly limits: Limits;
}

/**
 * Which groups of a break are hidden in a table (breakLines.ts). Of a filter: each answer that it takes in holds nobody or enough
 * people in each group, and what it leaves out as well; so one table less another is never a handful of people. What a filter
 * takes in of each group is no more than a break by its question inside that one would tell.
 */
export function hiddenInBreak(dataset: Dataset, broken: ChosenBreak, of: Questioned): readonly boolean[] {
  const { asked, base, filter, limits } = of;
  // What a filter leaves out is looked at person by person.
  const alike = filter === null ? placedAlike(dataset, broken.variables) : eachAlone(dataset);
  const all: BreakTable = {
    dataset: alike.rows,
    limits,
    own: (variable) => hiddenByBreak(dataset, alike.back(variable), limits),
    counts: askedOf(alike, asked, { base, within: null }),
    off: () => [],
  };
  if (filter === null) {
    const among = breakBy(broken.variables.map(alike.of));
    return among === null ? [] : hiddenInTable(among, all);
  }
  const hidden = hiddenInTable(broken, {
    ...all,
    counts: askedOf(alike, asked, { base, within: filter.within }),
    off: ({ column: { codes, labels } }) =>
      filteredOff(dataset, { codes, groups: labels.length }, { ...of, filter }),
  });
  const sides = [...sidesOf(dataset, broken.variables), ...filterSides(dataset, filter)];
  const crossed = hiddenSets({ sides, isOfPeople: true }, crossedTable(all));
  return hidden.map((one, group) => one || crossed[group] === true);
}

/** Who people are, counted: a question about them by a break, among those of a filter. */
interface PeopleCounted {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  /** Null for everyone. */
  readonly broken: ChosenBreak | null;
  readonly filter: Pick<ChosenFilter, 'parts'> | null;
  readonly limits: Limits;
}

/**
 * Which counts of who people are must not be told: they would give a handful of people away beside any other table of the wave
 * (crossedGroups.ts). How many did not answer is told with the base of every table, and is nobody's group.
 *
 * @returns Of each group, or of everyone, by answer of the base.
 */
export function hiddenCounts(dataset: Dataset, of: PeopleCounted): readonly (readonly boolean[])[] {
  const { asked, base, broken, filter, limits } = of;
  const breaks = broken?.variables ?? [];
  const parts = filter?.parts ?? [];
  const alike = peopleAlike(dataset, [asked, ...breaks, ...parts.map(({ variable }) => variable)]);
  const { rows, firsts } = alike;
  const { codes } = alike.of(asked);
  const answers: Side = {
    roots: rootsTogether(rows, alike.of(asked)),
    size: base.length,
    placeOf: (i) => {
      const place = base.indexOf(codes[i] ?? MISSING.notAsked);
      return place < 0 ? null : place;
    },
  };
  const among = parts.map(({ variable, within }) => ({
    variable: alike.of(variable),
    within: Uint8Array.from(firsts, (first) => within[first] ?? 0),
  }));
  const sides = [...sidesOf(rows, breaks.map(alike.of)), ...filterSides(rows, { parts: among }), answers];
  const hidden = hiddenSets({ sides, isCounts: true, isOfPeople: true }, waveTable(dataset, alike, limits));
  const groups = hidden.length / base.length;
  return Array.from({ length: groups }, (_, group) =>
    base.map((code, answer) => code >= FIRST_CATEGORY && hidden[group * base.length + answer] === true),
  );
}

/** The same of any table that was chosen. */
export function crossedCounts(
  dataset: Dataset,
  { filter, settings: limits }: { readonly filter: ChosenFilter | null; readonly settings: Limits },
): (table: Pick<PeopleCounted, 'asked' | 'base' | 'broken'>) => readonly (readonly boolean[])[] {
  return (table) => hiddenCounts(dataset, { ...table, filter, limits });
}

/** Answers whose count is not told of everyone whom a filter lets in, by code in memory; `small` are those of the whole wave. */
export function smallIn(dataset: Dataset, of: PeopleCounted, small: readonly boolean[]): readonly boolean[] {
  const { asked, base, filter } = of;
  if (filter === null || !isAboutPeople(dataset, asked)) return small;
  const hidden = hiddenCounts(dataset, { ...of, broken: null })[0] ?? [];
  const last = Math.max(...base, small.length - 1);
  return Array.from(
    { length: last + 1 },
    (_, code) => small[code] === true || hidden[base.indexOf(code)] === true,
  );
}

function filterSides(
  rows: Rows,
  { parts }: { readonly parts: readonly Pick<ChosenFilter['parts'][number], 'variable' | 'within'>[] },
): readonly Side[] {
  return parts.map(({ variable, within }) => ({
    roots: rootsTogether(rows, variable),
    size: 1,
    placeOf: (i) => (within[i] === 1 ? 0 : null),
  }));
}

function waveTable(dataset: Dataset, { rows, back }: PeopleAlike, limits: Limits): CrossedTable {
  const table = crossedTable({
    dataset: rows,
    limits,
    own: (variable) => hiddenByBreak(dataset, back(variable), limits),
    counts: everybodyOf(rows),
    off: () => [],
  });
  return table.wave ?? table;
}
