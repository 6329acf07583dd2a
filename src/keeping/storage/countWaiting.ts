import { PRACTICE_WAVE, type SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';

/**
 * How many records of any kind were finished on this tablet and wait to be brought in. What was only practised waits for nobody.
 *
 * @param without Surveys that are left out.
 */
export function countWaiting(
  database: Database,
  without: readonly SurveyId[],
): Promise<Result<number, Problem>> {
  return attempt(database, async () => {
    const waves = await database.waves.where('survey').noneOf(without).primaryKeys();
    const real = waves.filter((wave) => wave !== PRACTICE_WAVE);
    const counts = real.map((wave) => database.outbox.where({ wave, broughtIn: 0 }).count());
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}
