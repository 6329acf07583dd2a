import { beginInterview, type InterviewId } from '../asking/survey/interview.ts';
import type { Wave } from '../asking/survey/survey.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import { saveDraft } from '../keeping/storage/drafts.ts';

/**
 * Begins an interview of a wave and keeps it at its introduction.
 *
 * @returns Its id, or `waveClosed`.
 */
export async function beginDraft(
  { database, world }: { readonly database: Database; readonly world: World },
  wave: Wave,
  fieldworker: string | null,
): Promise<Result<InterviewId, Problem>> {
  if (wave.closedAt !== null) return fail({ kind: 'waveClosed' });
  const begun = beginInterview(wave, {
    id: id<'interview'>(world.newId()),
    now: world.now(),
    seed: world.newId(),
    language: 'en',
  });
  const kept = await saveDraft(database, { ...begun, design: { ...begun.design, fieldworker } });
  return kept.ok ? ok(begun.id) : kept;
}
