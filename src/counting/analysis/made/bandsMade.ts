import type { Measured } from '../../../asking/questions/measure.ts';
import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import type { Variable } from '../dataset.ts';
import { countChosen } from './anyOf.ts';
import { type Band, bandCategories, bandHolding, readBands } from './bands.ts';
import { madeColumn } from './madeColumn.ts';
import type { MadeSort } from './madeSorts.ts';
import type { MadeFace } from './madeVariable.ts';
import { type MadeFrom, sourceColumns } from './sourceColumns.ts';

/**
 * Numbers or days in bands of the officer's own: the very number that was typed, the point of a scale, a mean score; of a
 * question that takes several answers how many were chosen, one that stands alone ("None of these") counting as none.
 *
 * Whoever had no view stays so. Whoever lies below the first band is left out, as if not asked.
 */
export interface BandsMade extends MadeFace {
  readonly sort: 'bands';
  readonly of: string;
  /** Rising. */
  readonly bands: readonly Band[];
}

/** What is done with bands of a number. */
export const bandsMade: MadeSort<BandsMade> = {
  read: ({ of, bands }) => {
    const read = readBands(bands);
    return typeof of !== 'string' || read === null ? null : { sort: 'bands', of, bands: read };
  },
  madeOf: ({ of }) => [of],
  make: (dataset, made) => {
    const sources = sourceColumns(dataset, made.of);
    const [source] = sources;
    const values = valuesOf(dataset, sources, made.of);
    if (source === undefined || values === null || made.bands.length === 0) return [];
    const codes = Uint8Array.from({ length: dataset.size }, (_, i) => {
      const value = values[i];
      if (value == null) return Math.max(0, ...sources.map((one) => noView(one.codes[i])));
      return bandHolding(made.bands, value) ?? MISSING.notAsked;
    });
    const { dontKnowInBase } = source.column;
    const column = madeColumn(made, bandCategories(made.bands), { dontKnowInBase });
    return [{ column, codes, madeOf: sources.map((one) => String(one.column.id)) }];
  },
};

function noView(code = 0): number {
  return code < FIRST_CATEGORY ? code : MISSING.notAnswered;
}

/** What is put in bands; null where it is neither a number nor a day nor how many were chosen. */
function valuesOf(
  dataset: MadeFrom,
  sources: readonly Variable[],
  name: string,
): readonly (Measured | null)[] | null {
  const [source] = sources;
  if (source === undefined) return null;
  if (source.column.id !== name) return countChosen(dataset, sources);
  return source.exact || source.column.number ? measuresOf(source) : null;
}

/** The number or day of each respondent: the exact one, or the number that its code is. */
export function measuresOf({ column, codes, exact }: Variable): readonly (Measured | null)[] {
  return Array.from(codes, (code, i) => {
    if (code < FIRST_CATEGORY) return null;
    return (exact ? exact[i] : column.categories[code - FIRST_CATEGORY]?.code) ?? null;
  });
}
