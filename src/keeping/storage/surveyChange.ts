import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { questionnaireUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { Refusal } from './storageTrouble.ts';

/**
 * Keeps a changed survey with the waves that now ask newer questions, and those questions. All of it or nothing.
 *
 * @returns `notFound` when the survey is not here (deleted in another window).
 */
export async function saveSurveyChange(
  database: Database,
  survey: Survey,
  asked: readonly { readonly wave: Wave; readonly questionnaire: Questionnaire }[],
): Promise<Result<void, Problem>> {
  const { surveys, waves, questionnaires } = database;
  return attemptWrite(database, () =>
    database.transaction('rw', [surveys, waves, questionnaires], async () => {
      if ((await surveys.get(survey.id)) === undefined)
        throw new Refusal({ kind: 'notFound', what: 'survey' });
      await surveys.put(survey);
      await waves.bulkPut(asked.map(({ wave }) => wave));
      await questionnaires.bulkPut(asked.map(({ questionnaire }) => questionnaire));
    }),
  );
}

/** Every version of a questionnaire that is here. */
export async function listVersions(
  database: Database,
  id: string,
): Promise<Result<readonly Questionnaire[], Problem>> {
  return attempt(database, async () =>
    (await database.questionnaires.where({ id }).toArray()).map(questionnaireUpToDate),
  );
}
