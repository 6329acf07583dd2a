import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { SealingAsks } from '../sealing/sealingWork.ts';
import type { Database } from './database.ts';

/** Files that are opened at a time: then it is said how far it is. */
const AT_A_TIME = 50;

/** Workers that open at the same time: opening works the processor, and the smallest office computer has two of them. */
const WORKERS = 2;

/** What came of each file, in their order. */
type Opened = SealingAsks['openEach']['reply'];

/**
 * Opens files that came from elsewhere with the keys that were given for a survey: one that does not open stops none of the
 * others.
 *
 * @returns Null when it was stopped; `locked` while no key was given.
 */
export async function openEach(
  database: Database,
  { id, title }: { readonly id: string; readonly title: string },
  files: readonly Uint8Array[],
  { onProgress, signal }: JobWatch = {},
): Promise<Result<Opened | null, Problem>> {
  const { run } = database;
  const identities = database.identities.get(id) ?? [];
  if (identities.length === 0) return fail({ kind: 'locked', id, survey: title });
  if (run === null) throw new RangeError('openEach requires a worker');
  const parts = Array.from({ length: Math.ceil(files.length / AT_A_TIME) }, (_, part) =>
    files.slice(part * AT_A_TIME, (part + 1) * AT_A_TIME),
  );
  const opened: Opened[] = [];
  let [next, done] = [0, 0];
  const openNext = async (): Promise<void> => {
    for (let part = next++; part < parts.length; part = next++) {
      const given = { identities, files: parts[part] as readonly Uint8Array[] };
      const some = (await run('sealing', { what: 'openEach', given }, watch)) as Opened;
      opened[part] = some;
      done += some.length;
      onProgress?.(done / files.length);
    }
  };
  const watch = signal === undefined ? {} : { signal };
  try {
    await Promise.all(Array.from({ length: WORKERS }, openNext));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(null);
    throw error;
  }
  return ok(opened.flat());
}
