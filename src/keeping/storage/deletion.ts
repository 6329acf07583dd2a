import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { forgetKept, noteKept } from './witness.ts';

/** Deletes a wave and everything under it: drafts, finished interviews, responses, counts and settings. All or nothing. */
export async function deleteWave(database: Database, wave: string): Promise<Result<void, Problem>> {
  return deleting(database, () => deleteUnder(database, [wave]));
}

/** Deletes a survey with all its waves and everything under them. All or nothing. */
export async function deleteSurvey(database: Database, survey: string): Promise<Result<void, Problem>> {
  return deleting(database, async () => {
    const waves = await database.waves.where({ survey }).primaryKeys();
    await deleteUnder(database, waves);
    await database.settings.where({ survey }).delete();
    await database.confirmations.where({ survey }).delete();
    await database.surveys.delete(survey);
  });
}

async function deleting(database: Database, action: () => Promise<void>): Promise<Result<void, Problem>> {
  return attemptWrite(database, async () => {
    forgetKept(database);
    await database.transaction('rw', database.tables, action);
    await noteKept(database);
  });
}

async function deleteUnder(database: Database, waves: readonly string[]): Promise<void> {
  const { drafts, outbox, counters, responses, aside } = database;
  for (const table of [drafts, outbox, counters, responses, aside])
    await table.where('wave').anyOf(waves).delete();
  const gone = new Set(waves);
  await database.settings.filter((row) => row.wave !== null && gone.has(row.wave)).delete();
  await database.waves.bulkDelete([...waves]);
  await deleteUnusedQuestionnaires(database);
}

// Two waves may share a questionnaire; one that no wave uses tells nothing about any answer that is left.
async function deleteUnusedQuestionnaires(database: Database): Promise<void> {
  const used = new Set((await database.waves.toArray()).map((wave) => wave.questionnaire.id));
  await database.questionnaires.filter((questionnaire) => !used.has(questionnaire.id)).delete();
}
