import { DATABASE_VERSION, NATIVE_STEP } from './databaseName.ts';
import { Refusal } from './storageTrouble.ts';

/**
 * Refuses a database that a newer version of the app made. Dexie by itself would open it, and old code would write
 * into the new shape.
 *
 * @throws Refusal with `newerVersion`.
 */
export async function checkVersion(name: string): Promise<void> {
  // Some browsers do not tell; then `refuseNewer` on the open database is what is left.
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return;
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  if (found?.version !== undefined) refuseNewer(found.version);
}

/** The same check on the native version of a database that is open. */
export function refuseNewer(nativeVersion: number): void {
  const found = Math.floor(nativeVersion / NATIVE_STEP);
  if (found > DATABASE_VERSION)
    throw new Refusal({ kind: 'newerVersion', what: 'database', found, known: DATABASE_VERSION });
}
