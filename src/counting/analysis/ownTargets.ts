import { type Column, FIRST_CATEGORY } from '../../core/column.ts';
import type { Codes } from '../stats/tally.ts';
import { type Dataset, variableOf } from './dataset.ts';

/** What the names of margins begin with whose targets an officer brought in. */
const OWN = 'own:';

/** Categories of a column that count as one for a target. */
export interface TargetPart {
  readonly label: string;
  /** Their keys (`categoryKey`). */
  readonly keys: readonly string[];
}

/** A column of a target, parted. Whoever is in none of its parts keeps the share that they have. */
export interface TargetColumn {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly TargetPart[];
}

/** Shares of the population by one column, or by two at once, that an officer brought in. Format version 1. */
export interface OwnTarget {
  readonly v: 1;
  /** `own:tenure`, `own:age_band*sex`: one target stands for the same columns. */
  readonly name: string;
  /** Name of the file. */
  readonly file: string;
  readonly loadedAt: string;
  /** Where the figures are published, and the day they are for, as the officer wrote it. */
  readonly source: string;
  readonly date: string;
  /** One, or two. */
  readonly columns: readonly TargetColumn[];
  /** For each part of the first column, by part of the second: 0 to 1, summing to 1 but for rounding in print. */
  readonly shares: readonly number[];
}

/** The name of the margin for these columns. */
export function ownTargetName(columns: readonly string[]): string {
  return `${OWN}${columns.join('*')}`;
}

/** What stands for a category of a column in a target: its code; of an area or a variable of the frame its words. */
export function categoryKey(column: Pick<Column, 'id'>, category: Column['categories'][number]): string {
  return column.id.startsWith('design:') ? category.label.en : String(category.code);
}

/** What the targets are called: `Tenure`, `Age × Sex`. */
export function targetTitle({ columns }: Pick<OwnTarget, 'columns'>): string {
  return columns.map(({ label }) => label).join(' × ');
}

/** The words of each cell: `Owned`, or `18 to 34, Female`. */
export function cellLabels({ columns: [first, second] }: Pick<OwnTarget, 'columns'>): readonly string[] {
  const outer = (first?.parts ?? []).map(({ label }) => label);
  return second ? outer.flatMap((one) => second.parts.map(({ label }) => `${one}, ${label}`)) : outer;
}

/** Whether a wave has all that a target is about. */
export function hasColumnsOf(dataset: Dataset, { columns }: Pick<OwnTarget, 'columns'>): boolean {
  return columns.every(({ id, parts }) => {
    const column = variableOf(dataset, id)?.column;
    const keys = new Set(column?.categories.map((one) => categoryKey(column, one)));
    return parts.every((part) => part.keys.some((key) => keys.has(key)));
  });
}

/** The cell of each respondent, from 0; one past the last where it is not known. */
export function cellsOf(dataset: Dataset, { columns }: Pick<OwnTarget, 'columns'>): Codes {
  const places = columns.map((column) => partsOf(dataset, column));
  const unknown = columns.reduce((count, { parts }) => count * parts.length, 1);
  return Uint16Array.from({ length: dataset.size }, (_, i) =>
    places.reduce((cell, place, which) => {
      const part = place[i] as number;
      const parts = columns[which]?.parts.length ?? 0;
      return cell === unknown || part === parts ? unknown : cell * parts + part;
    }, 0),
  );
}

function partsOf(dataset: Dataset, { id, parts }: TargetColumn): Uint16Array {
  const variable = variableOf(dataset, id);
  if (variable === undefined) throw new RangeError('cellsOf requires columns of the dataset');
  const { column, codes } = variable;
  const places = column.categories.map((one) => {
    const key = categoryKey(column, one);
    const place = parts.findIndex(({ keys }) => keys.includes(key));
    return place === -1 ? parts.length : place;
  });
  return Uint16Array.from(codes, (code) => places[code - FIRST_CATEGORY] ?? parts.length);
}

/** What was kept, as targets: what cannot be read is passed over, as a back-up may come from another version. */
export function readOwnTargets(kept: unknown): readonly OwnTarget[] {
  return Array.isArray(kept) ? kept.filter(isOwnTarget) : [];
}

/** Whether something from outside is a target, whole. */
export function isOwnTarget(kept: unknown): kept is OwnTarget {
  if (typeof kept !== 'object' || kept === null) return false;
  const { v, name, file, loadedAt, source, date, columns, shares } = kept as {
    readonly [K in keyof OwnTarget]?: unknown;
  };
  if (v !== 1 || ![file, loadedAt, source, date].every((text) => typeof text === 'string')) return false;
  if (!Array.isArray(columns) || columns.length < 1 || columns.length > 2 || !columns.every(isTargetColumn))
    return false;
  const cells = columns.reduce((count: number, { parts }: TargetColumn) => count * parts.length, 1);
  if (name !== ownTargetName(columns.map(({ id }: TargetColumn) => id))) return false;
  if (!Array.isArray(shares) || shares.length !== cells) return false;
  const sum = shares.every((share) => typeof share === 'number' && share >= 0)
    ? shares.reduce((all: number, share: number) => all + share, 0)
    : Number.NaN;
  return Math.abs(sum - 1) <= 0.005 + 1e-9;
}

/** Whether something from outside is a column of targets, parted. */
export function isTargetColumn(kept: unknown): kept is TargetColumn {
  const { id, label, parts } = (kept ?? {}) as { readonly [K in keyof TargetColumn]?: unknown };
  return (
    typeof id === 'string' &&
    typeof label === 'string' &&
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every((part) => {
      const { label: words, keys } = (part ?? {}) as { readonly [K in keyof TargetPart]?: unknown };
      return (
        typeof words === 'string' &&
        Array.isArray(keys) &&
        keys.length > 0 &&
        keys.every((key) => typeof key === 'string')
      );
    })
  );
}
