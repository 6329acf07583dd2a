import { FIRST_CATEGORY } from '../../../core/column.ts';
import type { Variable } from '../dataset.ts';
import { madeColumn } from './madeColumn.ts';
import type { MadeSort } from './madeSorts.ts';
import type { MadeFace } from './madeVariable.ts';
import { type MadeFrom, sourceColumn } from './sourceColumns.ts';

/**
 * Every answer to one question with every answer to another: women of 65 or over. Whoever has no view on either has none (Don't
 * know before Prefer not to say before not answered); whoever was not asked both was not asked.
 */
export interface CrossingMade extends MadeFace {
  readonly sort: 'crossing';
  readonly of: readonly [outer: string, inner: string];
}

/** More groups than this are a list, not a table. */
export const MOST_CROSSED = 40;

/** What is done with two questions crossed. */
export const crossingMade: MadeSort<CrossingMade> = {
  read: ({ of }) => {
    const [outer, inner, more] = Array.isArray(of) ? (of as readonly unknown[]) : [];
    if (typeof outer !== 'string' || typeof inner !== 'string' || more !== undefined) return null;
    return { sort: 'crossing', of: [outer, inner] };
  },
  madeOf: ({ of }) => of,
  make: crossed,
};

function crossed(dataset: MadeFrom, made: CrossingMade): readonly Variable[] {
  const [outer, inner] = made.of.map((column) => sourceColumn(dataset, column));
  if (outer === undefined || inner === undefined || outer === inner) return [];
  const [many, few] = [outer.column.categories, inner.column.categories];
  if (many.length * few.length > MOST_CROSSED) return [];
  const labels = many.flatMap(({ label }) => few.map((one) => `${label.en}, ${one.label.en}`));
  const codes = Uint8Array.from({ length: dataset.size }, (_, i) => {
    const [one = 0, other = 0] = [outer.codes[i], inner.codes[i]];
    if (one === 0 || other === 0) return 0;
    const missing = [one, other].filter((code) => code < FIRST_CATEGORY);
    if (missing.length > 0) return Math.max(...missing);
    return FIRST_CATEGORY + (one - FIRST_CATEGORY) * few.length + (other - FIRST_CATEGORY);
  });
  const column = madeColumn(
    made,
    labels.map((label, place) => ({ code: place + 1, label: { en: label } })),
  );
  return [{ column, codes, madeOf: made.of }];
}
