import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LoadedFigures } from '../../counting/benchmarks/loadedFigures.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';

/** Keeps a file of national figures that the officer loaded. */
export async function saveFigures(
  database: Database,
  figures: LoadedFigures,
): Promise<Result<void, Problem>> {
  const kept = await attemptWrite(database, () => database.figures.put(figures));
  return kept.ok ? ok(undefined) : kept;
}

/** The loaded files in the order in which they were loaded. */
export async function listFigures(database: Database): Promise<Result<readonly LoadedFigures[], Problem>> {
  const all = await attempt(database, () => database.figures.toArray());
  if (!all.ok) return all;
  return ok(all.value.toSorted((one, other) => (one.loadedAt < other.loadedAt ? -1 : 1)));
}

/** Takes a loaded file away again: the bundled figures hold as before. */
export async function deleteFigures(database: Database, id: string): Promise<Result<void, Problem>> {
  return attemptWrite(database, () => database.figures.delete(id));
}
