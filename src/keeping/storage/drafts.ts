import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { DraftSealing } from '../sealing/interviewSeal.ts';
import { plainSealing } from '../sealing/sealing.ts';
import { attempt, attemptWrite, type Patience } from './attempt.ts';
import type { Database } from './database.ts';
import { type KeptRow, keptRow } from './journalChange.ts';
import { settled } from './openAsItIs.ts';
import type { DraftRow } from './rows.ts';
import { sealRefusal } from './storageTrouble.ts';
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
  sealing: DraftSealing = plainSealing,
): Promise<Result<void, Problem>> {
  return save(database, interview, { patience, sealing, put: (row) => putAndTell(database, row) });
}

/**
 * The same between a tap and the next question, in half the time on a slow tablet: windows that watch the drafts are
 * not told. `saveDraft` tells them, when the interview is begun and when it is left.
 */
export function saveTap(
  database: Database,
  interview: Interview,
  patience: Patience = {},
  sealing: DraftSealing = plainSealing,
): Promise<Result<void, Problem>> {
  return save(database, interview, { patience, sealing, put: (row) => putAtOnce(database, row) });
}

interface Saving {
  readonly patience: Patience;
  readonly sealing: DraftSealing;
  /** Writes the row, and reads it back. */
  readonly put: (row: DraftRow) => Promise<DraftRow | undefined>;
}

async function save(
  database: Database,
  interview: Interview,
  { patience, sealing, put }: Saving,
): Promise<Result<void, Problem>> {
  const before = lastWrite.get(database);
  const write = (async () => {
    await before;
    const sealed = await sealing.seal(interview).then(ok, (error) => fail(sealRefusal(error).problem));
    if (!sealed.ok) return sealed;
    const bytes = sealed.value;
    const { id, survey, wave } = interview;
    const revision = (await revisionOf(database, id)) + 1;
    const { kept: seal } = sealing;
    const row: DraftRow = { id, survey, wave, revision, ...(seal && { seal }), bytes };
    const setup = revision === 1 && database.journal !== null ? await setupFor(database, interview) : [];
    const done = await keepInBoth(database, { rows: [...setup, keptRow('drafts', row)], gone: [] }, () =>
      attemptWrite(database, async () => checkReadBack(bytes, (await put(row))?.bytes), patience),
    );
    if (done.ok) revisions.get(database)?.set(id, revision);
    // At each answer: it may have been begun by an older Soundings, or its note was lost in a kill.
    if (done.ok) database.witness.begin([id, interview.startedAt]);
    return done;
  })();
  lastWrite.set(database, write);
  return write;
}

/**
 * Whether the store has an interview as it was read, and not finished; null where the store cannot be read.
 *
 * What is read before the stores were compared may be older than what the journal had: nothing may be written over that.
 */
export async function isAsRead(
  database: Database,
  { id, revision }: { readonly id: InterviewId; readonly revision: number },
): Promise<boolean | null> {
  const found = await attempt(database, () =>
    Promise.all([database.drafts.get(id), database.outbox.get(id)]),
  );
  if (!found.ok) return null;
  const [row, filed] = found.value;
  // What the browser has thrown away meanwhile is still on the screen, and is kept anew.
  return row === undefined ? filed === undefined : (row.revision ?? 0) === revision;
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

async function putAndTell(database: Database, row: DraftRow): Promise<DraftRow | undefined> {
  await database.drafts.put(row);
  return readBack(openNow(database), row);
}

// Through the connection itself, as strict as any other write. It is read back by a transaction that is asked for at once
// and, as IndexedDB has it, begins when the one that writes has ended: the page need not come back in between.
function putAtOnce(database: Database, row: DraftRow): Promise<DraftRow | undefined> {
  const connection = openNow(database);
  const writing = connection.transaction('drafts', 'readwrite', { durability: 'strict' });
  writing.objectStore('drafts').put(row);
  writing.commit();
  const reading = readBack(connection, row);
  // Where nothing was written, that is what is told.
  reading.catch(() => undefined);
  return new Promise((resolve, reject) => {
    writing.oncomplete = () => resolve(reading);
    writing.onabort = () => reject(writing.error ?? new DOMException('nothing was written', 'AbortError'));
  });
}

function readBack(connection: IDBDatabase, { id }: DraftRow): Promise<DraftRow | undefined> {
  return settled(connection.transaction('drafts').objectStore('drafts').get(id));
}

function openNow(database: Database): IDBDatabase {
  if (!database.isOpen()) throw new DOMException('the database is closed', 'InvalidStateError');
  return database.backendDB();
}
