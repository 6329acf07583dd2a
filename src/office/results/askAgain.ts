import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { changeSettings } from '../../keeping/storage/settings.ts';
import { listWaves } from '../../keeping/storage/surveys.ts';
import { CHOICES_SETTING, readChoices } from './weightingChoices.ts';

/** Takes back every yes to costly weights of a survey: with other targets they may cost more. */
export async function askAgain(database: Database, survey: SurveyId): Promise<Result<void, Problem>> {
  const waves = await listWaves(database, survey);
  if (!waves.ok) return waves;
  return changeSettings(
    database,
    waves.value.map(({ id: wave }) => ({
      place: { survey, wave },
      name: CHOICES_SETTING,
      // Nothing was chosen where nothing is kept.
      next: (kept) => (kept === null ? null : { ...readChoices(kept), costAccepted: false }),
    })),
  );
}
