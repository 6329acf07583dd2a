import type { Design } from '../asking/survey/design.ts';
import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import { loadWave } from '../keeping/storage/loadWave.ts';
import { beginDraft, type Desk } from './beginDraft.ts';
import { type Unsafe, unsafeFor } from './unsafeFor.ts';

/** As `beginDraft`, after a look whether the tablet is still safe enough: since the last interview its store may have filled up. */
export async function beginAgain(
  desk: Desk,
  wave: string,
  fieldworker: string | null,
  known: Partial<Design> = {},
): Promise<Result<InterviewId, Problem | Shut | Unsafe>> {
  const { database, world } = desk;
  const setup = await loadWave(database, wave);
  if (!setup.ok) return setup;
  const unsafe = await unsafeFor(world, database, setup.value);
  if (!unsafe.ok) return unsafe;
  if (unsafe.value !== null) return fail(unsafe.value);
  return beginDraft(desk, wave, fieldworker, known);
}

/**
 * Begins the next interview after one, of the same wave by the same fieldworker.
 *
 * @returns As `beginAgain`; null where its address is chosen first.
 */
export async function beginAfter(
  desk: Desk,
  { wave, design: { addressNumber, fieldworker } }: Interview,
): Promise<Result<InterviewId | null, Problem | Shut | Unsafe>> {
  return addressNumber ? ok(null) : beginAgain(desk, wave, fieldworker);
}
