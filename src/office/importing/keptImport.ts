import { type Mapping, missingColumns, readMapping } from '../../keeping/imports/collectedMapping.ts';

/** The name under which it is kept with a wave how its file was brought in. */
export const RECIPE_SETTING = 'importRecipe';

/** A file that was brought in, and what its columns were. */
export interface KeptImport {
  readonly file: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** The day it was brought in. */
  readonly date: string;
  readonly responses: number;
  readonly mapping: Mapping;
}

/** What was kept, newest first: what cannot be read is passed over, as a back-up may come from another version. */
export function readKept(kept: unknown): readonly KeptImport[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown): readonly KeptImport[] => {
    const { file, digest, date, responses, mapping } = (one ?? {}) as Partial<
      Record<keyof KeptImport, unknown>
    >;
    const read = readMapping(mapping);
    const isWhole =
      typeof file === 'string' &&
      typeof digest === 'string' &&
      typeof date === 'string' &&
      typeof responses === 'number';
    return isWhole && read !== null ? [{ file, digest, date, responses, mapping: read }] : [];
  });
}

/** The imports whose recipe fits a file with these columns, the newest first. */
export function fittingRecipes(
  kept: readonly KeptImport[],
  columns: readonly string[],
): readonly KeptImport[] {
  return kept
    .filter(({ mapping }) => missingColumns(mapping, columns).length === 0)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1));
}

/** A recipe for a file with these columns: what it leaves out may have other names there. */
export function fitted(mapping: Mapping, columns: readonly string[]): Mapping {
  return { ...mapping, columns };
}
