import { FIRST_CATEGORY } from '../../core/column.ts';
import { judgeBase } from '../stats/judgeBase.ts';
import { breakBy, type ChosenBreak } from './breakLines.ts';
import { type ChosenColumn, joinedColumn, toldColumn } from './chosenCells.ts';
import { crossedCounts, hiddenInBreak } from './chosenGroups.ts';
import { chosenMeans } from './chosenMeans.ts';
import {
  type ChosenColumns,
  type ChosenPlan,
  type ChosenTable,
  designOf,
  type Part,
  partOf,
  wishOf,
} from './chosenTable.ts';
import { type CodedGroup, type CodedTable, codedFamily } from './codedTable.ts';
import { type Dataset, variableOf } from './dataset.ts';
import { type CountedTable, tellsOfFew, toldOf } from './madeCounts.ts';
import { baseLimits } from './settings.ts';
import { choseOrNot, groupOf, hiddenShared, type SharedBreak, sharedName } from './sharedBreaks.ts';
import { sharedCounts } from './sharedCounts.ts';
import { correctedRest, sharedLetters } from './sharedTests.ts';
import { isAboutPeople } from './shownColumns.ts';

/** A break whose groups share people, and its place among the breaks of a table. */
export interface PlacedShared {
  readonly place: number;
  readonly shared: SharedBreak;
}

/** A table with the columns of breaks whose groups share people, each at its place. */
export function withShared(
  dataset: Dataset,
  table: ChosenTable,
  { plan, placed }: { readonly plan: ChosenPlan; readonly placed: readonly PlacedShared[] },
): ChosenTable {
  const breaks = [...table.breaks];
  const summaries = [...(table.means?.summary?.breaks ?? [])];
  const nets = [...(table.means?.net?.breaks ?? [])];
  for (const { place, shared } of placed) {
    const parts = partsOf(dataset, shared, { table, plan });
    const own = table.means && parts[0] ? meansOf(dataset, shared, { plan, part: parts[0] }) : null;
    breaks.splice(place, 0, sharedColumns(dataset, shared, { table, plan, parts }));
    summaries.splice(place, 0, own?.summary ?? []);
    nets.splice(place, 0, own?.net ?? []);
  }
  const { means } = table;
  return {
    ...table,
    breaks,
    means: means && {
      summary: means.summary && { ...means.summary, breaks: summaries },
      net: means.net && { ...means.net, breaks: nets },
    },
  };
}

/** A column of the dataset of a table, with what is hidden of the groups. */
interface SharedPart extends Part {
  readonly groups: readonly boolean[];
  readonly isFewUnknown: readonly boolean[];
}

interface Of {
  readonly table: ChosenTable;
  readonly plan: ChosenPlan;
}

function partsOf(dataset: Dataset, shared: SharedBreak, { table, plan }: Of): readonly SharedPart[] {
  const { dontKnowIn, several } = table;
  const { filter, settings: limits } = plan;
  const variables = table.of.columns.flatMap((column) => variableOf(dataset, column) ?? []);
  return variables.map((asked) => {
    const part = partOf(dataset, asked, { ...plan, breaks: [], dontKnowIn, several });
    const { groups, isFewUnknown } = hiddenShared(dataset, shared, { ...part, filter, limits });
    return { ...part, groups, isFewUnknown, hidden: groups.map((one) => [one, false]) };
  });
}

/**
 * The columns of a break whose groups share people. Each is those who chose an option: their shares are those of an exclusive
 * break, and the rest is everyone who answered and did not choose it. Letters come of tests with the people in common taken
 * into account. Rao and Scott's test is of people who are in one group each: there is none.
 */
function sharedColumns(
  dataset: Dataset,
  shared: SharedBreak,
  { table, plan, parts }: Of & { readonly parts: readonly SharedPart[] },
): ChosenColumns {
  const { options } = shared;
  const { filter, settings, weights } = plan;
  const open = dataset.wave.sample === 'open';
  const breaks = options.map((option) => breakBy([option]) as ChosenBreak);
  const coded = codedFamily(
    parts.map((part) => ({ ...wishOf(part, { breaks, filter }), correction: 'none' })),
    designOf(dataset, plan),
  );
  const letters = sharedLetters(
    dataset,
    parts.map((part, at) => ({
      asked: part.asked,
      base: part.base,
      rows: part.codes,
      fit: options.map(
        (_, group) => !open && isFit(part, { group, of: groupIn(coded[at], group), settings }),
      ),
    })),
    { options, weights, within: filter?.within ?? null, limits: baseLimits(settings) },
  );
  const rest = correctedRest(
    parts.map((part, at) =>
      part.rows.map((_, row) =>
        options.map((__, group) => {
          const found = coded[at]?.breaks[group]?.tests.againstRest[row]?.[0] ?? null;
          return open || part.isFewUnknown[group] ? null : found;
        }),
      ),
    ),
  );
  const told = parts.map((part, at) =>
    toldGroups(dataset, part, {
      options,
      plan,
      groups: options.map((_, group) => groupIn(coded[at], group)),
    }),
  );
  const rows = parts.flatMap((part) => part.rows);
  const shown = new Set(table.rows.map(({ sort, id }) => `${sort} ${id}`));
  const keep = (column: ChosenColumn) => ({
    ...column,
    cells: column.cells.filter((_, row) => shown.has(`${rows[row]?.sort} ${rows[row]?.id}`)),
  });
  return {
    names: [sharedName(shared)],
    shared: { notCoded: options[0]?.notCoded ?? 0 },
    columns: options.map((option, group) =>
      keep(
        joinedColumn(
          parts.map((part, at) =>
            toldColumn(withoutRow(groupIn(coded[at], group), part.isFewUnknown[group] === true), {
              ...(told[at]?.[group] as ToldGroup),
              rows: part.rows,
              settings,
              open,
              labels: [option.column.label],
              tests: {
                above: part.rows.map((_, row) => letters.above[at]?.[row]?.[group] ?? []),
                rest: part.rows.map((_, row) => rest.gaps[at]?.[row]?.[group] ?? null),
              },
            }),
          ),
        ),
      ),
    ),
    pairTests: letters.tests,
    restTests: rest.tests,
    test: null,
  };
}

/** Those who chose an option, of its two groups. */
function groupIn(coded: CodedTable | undefined, option: number): CodedGroup {
  return coded?.breaks[option]?.groups[0] as CodedGroup;
}

function isFit(
  { hidesAll, groups }: SharedPart,
  {
    group,
    of,
    settings,
  }: { readonly group: number; readonly of: CodedGroup; readonly settings: ChosenPlan['settings'] },
): boolean {
  const allows = of.kishBase !== null && judgeBase(of.base, of.kishBase, baseLimits(settings)).tests;
  return allows && of.base >= settings.hideUnder && !hidesAll && !groups[group];
}

/** Row percentages are of all who answered: beside everyone they would tell of a handful who did not. */
function withoutRow(group: CodedGroup, isFewUnknown: boolean): CodedGroup {
  if (!isFewUnknown) return group;
  return { ...group, cells: group.cells?.map((cell) => ({ ...cell, ofRow: null })) ?? null };
}

interface ToldGroup {
  readonly isProtected: boolean;
  readonly smallRows: readonly boolean[];
  readonly told: readonly boolean[];
  readonly isCountProtected: boolean;
}

/** What of each group may be told. */
function toldGroups(
  dataset: Dataset,
  part: SharedPart,
  {
    options,
    plan,
    groups,
  }: {
    readonly options: SharedBreak['options'];
    readonly plan: ChosenPlan;
    readonly groups: readonly CodedGroup[];
  },
): readonly ToldGroup[] {
  const { asked, base, codes, hidesAll, small } = part;
  const { filter, settings } = plan;
  const aboutPeople = isAboutPeople(dataset, asked);
  const [within, least] = [filter?.within ?? null, settings.protectUnder];
  const crossed = crossedCounts(dataset, plan);
  const alone = options.map((option, group) => {
    const broken = choseOrNot(option);
    const table = { asked, base, broken };
    const isHidden =
      hidesAll || part.groups[group] === true || (groups[group]?.base ?? 0) < settings.hideUnder;
    const hiddenOf = (one: CountedTable) => {
      if (one.broken === broken) return [isHidden, isHidden];
      return hiddenInBreak(dataset, one.broken, { ...one, filter, limits: settings }).map(
        (own) => own || hidesAll,
      );
    };
    const counting = { dataset, within, least, hiddenOf, crossed };
    return {
      isWithheld: hidesAll || (aboutPeople && tellsOfFew(table, counting)),
      may: toldOf(table, counting)[0] ?? [],
    };
  });
  const may = sharedCounts(
    alone.map((one) => one.may),
    { asked, base, groups: options.map(groupOf), within, least },
  );
  return alone.map(({ isWithheld }, group) => ({
    isProtected: isWithheld || part.groups[group] === true,
    smallRows: codes.map((of) => of.some((code) => small[code])),
    told: codes.map((of) => of.every((code) => may[group]?.[base.indexOf(code)])),
    isCountProtected: aboutPeople,
  }));
}

/** Mean and net score of each group. They are of those who gave a number, who may be fewer. */
function meansOf(
  dataset: Dataset,
  shared: SharedBreak,
  { plan, part }: { readonly plan: ChosenPlan; readonly part: SharedPart },
) {
  const answers = part.base.filter((code) => code >= FIRST_CATEGORY);
  const { filter, settings: limits } = plan;
  const also = hiddenShared(dataset, shared, { ...part, base: answers, filter, limits });
  const hidden = part.groups.map((one, group) => [one || also.groups[group] === true, true]);
  const breaks = shared.options.map(choseOrNot);
  const { summary, net } = chosenMeans(dataset, { ...part, hidden }, { ...plan, breaks });
  return {
    summary: summary?.breaks.flatMap(([first]) => first ?? []),
    net: net?.breaks.flatMap(([first]) => first ?? []),
  };
}
