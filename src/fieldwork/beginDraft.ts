import type { Design } from '../asking/survey/design.ts';
import { beginInterview, type Interview, type InterviewId } from '../asking/survey/interview.ts';
import { isMadeUp } from '../asking/survey/survey.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import { attempt } from '../keeping/storage/attempt.ts';
import type { Database } from '../keeping/storage/database.ts';
import { keysKey } from '../keeping/storage/databaseName.ts';
import type { Device } from '../keeping/storage/device.ts';
import { saveDraft } from '../keeping/storage/drafts.ts';
import { loadWave } from '../keeping/storage/loadWave.ts';
import type { BegunSealed } from './beginSealed.ts';

/** Where an interview is begun. */
export type Desk = Pick<Device, 'world' | 'shift'> & { readonly database: Database };

/**
 * Begins an interview of a wave and keeps it at its introduction. The wave is looked up now: an officer may have closed
 * or deleted it in another window.
 *
 * @param known What is known of who was chosen at a door: the response has it from here.
 * @returns Its id, or `waveClosed`, or `notFound`; `shut` where no shift was begun, or where there are no keys to seal it with
 *   and its answers are not simulated.
 */
export async function beginDraft(
  desk: Desk,
  wave: string,
  fieldworker: string | null,
  known: Partial<Design> = {},
): Promise<Result<InterviewId, Problem | Shut>> {
  const { database, world } = desk;
  const setup = await loadWave(database, wave);
  if (!setup.ok) return setup;
  if (setup.value.wave.closedAt !== null) return fail({ kind: 'waveClosed' });
  const begun = beginInterview(setup.value.wave, {
    id: id<'interview'>(world.newId()),
    now: world.now(),
    seed: world.newId(),
    language: 'en',
  });
  const sealing = await sealingFor(desk, begun);
  if (!sealing.ok) return sealing;
  if (sealing.value === undefined && !isMadeUp(setup.value))
    return fail({ kind: 'shut', why: 'noKeys', survey: begun.survey });
  const pack = sealing.value?.pack ?? null;
  const interview = { ...begun, design: { ...begun.design, ...known, pack, fieldworker } };
  const kept = await saveDraft(database, interview, {}, sealing.value?.seal.draft);
  return kept.ok ? ok(begun.id) : kept;
}

/**
 * How an interview that is not sealed yet is sealed from now on (beginSealed.ts). Where nobody made keys for its survey,
 * nothing of sealing is fetched.
 */
export async function sealingFor(
  desk: Desk,
  interview: Pick<Interview, 'survey' | 'startedAt'>,
): Promise<Result<BegunSealed | undefined, Problem | Shut>> {
  const { settings } = desk.database;
  const keys = await attempt(desk.database, () => settings.get(keysKey(interview.survey)));
  if (!keys.ok) return keys;
  if (keys.value === undefined) return ok(undefined);
  const found = await import('./beginSealed.ts').catch(() => null);
  return found === null ? fail({ kind: 'notLoaded' }) : found.beginSealed(desk, interview, keys.value.value);
}
