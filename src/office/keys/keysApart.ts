import { readBackCheckSetting } from '../../asking/survey/backCheck.ts';
import type { SurveyId } from '../../asking/survey/survey.ts';
import { readWishesSetting } from '../../asking/survey/wishes.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { BACK_CHECK_SETTING, loadSetting, WISHES_SETTING } from '../../keeping/storage/settings.ts';

/** Public parts of all keys that a survey ever had for contacts and wishes: none of them may open an answer too. */
export async function keysApart(
  database: Database,
  survey: SurveyId,
): Promise<Result<readonly string[], Problem>> {
  const place = { survey, wave: null };
  const backCheck = await loadSetting(database, place, BACK_CHECK_SETTING);
  if (!backCheck.ok) return backCheck;
  const wishes = await loadSetting(database, place, WISHES_SETTING);
  if (!wishes.ok) return wishes;
  const purposes = readWishesSetting(wishes.value)?.purposes ?? [];
  const own = [readBackCheckSetting(backCheck.value)?.keys ?? [], ...purposes.map(({ keys }) => keys)];
  return ok(own.flat().map(({ recipient }) => recipient));
}
