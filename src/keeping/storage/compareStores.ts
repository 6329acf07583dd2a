import { isSame } from '../sealing/digest.ts';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import type { JournalIndex } from './journalBook.ts';
import type { DraftRow } from './rows.ts';

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
  const [draftRows, ids, counterRows] = await Promise.all([
    drafts.toArray(),
    outbox.toCollection().primaryKeys(),
    counters.toArray(),
  ]);
  const its = (table: string) =>
    new Map(rows.flatMap(({ table: of, row }) => (of === table ? [[`${row['id']}`, row]] : [])));
  const [itsDrafts, itsOutbox, itsCounters] = [its('drafts'), its('outbox'), its('counters')];
  return (
    draftRows.length === itsDrafts.size &&
    ids.length === itsOutbox.size &&
    counterRows.length === itsCounters.size &&
    draftRows.every((row) => {
      const other = itsDrafts.get(row.id) as unknown as DraftRow | undefined;
      return other !== undefined && row.revision === other.revision && isSame(row.bytes, other.bytes);
    }) &&
    ids.every((id) => itsOutbox.has(id)) &&
    counterRows.every((row) => JSON.stringify(row) === JSON.stringify(itsCounters.get(row.id)))
  );
}
