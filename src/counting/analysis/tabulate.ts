import { type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { kishBase } from '../stats/effectiveBase.ts';
import { sumsOf, type Tally } from '../stats/tally.ts';
import { type Dataset, titleOf, type Variable, variableOf } from './dataset.ts';
import { type Counted, countedIn, intervalOf, worthOf } from './estimates.ts';
import { noteOf } from './methodNote.ts';
import { remembered } from './remembered.ts';
import type { Settings } from './settings.ts';
import { asIfAsked } from './sharedBreaks.ts';
import { guardTable } from './smallGroups.ts';
import { netPromotersOf, summariesOf } from './summary.ts';
import type { Cell, Table, TableGroup, TableRow } from './table.ts';
import type { Weights } from './weights.ts';

/** Which table is wanted of a dataset. */
export interface TableSpec {
  /** Column id. */
  readonly column: string;
  /** Column id of the break, such as age; null or left out for everybody together. */
  readonly breakBy?: string | null;
  /** Whether Don't know and Prefer not to say stay in the base; the question's own rule when left out. */
  readonly dontKnowIn?: boolean;
  /** One weight per respondent, and what it was made to match; null counts everybody as 1. */
  readonly weights: (Pick<Weights, 'perResponse' | 'weightedBy'> & Partial<Weights>) | null;
  readonly settings: Settings;
}

/**
 * One question (or row of a grid) as a table: each answer, net and way of having no view, for everybody and
 * for each group of a break.
 *
 * A share is the weighted share of its base; its interval is the one of the settings, or Clopper and Pearson's on Kish's
 * effective base where everyone answered alike; over sampling points where there are any, and none where a base lies in one
 * point. Nets come from unrounded weights. A group under `hideUnder` people shows no figure, nor does anything that would
 * tell of a handful of people (smallGroups.ts). An open sample has no interval and no effective base.
 * @throws RangeError when the dataset has no such column or break.
 */
export function tabulate(dataset: Dataset, spec: TableSpec): Table {
  const asked = variableOf(dataset, spec.column);
  const found = spec.breakBy ? variableOf(dataset, spec.breakBy) : null;
  // Of several answers a finding was told of this one: it differs from none of the others by a few (findingOverlaps.ts).
  const broken = found?.column.isOneOfSeveral ? asIfAsked(found) : found;
  if (asked === undefined) throw new RangeError('tabulate requires a column of the dataset');
  if (broken === undefined) throw new RangeError('tabulate requires a break of the dataset');
  const { column } = asked;
  const open = dataset.wave.sample === 'open';
  const weights = spec.weights?.perResponse ?? equalWeights(dataset);
  // Of words only how many people wrote some is told.
  const dontKnowIn = column.isOwnWords !== true && (spec.dontKnowIn ?? column.dontKnowInBase);
  const columnGroups = groupsOf(dataset, broken).map((group) => ({
    ...group,
    counted: countedIn(dataset, asked, { weights, within: group.within }),
  }));
  const everybody = columnGroups[0] as GroupTally;
  const least = Math.max(spec.settings.hideUnder, spec.settings.protectUnder);
  const settings = { ...spec.settings, hideUnder: least };
  const reader: Reader = { settings, open, base: baseCodes(column, dontKnowIn) };
  const people = columnGroups.map(({ counted }) => ({
    asked: sumsOf(counted.tally, askedCodes(column)).count,
    base: sumsOf(counted.tally, reader.base).count,
  }));
  const guard = guardTable({ dataset, asked, broken, people, limits: settings, weights });
  const guarded = [guard.everybody, ...guard.groups];
  const rows = rowKeys(column, everybody.counted.tally, dontKnowIn).map(
    (key): TableRow => ({
      id: key.id,
      label: key.label,
      sort: key.sort,
      direction: key.direction,
      inBase: key.inBase,
      cells: columnGroups.map((group, place) =>
        cellOf(group.counted, key, {
          ...reader,
          isProtected: guarded[place] === true,
          isAsked: people[place]?.asked !== 0,
          isSmallAnswer: key.yes.some((code) => guard.codes[code]),
        }),
      ),
    }),
  );
  const plan = { weights, broken, groups: columnGroups.map(({ within }) => within), settings, open };
  return {
    column,
    title: titleOf(dataset, asked),
    earlier: asked.earlier?.versions ?? null,
    several: false,
    ...(asked.notCoded && !guard.everybody && { notCoded: asked.notCoded }),
    breakLabel: broken?.column.label ?? null,
    groups: columnGroups.map((group, place) =>
      guarded[place] ? hiddenGroup(group, 'protected') : tableGroup(group, rows, place, reader),
    ),
    fewUnknown: guard.fewUnknown,
    rows,
    summaries: summariesOf(dataset, asked, plan),
    netPromoters: netPromotersOf(dataset, asked, plan),
    dontKnowShare: guard.everybody ? null : shareOfAsked(everybody.counted, column),
    note: noteOf(dataset, spec, dontKnowIn),
  };
}

// One array for all tables of a wave: what is decided of a break by its weights is decided once.
function equalWeights(dataset: Dataset): Float64Array {
  return remembered(dataset, 'equal weights', () => new Float64Array(dataset.size).fill(1));
}

interface Group {
  readonly id: string;
  readonly label: TableGroup['label'];
  readonly within: Uint8Array;
}

interface GroupTally extends Group {
  readonly counted: Counted;
}

interface Reader {
  readonly settings: Settings;
  readonly open: boolean;
  /** Codes of the base. */
  readonly base: readonly number[];
}

interface RowKey extends Omit<TableRow, 'cells'> {
  readonly yes: readonly number[];
  /** Codes that the share is a share of. */
  readonly of: readonly number[];
}

// People whose group is not known (not answered, Prefer not to say) are in `all` only.
function groupsOf(dataset: Dataset, broken: Variable | null): readonly Group[] {
  const all = { id: 'all', label: null, within: new Uint8Array(dataset.size).fill(1) };
  if (broken === null) return [all];
  return [
    all,
    ...broken.column.categories.map(({ code, label }, i) => ({
      id: String(code),
      label,
      within: maskOf(broken.codes, FIRST_CATEGORY + i),
    })),
  ];
}

function maskOf(codes: Variable['codes'], wanted: number): Uint8Array {
  return Uint8Array.from(codes, (code) => (code === wanted ? 1 : 0));
}

function categoryCodes({ categories }: Column): readonly number[] {
  return categories.map((_, i) => FIRST_CATEGORY + i);
}

function baseCodes(column: Column, dontKnowIn: boolean): readonly number[] {
  const noView = dontKnowIn ? [MISSING.dontKnow, MISSING.preferNot] : [];
  return [...categoryCodes(column), ...noView];
}

function askedCodes(column: Column): readonly number[] {
  return [...categoryCodes(column), MISSING.dontKnow, MISSING.preferNot, MISSING.notAnswered];
}

function rowKeys(column: Column, everybody: Tally, dontKnowIn: boolean): readonly RowKey[] {
  const base = baseCodes(column, dontKnowIn);
  const inMemory = new Map(column.categories.map(({ code }, i) => [code, FIRST_CATEGORY + i]));
  const options = column.categories.map(
    ({ code, label }, i): RowKey => ({
      id: String(code),
      label,
      sort: 'category',
      direction: null,
      inBase: true,
      yes: [FIRST_CATEGORY + i],
      of: base,
    }),
  );
  const nets = column.nets.map(
    (net): RowKey => ({
      id: net.id,
      label: net.label,
      sort: 'net',
      direction: net.direction,
      inBase: true,
      yes: net.codes.flatMap((code) => inMemory.get(code) ?? []),
      of: base,
    }),
  );
  const noView = (['dontKnow', 'preferNot', 'notAnswered'] as const).map((name): RowKey => {
    const inBase = name !== 'notAnswered' && dontKnowIn;
    return {
      id: name,
      label: null,
      sort: name,
      direction: null,
      inBase,
      yes: [MISSING[name]],
      of: inBase ? base : askedCodes(column),
    };
  });
  // A way of having no view that nobody took is no row.
  return [...options, ...nets, ...noView.filter(({ yes }) => sumsOf(everybody, yes).count > 0)];
}

interface CellGuard {
  /** Nothing of the group is told. */
  readonly isProtected: boolean;
  readonly isAsked: boolean;
  /** The answer's own count is not told. */
  readonly isSmallAnswer: boolean;
}

function cellOf(
  counted: Counted,
  key: RowKey,
  { settings, open, isProtected, isAsked, isSmallAnswer }: Reader & CellGuard,
): Cell {
  const base = sumsOf(counted.tally, key.of).count;
  // Before all else: that nobody of a handful of people was asked, or gave a view, tells of them too.
  if (isProtected) return { shown: false, why: 'protected' };
  if (!isAsked) return { shown: false, why: 'noBase' };
  // All answers of so few people say the same: which of them somebody gave would be told by its reason.
  if (base < settings.hideUnder) return { shown: false, why: 'smallBase' };
  if (isSmallAnswer) return { shown: false, why: 'protected' };
  const share = counted.share({ yes: key.yes, base: key.of });
  const bare = open || !key.inBase;
  const interval = bare ? null : intervalOf(share, { method: settings.interval });
  return {
    shown: true,
    share: share.share,
    base,
    count: share.yes,
    unweightedShare: share.yes / base,
    interval: interval && { low: interval.low, high: interval.high },
    ...worthOf(share, bare),
  };
}

function tableGroup(group: GroupTally, rows: readonly TableRow[], place: number, reader: Reader): TableGroup {
  const { count: base, weight: weightedBase, squares } = sumsOf(group.counted.tally, reader.base);
  if (base < reader.settings.hideUnder) return hiddenGroup(group, 'hidden');
  const kish = reader.open ? null : kishBase(weightedBase, squares);
  const answers = reader.open ? null : mostCautious(rows, place, reader.settings);
  const effective = answers ?? kish;
  return {
    id: group.id,
    label: group.label,
    base,
    weightedBase,
    effectiveBase: effective,
    weightingEffectiveBase: kish,
    mark: markOf(base, Math.min(effective ?? base, kish ?? base), reader.settings),
  };
}

// What is hidden is not in the table at all: nobody can find it in a file or a page.
function hiddenGroup({ id, label }: Group, mark: 'hidden' | 'protected'): TableGroup {
  return {
    id,
    label,
    base: null,
    weightedBase: null,
    effectiveBase: null,
    weightingEffectiveBase: null,
    mark,
  };
}

// An answer that only a few gave has a design effect that is mostly luck: it does not speak for the group.
function mostCautious(rows: readonly TableRow[], place: number, settings: Settings): number | null {
  const bases = rows.flatMap((row) => {
    const cell = row.cells[place];
    if (!row.inBase || !cell?.shown || cell.effectiveBase === null) return [];
    return row.sort === 'net' || cell.count >= settings.hideUnder ? [cell.effectiveBase] : [];
  });
  return bases.length === 0 ? null : Math.min(...bases);
}

function markOf(base: number, effective: number, settings: Settings): TableGroup['mark'] {
  if (base < settings.markUnder) return 'small';
  return effective < settings.markEffectiveUnder ? 'smallEffective' : null;
}

function shareOfAsked(everybody: Counted, column: Column): number | null {
  const asked = askedCodes(column);
  if (sumsOf(everybody.tally, asked).count === 0) return null;
  return everybody.share({ yes: [MISSING.dontKnow], base: asked }).share;
}
