import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { loadLastBackUp } from './lastBackUp.ts';
import type { OutboxRow } from './rows.ts';
import { listSurveys } from './surveys.ts';

/**
 * What was finished on this device and is in no back-up that was made on it, by number upwards, brought in or not. Simulated
 * answers may be lost.
 *
 * @param without Surveys that are left out: what is finished for them is handed over.
 */
export async function listNotBackedUp(
  database: Database,
  without: readonly SurveyId[],
): Promise<Result<readonly OutboxRow[], Problem>> {
  const surveys = await listSurveys(database);
  if (!surveys.ok) return surveys;
  const upTo = new Map<SurveyId, number>();
  for (const { id, simulated } of surveys.value) {
    if (simulated || without.includes(id)) continue;
    const last = await loadLastBackUp(database, id);
    if (!last.ok) return last;
    upTo.set(id, last.value?.stamp.upTo ?? 0);
  }
  if (upTo.size === 0) return ok([]);
  const rows = await attempt(database, () =>
    database.outbox
      .where('number')
      .above(Math.min(...upTo.values()))
      .toArray(),
  );
  if (!rows.ok) return rows;
  return ok(
    rows.value.filter(
      ({ survey, number, bytes }) =>
        bytes.length > 0 && number > (upTo.get(survey) ?? Number.POSITIVE_INFINITY),
    ),
  );
}
