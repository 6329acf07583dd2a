import type { Table } from 'dexie';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { answered } from './answered.ts';
import { compareStores } from './compareStores.ts';
import { Database, type DatabaseOptions } from './database.ts';
import { DATABASE_NAME } from './databaseName.ts';
import { checkVersion, refuseNewer } from './installedVersion.ts';
import { inTime } from './inTime.ts';
import { createJournal, type RunJournal } from './journal.ts';
import { dataLossSaid, openAsItIs } from './openAsItIs.ts';
import { Refusal, storageTrouble } from './storageTrouble.ts';
import { isAsWitnessed, pageWitness } from './witness.ts';

const OPEN_WITHIN_MS = 10_000;
const TRIES = 3;

interface OpeningOptions extends Pick<DatabaseOptions, 'newId'>, Partial<Omit<DatabaseOptions, 'newId'>> {
  /** Runs the second store; where there is none, answers are kept once. */
  readonly runJournal?: RunJournal;
}

/**
 * Opens the database of this device, or says why not: `storageRefused`, `newerVersion`, `storageLost`, `storageFull`.
 *
 * Before anything is written it is compared with the journal, and what only that still holds is put back. What is lost,
 * or was put back, stands in `database.missing`; the page must say so. A database that stops answering meanwhile is
 * refused.
 */
export async function openDatabase({
  runJournal,
  ...options
}: OpeningOptions): Promise<Result<Database, Problem>> {
  for (let tries = 1; ; tries += 1) {
    const journal = runJournal === undefined ? null : createJournal(runJournal);
    const database = new Database({ name: DATABASE_NAME, witness: pageWitness, journal, ...options });
    try {
      await openWhole(database);
      return ok(database);
    } catch (error) {
      const { problem, mayHelpToReopen } = storageTrouble(error, !database.isOpen());
      database.close();
      database.tell(problem.kind);
      // A browser that throws a damaged database away says so by one failure, and makes a new one at the next call.
      if (!mayHelpToReopen || tries === TRIES) return fail(problem);
    }
  }
}

async function openWhole(database: Database): Promise<void> {
  await hearDataLoss(database.name);
  await answered(checkVersion(database.name));
  // Another window that holds an older version keeps this one waiting for ever.
  await inTime(database.open(), OPEN_WITHIN_MS, blocked);
  refuseNewer(database.backendDB().version);
  await checkIndexes(database);
  const found = database.journal && (await compareStores(database, database.journal));
  const back = found === 'even' ? null : found;
  if (back !== null || dataLossSaid() !== null || !(await answered(isAsWitnessed(database)))) {
    const { lossOf, lossKinds } = await import('./losses.ts');
    database.missing = await answered(lossOf(database, back));
    lossKinds(database.missing).forEach(database.tell);
  }
  database.wasOpen = true;
}

/**
 * Counts what is kept by itself and by each index: a browser that reads a damaged database may find nothing by them, without an
 * error. Of counters not each has a wave.
 */
async function checkIndexes(database: Database): Promise<void> {
  const { waves, drafts, outbox, responses, aside, settings, confirmations } = database;
  const tables = [waves, drafts, outbox, responses, aside, settings, confirmations];
  for (const table of tables) {
    const name = await answered(database.transaction('r', table, () => damagedIndex(table)));
    if (name !== undefined) throw new Refusal({ kind: 'storageLost', cause: name });
  }
}

async function damagedIndex(table: Table): Promise<string | undefined> {
  for (const { name } of table.schema.indexes)
    if ((await table.count()) !== (await table.orderBy(name).count())) return name;
  return undefined;
}

/** Looks at the database by IndexedDB itself, before Dexie does: a browser says once that it threw one away. */
async function hearDataLoss(name: string): Promise<void> {
  try {
    (await openAsItIs(name)).close();
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') throw blocked();
    // There is none, or it is refused: that is found out below.
  }
}

function blocked(): Refusal {
  return new Refusal({ kind: 'storageRefused', cause: 'blocked' });
}
