import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { plainSealing, type Sealing } from '../keeping/sealing/sealing.ts';
import { keysInUse, recipientsOf } from '../keeping/sealing/surveyKeys.ts';
import { Refusal } from '../keeping/storage/storageTrouble.ts';
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

/**
 * An interview in progress in the clear, where its survey has no keys in use.
 *
 * @param kept The record of the survey's keys.
 * @throws Refusal `openElsewhere` where they came into use: it is to be opened again, which seals it (sealPlain.ts). Else as
 *   `finishedSeal`.
 */
export async function draftInTheClear(
  desk: Pick<Desk, 'shift'>,
  kept: unknown,
  draft: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealing = await finishedSeal(desk, kept);
  if (sealing.ok && sealing.value === undefined) return plainSealing.seal(draft);
  throw new Refusal(sealing.ok ? { kind: 'openElsewhere' } : sealing.problem);
}

/**
 * Seals so what was begun in the clear.
 *
 * @throws Refusal As `finishedSeal`: it is not filed in the clear.
 */
export async function sealFinished(
  desk: Pick<Desk, 'shift'>,
  kept: unknown,
  response: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealing = await finishedSeal(desk, kept);
  if (!sealing.ok) throw new Refusal(sealing.problem);
  return (sealing.value ?? plainSealing).seal(response);
}
