import { type Category, FIRST_CATEGORY } from '../../../core/column.ts';

/** A band of numbers or days: from where it begins up to where the next one does. */
export interface Band {
  readonly label: string;
  /** A number, or a day as `2026-11-28`; null for the first, which has no lower end. */
  readonly from: number | string | null;
}

/** The code in memory of the band that holds a value: the last that begins at or before it. */
export function bandHolding(bands: readonly Band[], value: number | string): number | null {
  const place = bands.findLastIndex(
    ({ from }) => from === null || (typeof from === typeof value && from <= value),
  );
  return place === -1 ? null : FIRST_CATEGORY + place;
}

/** The bands as categories, numbered from 1. */
export function bandCategories(bands: readonly Band[]): readonly Category[] {
  return bands.map(({ label }, place) => ({ code: place + 1, label: { en: label } }));
}

/** Bands that were kept; null where they are none, or do not rise. */
export function readBands(kept: unknown): readonly Band[] | null {
  if (!Array.isArray(kept)) return null;
  const bands: Band[] = [];
  for (const one of kept as readonly unknown[]) {
    const { label, from } = (one ?? {}) as Record<string, unknown>;
    const isEnd = typeof from === 'number' || typeof from === 'string';
    const before = bands.at(-1)?.from;
    if (typeof label !== 'string' || (from !== null && !isEnd)) return null;
    if (bands.length > 0 && !(from !== null && (before == null || before < from))) return null;
    bands.push({ label, from: from as Band['from'] });
  }
  return bands;
}
