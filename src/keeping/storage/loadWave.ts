import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { questionnaireUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { Refusal } from './storageTrouble.ts';

/** A wave with all that an interview or a table of it needs. */
export interface WaveSetup {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
}

/** A wave with its survey and its questionnaire. */
export async function loadWave(database: Database, id: string): Promise<Result<WaveSetup, Problem>> {
  return attempt(database, async () => {
    const wave = await database.waves.get(id);
    if (wave === undefined) throw new Refusal({ kind: 'notFound', what: 'wave' });
    const { id: questionnaireId, version } = wave.questionnaire;
    const [survey, questionnaire] = await Promise.all([
      database.surveys.get(wave.survey),
      database.questionnaires.get([questionnaireId, version]),
    ]);
    if (survey === undefined) throw new Refusal({ kind: 'notFound', what: 'survey' });
    if (questionnaire === undefined) throw new Refusal({ kind: 'notFound', what: 'questionnaire' });
    return { survey, wave, questionnaire: questionnaireUpToDate(questionnaire) };
  });
}
