import { MISSING } from '../../core/column.ts';
import { groupAnswers } from './answersBy.ts';
import type { ChosenBreak } from './breakLines.ts';
import type { Dataset, Variable } from './dataset.ts';
import type { GroupPeople } from './hiddenGroups.ts';
import type { Settings } from './settings.ts';
import { columnsToShow } from './shownColumns.ts';
import { guardTable } from './smallGroups.ts';

/** What is told of a break that hides groups for a handful of people who are in none of them. */
export interface FewInNone {
  /**
   * Left out where they are none or enough. Exact figures of all groups beside everyone would tell what they said; whether the page
   * of results has this question by all of these groups, in whole percents.
   */
  readonly fewInNone?: { readonly isInResults: boolean };
}

/** A question by a break that is not nested, for everyone in the wave. */
interface BrokenTable {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  readonly broken: ChosenBreak;
  /** Of each break, the groups that the table hides; and which break it is. */
  readonly hidden: readonly (readonly boolean[])[];
  readonly place: number;
}

/** How *Results* are made, which show more groups than a table in exact figures. */
interface InResults {
  readonly limits: Pick<Settings, 'hideUnder' | 'protectUnder'>;
  readonly weights: Float64Array;
}

/** Why a table hides groups of many people, where it is for a handful who are in none of them. */
export function fewInNone(
  dataset: Dataset,
  { asked, base, broken: shown, hidden, place }: BrokenTable,
  { limits, weights }: InResults,
): FewInNone {
  const broken = shown.remainder?.of ?? shown;
  const [variable, inner] = broken.variables;
  if (hidden[place]?.includes(true) !== true || variable === undefined || inner !== undefined) return {};
  const counts = groupAnswers(dataset, { asked, broken }, null);
  // The last group is of who is in none.
  const all = broken.labels.length + 1;
  const codes = counts.length / all;
  const groups = Array.from({ length: all }, (_, group) => {
    const people = counts.slice(group * codes, (group + 1) * codes);
    return peopleOf(Array.from(people), base);
  });
  const everybody = groups.reduce((sum, one) => ({
    asked: sum.asked + one.asked,
    base: sum.base + one.base,
  }));
  const people = [everybody, ...groups.slice(0, -1)];
  const guard = guardTable({ dataset, asked, broken: variable, people, limits, weights });
  if (guard.fewUnknown === null) return {};
  const isBreak = columnsToShow(dataset).breaks.some(({ id }) => id === variable.column.id);
  return { fewInNone: { isInResults: isBreak && !guard.groups.includes(true) } };
}

function peopleOf(people: readonly number[], base: readonly number[]): GroupPeople {
  return {
    asked: people.reduce((sum, some, code) => sum + (code === MISSING.notAsked ? 0 : some), 0),
    base: base.reduce((sum, code) => sum + (people[code] ?? 0), 0),
  };
}
