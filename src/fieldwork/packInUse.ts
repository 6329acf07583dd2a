import type { SurveyId } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { attempt } from '../keeping/storage/attempt.ts';
import type { Database } from '../keeping/storage/database.ts';

/** Number of the pack by which a survey is asked here, as a response says it; null where it came by none. */
export async function packInUse(
  database: Database,
  survey: SurveyId,
): Promise<Result<string | null, Problem>> {
  const row = await attempt(database, () => database.counters.get(`office/${survey}`));
  if (!row.ok) return row;
  return ok(row.value !== undefined && 'office' in row.value ? String(row.value.office.pack.version) : null);
}
