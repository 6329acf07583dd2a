import type { Interview } from '../asking/survey/interview.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { type InterviewSeal, interviewSeal } from '../keeping/sealing/interviewSeal.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import { keysInUse, recipientsOf } from '../keeping/sealing/surveyKeys.ts';
import { loadShiftKey } from '../keeping/storage/shiftKey.ts';
import type { Desk } from './beginDraft.ts';
import { packInUse } from './packInUse.ts';
import { readTabletKeys } from './tabletKeys.ts';

/** An interview of a sealed survey, with a key of its own. */
export interface BegunSealed {
  readonly seal: InterviewSeal;
  /** Number of the pack by which it is asked; null where there is none. */
  readonly pack: string | null;
}

/**
 * How an interview that is not sealed yet, a new one or one begun before there were keys, is sealed from now on: to a key of its own, which officers, the paper key and the shift can open.
 *
 * @param kept The record of the survey's keys.
 * @returns Nothing where its keys are not in use; `shut` where no shift was begun.
 */
export async function beginSealed(
  { database, shift }: Desk,
  { survey, startedAt }: Pick<Interview, 'survey' | 'startedAt'>,
  kept: unknown,
): Promise<Result<BegunSealed | undefined, Problem | Shut>> {
  const keys = readTabletKeys(kept);
  if (!keys.ok) return keys;
  const used = keysInUse(keys.value);
  if (used === null) return ok(undefined);
  const key = await loadShiftKey(database);
  if (!key.ok) return key;
  if (key.value === null) return fail({ kind: 'shut', why: 'noShift' });
  const pack = await packInUse(database, survey);
  if (!pack.ok) return pack;
  try {
    const by = { shift: key.value.recipient, startedAt };
    const held = await shift();
    const begun = await held.beginInterview(recipientsOf(used.set), by);
    return ok({ seal: interviewSeal(held, begun.kept, begun.recipient), pack: pack.value });
  } catch {
    // The worker that seals did not come: not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}
