import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { isSame } from '../sealing/digest.ts';
import { compareStores } from './compareStores.ts';
import type { Database } from './database.ts';
import type { Change } from './journalChange.ts';

/** An answer waits: each call of a database that stopped answering is given up sooner than at a start. */
const COMPARED_WITHIN_MS = 10_000;

/**
 * Keeps a change in both stores, side by side. In the one that can be had where the other fails: then `isKeptTwice` is
 * false, and the screen says so.
 *
 * @param put Writes it to the database and reads it back.
 * @returns The problem of the database only when the journal has not got it either.
 */
export async function keepInBoth(
  database: Database,
  change: Change,
  put: () => Promise<Result<void, Problem>>,
): Promise<Result<void, Problem>> {
  const inDatabase = database.isDamaged ? null : put();
  const journalled = await writeJournal(database, change);
  const kept = await inDatabase;
  database.isKeptTwice = journalled && kept?.ok === true;
  if (!journalled) return kept ?? put();
  if (kept?.ok === false) database.isDamaged = true;
  return ok(undefined);
}

/** Writes a change to the journal, once that was compared with the database. Whether it is there, and read back. */
export async function writeJournal(database: Database, change: Change): Promise<boolean> {
  const { journal, isForeign } = database;
  if (journal !== null && !isForeign) {
    // A database that cannot be read any more is no reason to lose this too.
    if (!database.isCompared || database.isAhead)
      await compareStores(database, journal, COMPARED_WITHIN_MS).catch(() => null);
    if (database.isCompared && (await journal.write(change))) return true;
    database.isAhead = true;
  }
  database.tell('keptOnce');
  return false;
}

/** Whether what is in the database was written to be there: the same bytes. */
export function checkReadBack(written: Uint8Array, read: Uint8Array | undefined): void {
  if (read === undefined || !isSame(written, read))
    throw new DOMException('what was written is not what is read', 'UnknownError');
}
