import { beginInterview, type InterviewId } from '../asking/survey/interview.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import { saveDraft } from '../keeping/storage/drafts.ts';
import { loadWave } from '../keeping/storage/loadWave.ts';

/**
 * Begins an interview of a wave and keeps it at its introduction. The wave is looked up now: an officer may have closed
 * or deleted it in another window.
 *
 * @returns Its id, or `waveClosed`, or `notFound`.
 */
export async function beginDraft(
  { database, world }: { readonly database: Database; readonly world: World },
  wave: string,
  fieldworker: string | null,
): Promise<Result<InterviewId, Problem>> {
  const setup = await loadWave(database, wave);
  if (!setup.ok) return setup;
  if (setup.value.wave.closedAt !== null) return fail({ kind: 'waveClosed' });
  const begun = beginInterview(setup.value.wave, {
    id: id<'interview'>(world.newId()),
    now: world.now(),
    seed: world.newId(),
    language: 'en',
  });
  const kept = await saveDraft(database, { ...begun, design: { ...begun.design, fieldworker } });
  return kept.ok ? ok(begun.id) : kept;
}
