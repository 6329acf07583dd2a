import { optionsOf } from '../../asking/questions/kinds.ts';
import { type Comparison, compares } from '../../asking/questions/measure.ts';
import type { Saying } from '../../asking/questions/question.ts';
import { indexOf } from '../../asking/survey/questionnaireIndex.ts';
import { type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { hideSmallCells } from '../stats/hideSmallCells.ts';
import { askedOf } from './answersBy.ts';
import { breakBy, hiddenAsMade } from './breakLines.ts';
import { type Dataset, madeFrom, questionIn, type Variable } from './dataset.ts';
import { alwaysHidden, fewUnknown, type GroupPeople, hiddenGroups } from './hiddenGroups.ts';
import { wholeOf } from './madeGroups.ts';
import { everybodyOf, peopleAlike, placedAlike } from './peopleAlike.ts';
import { countsByCode, remembered, rememberedOf } from './remembered.ts';
import { sayingsOnAsking } from './sayingsOnAsking.ts';
import type { Settings } from './settings.ts';
import { isAboutPeople } from './shownColumns.ts';
import { variedGroups } from './variedGroups.ts';

type Limits = Pick<Settings, 'hideUnder' | 'protectUnder'>;

/** What of a table must not be told, because it describes a handful of people or lets one be worked out. */
export interface TableGuard {
  /** For each group of the break, in its order. */
  readonly groups: readonly boolean[];
  /** Everybody's figures, because only people of a hidden group were asked. */
  readonly everybody: boolean;
  /** By code in memory: answers whose count is not told. */
  readonly codes: readonly boolean[];
  /** People whose group is not known, where they are few: groups are then told in whole percents only. */
  readonly fewUnknown: number | null;
}

interface GuardedTable {
  readonly dataset: Dataset;
  readonly asked: Variable;
  readonly broken: Variable | null;
  /** Unweighted people: everybody first, then each group of the break. */
  readonly people: readonly GroupPeople[];
  readonly limits: Limits;
  /** One per respondent. */
  readonly weights: Float64Array;
  /** Counts or decimals are told of the groups. */
  readonly isExact?: true;
}

/**
 * Decides what of a table is withheld for the sake of single people (survey design rules, section 11).
 *
 * A group of under `protectUnder` people is never told, nor is the number of people with a characteristic or in a small
 * area. What is hidden of a break is decided from everyone in it, so that every table hides the same groups; a table in
 * which a group has lost more people hides more (hiddenGroups.ts). Wherever such a group is hidden, all groups too small to
 * show count as hidden for the same reason: which of them is the small one would be a clue to its size.
 */
export function guardTable(table: GuardedTable): TableGuard {
  const { dataset, asked, broken, people, limits } = table;
  const everybody = isOfHiddenGroup(dataset, asked, limits) || leavesFewOut(dataset, asked, limits);
  const codes = isAboutPeople(dataset, asked) ? hiddenCodes(dataset, asked, limits) : [];
  if (broken === null) return { groups: [], everybody, codes, fewUnknown: null };
  const [all = { asked: 0, base: 0 }, ...groups] = people;
  const made = madeInTable(table);
  const isVaried = (group: number) =>
    variedGroups(dataset, broken, { weights: table.weights, least: limits.protectUnder })[group] === true;
  const always = alwaysIn(dataset, broken, { limits, isOpen: isVaried });
  const hidden = hiddenGroups({
    everybody: all,
    groups,
    always: always.map((one, group) => one || made[group] === true),
    inWave: countsByCode(broken).slice(FIRST_CATEGORY),
    limits,
    ...(!table.isExact && { isOpen: isVaried }),
  });
  return {
    groups: hidden.map((one) => one || everybody),
    everybody,
    codes,
    fewUnknown: fewUnknown({ everybody: all, groups }, limits.protectUnder),
  };
}

/** Groups of a made break that would tell of a few people beside the tables of what it is made of, whatever the base is. */
function madeInTable({ dataset, asked, broken, limits }: GuardedTable): readonly boolean[] {
  if (broken?.madeOf === undefined) return [];
  const alike = placedAlike(dataset, [broken]);
  const own = breakBy([alike.of(broken)]);
  if (own === null) return [];
  const answers = asked.column.categories.map((_, at) => FIRST_CATEGORY + at);
  const ways = [answers, [MISSING.preferNot, MISSING.dontKnow, ...answers]].map((base) =>
    hiddenAsMade(own, {
      dataset: alike.rows,
      limits,
      counts: askedOf(alike, asked, { base, within: null }),
      own: (variable) => hiddenByBreak(dataset, alike.back(variable), limits),
      off: () => [],
    }),
  );
  return (ways[0] ?? []).map((_, group) => ways.some((hidden) => hidden[group]));
}

/** The groups of a break that every table hides, decided from everyone in the wave, however it is weighted. */
export function hiddenByBreak(dataset: Dataset, broken: Variable, limits: Limits): readonly boolean[] {
  return alwaysIn(dataset, broken, { limits, isOpen: () => true });
}

/** The same of tables in whole percents, by which groups these leave open. */
function alwaysIn(
  dataset: Dataset,
  broken: Variable,
  { limits, isOpen }: { readonly limits: Limits; readonly isOpen: (group: number) => boolean },
): readonly boolean[] {
  const hidden = hiddenCodes(dataset, broken, limits).slice(FIRST_CATEGORY);
  const counts = countsByCode(broken).slice(FIRST_CATEGORY);
  const unknown = dataset.size - counts.reduce((sum, count) => sum + count, 0);
  const always = { hidden: counts.map((_, at) => hidden[at] === true), unknown, isOpen };
  return alwaysHidden(counts, always, limits);
}

/** Answers to a question about the person whose count is not told, by code in memory. */
export function hiddenCodes(dataset: Dataset, variable: Variable, limits: Limits): readonly boolean[] {
  const name = `codes ${limits.hideUnder} ${limits.protectUnder}`;
  return rememberedOf(dataset, { variable, name }, () => decideCodes(dataset, variable, limits));
}

function decideCodes(dataset: Dataset, variable: Variable, limits: Limits): readonly boolean[] {
  const { categories } = variable.column;
  const counts = countsByCode(variable);
  if (isOfHiddenGroup(dataset, variable, limits)) return counts.map((_, code) => code !== MISSING.notAsked);
  const least = limits.protectUnder;
  const first = hideSmallCells(counts.slice(FIRST_CATEGORY), least, madeInWave(dataset, variable, limits));
  const parts = madeFrom(dataset, variable).map((part) => hiddenCodes(dataset, part, limits));
  const none = Array.from({ length: FIRST_CATEGORY }, (_, code) => parts.some((hidden) => hidden[code]));
  const isBesideFew = variable.column.isOneOfSeveral
    ? isHiddenOption(dataset, variable, least)
    : isRankedBesideFew(dataset, variable, least);
  if (isBesideFew) return [...none, ...categories.map((_, i) => (counts[FIRST_CATEGORY + i] ?? 0) > 0)];
  if (first.isSafe) return [...none, ...first.hidden];
  // Every group is hidden, and still the total less those without a view gives them away.
  const noView = [MISSING.preferNot, MISSING.dontKnow, MISSING.notAnswered];
  const sums = [...counts.slice(FIRST_CATEGORY), ...noView.map((code) => counts[code] ?? 0)];
  const { hidden } = hideSmallCells(sums, least, first.hidden);
  for (const [i, code] of noView.entries()) none[code] = hidden[categories.length + i] === true;
  return [...none, ...hidden.slice(0, categories.length)];
}

/** Groups of a made variable that would tell of a few people of the wave beside what it is made of. */
function madeInWave(dataset: Dataset, variable: Variable, limits: Limits): readonly boolean[] {
  if (variable.madeOf === undefined) return [];
  return remembered(dataset, `made ${limits.hideUnder} ${limits.protectUnder} ${variable.column.id}`, () => {
    const { rows, of, back } = peopleAlike(dataset, [variable]);
    const own = breakBy([of(variable)]);
    if (own === null) return [];
    return hiddenAsMade(own, {
      dataset: rows,
      limits,
      counts: everybodyOf(rows),
      own: (one) => hiddenByBreak(dataset, back(one), limits),
      off: () => [],
    });
  });
}

/** Whether the base of a made question about people, which leaves some out, tells how many a few of them are. */
function leavesFewOut(dataset: Dataset, asked: Variable, limits: Limits): boolean {
  if (asked.madeOf === undefined || !isAboutPeople(dataset, asked)) return false;
  return madeInWave(dataset, wholeOf(asked), limits).includes(true);
}

/**
 * Whether an option is hidden, itself or with a small one, where "none of these" can be chosen instead of the options: all
 * less those and the others would leave the small one over.
 */
function isHiddenOption(dataset: Dataset, variable: Variable, least: number): boolean {
  const { column } = variable;
  const question = questionIn(dataset, variable);
  if (question === undefined || !optionsOf(question).some(({ exclusive }) => exclusive)) return false;
  const options = optionsBeside(dataset, variable);
  const [chosen, others] = [FIRST_CATEGORY, FIRST_CATEGORY + 1].map((code) =>
    options.map((option) => countsByCode(option)[code] ?? 0),
  );
  const isSmall = (count = 0) => count > 0 && count < least;
  const small = (chosen ?? []).map((count, i) => isSmall(count) || isSmall(others?.[i]));
  const place = options.findIndex((one) => one.column.id === column.id);
  return hideSmallCells(chosen ?? [], least, small).hidden[place] === true;
}

/**
 * Whether few people gave a rank to an option or to one beside it: each rank is given once, so that all less those who gave
 * it to the others would be those few.
 */
function isRankedBesideFew(dataset: Dataset, variable: Variable, least: number): boolean {
  if (variable.column.ofOption === undefined || variable.column.number !== undefined) return false;
  return optionsBeside(dataset, variable).some((option) =>
    countsByCode(option).some((people, code) => code >= FIRST_CATEGORY && people > 0 && people < least),
  );
}

/** The columns of the options of a question, or of a row of one, that this one is of. */
function optionsBeside(dataset: Dataset, { column, earlier }: Variable): readonly Variable[] {
  return dataset.variables.filter(
    (one) =>
      one.earlier === earlier &&
      one.column.question === column.question &&
      one.column.gridRow?.id === column.gridRow?.id,
  );
}

/** Whether the share of these answers, by code in memory, may be told with its base; a table decides the same. */
export function mayTell(
  dataset: Dataset,
  variable: Variable,
  codes: readonly number[],
  limits: Limits,
): boolean {
  if (isOfHiddenGroup(dataset, variable, limits)) return false;
  if (!isAboutPeople(dataset, variable)) return true;
  const hidden = hiddenCodes(dataset, variable, limits);
  return !codes.some((code) => hidden[code]);
}

/**
 * Whether a question was put only to people of a group that is hidden, or only to some of those to whom such a question
 * was put: their number is that of the group.
 */
function isOfHiddenGroup(dataset: Dataset, variable: Variable, limits: Limits): boolean {
  return remembered(dataset, `asked ${limits.protectUnder} ${variable.column.id}`, () =>
    readsHiddenGroup(dataset, variable, limits),
  );
}

function readsHiddenGroup(dataset: Dataset, variable: Variable, limits: Limits): boolean {
  const { column, earlier } = variable;
  if (madeFrom(dataset, variable).some((part) => isOfHiddenGroup(dataset, part, limits))) return true;
  const index = indexOf(earlier?.questionnaire ?? dataset.questionnaire);
  const { questions, placeOf } = index;
  const place = placeOf.get(column.question);
  const question = place === undefined ? undefined : questions[place];
  if (place === undefined || question === undefined) return false;
  // What comes later is not answered yet, as on the route: so no round of conditions is followed for ever.
  const read = sayingsOnAsking(index, question, column).filter(
    (said) => (placeOf.get(said.question) ?? place) < place,
  );
  return read.some((said) =>
    dataset.variables
      .filter((parent) => parent.column.question === said.question)
      .some((parent) => {
        if (!isAboutPeople(dataset, parent)) return isOfHiddenGroup(dataset, parent, limits);
        if (('number' in said || 'date' in said) && parent.exact)
          return isOfHiddenGroup(dataset, parent, limits) || isAboutFew(parent, said, limits);
        const hidden = hiddenCodes(dataset, parent, limits);
        return parent.column.categories.some(
          (_, i) => isMeant(parent.column, i, said) && hidden[FIRST_CATEGORY + i] === true,
        );
      }),
  );
}

/** Whether so few people lie on one side of a bound that how many were asked would tell of them. */
function isAboutFew({ codes, exact = [] }: Variable, said: Comparison, { protectUnder }: Limits): boolean {
  const given = exact.filter((_, i) => (codes[i] ?? 0) >= FIRST_CATEGORY);
  const within = given.filter((value) => compares(said, value)).length;
  return [within, given.length - within].some((people) => people > 0 && people < protectUnder);
}

/** Whether a condition speaks of the people of this category. One that counts choices may speak of any of them. */
function isMeant(column: Column, category: number, said: Saying): boolean {
  const { categories, isOneOfSeveral, gridRow, ofOption, row } = column;
  if (!('isOneOf' in said)) return true;
  // Each of its categories tells who has the option, and who has not.
  if (ofOption !== undefined) return said.isOneOf.includes(ofOption);
  const code = isOneOfSeveral ? Number(row) : categories[category]?.code;
  const rowSaid = said.row ?? null;
  const isRow = isOneOfSeveral ? category === 0 && (gridRow?.id ?? null) === rowSaid : row === rowSaid;
  return isRow && code !== undefined && said.isOneOf.includes(code);
}
