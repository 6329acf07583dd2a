import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import { deleteContactsOf } from './contacts.ts';
import type { Database } from './database.ts';
import { introductionKey, keysKey } from './databaseName.ts';
import type { RowPlace } from './journalChange.ts';
import { DELETED, type GoneRow, type OutboxRow } from './rows.ts';
import { backCheckKey, wishesKey } from './settings.ts';
import { Refusal } from './storageTrouble.ts';
import { bury, buryBytes, dropFromJournal, emptyInJournal } from './tombstones.ts';
import { deleteWishesOf } from './wishes.ts';
import { forgetKept, noteKept } from './witness.ts';

/**
 * Deletes a wave and everything under it: drafts, finished interviews, responses, counts and settings. All or nothing. Of what
 * was finished on this device the links of its chain stay.
 *
 * @returns `notReceipted`, on a tablet with a pack, while something finished is here that no receipt of its office names.
 */
export async function deleteWave(database: Database, wave: string): Promise<Result<void, Problem>> {
  return deleting(
    database,
    [`gone/waves/${wave}`],
    async () => [wave],
    (waves) => deleteUnder(database, waves),
  );
}

/**
 * Deletes a survey with all its waves and everything under them. All or nothing.
 *
 * @returns `notReceipted` as above.
 */
export async function deleteSurvey(database: Database, survey: string): Promise<Result<void, Problem>> {
  const wavesOf = () => database.waves.where({ survey }).primaryKeys();
  return deleting(database, [`gone/surveys/${survey}`], wavesOf, async (waves) => {
    const { gone, emptied } = await deleteUnder(database, waves);
    await database.settings.where({ survey }).delete();
    await database.confirmations.where({ survey }).delete();
    await database.surveys.delete(survey);
    const settings = [introductionKey(survey), keysKey(survey), backCheckKey(survey), wishesKey(survey)];
    const besides: readonly RowPlace[] = settings.map((key) => ({ table: 'settings', key }));
    return { gone: [...gone, { table: 'surveys', key: survey }, ...besides], emptied };
  });
}

/** What was deleted, as the journal may hold it too. */
interface Deleted {
  readonly gone: readonly RowPlace[];
  /** Finished interviews of which only the link of the chain is left. */
  readonly emptied: readonly OutboxRow[];
}

/**
 * @param wavesOf The waves that go.
 * @param action Deletes them and what else goes, and says what of it the journal may hold too.
 */
async function deleting(
  database: Database,
  notes: readonly GoneRow['id'][],
  wavesOf: () => PromiseLike<readonly string[]>,
  action: (waves: readonly string[]) => Promise<Deleted>,
): Promise<Result<void, Problem>> {
  const deleted = await attemptWrite(database, async () => {
    const done = await database.transaction('rw', database.tables, async () => {
      const waves = await wavesOf();
      await refuseUnreceipted(database, waves);
      // Before anything is gone: a kill on the way must not be told as a loss.
      forgetKept(database);
      await bury(database, notes);
      return action(waves);
    });
    await noteKept(database);
    return done;
  });
  if (!deleted.ok) return deleted;
  await dropFromJournal(database, deleted.value.gone, notes);
  await emptyInJournal(database, deleted.value.emptied);
  return ok(undefined);
}

/** A tablet that took a pack lets nothing go that is finished and that no receipt of its office names. */
async function refuseUnreceipted({ outbox, counters }: Database, waves: readonly string[]): Promise<void> {
  const rows = await outbox.where('wave').anyOf(waves).toArray();
  let count = 0;
  for (const survey of new Set(rows.map((row) => row.survey))) {
    const kept = await counters.get(`office/${survey}`);
    if (kept === undefined || !('office' in kept)) continue;
    const named = new Set(kept.office.receipt?.removable);
    count += rows.filter(
      (row) => row.survey === survey && row.bytes.length > 0 && !named.has(row.number),
    ).length;
  }
  if (count > 0) throw new Refusal({ kind: 'notReceipted', count });
}

async function deleteUnder(database: Database, waves: readonly string[]): Promise<Deleted> {
  const gone: RowPlace[] = waves.map((key) => ({ table: 'waves', key }));
  const emptied = await keepLinks(database, waves);
  for (const table of ['drafts', 'outbox', 'counters'] as const) {
    const its = database[table].where('wave').anyOf(waves);
    const keys = await its.primaryKeys();
    // Before they are gone: a kill on the way must not be told as a loss.
    if (table !== 'counters') keys.forEach(database.witness.end);
    const links = new Set(table === 'outbox' ? emptied.map(({ id }) => id as string) : []);
    const doomed = keys.filter((key) => !links.has(key));
    gone.push(...doomed.map((key) => ({ table, key })));
    await database[table].bulkDelete(doomed as never[]);
  }
  gone.push(...(await deleteContactsOf(database, (contact) => waves.includes(contact.wave))));
  gone.push(...(await deleteWishesOf(database, (wishes) => waves.includes(wishes.wave))));
  for (const table of [database.responses, database.aside]) await table.where('wave').anyOf(waves).delete();
  const under = new Set(waves);
  await database.settings.filter((row) => row.wave !== null && under.has(row.wave)).delete();
  await database.waves.bulkDelete([...waves]);
  await deleteUnusedQuestionnaires(database);
  return { gone, emptied };
}

/**
 * What was finished stays as links of this device's chain: an office to which a number never comes, not even as one of another
 * survey, would send no receipt for those behind it. Nothing that was said is left. Of a survey without an office here not
 * what it was of either: its pack may come later, and that office has nothing of them.
 */
async function keepLinks(database: Database, waves: readonly string[]): Promise<readonly OutboxRow[]> {
  const { outbox, counters } = database;
  const offices = new Set(await counters.where('id').startsWith('office/').primaryKeys());
  const rows = await outbox.where('wave').anyOf(waves).toArray();
  const emptied = rows.map(({ id, number, prev, survey, wave }): OutboxRow => {
    const whose = offices.has(`office/${survey}`) ? { survey, wave } : DELETED;
    return { id, number, prev, ...whose, broughtIn: 1, bytes: new Uint8Array() };
  });
  await outbox.bulkPut(emptied);
  await buryBytes(database, emptied);
  return emptied;
}

// Two waves may share a questionnaire; one that no wave uses tells nothing about any answer that is left.
async function deleteUnusedQuestionnaires(database: Database): Promise<void> {
  const used = new Set((await database.waves.toArray()).map((wave) => wave.questionnaire.id));
  await database.questionnaires.filter((questionnaire) => !used.has(questionnaire.id)).delete();
}
