import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { RowPlace } from './journalChange.ts';
import type { GoneRow } from './rows.ts';
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
    await attempt(database, () => database.counters.bulkDelete([...ids]));
}
