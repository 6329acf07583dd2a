import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { Database, type DatabaseOptions } from './database.ts';
import { DATABASE_NAME } from './databaseName.ts';
import { checkVersion, refuseNewer } from './installedVersion.ts';
import { Refusal, storageTrouble } from './storageTrouble.ts';
import { missingFrom, noteKept, pageWitness } from './witness.ts';

const OPEN_WITHIN_MS = 10_000;

/**
 * Opens the database of this device, or says why not: `storageRefused`, `newerVersion`, `storageLost`, `storageFull`.
 *
 * What a browser threw away since the last time stands in `database.missing`; the page must say so.
 */
export async function openDatabase(
  options: Pick<DatabaseOptions, 'newId'> & Partial<DatabaseOptions>,
): Promise<Result<Database, Problem>> {
  const database = new Database({ name: DATABASE_NAME, witness: pageWitness, ...options });
  try {
    await checkVersion(database.name);
    await opened(database);
    refuseNewer(database.backendDB().version);
    database.missing = await missingFrom(database);
    database.wasOpen = true;
    return ok(database);
  } catch (error) {
    database.close();
    return fail(storageTrouble(error).problem);
  }
}

/** The officer has read what is missing: from now on the witness goes by what is here. */
export async function acceptMissing(database: Database): Promise<void> {
  database.missing = null;
  await noteKept(database);
}

// Another window that holds an older version keeps this one waiting for ever.
async function opened(database: Database): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    const refusal = new Refusal({ kind: 'storageRefused', cause: 'blocked' });
    timer = setTimeout(() => reject(refusal), OPEN_WITHIN_MS);
  });
  try {
    await Promise.race([database.open(), blocked]);
  } finally {
    clearTimeout(timer);
  }
}
