import type { InterviewId } from '../../asking/survey/interview.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { nextLink } from '../sealing/digest.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { attemptWrite, type Patience } from './attempt.ts';
import type { Database } from './database.ts';
import { type KeptRow, keptRow, type RowPlace } from './journalChange.ts';
import type { OutboxRow, TabletRow, TallyRow } from './rows.ts';
import { Refusal, sealRefusal } from './storageTrouble.ts';
import { checkReadBack, writeJournal } from './twoStores.ts';
import { noteKept } from './witness.ts';

/** What filing an interview takes. */
export interface Filing {
  /** The draft that becomes the response; null for a visit without an interview. */
  readonly interview: InterviewId | null;
  /** Today in Europe/London, for the day's count. */
  readonly today: Day;
  /**
   * Makes the response with this tablet's id and the number it gets (`finish`, `keepPartial`, `countBreakOff`). Its id
   * must be the same each time: then an interview filed twice is one response. May be called more than once.
   */
  readonly respond: (place: { readonly tablet: string; readonly number: number }) => Response;
}

/**
 * Files a finished interview, or a visit without one: in one transaction the response takes the next number and joins the tablet's chain, the
 * draft goes, and the day's count goes up. All of it or nothing.
 *
 * A resident who stopped without leave to keep the answers is filed by `countBreakOff`, which holds none.
 *
 * @returns The response as filed; `notFound` when there is neither the draft nor the response.
 */
export async function fileResponse(
  database: Database,
  filing: Filing,
  patience: Patience = {},
  sealing: Pick<Sealing, 'seal'> = plainSealing,
): Promise<Result<Response, Problem>> {
  const filed = await attemptWrite(
    database,
    async () => {
      for (;;) {
        const done = await fileOnce(database, filing, sealing);
        if (done !== null) return done;
      }
    },
    patience,
  );
  if (!filed.ok) return filed;
  const { response, row, counted } = filed.value;
  const rows = [keptRow('outbox', row), ...counted];
  const { interview } = filing;
  const gone: readonly RowPlace[] = interview === null ? [] : [{ table: 'drafts', key: interview }];
  const read = await attemptWrite(
    database,
    async () => checkReadBack(row.bytes, (await database.outbox.get(row.id))?.bytes),
    patience,
  );
  if (interview !== null) database.witness.end(interview);
  const journalled = await writeJournal(database, { rows, gone });
  database.isKeptTwice = journalled && read.ok;
  if (!journalled && !read.ok) return read;
  if (read.ok) await attemptWrite(database, () => noteKept(database), patience);
  return ok(response);
}

/** A response that was filed, and what it left in the database: its row, and what counts it. */
interface Filed {
  readonly response: Response;
  readonly row: OutboxRow;
  readonly counted: readonly KeptRow[];
}

/** Files once; null when another window took the number meanwhile. */
async function fileOnce(
  database: Database,
  filing: Filing,
  sealing: Pick<Sealing, 'seal'>,
): Promise<Filed | null> {
  const place = await tabletOf(database);
  const response = filing.respond({ tablet: place.tablet, number: place.next });
  const before = await database.outbox.get(response.id);
  if (before !== undefined) {
    // Known by its id: nothing on this tablet can open what was sealed.
    const filed = filing.respond({ tablet: place.tablet, number: before.number });
    return { response: filed, row: before, counted: [] };
  }
  // Sealed outside the transaction, which would end while the bytes are made.
  const bytes = await sealing.seal(response).catch((error: unknown) => {
    throw sealRefusal(error);
  });
  const head = await nextLink(place.head, bytes);
  const { id, survey, wave, number, finishedAt } = response;
  const row: OutboxRow = {
    ...{ id, number, prev: place.head, survey, wave, broughtIn: 0, finishedAt, bytes },
    ...(filing.interview === null ? { isVisit: true } : {}),
  };
  const { outbox, drafts, counters } = database;
  return database.transaction('rw', [outbox, drafts, counters], async () => {
    const now = await tabletOf(database);
    if (now.next !== place.next) return null;
    if (filing.interview !== null) {
      if ((await drafts.get(filing.interview)) === undefined)
        throw new Refusal({ kind: 'notFound', what: 'interview' });
      await drafts.delete(filing.interview);
    }
    await outbox.add(row);
    const tablet = { ...now, next: now.next + 1, head };
    const tally = await tallied(database, response, filing.today);
    await counters.bulkPut([tablet, tally]);
    return { response, row, counted: [keptRow('counters', tablet), keptRow('counters', tally)] };
  });
}

async function tabletOf(database: Database): Promise<TabletRow> {
  const row = await database.counters.get('tablet');
  if (row === undefined || !('next' in row)) throw new RangeError('the database requires a tablet row');
  // What the browser lost had numbers too, whether anybody has read of the loss or not: none is given twice.
  return { ...row, next: Math.max(row.next, database.witness.read()?.next ?? 1) };
}

async function tallied(database: Database, response: Response, day: Day): Promise<TallyRow> {
  const id = `tally/${response.wave}/${day}` as const;
  const row = await database.counters.get(id);
  const kinds = row !== undefined && 'kinds' in row ? row.kinds : {};
  const { survey, wave, kind } = response;
  return { id, survey, wave, day, kinds: { ...kinds, [kind]: (kinds[kind] ?? 0) + 1 } };
}
