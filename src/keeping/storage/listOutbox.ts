import type { Response } from '../../asking/survey/response.ts';
import { responseUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { type OpenedRecord, openedRecord } from '../sealing/openedRecord.ts';
import { provenSigner } from '../sealing/signedRecord.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { OutboxRow } from './rows.ts';
import { Refusal } from './storageTrouble.ts';
import { openKept } from './surveySealing.ts';

/** What was finished on this tablet, in the order of its numbers; of these waves or of all. What was altered is not among it. */
export async function listOutbox(
  database: Database,
  waves: readonly string[] | null = null,
): Promise<Result<readonly Response[], Problem>> {
  return attempt(database, async () => {
    const { outbox } = database;
    const rows = await (waves === null ? outbox : outbox.where('wave').anyOf(waves)).toArray();
    return (await openRows(database, rows)).responses;
  });
}

/** What was opened of what was finished here. */
export interface Waiting {
  readonly responses: readonly Response[];
  /** Numbers of what was altered after it was signed, or filed as another: it is nobody's answer, and stays where it is. */
  readonly altered: readonly number[];
  /** Numbers of what the keys that were given do not open, nobody's do, or no response is in: it stays where it is, too. */
  readonly shut: readonly number[];
}

/**
 * What was finished on this tablet and waits to be brought in. One record that does not open keeps no other from coming in.
 *
 * @returns `needsOtherKey`, `damagedFile` where none opens.
 */
export async function listWaiting(database: Database, wave: string): Promise<Result<Waiting, Problem>> {
  return attempt(database, async () => {
    const rows = await database.outbox.where({ wave, broughtIn: 0 }).toArray();
    const all = await opened(database, rows);
    return all instanceof Refusal ? openEachRow(database, rows, all) : all;
  });
}

/** The same, record by record. */
async function openEachRow(database: Database, rows: readonly OutboxRow[], why: Refusal): Promise<Waiting> {
  const found: Waiting[] = [];
  for (const row of rows) {
    const one = await opened(database, [row]);
    found.push(one instanceof Refusal ? { responses: [], altered: [], shut: [row.number] } : one);
  }
  if (found.every(({ shut }) => shut.length > 0)) throw why;
  return {
    responses: found
      .flatMap(({ responses }) => responses)
      .toSorted((one, other) => one.number - other.number),
    altered: found.flatMap(({ altered }) => altered),
    shut: found.flatMap(({ shut }) => shut),
  };
}

/** These rows, or why one of them does not open. */
async function opened(database: Database, rows: readonly OutboxRow[]): Promise<Waiting | Refusal> {
  try {
    return await openRows(database, rows);
  } catch (error) {
    if (error instanceof Refusal && /^(needsOtherKey|damagedFile)$/.test(error.problem.kind)) return error;
    throw error;
  }
}

async function openRows(database: Database, rows: readonly OutboxRow[]): Promise<Waiting> {
  // What an office has by its receipt may have been removed.
  const whole = rows.filter(({ bytes }) => bytes.length > 0);
  const inOrder = whole.toSorted((one, other) => one.number - other.number);
  const records = await openKept(database, inOrder, openedRecord);
  const responses = records.map(responseOf);
  const sound = await Promise.all(
    inOrder.map(async (row, at) => {
      const [record, response] = [records[at], responses[at]];
      return record && response && isOfRow(response, row) && (await isAsSigned(record)) ? [response] : [];
    }),
  );
  return {
    responses: sound.flat(),
    altered: inOrder.flatMap(({ number }, at) => (sound[at]?.length === 0 ? [number] : [])),
    shut: [],
  };
}

/** @throws Refusal `damagedFile` where it is no response, or a record as a newer version of the app keeps it. */
function responseOf({ response }: OpenedRecord): Response {
  const { v, id } = (response ?? {}) as Partial<Record<keyof Response, unknown>>;
  if (typeof v === 'number' && typeof id === 'string') return responseUpToDate(response as Response);
  throw new Refusal({ kind: 'damagedFile', what: 'response', line: null, cause: 'v' });
}

/** Whether it was filed as that row: another that was signed may have been put in its place. */
function isOfRow({ id, wave, number }: Response, row: OutboxRow): boolean {
  return id === row.id && wave === row.wave && number === row.number;
}

/** One that names no key is taken as it is: this device need not have the key any more that signed it. */
async function isAsSigned(record: OpenedRecord): Promise<boolean> {
  return record.key === null || (await provenSigner(record, [])) !== null;
}
