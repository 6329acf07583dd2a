import { type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import type { TestedGap } from './breakTests.ts';
import type { CodedCell, CodedGroup, RowShare } from './codedTable.ts';
import type { Settings } from './settings.ts';
import type { TableGroup, TableRow, WithheldReason } from './table.ts';

/** A row of a chosen table; its own words are null where it is a way of having no view. */
export interface ChosenRow {
  readonly id: string;
  readonly label: Text | null;
  readonly sort: Exclude<TableRow['sort'], 'notAnswered'>;
}

/** The rows of one column of a table, nets first, and the codes in memory that each counts; of an option there is one. */
export function chosenRows(
  column: Column,
  base: readonly number[],
  several: boolean,
): readonly { readonly row: ChosenRow; readonly codes: readonly number[] }[] {
  const { categories, nets } = column;
  if (several) {
    const row: ChosenRow = { id: column.row ?? '', label: column.label, sort: 'category' };
    return [{ row, codes: [FIRST_CATEGORY] }];
  }
  const places = new Map(categories.map(({ code }, i) => [code, FIRST_CATEGORY + i]));
  const ofNets = nets.map((net) => ({
    row: { id: net.id, label: net.label, sort: 'net' as const },
    codes: net.codes.flatMap((code) => places.get(code) ?? []),
  }));
  const ofBase = base.map((code) => {
    const category = categories[code - FIRST_CATEGORY];
    const row: ChosenRow =
      category === undefined
        ? { id: nameOf(code), label: null, sort: nameOf(code) }
        : { id: String(category.code), label: category.label, sort: 'category' };
    return { row, codes: [code] };
  });
  return [...ofNets, ...ofBase];
}

function nameOf(code: number): 'dontKnow' | 'preferNot' {
  return code === MISSING.dontKnow ? 'dontKnow' : 'preferNot';
}

/** A share from 0 to 1 with its 95 % interval, null where the sample allows none. */
interface ToldShare {
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** One figure of a chosen table, or why there is none. */
export type ChosenCell =
  | (ToldShare & {
      readonly shown: true;
      /** Base over the design effect of this answer; null where the sample allows none. */
      readonly effectiveBase: number | null;
      /** Of this answer; null where the sample allows none, and where its spread cannot be seen. */
      readonly designEffect: number | null;
      /** People, and the sum of their weights; null where so few must not be told. */
      readonly counted: { readonly people: number; readonly weight: number } | null;
      /** The group's part of those who gave the answer; null for everyone, and where it is not told. */
      readonly ofRow:
        | (ToldShare & {
            readonly base: number;
            readonly weightedBase: number;
            readonly kishBase: number | null;
            /** Of this row percentage; null where the sample allows none, and where its spread cannot be seen. */
            readonly effectiveBase: number | null;
            readonly designEffect: number | null;
          })
        | null;
      /** Groups of the break that it is significantly above. */
      readonly above: readonly number[];
      /** The group less everyone else whose group is known, as a share; null where it was not tested. */
      readonly rest: {
        readonly gap: number;
        readonly low: number;
        readonly high: number;
        readonly isSignificant: boolean;
      } | null;
    })
  | { readonly shown: false; readonly why: WithheldReason };

/** Everyone, or one group of a break: its bases and one cell for each row. */
export interface ChosenColumn extends Omit<TableGroup, 'id' | 'label'> {
  /** None for everyone. */
  readonly labels: readonly Text[];
  /** It is everyone less the groups shown: the words of the groups in it, and whether people of unknown group are. */
  readonly remainder?: { readonly labels: readonly (readonly Text[])[]; readonly hasUnknown: boolean };
  readonly cells: readonly ChosenCell[];
}

/** What may be told of a column, row by row. */
interface Telling {
  readonly labels: readonly Text[];
  readonly rows: readonly ChosenRow[];
  readonly settings: Settings;
  readonly open: boolean;
  /** Nothing of the group is told. */
  readonly isProtected: boolean;
  /** Rows of which the whole wave must not be told how many there are. */
  readonly smallRows: readonly boolean[];
  /** Rows whose count may be told. */
  readonly told: readonly boolean[];
  /** Of a question about people a share says as much as a count. */
  readonly isCountProtected: boolean;
  readonly tests?: {
    readonly above: readonly (readonly number[])[];
    readonly rest: readonly (TestedGap | null)[];
  };
}

/** A column as it may be told: what is hidden is not in it at all. */
export function toldColumn(group: CodedGroup, telling: Telling): ChosenColumn {
  const { settings, open, labels, isProtected } = telling;
  const isSmall = group.base < settings.hideUnder;
  if (isProtected || isSmall || group.cells === null) {
    const why = isProtected ? 'protected' : group.base === 0 ? 'noBase' : 'smallBase';
    return {
      labels,
      base: null,
      weightedBase: null,
      effectiveBase: null,
      weightingEffectiveBase: null,
      mark: isProtected ? 'protected' : 'hidden',
      cells: telling.rows.map(() => ({ shown: false, why })),
    };
  }
  const cells = group.cells.map((cell, row) => toldCell(cell, row, telling));
  const kish = open ? null : group.kishBase;
  const effective = open ? null : (lowest(group.cells, telling) ?? kish);
  return {
    labels,
    base: group.base,
    weightedBase: group.weightedBase,
    effectiveBase: effective,
    weightingEffectiveBase: kish,
    mark: markOf(group.base, Math.min(effective ?? group.base, kish ?? group.base), settings),
    cells,
  };
}

/** The most cautious effective base; an answer of a few has one that is mostly luck. */
function lowest(cells: readonly CodedCell[], { rows, settings }: Telling): number | null {
  const bases = cells.flatMap(({ count, effectiveBase }, row) =>
    effectiveBase !== null && (rows[row]?.sort === 'net' || count >= settings.hideUnder)
      ? [effectiveBase]
      : [],
  );
  return bases.length === 0 ? null : Math.min(...bases);
}

function markOf(base: number, effective: number, settings: Settings): ChosenColumn['mark'] {
  if (base < settings.markUnder) return 'small';
  return effective < settings.markEffectiveUnder ? 'smallEffective' : null;
}

function toldCell(cell: CodedCell, row: number, telling: Telling): ChosenCell {
  const { open, settings, tests } = telling;
  const mayCount = telling.told[row] === true;
  if (telling.smallRows[row] || (telling.isCountProtected && !mayCount))
    return { shown: false, why: 'protected' };
  const hasRow = mayCount && cell.ofRow !== null && cell.ofRow.base >= settings.hideUnder;
  return {
    shown: true,
    share: cell.share,
    interval: open ? null : intervalOf(cell),
    effectiveBase: open ? null : cell.effectiveBase,
    designEffect: open ? null : cell.designEffect,
    counted: mayCount ? { people: cell.count, weight: cell.weight } : null,
    ofRow: hasRow ? toldRow(cell.ofRow, open) : null,
    above: open ? [] : (tests?.above[row] ?? []),
    rest: open ? null : toldGap(tests?.rest[row] ?? null),
  };
}

function toldRow(row: RowShare, open: boolean): (ChosenCell & { readonly shown: true })['ofRow'] {
  const { share, base, weightedBase } = row;
  const { kishBase, effectiveBase, designEffect } = open ? NO_WORTH : row;
  const interval = open ? null : intervalOf(row);
  return { share, interval, base, weightedBase, kishBase, effectiveBase, designEffect };
}

/** An open sample allows none. */
const NO_WORTH = { kishBase: null, effectiveBase: null, designEffect: null };

function toldGap(tested: TestedGap | null): (ChosenCell & { readonly shown: true })['rest'] {
  if (tested === null) return null;
  const { gap, low, high, adjusted } = tested;
  return { gap, low, high, isSignificant: adjusted < 1 - LEVEL };
}

const LEVEL = 0.95;

function intervalOf({ low, high }: { readonly low: number | null; readonly high: number | null }) {
  return low === null || high === null ? null : { low, high };
}

const MARKS: readonly ChosenColumn['mark'][] = ['protected', 'hidden', 'small', 'smallEffective', null];

/** The options of a question as rows of one column, which is told as the option that tells least of it. */
export function joinedColumn(columns: readonly ChosenColumn[]): ChosenColumn {
  const strictest = columns.toSorted((one, other) => MARKS.indexOf(one.mark) - MARKS.indexOf(other.mark));
  const first = strictest[0] as ChosenColumn;
  const largest = columns.reduce((best, one) => ((one.base ?? 0) > (best.base ?? 0) ? one : best), first);
  const effective = columns.flatMap(({ effectiveBase }) => effectiveBase ?? []);
  return {
    ...(first.base === null ? first : largest),
    mark: first.mark,
    effectiveBase: effective.length === 0 || first.base === null ? null : Math.min(...effective),
    cells: columns.flatMap(({ cells }) => cells),
  };
}
