import { FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import type { ChosenBreak } from './breakLines.ts';
import type { Choosable } from './choosable.ts';
import { type ChosenColumn, type ChosenRow, chosenRows, joinedColumn, toldColumn } from './chosenCells.ts';
import type { Crossed } from './chosenCrossings.ts';
import { type ChosenFilter, filterHidesAll } from './chosenFilter.ts';
import { crossedCounts, hiddenInBreak, smallIn } from './chosenGroups.ts';
import { type ChosenMeans, chosenMeans } from './chosenMeans.ts';
import {
  type CodedNet,
  type CodedTable,
  codedFamily,
  type FileDesign,
  type TableWish,
} from './codedTable.ts';
import { type Dataset, type Variable, variableOf } from './dataset.ts';
import { type FewInNone, fewInNone } from './fewInNone.ts';
import { withRemainders } from './findRemainder.ts';
import { type CountedTable, tellsOfFew, toldOf } from './madeCounts.ts';
import { drawnBy } from './peopleDrawn.ts';
import { remainderAt } from './remainder.ts';
import { baseLimits, type Settings } from './settings.ts';
import { isAboutPeople } from './shownColumns.ts';
import { guardTable } from './smallGroups.ts';

/** The column that a break is made of, and its words. */
export interface BreakName {
  readonly id: string;
  readonly label: Text;
}

/** The groups of one break in a table, with what was tested over them. */
export interface ChosenColumns extends FewInNone {
  /** The names of the break, or of the two of which one is inside the other. */
  readonly names: readonly BreakName[];
  readonly columns: readonly ChosenColumn[];
  /** A person may be in several of the groups. Answers in words that are coded to none yet. */
  readonly shared?: { readonly notCoded: number };
  /** How many tests the corrections counted: of pairs of groups, and of groups against the rest. */
  readonly pairTests: number;
  readonly restTests: number;
  /** Rao and Scott's of the groups shown; null for several answers, and where there is none. */
  readonly test: {
    readonly f: number;
    readonly above: number;
    readonly below: number;
    readonly pValue: number;
  } | null;
}

/** A question by any breaks, as it may be told. */
export interface ChosenTable {
  readonly of: Choosable;
  /** Each person may have given several of the answers. */
  readonly several: boolean;
  /** Answers in words that are not coded yet; left out where there are none, or where it is withheld. */
  readonly notCoded?: number;
  readonly dontKnowIn: boolean;
  readonly rows: readonly ChosenRow[];
  readonly everyone: ChosenColumn;
  /** How many people each answer was offered to, by its row; left out where all were offered the same. */
  readonly offered?: readonly { readonly row: string; readonly base: number }[];
  readonly breaks: readonly ChosenColumns[];
  /** Null of a question with several answers. */
  readonly means: ChosenMeans | null;
}

/** What a table of a dataset is made with. */
export interface ChosenPlan {
  readonly breaks: readonly ChosenBreak[];
  readonly filter: ChosenFilter | null;
  readonly dontKnow: 'asAsked' | 'in' | 'out';
  readonly weights: Float64Array;
  readonly settings: Settings;
  /** What several parts of a table are worked out from, counted once. */
  readonly crossed?: Crossed;
}

/** One column of a table's dataset: of a question with several answers, one of its options. */
export interface Part {
  readonly asked: Variable;
  readonly base: readonly number[];
  readonly rows: readonly ChosenRow[];
  readonly codes: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
  readonly hidesAll: boolean;
  /** Answers whose count is not told. */
  readonly small: readonly boolean[];
}

/**
 * Works out one question by any breaks: the numbers of codedTable.ts, which `npm run tabulate` prints too, less what would
 * tell of a handful of people. An open sample has no interval, no test and no effective base.
 */
export function chosenTable(dataset: Dataset, of: Choosable, wanted: ChosenPlan): ChosenTable {
  const { filter } = wanted;
  const variables = of.columns.flatMap((column) => variableOf(dataset, column) ?? []);
  const dontKnowIn =
    wanted.dontKnow === 'asAsked' ? variables[0]?.column.dontKnowInBase === true : wanted.dontKnow === 'in';
  const several = variables[0]?.column.isOneOfSeveral === true;
  const own = variables.map((asked) => partOf(dataset, asked, { ...wanted, dontKnowIn, several }));
  const { parts, breaks } = withRemainders(dataset, { breaks: wanted.breaks, parts: own }, wanted);
  const plan = { ...wanted, breaks };
  const coded = codedFamily(
    parts.map((part) => wishOf(part, { breaks, filter })),
    designOf(dataset, plan),
  );
  const told = parts.map((part, at) => toldPart(dataset, part, { coded: coded[at] as CodedTable, plan }));
  const all = (place: number | null, group: number): ChosenColumn =>
    joinedColumn(
      told.map((one) => (place === null ? one.everyone : (one.breaks[place]?.[group] as ChosenColumn))),
    );
  const everyone = all(null, 0);
  const notCoded = parts.some(({ hidesAll }) => hidesAll) ? 0 : (variables[0]?.notCoded ?? 0);
  // A way of having no view that nobody took is no row.
  const rows = parts.flatMap((part) => part.rows);
  const kept = rows.map(({ sort }, row) => {
    const cell = everyone.cells[row];
    return !['dontKnow', 'preferNot'].includes(sort) || cell?.shown === false || (cell?.share ?? 0) > 0;
  });
  const inResults = { limits: plan.settings, weights: plan.weights };
  const keep = (column: ChosenColumn) => ({ ...column, cells: column.cells.filter((_, row) => kept[row]) });
  return {
    of,
    several,
    ...(notCoded > 0 && { notCoded }),
    dontKnowIn,
    rows: rows.filter((_, row) => kept[row]),
    everyone: keep(everyone),
    ...(several && offeredIn(parts, told)),
    breaks: breaks.map((broken, place) => ({
      names: breakNames(broken),
      columns: broken.labels.map((_, at) => ({ ...keep(all(place, at)), ...remainderAt(broken, at) })),
      ...(own[0] && filter === null && fewInNone(dataset, { ...own[0], broken, place }, inResults)),
      ...testsOf(coded, place, { several, open: dataset.wave.sample === 'open' }),
    })),
    means: parts[0] && !several ? chosenMeans(dataset, parts[0], plan) : null,
  };
}

/** The bases of answers that are not offered to everybody; those that are withheld are not among them. */
function offeredIn(
  parts: readonly Part[],
  told: readonly { readonly everyone: ChosenColumn }[],
): Pick<ChosenTable, 'offered'> {
  const offered = parts.flatMap(({ rows: [row] }, at) => {
    const base = told[at]?.everyone.base ?? null;
    return row === undefined || base === null ? [] : [{ row: row.id, base }];
  });
  return new Set(offered.map(({ base }) => base)).size > 1 ? { offered } : {};
}

/** What a break is called. */
export function breakNames({ variables }: ChosenBreak): readonly BreakName[] {
  return variables.map(({ column: { id, label } }) => ({ id, label }));
}

function testsOf(
  coded: readonly CodedTable[],
  place: number,
  { several, open }: { readonly several: boolean; readonly open: boolean },
): Pick<ChosenColumns, 'pairTests' | 'restTests' | 'test'> {
  if (open) return { pairTests: 0, restTests: 0, test: null };
  const found = coded.flatMap((one) => one.breaks[place] ?? []);
  const f = several ? null : (found[0]?.test?.raoScott?.f ?? null);
  return {
    pairTests: found.reduce((sum, { tests }) => sum + tests.pairTests, 0),
    restTests: found.reduce((sum, { tests }) => sum + tests.restTests, 0),
    test: f && { f: f.statistic, above: f.above, below: f.below, pValue: f.pValue },
  };
}

/** One question of a chosen table: who is counted in it, its rows, and what of it is hidden. */
export function partOf(
  dataset: Dataset,
  asked: Variable,
  about: ChosenPlan & { readonly dontKnowIn: boolean; readonly several: boolean },
): Part {
  const { breaks, filter, settings: limits, weights } = about;
  const { column } = asked;
  const answers = column.categories.map((_, i) => FIRST_CATEGORY + i);
  const base = [...answers, ...(about.dontKnowIn ? [MISSING.dontKnow, MISSING.preferNot] : [])];
  const guard = guardTable({ dataset, asked, broken: null, people: [], limits, weights });
  const rows = chosenRows(column, base, about.several);
  return {
    asked,
    base,
    rows: rows.map(({ row }) => row),
    codes: rows.map(({ codes }) => codes),
    hidesAll:
      guard.everybody || (filter !== null && filterHidesAll(dataset, { asked, base, filter, limits })),
    hidden: breaks.map((broken) => hiddenInBreak(dataset, broken, { asked, base, filter, limits })),
    small: smallIn(dataset, { asked, base, broken: null, filter, limits }, guard.codes),
  };
}

/** The same question as the table of codes that is to be counted. */
export function wishOf(
  { asked, base, codes, hidden, hidesAll }: Part,
  { breaks, filter }: Pick<ChosenPlan, 'breaks' | 'filter'>,
): TableWish {
  const labels = Array.from(
    { length: FIRST_CATEGORY + asked.column.categories.length },
    (_, code) => `${code}`,
  );
  return {
    question: {
      name: asked.column.id,
      get codes() {
        return asked.codes;
      },
      labels,
    },
    base,
    nets: [],
    rows: codes.map((of): CodedNet => ({ label: '', codes: of })),
    breaks: breaks.map(({ column }) => column),
    untested: hidden.map((groups) => groups.map((one) => one || hidesAll)),
    correction: 'holm',
    ...(filter && { within: filter.within }),
  };
}

/** How its intervals and tests are worked out: the weights, the way people were drawn, the officer’s limits. */
export function designOf(dataset: Dataset, { weights, settings, crossed }: ChosenPlan): FileDesign {
  return {
    weights,
    level: 0.95,
    method: settings.interval,
    limits: baseLimits(settings),
    ...drawnBy(dataset),
    ...(crossed && { crossed }),
  };
}

interface ToldPart {
  readonly everyone: ChosenColumn;
  readonly breaks: readonly (readonly ChosenColumn[])[];
}

function toldPart(
  dataset: Dataset,
  part: Part,
  { coded, plan }: { readonly coded: CodedTable; readonly plan: ChosenPlan },
): ToldPart {
  const { asked, base, rows, codes, hidesAll, small } = part;
  const reading = {
    rows,
    settings: plan.settings,
    open: dataset.wave.sample === 'open',
    smallRows: codes.map((of) => of.some((code) => small[code])),
  };
  const aboutPeople = isAboutPeople(dataset, asked);
  const everyone = toldColumn(coded.everyone, {
    ...reading,
    labels: [],
    isProtected: hidesAll,
    told: codes.map(() => true),
    isCountProtected: false,
  });
  const breaks = coded.breaks.map(({ groups, tests }, place) => {
    const broken = plan.breaks[place] as ChosenBreak;
    const table = { asked, base, broken };
    const always = part.hidden[place] ?? [];
    const counting = {
      dataset,
      within: plan.filter?.within ?? null,
      least: plan.settings.protectUnder,
      crossed: crossedCounts(dataset, plan),
      hiddenOf: (one: CountedTable) => {
        const hidden =
          one.broken === broken
            ? always
            : hiddenInBreak(dataset, one.broken, { ...one, filter: plan.filter, limits: plan.settings });
        return hidden.map((isOne, at) => {
          return (
            isOne || hidesAll || (one.broken === broken && (groups[at]?.base ?? 0) < plan.settings.hideUnder)
          );
        });
      },
    };
    const isWithheld = hidesAll || (aboutPeople && tellsOfFew(table, counting));
    const may = toldOf(table, counting);
    return groups.map((group, at) =>
      toldColumn(group, {
        ...reading,
        labels: broken.labels[at] ?? [],
        isProtected: isWithheld || always[at] === true,
        told: codes.map((of) => of.every((code) => may[at]?.[base.indexOf(code)])),
        isCountProtected: aboutPeople,
        tests: {
          above: rows.map((_, row) => tests.above[row]?.[at] ?? []),
          rest: rows.map((_, row) => tests.againstRest[row]?.[at] ?? null),
        },
      }),
    );
  });
  return { everyone, breaks };
}
