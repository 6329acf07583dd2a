import { isMadeSort, madeSort } from './madeSorts.ts';
import { MADE, type MadeVariable } from './madeVariable.ts';

/** What was kept, as variables to make: what cannot be read is passed over, as a back-up may come from another version. */
export function readMade(kept: unknown): readonly MadeVariable[] {
  if (!Array.isArray(kept)) return [];
  const read = kept.flatMap((one: unknown) => readOne((one ?? {}) as Record<string, unknown>) ?? []);
  return read.filter(({ id }, place) => read.findIndex((other) => other.id === id) === place);
}

function readOne(kept: Record<string, unknown>): MadeVariable | null {
  const { id, label, sort } = kept;
  if (typeof id !== 'string' || !id.startsWith(MADE) || typeof label !== 'string' || !isMadeSort(sort))
    return null;
  const recipe = madeSort(sort).read(kept);
  return recipe && ({ ...recipe, id, label } as MadeVariable);
}
