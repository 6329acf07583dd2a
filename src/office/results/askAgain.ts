import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { loadSetting, saveSetting } from '../../keeping/storage/settings.ts';
import { listWaves } from '../../keeping/storage/surveys.ts';
import { CHOICES_SETTING, readChoices } from './weightingChoices.ts';

/** Takes back every yes to costly weights of a survey: with other targets they may cost more. */
export async function askAgain(database: Database, survey: SurveyId): Promise<Result<void, Problem>> {
  const waves = await listWaves(database, survey);
  if (!waves.ok) return waves;
  for (const wave of waves.value) {
    const place = { survey, wave: wave.id };
    const kept = await loadSetting(database, place, CHOICES_SETTING);
    if (!kept.ok) return kept;
    const choices = readChoices(kept.value);
    if (!choices.costAccepted) continue;
    const done = await saveSetting(database, place, CHOICES_SETTING, { ...choices, costAccepted: false });
    if (!done.ok) return done;
  }
  return ok(undefined);
}
