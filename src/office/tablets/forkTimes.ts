import { readResponse } from '../../asking/survey/responseVersions.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { openEach } from '../../keeping/storage/openEach.ts';
import type { Fork } from '../../keeping/transfer/forks.ts';
import { bodiesOf } from './collecting.ts';
import { recordIn } from './responseIn.ts';

/** When the first interview of a branch began and the last one ended, by the clock of the tablet. */
export interface BranchTimes {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Opens the interviews of both ways on from a fork, and says when they were taken; null of a branch of which none opens.
 *
 * @returns By the link of the branch. `locked` while no key was given.
 */
export async function forkTimes(
  database: Database,
  { id, title }: Pick<Survey, 'id' | 'title'>,
  { branches }: Fork,
): Promise<Result<ReadonlyMap<string, BranchTimes | null>, Problem>> {
  const isUnlocked = await openEach(database, { id, title }, []);
  if (!isUnlocked.ok) return isUnlocked;
  const found = new Map<string, BranchTimes | null>();
  const links = branches.flatMap((branch) => branch.links);
  const bodies = await bodiesOf(database, id, { links, news: [], watch: {} });
  if (!bodies.ok) return bodies;
  for (const branch of branches) {
    const files = branch.links.flatMap((link) => bodies.value?.get(link) ?? []);
    const opened = await openEach(database, { id, title }, files);
    if (!opened.ok) return opened;
    const taken = (opened.value ?? []).flatMap((one) => (one.ok ? timesIn(one.value) : []));
    const [from] = taken.map((one) => one.from).toSorted();
    const to = taken
      .map((one) => one.to)
      .toSorted()
      .at(-1);
    found.set(branch.link, from === undefined || to === undefined ? null : { from, to });
  }
  return ok(found);
}

/** None where it is no response that this version reads. */
function timesIn(bytes: Uint8Array): readonly BranchTimes[] {
  const read = readResponse(recordIn(bytes).response);
  return read.ok ? [{ from: read.value.startedAt, to: read.value.finishedAt }] : [];
}
