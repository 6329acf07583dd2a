import type { Response } from '../../asking/survey/response.ts';
import { responseUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { OutboxRow } from './rows.ts';

/** Everything finished on this tablet, in the order of its numbers; of one wave or of all. */
export async function listOutbox(
  database: Database,
  wave: string | null = null,
  sealing: Sealing = plainSealing,
): Promise<Result<readonly Response[], Problem>> {
  const rows = await attempt(database, () =>
    wave === null ? database.outbox.toArray() : database.outbox.where({ wave }).toArray(),
  );
  return rows.ok ? ok(await openRows(rows.value, sealing)) : rows;
}

/** What was finished on this tablet and waits to be brought in. */
export async function listWaiting(
  database: Database,
  wave: string,
  sealing: Sealing = plainSealing,
): Promise<Result<readonly Response[], Problem>> {
  const rows = await attempt(database, () => database.outbox.where({ wave, broughtIn: 0 }).toArray());
  return rows.ok ? ok(await openRows(rows.value, sealing)) : rows;
}

async function openRows(rows: readonly OutboxRow[], sealing: Sealing): Promise<readonly Response[]> {
  const inOrder = rows.toSorted((one, other) => one.number - other.number);
  const opened = await Promise.all(inOrder.map((row) => sealing.open(row.bytes) as Promise<Response>));
  return opened.map(responseUpToDate);
}
