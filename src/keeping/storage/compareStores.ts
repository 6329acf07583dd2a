import { idsDigest } from '../sealing/digest.ts';
import { answered } from './answered.ts';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import type { JournalSummary } from './journalBook.ts';

/** What was not in the database any more and was put back from the journal. */
export interface PutBack {
  readonly interviews: number;
  readonly unfinished: number;
  readonly surveys: number;
  /** Entries of the journal that cannot be read. */
  readonly garbled: number;
  /** The newest entry of an interview in progress could not be read there. */
  readonly isDraftTorn: boolean;
}

/** Two stores, and how long a call of the database may take. */
export interface Comparing {
  readonly database: Database;
  readonly journal: Journal;
  readonly withinMs: number | undefined;
}

/**
 * Compares the two stores by number, chain head and revision, and where they differ fills each with what only the other
 * holds (evenOut.ts).
 *
 * @param withinMs How long each call of the database may take.
 * @returns Null when the journal could not be had, or belongs to another tablet: then nothing was changed.
 * @throws Refusal when the database does not answer. What it answers later changes nothing.
 */
export async function compareStores(
  database: Database,
  journal: Journal,
  withinMs?: number,
): Promise<PutBack | 'even' | null> {
  const comparing = { database, journal, withinMs };
  const letGo = journal.hold();
  try {
    const areEven = await areBothEven(comparing);
    if (areEven === null) return null;
    const back = areEven ? 'even' : await (await import('./evenOut.ts')).evenOut(comparing);
    database.isCompared = back !== null;
    database.isAhead = back === null;
    // What was filled is read back from both, as an answer is.
    database.isKeptTwice = areEven || (await areBothEven(comparing)) === true;
    return back;
  } finally {
    letGo();
  }
}

/** Whether both hold the same, and all of the journal can be read; null where it cannot be had. */
async function areBothEven({ database, journal, withinMs }: Comparing): Promise<boolean | null> {
  // Both are read at once: the journal in its worker.
  const [summary, here] = await Promise.all([journal.summary(), answered(held(database), withinMs)]);
  return summary && summary.garbled === 0 && isEven(here, summary);
}

interface Held {
  readonly drafts: string;
  readonly counters: string;
  readonly finished: string;
}

async function held({ drafts, outbox, counters }: Database): Promise<Held> {
  const [draftRows, counterRows, ids] = await Promise.all([
    drafts.toArray(),
    counters.toArray(),
    outbox.toCollection().primaryKeys(),
  ]);
  return { drafts: textOf(draftRows), counters: textOf(counterRows), finished: await idsDigest(ids) };
}

/** Whether both hold the same interviews and count the same. */
function isEven(here: Held, { rows, finished }: JournalSummary): boolean {
  const its = (table: string) => textOf(rows.flatMap((one) => (one.table === table ? [one.row] : [])));
  return here.drafts === its('drafts') && here.counters === its('counters') && here.finished === finished;
}

// In any order. Few drafts are open at a time: their bytes may be written out.
function textOf(rows: readonly unknown[]): string {
  return rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join();
}
