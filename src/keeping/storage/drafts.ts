import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { attempt, attemptWrite, type Patience } from './attempt.ts';
import type { Database } from './database.ts';
import type { DraftRow } from './rows.ts';

/** The last write of each database: drafts are written in the order in which they were given. */
const lastWrite = new WeakMap<Database, Promise<unknown>>();

/**
 * Keeps an interview in progress as it stands: one small record, on the disk when this resolves.
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
    return attemptWrite(database, () => put({ id, survey, wave, bytes }), patience);
  })();
  lastWrite.set(database, write);
  const kept = await write;
  return kept.ok ? ok(undefined) : kept;
}

// Through the connection itself, as strict as any other write.
function putAtOnce(database: Database, row: DraftRow): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!database.isOpen()) throw new DOMException('the database is closed', 'InvalidStateError');
    const writing = database.backendDB().transaction('drafts', 'readwrite', { durability: 'strict' });
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error ?? new DOMException('nothing was written', 'AbortError'));
    writing.objectStore('drafts').put(row);
    writing.commit();
  });
}

/** An interview in progress; `notFound` when it was finished, deleted or never begun here. */
export async function loadDraft(
  database: Database,
  id: InterviewId,
  sealing: Sealing = plainSealing,
): Promise<Result<Interview, Problem>> {
  const row = await attempt(database, () => database.drafts.get(id));
  if (!row.ok) return row;
  if (row.value === undefined) return fail({ kind: 'notFound', what: 'interview' });
  return ok((await sealing.open(row.value.bytes)) as Interview);
}

/** All interviews in progress on this tablet, of one wave or of all. */
export async function listDrafts(
  database: Database,
  wave: string | null = null,
  sealing: Sealing = plainSealing,
): Promise<Result<readonly Interview[], Problem>> {
  const rows = await attempt(database, () =>
    wave === null ? database.drafts.toArray() : database.drafts.where({ wave }).toArray(),
  );
  if (!rows.ok) return rows;
  const opened = rows.value.map(async (row) => (await sealing.open(row.bytes)) as Interview);
  return ok(await Promise.all(opened));
}

/** Deletes an interview in progress without a trace in any count (one begun by mistake). */
export async function deleteDraft(database: Database, id: InterviewId): Promise<Result<void, Problem>> {
  return attemptWrite(database, () => database.drafts.delete(id));
}
