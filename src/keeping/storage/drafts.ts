import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { attempt, attemptWrite, type Patience } from './attempt.ts';
import type { Database } from './database.ts';
import { type KeptRow, keptRow } from './journalChange.ts';
import { settled } from './openAsItIs.ts';
import type { DraftRow } from './rows.ts';
import { bury, dropFromJournal } from './tombstones.ts';
import { checkReadBack, keepInBoth } from './twoStores.ts';

/** The last write of each database: drafts are written in the order in which they were given. */
const lastWrite = new WeakMap<Database, Promise<unknown>>();

/** How often each interview of a database was written. */
const revisions = new WeakMap<Database, Map<string, number>>();

/**
 * Keeps an interview in progress as it stands: one small record, on the disk and read back when this resolves, in both
 * stores where both can be had (`isKeptTwice`).
 *
 * `patience.onSlow` is told when a write takes too long; it is tried again meanwhile.
 */
export function saveDraft(
  database: Database,
  interview: Interview,
  patience: Patience = {},
  sealing: Sealing = plainSealing,
): Promise<Result<void, Problem>> {
  return save(database, interview, { patience, sealing, put: (row) => database.drafts.put(row) });
}

/**
 * The same between a tap and the next question, in half the time on a slow tablet: windows that watch the drafts are
 * not told. `saveDraft` tells them, when the interview is begun and when it is left.
 */
export function saveTap(
  database: Database,
  interview: Interview,
  patience: Patience = {},
  sealing: Sealing = plainSealing,
): Promise<Result<void, Problem>> {
  return save(database, interview, { patience, sealing, put: (row) => putAtOnce(database, row) });
}

interface Saving {
  readonly patience: Patience;
  readonly sealing: Sealing;
  /** Writes the row. */
  readonly put: (row: DraftRow) => PromiseLike<unknown>;
}

async function save(
  database: Database,
  interview: Interview,
  { patience, sealing, put }: Saving,
): Promise<Result<void, Problem>> {
  const before = lastWrite.get(database);
  const write = (async () => {
    const bytes = await sealing.seal(interview);
    await before;
    const { id, survey, wave } = interview;
    const revision = (await revisionOf(database, id)) + 1;
    const row: DraftRow = { id, survey, wave, revision, bytes };
    const setup = revision === 1 && database.journal !== null ? await setupFor(database, interview) : [];
    const kept = await keepInBoth(database, { rows: [...setup, keptRow('drafts', row)], gone: [] }, () =>
      attemptWrite(
        database,
        async () => {
          await put(row);
          checkReadBack(bytes, (await readAtOnce(database, id))?.bytes);
        },
        patience,
      ),
    );
    if (kept.ok) revisions.get(database)?.set(id, revision);
    return kept;
  })();
  lastWrite.set(database, write);
  return write;
}

/**
 * Whether the store has an interview as it was read; null where the store cannot be read.
 *
 * What is read before the stores were compared may be older than what the journal had: nothing may be written over that.
 */
export async function isAsRead(
  database: Database,
  { id, revision }: { readonly id: InterviewId; readonly revision: number },
): Promise<boolean | null> {
  const row = await attempt(database, () => database.drafts.get(id));
  if (!row.ok) return null;
  return row.value === undefined || (row.value.revision ?? 0) === revision;
}

async function revisionOf(database: Database, id: InterviewId): Promise<number> {
  const known = revisions.get(database) ?? new Map<string, number>();
  revisions.set(database, known);
  const here = known.get(id);
  if (here !== undefined) return here;
  const row = await attempt(database, () => database.drafts.get(id));
  const revision = row.ok ? (row.value?.revision ?? 0) : 0;
  known.set(id, revision);
  return revision;
}

// Interviews begin on another page, where nobody waits for a question: their code for that is fetched there.
async function setupFor(database: Database, interview: Interview): Promise<readonly KeptRow[]> {
  const found = await import('./setupRows.ts').catch(() => null);
  return (await found?.setupRows(database, interview)) ?? [];
}

// Through the connection itself, as strict as any other write.
function putAtOnce(database: Database, row: DraftRow): Promise<void> {
  return new Promise((resolve, reject) => {
    const writing = openNow(database).transaction('drafts', 'readwrite', { durability: 'strict' });
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error ?? new DOMException('nothing was written', 'AbortError'));
    writing.objectStore('drafts').put(row);
    writing.commit();
  });
}

function readAtOnce(database: Database, id: InterviewId): Promise<DraftRow | undefined> {
  return settled(openNow(database).transaction('drafts').objectStore('drafts').get(id));
}

function openNow(database: Database): IDBDatabase {
  if (!database.isOpen()) throw new DOMException('the database is closed', 'InvalidStateError');
  return database.backendDB();
}

/** Deletes an interview in progress without a trace in any count (one begun by mistake). */
export async function deleteDraft(database: Database, id: InterviewId): Promise<Result<void, Problem>> {
  const deleted = await attemptWrite(database, () =>
    database.transaction('rw', [database.drafts, database.counters], async () => {
      await database.drafts.delete(id);
      await bury(database, [`gone/drafts/${id}`]);
    }),
  );
  if (deleted.ok) await dropFromJournal(database, [{ table: 'drafts', key: id }], [`gone/drafts/${id}`]);
  return deleted;
}
