import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { digest } from '../../keeping/sealing/digest.ts';
import type { SealingAsks } from '../../keeping/sealing/sealingWork.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { bundlesIn } from '../../keeping/storage/keptBundles.ts';
import { openEach } from '../../keeping/storage/openEach.ts';
import { readBackup } from '../../keeping/transfer/readBackup.ts';
import type { TabletStanding } from '../../keeping/transfer/standing.ts';
import { needsKey } from '../intake/sealedFile.ts';
import { loadTablets, standingIn } from './collecting.ts';

/** A back-up that was read back as it lies where it is kept. */
export interface ReadBack {
  /** SHA-256 of the file. */
  readonly hash: string;
  /** What is in it of each tablet, by the list of tablets of today. */
  readonly standing: readonly TabletStanding[];
}

/**
 * Reads a survey's back-up back: opens it, proves every bundle in it, and says what of each tablet it holds.
 *
 * @returns `locked`; `needsOtherKey` when it is sealed to other keys than were given; as `readBackup`; `otherSurvey` when
 *   it does not hold this survey.
 */
export async function readBackIn(
  database: Database,
  { id, title }: Survey,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ReadBack, Problem>> {
  const plain = await opened(database, { id, title }, bytes);
  if (!plain.ok) return plain;
  const backup = await readBackup(plain.value);
  if (!backup.ok) return backup;
  const { surveys, settings } = backup.value.carried;
  if (!surveys.some((survey) => survey.id === id)) return fail({ kind: 'otherSurvey', what: 'backup' });
  const tablets = await loadTablets(database, id);
  if (!tablets.ok) return tablets;
  const here = { survey: id, tablets: tablets.value };
  const standing = await standingIn(database, here, bundlesIn(settings, id));
  return ok({ hash: await digest(bytes), standing });
}

async function opened(
  database: Database,
  survey: Pick<Survey, 'id' | 'title'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const isSealed = needsKey(bytes);
  if (!isSealed.ok) return isSealed;
  if (!isSealed.value) return ok(bytes);
  const each = await openEach(database, survey, [bytes]);
  if (!each.ok) return each;
  // Nobody stops it.
  const [whole] = each.value as readonly [SealingAsks['openEach']['reply'][number]];
  if (whole.ok || whole.problem.kind !== 'wrongKey') return whole;
  return fail({ kind: 'needsOtherKey', id: survey.id, survey: survey.title });
}
