import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { Carrier } from '../../keeping/carriers/carrier.ts';
import { filesOf } from '../../keeping/carriers/filesOf.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Looked } from '../../keeping/transfer/bundleWork.ts';
import { type Collecting, lookAtBundles } from './collecting.ts';

/** What taking in what lies in a shared folder would do. */
export interface LookedThrough extends Looked {
  /** As people know the folder. */
  readonly place: string;
}

/**
 * Looks through a shared folder for bundles of a survey. Nothing is kept, and nothing there is changed.
 *
 * Nobody chose these files: bundles of other surveys are left alone, and so is one that is not whole yet. A bundle that was
 * cut for good can be taken in by choosing it.
 *
 * @returns As `lookAtBundles`.
 */
export async function lookThrough(
  database: Database,
  collecting: Collecting,
  carrier: Carrier,
  watch: JobWatch = {},
): Promise<Result<LookedThrough | 'gone' | null, Problem>> {
  const found = await filesOf(carrier, 'bundle');
  if (!found.ok) return found;
  const { files } = found.value;
  const looked = await lookAtBundles(database, collecting, files, { ...watch, isFound: true });
  if (!looked.ok || looked.value === null || looked.value === 'gone')
    return looked as Result<'gone' | null, Problem>;
  const unread = found.value.unread.map(({ name, problem }) => ({ name, read: fail(problem), isNew: false }));
  return ok({ ...looked.value, files: [...looked.value.files, ...unread], place: carrier.name });
}
