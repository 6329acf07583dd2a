import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { hasDrawnAddresses } from '../../asking/survey/visit.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type KeySet, keysInUse } from '../../keeping/sealing/surveyKeys.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { listWaves, loadSurvey } from '../../keeping/storage/surveys.ts';
import { type PacksMade, readPacksMade } from '../../keeping/transfer/packsMade.ts';
import { loadKeys } from '../loadKeys.ts';

/** The name under which a survey keeps which packs were made of it. */
export const PACKS_SETTING = 'packsMade';

/** What a survey has for its tablets. */
export interface SurveyTablets {
  readonly survey: Survey;
  /** Keys that were tried and are in use; null before: then it has no use for tablets yet. */
  readonly keys: KeySet | null;
  readonly packs: PacksMade;
  /** Waves that interviews can be taken for, on any device: what a pack holds. */
  readonly waves: readonly Wave[];
}

/** Whether visits without an interview may come: addresses of a wave were drawn. */
export function hasDoors({ waves }: SurveyTablets): boolean {
  return waves.some(hasDrawnAddresses);
}

/**
 * Reads what a survey has for its tablets.
 *
 * @returns `keysUnreadable` and `newerVersion` where a newer app wrote what is kept of them.
 */
export async function loadSurveyTablets(
  database: Database,
  id: string,
): Promise<Result<SurveyTablets, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const keys = await loadKeys(database, survey.value.id);
  if (!keys.ok) return keys;
  if (keys.value === null) return fail({ kind: 'keysUnreadable', survey: survey.value.title });
  const kept = await loadSetting(database, { survey: survey.value.id, wave: null }, PACKS_SETTING);
  if (!kept.ok) return kept;
  const packs = readPacksMade(kept.value);
  if (packs === null) return fail({ kind: 'damagedFile', what: 'tablets', line: null, cause: 'packs' });
  const waves = await listWaves(database, id);
  if (!waves.ok) return waves;
  return ok({
    survey: survey.value,
    keys: keysInUse(keys.value)?.set ?? null,
    packs,
    waves: waves.value.filter(({ simulated, closedAt }) => !simulated && closedAt === null),
  });
}
