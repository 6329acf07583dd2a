import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Sealing } from '../keeping/sealing/sealing.ts';
import { keysInUse, recipientsOf } from '../keeping/sealing/surveyKeys.ts';
import type { Desk } from './beginDraft.ts';
import { readTabletKeys } from './tabletKeys.ts';

/**
 * How what is finished is sealed by the keys of its survey: to officers and the paper key, signed. It needs no shift, as
 * nothing of it is opened here.
 *
 * @param kept The record of the survey's keys.
 * @returns Undefined where the survey has no keys in use. `newerVersion` where they cannot be read here; `notLoaded` where what
 *   seals did not come.
 */
export async function finishedSeal(
  { shift }: Pick<Desk, 'shift'>,
  kept: unknown,
): Promise<Result<Pick<Sealing, 'seal'> | undefined, Problem>> {
  const keys = readTabletKeys(kept);
  if (!keys.ok) return keys;
  const used = keysInUse(keys.value);
  if (used === null) return ok(undefined);
  try {
    const held = await shift();
    const recipients = recipientsOf(used.set);
    return ok({ seal: (value) => held.sealRecord(recipients, value) });
  } catch {
    // What seals did not come: not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}
