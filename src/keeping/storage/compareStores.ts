import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import type { JournalIndex } from './journalBook.ts';

/** What was not in the database any more and was put back from the journal. */
export interface PutBack {
  readonly interviews: number;
  readonly unfinished: number;
  readonly surveys: number;
  /** Entries of the journal that cannot be read. */
  readonly garbled: number;
}

/**
 * Compares the two stores by number, chain head and revision, and where they differ fills each with what only the other
 * holds (evenOut.ts).
 *
 * @returns Null when the journal could not be had, or belongs to another tablet: then nothing was changed.
 */
export async function compareStores(database: Database, journal: Journal): Promise<PutBack | null> {
  const letGo = journal.hold();
  try {
    const index = await journal.index();
    if (index === null) return null;
    const back =
      index.garbled === 0 && (await isEven(database, index))
        ? NOTHING_BACK
        : await (await import('./evenOut.ts')).evenOut(database, journal, index);
    database.isCompared = back !== null;
    database.isKeptTwice = back !== null;
    return back;
  } finally {
    letGo();
  }
}

/** Both held the same. */
export const NOTHING_BACK: PutBack = { interviews: 0, unfinished: 0, surveys: 0, garbled: 0 };

/** Whether both hold the same interviews and count the same. */
async function isEven({ drafts, outbox, counters }: Database, { rows }: JournalIndex): Promise<boolean> {
  const its = (table: string) => rows.flatMap((one) => (one.table === table ? [one.row] : []));
  return (
    textOf(await drafts.toArray()) === textOf(its('drafts')) &&
    textOf(await counters.toArray()) === textOf(its('counters')) &&
    textOf(await outbox.toCollection().primaryKeys()) === textOf(its('outbox').map(({ id }) => id))
  );
}

// In any order. Few drafts are open at a time: their bytes may be written out.
function textOf(rows: readonly unknown[]): string {
  return rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join();
}
