import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { keptRow, type RowPlace } from './journalChange.ts';
import type { GoneRow, OutboxRow } from './rows.ts';
import { writeJournal } from './twoStores.ts';

/** Notes within a transaction what is deleted in it, so that no start brings it back from the journal. */
export async function bury(database: Database, ids: readonly GoneRow['id'][]): Promise<void> {
  if (database.journal === null) return;
  await database.counters.bulkPut(ids.map((id): GoneRow => ({ id })));
}

/**
 * Drops from the journal what was deleted in the database. Where the journal cannot be had now, the note stays, and the
 * next start does it.
 */
export async function dropFromJournal(
  database: Database,
  gone: readonly RowPlace[],
  ids: readonly GoneRow['id'][],
): Promise<void> {
  if (await writeJournal(database, { rows: [], gone }))
    await attemptWrite(database, () => database.counters.bulkDelete([...ids]));
}

/**
 * Deletes rows of `counters` from both stores: all of them or none.
 *
 * @param deleteRows Runs within the transaction, and says which rows of `counters` it deleted.
 */
export async function deleteCounters(
  database: Database,
  deleteRows: () => Promise<readonly RowPlace[]>,
): Promise<Result<void, Problem>> {
  const deleted = await attemptWrite(database, () =>
    database.transaction('rw', database.counters, async () => {
      const gone = await deleteRows();
      const notes = gone.map(({ key }): GoneRow['id'] => `gone/counters/${key}`);
      await bury(database, notes);
      return { gone, notes };
    }),
  );
  if (!deleted.ok) return deleted;
  const { gone, notes } = deleted.value;
  if (gone.length > 0) await dropFromJournal(database, gone, notes);
  return ok(undefined);
}

/** Notes within a transaction that the bytes of finished interviews were removed in it; their rows stay. */
export async function buryBytes(database: Database, emptied: readonly OutboxRow[]): Promise<void> {
  await bury(database, emptied.map(noteOf));
}

/**
 * Has the journal hold these rows without the bytes that were removed. What is gone is in no file of it any more; the
 * rows alone would be appended to what was. Where it cannot be had now, the next start does it.
 */
export async function emptyInJournal(database: Database, emptied: readonly OutboxRow[]): Promise<void> {
  if (emptied.length === 0) return;
  const gone = emptied.map(({ id }) => ({ table: 'outbox', key: id }) as const);
  await dropFromJournal(database, gone, emptied.map(noteOf));
  await writeJournal(database, { rows: emptied.map((row) => keptRow('outbox', row)), gone: [] });
}

function noteOf({ id }: OutboxRow): GoneRow['id'] {
  return `gone/outbox/${id}`;
}
