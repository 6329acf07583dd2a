import { FIRST_CATEGORY } from '../../core/column.ts';
import { id } from '../../core/id.ts';
import { hideSmallCells } from '../stats/hideSmallCells.ts';
import { type Dataset, type Variable, variableOf } from './dataset.ts';
import { besideOf, filtersBeside, isNearlySame } from './filtersBeside.ts';
import { filtersTogether, isNearlyTogether } from './filtersTogether.ts';
import { type AnswersOf, anyOf, GAVE } from './made/anyOf.ts';
import { toldBeside } from './madeGroups.ts';
import type { Settings } from './settings.ts';
import { isNearlyAnyOf, severalBeside } from './severalBeside.ts';
import { hiddenCodes } from './smallGroups.ts';
import { hideSplit } from './splitGroups.ts';

type Limits = Pick<Settings, 'hideUnder' | 'protectUnder'>;

/** Those who gave one of these answers to one question. */
interface FilterPart {
  readonly variable: Variable;
  /** Codes in memory. */
  readonly codes: readonly number[];
  /** 1 for those who did. */
  readonly within: Uint8Array;
  /** Of several options, who chose any of fewer of them: another table may be of these. */
  readonly fewer?: readonly Variable[];
}

/** Whom the tables are about: those for whom every part holds. */
export interface ChosenFilter {
  readonly parts: readonly FilterPart[];
  /** 1 for those of whom all hold. */
  readonly within: Uint8Array;
}

/** Those who gave such answers to every question named; null where the dataset lacks one of them, or no answer is named. */
export function chosenFilter(dataset: Dataset, wanted: readonly AnswersOf[]): ChosenFilter | null {
  const parts = wanted.flatMap((one) => filterPart(dataset, one) ?? []);
  if (parts.length === 0 || parts.length < wanted.length) return null;
  const within = Uint8Array.from({ length: dataset.size }, (_, i) => (isWithin(parts, i) ? 1 : 0));
  return { parts, within };
}

function filterPart(dataset: Dataset, { column, codes: wanted }: AnswersOf): FilterPart | null {
  const variable = variableOf(dataset, column);
  if (variable === undefined) return severalPart(dataset, { column, codes: wanted });
  const codes = variable.column.categories.flatMap(({ code }, i) =>
    wanted.includes(code) ? [FIRST_CATEGORY + i] : [],
  );
  const within = Uint8Array.from(variable.codes, (code) => (codes.includes(code) ? 1 : 0));
  return codes.length === 0 ? null : { variable, codes, within };
}

/**
 * Those who chose any of some options: as if an officer had made that variable of them (anyOf), so that it is looked at beside
 * each of the options, and beside any of fewer of them.
 */
function severalPart(dataset: Dataset, of: AnswersOf): FilterPart | null {
  const variable = chosenAny(dataset, of);
  if (variable === null) return null;
  return {
    variable,
    codes: [GAVE],
    within: Uint8Array.from(variable.codes, (code) => (code === GAVE ? 1 : 0)),
    fewer: fewerOf(of.codes).flatMap((codes) => chosenAny(dataset, { ...of, codes }) ?? []),
  };
}

function chosenAny(dataset: Dataset, of: AnswersOf): Variable | null {
  const found = anyOf(dataset, of);
  const [first] = found?.of ?? [];
  if (found === null || first === undefined) return null;
  return {
    column: { ...first.column, id: id<'column'>(`${of.column}?${of.codes.join()}`) },
    codes: found.codes,
    madeOf: found.of.map((one) => String(one.column.id)),
  };
}

/** Of more options than this only each alone, and all but each, are looked at. */
const MOST_TRIED = 6;

/** Every choice of fewer options. */
function fewerOf(codes: readonly number[]): readonly (readonly number[])[] {
  if (codes.length > MOST_TRIED)
    return codes.flatMap((code) => [[code], codes.filter((other) => other !== code)]);
  return Array.from({ length: 2 ** codes.length - 2 }, (_, at) =>
    codes.filter((__, place) => ((at + 1) & (1 << place)) !== 0),
  );
}

function isWithin(parts: readonly FilterPart[], i: number): boolean {
  return parts.every(({ within }) => within[i] === 1);
}

/** What is asked of whom, of those whom a filter lets in. */
interface Filtered {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  readonly filter: ChosenFilter;
  readonly limits: Limits;
}

/** Whether a filter leaves out so few people, or takes so few in, that its table less another would be they. */
export function filterHidesAll(dataset: Dataset, of: Filtered): boolean {
  const isSmall = of.filter.parts.some(({ variable, codes }) => {
    const hidden = hiddenCodes(dataset, variable, of.limits);
    return codes.some((code) => hidden[code]);
  });
  const all = { codes: new Uint16Array(dataset.size), groups: 1 };
  return isSmall || filteredOff(dataset, all, of)[0] === true;
}

/**
 * Of which groups a filter takes in an answer of few, or leaves few out: of everyone in the wave, or in the base.
 *
 * Of each question, among those for whom the other questions hold, the answers are a line of which nothing small comes back. Of
 * several, each combination of answers that is let in is nobody or enough people, and so are those whom any of the questions
 * leave out of the others, answer by answer. A question that was made is looked at beside what it was made of, and any beside
 * the other questions, by which a filter or a break may name nearly the same people; several at once beside one other, and
 * beside any two, or any three where they are three or more.
 */
export function filteredOff(
  dataset: Dataset,
  { codes, groups }: { readonly codes: Uint16Array; readonly groups: number },
  { asked, base, filter, limits }: Filtered,
): readonly boolean[] {
  const members = Array.from({ length: groups }, () => [] as number[]);
  for (const [i, group] of codes.entries()) members[group]?.push(i);
  const besides = filter.parts.map(({ variable, fewer = [] }) =>
    variable.madeOf === undefined ? [] : [...toldBeside(dataset, variable), ...fewer],
  );
  const others = filter.parts.map(({ variable }) => filtersBeside(dataset, variable));
  const severals = filter.parts.map(({ variable, fewer }) =>
    fewer === undefined ? [] : severalBeside(dataset, variable),
  );
  const together = filter.parts.length > 1 ? filtersTogether(dataset) : [];
  return members.map((all) => {
    const inBase = all.filter((i) => base.includes(asked.codes[i] ?? 0));
    const ways = inBase.length === all.length ? [all] : [all, inBase];
    return ways.some((people) =>
      isSomeFew({ people, filter, besides, others, severals, together, least: limits.protectUnder }),
    );
  });
}

interface Let {
  readonly people: readonly number[];
  readonly filter: ChosenFilter;
  /** Of each part, what it is looked at beside. */
  readonly besides: readonly (readonly Variable[])[];
  /** Of each part, the questions by which another filter may name nearly the same people. */
  readonly others: readonly (readonly Variable[])[];
  /** Of each part by options of a question with several answers, such questions. */
  readonly severals: readonly ReturnType<typeof severalBeside>[];
  /** Those of which one or several may name nearly the same people as all parts at once; none of a single part. */
  readonly together: readonly Variable[];
  readonly least: number;
}

/** Of more questions at once than the page of tables offers a filter by, hardly any table is told. */
const MOST_TOGETHER = 3;

function isSomeFew(of: Let): boolean {
  const { people, filter, besides, others, severals, together, least } = of;
  const { parts, within } = filter;
  const isFew = (count: number) => count > 0 && count < least;
  const bySelf = parts.some((part, at) => {
    const rest = parts.filter((_, other) => other !== at);
    const among = people.filter((i) => isWithin(rest, i));
    const counts = countBy(among, part.variable);
    const { hidden } = hideSmallCells(counts, least);
    if (part.codes.some((code) => hidden[code - FIRST_CATEGORY])) return true;
    if ((besides[at] ?? []).some((beside) => splitsFew(among, { part, beside, least }))) return true;
    if ((others[at] ?? []).some((other) => isNearlySame(besideOf(among, other, part.within), least)))
      return true;
    const letIn = { people: among, within: part.within, least };
    return (severals[at] ?? []).some((several) => isNearlyAnyOf(several, letIn));
  });
  if (bySelf || parts.length === 1) return bySelf;
  const most = Math.min(parts.length, MOST_TOGETHER);
  return leftOut(people, parts).some(isFew) || isNearlyTogether(together, { people, within, least }, most);
}

/** People by answer, and last those who gave none: every filter leaves them out. */
function countBy(people: readonly number[], { column, codes }: Variable): readonly number[] {
  const counts = new Array<number>(column.categories.length + 1).fill(0);
  for (const i of people) {
    const code = codes[i] ?? 0;
    const at = code < FIRST_CATEGORY ? column.categories.length : code - FIRST_CATEGORY;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Whether tables filtered by a made question and by its source would leave a few people between them (splitGroups.ts). */
function splitsFew(
  people: readonly number[],
  { part, beside, least }: { readonly part: FilterPart; readonly beside: Variable; readonly least: number },
): boolean {
  const all = countBy(people, beside);
  const taken = countBy(
    people.filter((i) => part.within[i] === 1),
    beside,
  );
  const { hidden } = hideSmallCells(all, least);
  const blockOf = (at: number) => [taken[at] ?? 0, (all[at] ?? 0) - (taken[at] ?? 0)];
  const places = all.map((_, at) => at);
  const together = places
    .filter((at) => hidden[at])
    .map(blockOf)
    .reduce(([one = 0, other = 0], [more = 0, others = 0]) => [one + more, other + others], [0, 0]);
  const blocks = [...places.filter((at) => !hidden[at]).map(blockOf), together];
  return hideSplit({ blocks, hidden: [false], least }).includes(true);
}

/**
 * How many people of each combination of answers are left when some of the questions are dropped, but were out with them; and
 * how many of each combination are let in by all.
 */
function leftOut(people: readonly number[], parts: readonly FilterPart[]): readonly number[] {
  const found: number[] = [];
  for (let kept = 0; kept < 2 ** parts.length; kept += 1) {
    const left = parts.filter((_, at) => (kept & (1 << at)) !== 0);
    const isAll = left.length === parts.length;
    const counts = new Map<string, number>();
    for (const i of people) {
      if (!isWithin(left, i) || (!isAll && isWithin(parts, i))) continue;
      const key = left.map(({ variable }) => variable.codes[i]).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    found.push(...counts.values());
  }
  return found;
}
