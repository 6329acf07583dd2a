import { type Reader, readText } from '../../core/reader.ts';
import type { Choosable } from '../../counting/analysis/choosable.ts';
import type { ChosenTable } from '../../counting/analysis/chosenTable.ts';
import type { ChosenTables } from '../../counting/analysis/chosenTables.ts';
import { breakText } from '../../telling/exports/chosenNotes.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { chosenTopic } from '../../words/topics.ts';
import { MOST_FILTERS, type Recipe } from './recipe.ts';

/** A line of a menu. */
interface MenuLine {
  readonly value: string;
  readonly label: string;
}

/** One question of a filter: all of them have to hold. */
interface FilterLine {
  /** What is chosen in the menu. */
  readonly column: string;
  readonly question: string;
  readonly answers: readonly MenuLine[];
  /** The answers that are ticked. */
  readonly ticked: readonly string[];
}

/** The menus from which tables are chosen. */
export interface ControlsView {
  /** Questions, and who answered. */
  readonly opinions: readonly MenuLine[];
  readonly people: readonly MenuLine[];
  /** What groups can be made by; who somebody is comes first. */
  readonly groups: readonly MenuLine[];
  /** Of these, what can be inside another: groups of which each person is in one. */
  readonly inside: readonly MenuLine[];
  /** The sets of groups chosen, and an empty one after them while there is room. */
  readonly sets: readonly { readonly outer: string; readonly inner: string }[];
  /** The questions of the filter with their answers, and an empty one after them while there is room. */
  readonly filters: readonly FilterLine[];
}

/** No more sets of groups stand side by side than this. */
const MOST_SETS = 4;

/** Nothing chosen in a menu. */
export const NOTHING = '';

const NO_FILTER: FilterLine = { column: NOTHING, question: '', answers: [], ticked: [] };

/** What the menus offer, and what of it is chosen. */
export function controlsOf(
  choosables: readonly Choosable[],
  recipe: Pick<Recipe, 'breaks' | 'only'>,
  reader: Reader,
): ControlsView {
  const words = wordsIn(chosenWords, reader.language);
  const line = (one: Choosable): MenuLine => ({ value: one.id, label: chosenTopic(one, reader) });
  const [opinions, people] = [false, true].map((about) =>
    choosables.filter(({ isAboutPeople }) => isAboutPeople === about),
  );
  const grouping = [...(people ?? []), ...(opinions ?? [])].filter(({ groups }) => groups.length > 0);
  const known = (id: string | undefined) => grouping.find((one) => one.id === id);
  const exclusive = grouping.filter(({ isShared }) => !isShared);
  const isExclusive = (id: string | undefined) => exclusive.some((one) => one.id === id);
  const sets = recipe.breaks.map(([outer, inner]) => ({
    outer: known(outer)?.id ?? NOTHING,
    inner: isExclusive(outer) && inner !== undefined && isExclusive(inner) ? inner : NOTHING,
  }));
  const filters = recipe.only.map(({ column, codes }): FilterLine => {
    const found = known(column);
    if (found === undefined) return NO_FILTER;
    const answers = found.groups.map(({ code, label }) => ({
      value: String(code),
      label: readText(label, reader),
    }));
    return { column: found.id, question: chosenTopic(found, reader), answers, ticked: codes.map(String) };
  });
  return {
    opinions: (opinions ?? []).map(line),
    people: (people ?? []).map(line),
    groups: grouping.map((one) =>
      one.isShared ? { value: one.id, label: words.severalChosen(chosenTopic(one, reader)) } : line(one),
    ),
    inside: exclusive.map(line),
    sets: sets.length < MOST_SETS ? [...sets, { outer: NOTHING, inner: NOTHING }] : sets,
    filters: filters.length < MOST_FILTERS ? [...filters, NO_FILTER] : filters,
  };
}

/** The filter after one of its questions, or the answers to it, were changed: without a question a line is gone. */
export function withFilter(
  only: Recipe['only'],
  place: number,
  { column, codes }: Recipe['only'][number],
): Recipe['only'] {
  const changed = column === NOTHING ? [] : [{ column, codes }];
  return [...only.slice(0, place), ...changed, ...only.slice(place + 1)];
}

/** Whether other groups can stand inside these: not where a person may be in several of them. */
export function takesInside({ inside }: ControlsView, outer: string): boolean {
  return inside.some(({ value }) => value === outer);
}

/** The breaks after one set of groups was changed: without groups a set is gone. */
export function withSet(
  breaks: Recipe['breaks'],
  place: number,
  { outer, inner }: ControlsView['sets'][number],
): Recipe['breaks'] {
  const changed = outer === NOTHING ? null : inner === NOTHING || inner === outer ? [outer] : [outer, inner];
  const before = breaks.slice(0, place);
  return [...before, ...(changed ? [changed] : []), ...breaks.slice(place + 1)];
}

/** What to do about a choice that gives less than was asked for. */
export function adviceOf(
  chosen: Pick<ChosenTables, 'tables' | 'tooLarge' | 'only'>,
  { rows, only, figures, breaks }: Recipe,
  reader: Reader,
): readonly string[] {
  const words = wordsIn(chosenWords, reader.language);
  if (rows.length === 0) return [words.nothingChosen];
  return [
    ...(only.some(({ codes }) => codes.length === 0) ? [words.noFilterAnswers] : []),
    ...(figures === 'row' && breaks.length === 0 ? [words.rowNeedsBreak] : []),
    ...(chosen.only.length > 0 && chosen.tables.some(isUntold)
      ? [words.filterTellsNothing(chosen.tables.every(isUntold))]
      : []),
    ...chosen.tooLarge.map(({ names, groups }) => words.tooLarge(breakText(names, reader), groups)),
  ];
}

/** Whether not even of everyone together a figure may be told. */
function isUntold({ everyone }: ChosenTable): boolean {
  return everyone.cells.every(({ shown }) => !shown);
}
