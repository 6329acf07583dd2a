import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { DATABASE_NAME } from './databaseName.ts';
import { openAsItIs, settled } from './openAsItIs.ts';
import { storageTrouble } from './storageTrouble.ts';

/**
 * Copies every record of the database as it lies there, whatever version made it, as JSON lines: `{store, key, record}`
 * with bytes as `{base64}`. For a database that this version cannot read, so that nothing is locked in.
 */
export async function rescueCopy(
  name: string = DATABASE_NAME,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  try {
    const database = await openAsItIs(name);
    const lines = [JSON.stringify({ format: 'soundings-rescue', v: 1, database: database.version })];
    for (const store of database.objectStoreNames) lines.push(...(await linesOf(database, store)));
    database.close();
    return ok(new TextEncoder().encode(`${lines.join('\n')}\n`));
  } catch (error) {
    return fail(storageTrouble(error).problem);
  }
}

async function linesOf(database: IDBDatabase, store: string): Promise<string[]> {
  const table = database.transaction(store, 'readonly').objectStore(store);
  const [keys, records] = await Promise.all([settled(table.getAllKeys()), settled(table.getAll())]);
  return records.map((record: unknown, index) => JSON.stringify({ store, key: keys[index], record }, asText));
}

function asText(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let text = '';
  for (const byte of value) text += String.fromCharCode(byte);
  return { base64: btoa(text) };
}
