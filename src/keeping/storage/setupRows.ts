import type { Interview } from '../../asking/survey/interview.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { introductionKey, keysKey } from './databaseName.ts';
import { type KeptRow, keptRow } from './journalChange.ts';

/** What it takes to go on with an interview, so that the journal alone can bring it back. */
export async function setupRows(
  database: Database,
  { survey, wave, questionnaire }: Interview,
): Promise<readonly KeptRow[]> {
  const { surveys, waves, questionnaires, settings } = database;
  const read = await attempt(database, () =>
    Promise.all([
      surveys.get(survey),
      waves.get(wave),
      questionnaires.get([questionnaire.id, questionnaire.version]),
      settings.get(introductionKey(survey)),
      settings.get(keysKey(survey)),
    ]),
  );
  if (!read.ok) return [];
  const tables = ['surveys', 'waves', 'questionnaires', 'settings', 'settings'] as const;
  return tables.flatMap((table, at) => {
    const row = read.value[at];
    return row === undefined ? [] : [keptRow(table, row)];
  });
}
