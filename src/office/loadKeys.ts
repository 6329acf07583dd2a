import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { ok } from '../core/result.ts';
import {
  KEYS_SETTING,
  keysStanding,
  readSurveyKeys,
  type SurveyKeys,
} from '../keeping/sealing/surveyKeys.ts';
import type { Database } from '../keeping/storage/database.ts';
import { loadSetting, type SettingPlace } from '../keeping/storage/settings.ts';

/** How far the keys of a survey are. */
export type KeysStanding = ReturnType<typeof keysStanding>;

/** The record of a survey's keys; null when this version cannot read it. */
export async function loadKeys(
  database: Database,
  survey: SettingPlace['survey'],
): Promise<Result<SurveyKeys | null, Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, KEYS_SETTING);
  return kept.ok ? ok(readSurveyKeys(kept.value)) : kept;
}

/** How far a survey's keys are; unreadable ones as none, their own page says it. */
export async function loadKeysStanding(
  database: Database,
  survey: SettingPlace['survey'],
): Promise<Result<KeysStanding, Problem>> {
  const keys = await loadKeys(database, survey);
  if (!keys.ok) return keys;
  return ok(keys.value === null ? 'none' : keysStanding(keys.value));
}
