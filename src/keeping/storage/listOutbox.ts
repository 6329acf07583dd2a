import type { Response } from '../../asking/survey/response.ts';
import { responseUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { type OpenedRecord, openedRecord } from '../sealing/openedRecord.ts';
import { provenSigner } from '../sealing/signedRecord.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { OutboxRow } from './rows.ts';
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
  /** Numbers of what was altered after it was signed: it is nobody's answer, and stays where it is. */
  readonly altered: readonly number[];
}

/** What was finished on this tablet and waits to be brought in. */
export async function listWaiting(database: Database, wave: string): Promise<Result<Waiting, Problem>> {
  return attempt(database, async () =>
    openRows(database, await database.outbox.where({ wave, broughtIn: 0 }).toArray()),
  );
}

async function openRows(database: Database, rows: readonly OutboxRow[]): Promise<Waiting> {
  // What an office has by its receipt may have been removed.
  const whole = rows.filter(({ bytes }) => bytes.length > 0);
  const inOrder = whole.toSorted((one, other) => one.number - other.number);
  const records = await openKept(database, inOrder, openedRecord);
  const sound = await Promise.all(records.map(isAsSigned));
  return {
    responses: records.flatMap(({ response }, at) =>
      sound[at] ? [responseUpToDate(response as Response)] : [],
    ),
    altered: inOrder.flatMap(({ number }, at) => (sound[at] ? [] : [number])),
  };
}

/** One that names no key is taken as it is: this device need not have the key any more that signed it. */
async function isAsSigned(record: OpenedRecord): Promise<boolean> {
  return record.key === null || (await provenSigner(record, [])) !== null;
}
