import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import { deleteContactsOf } from './contacts.ts';
import type { Database } from './database.ts';
import { introductionKey, keysKey } from './databaseName.ts';
import type { RowPlace } from './journalChange.ts';
import type { GoneRow } from './rows.ts';
import { backCheckKey, wishesKey } from './settings.ts';
import { bury, dropFromJournal } from './tombstones.ts';
import { deleteWishesOf } from './wishes.ts';
import { forgetKept, noteKept } from './witness.ts';

/** Deletes a wave and everything under it: drafts, finished interviews, responses, counts and settings. All or nothing. */
export async function deleteWave(database: Database, wave: string): Promise<Result<void, Problem>> {
  return deleting(database, [`gone/waves/${wave}`], () => deleteUnder(database, [wave]));
}

/** Deletes a survey with all its waves and everything under them. All or nothing. */
export async function deleteSurvey(database: Database, survey: string): Promise<Result<void, Problem>> {
  return deleting(database, [`gone/surveys/${survey}`], async () => {
    const waves = await database.waves.where({ survey }).primaryKeys();
    const gone = await deleteUnder(database, waves);
    await database.settings.where({ survey }).delete();
    await database.confirmations.where({ survey }).delete();
    await database.surveys.delete(survey);
    const settings = [introductionKey(survey), keysKey(survey), backCheckKey(survey), wishesKey(survey)];
    return [
      ...gone,
      { table: 'surveys', key: survey },
      ...settings.map((key) => ({ table: 'settings', key }) as const),
    ];
  });
}

/** @param action Deletes, and says what of it the journal may hold too. */
async function deleting(
  database: Database,
  notes: readonly GoneRow['id'][],
  action: () => Promise<readonly RowPlace[]>,
): Promise<Result<void, Problem>> {
  const deleted = await attemptWrite(database, async () => {
    forgetKept(database);
    const gone = await database.transaction('rw', database.tables, async () => {
      await bury(database, notes);
      return action();
    });
    await noteKept(database);
    return gone;
  });
  if (!deleted.ok) return deleted;
  await dropFromJournal(database, deleted.value, notes);
  return ok(undefined);
}

async function deleteUnder(database: Database, waves: readonly string[]): Promise<readonly RowPlace[]> {
  const gone: RowPlace[] = waves.map((key) => ({ table: 'waves', key }));
  for (const table of ['drafts', 'outbox', 'counters'] as const) {
    const its = database[table].where('wave').anyOf(waves);
    gone.push(...(await its.primaryKeys()).map((key) => ({ table, key })));
    await its.delete();
  }
  gone.push(...(await deleteContactsOf(database, (contact) => waves.includes(contact.wave))));
  gone.push(...(await deleteWishesOf(database, (wishes) => waves.includes(wishes.wave))));
  for (const table of [database.responses, database.aside]) await table.where('wave').anyOf(waves).delete();
  const under = new Set(waves);
  await database.settings.filter((row) => row.wave !== null && under.has(row.wave)).delete();
  await database.waves.bulkDelete([...waves]);
  await deleteUnusedQuestionnaires(database);
  return gone;
}

// Two waves may share a questionnaire; one that no wave uses tells nothing about any answer that is left.
async function deleteUnusedQuestionnaires(database: Database): Promise<void> {
  const used = new Set((await database.waves.toArray()).map((wave) => wave.questionnaire.id));
  await database.questionnaires.filter((questionnaire) => !used.has(questionnaire.id)).delete();
}
