import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { ok } from '../core/result.ts';
import { KEYS_SETTING, readSurveyKeys, type SurveyKeys } from '../keeping/sealing/surveyKeys.ts';
import type { Database } from '../keeping/storage/database.ts';
import { loadSetting, type SettingPlace } from '../keeping/storage/settings.ts';

/** The record of a survey's keys; null when this version cannot read it. */
export async function loadKeys(
  database: Database,
  survey: SettingPlace['survey'],
): Promise<Result<SurveyKeys | null, Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, KEYS_SETTING);
  return kept.ok ? ok(readSurveyKeys(kept.value)) : kept;
}
