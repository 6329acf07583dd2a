import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { DATABASE_NAME } from './databaseName.ts';
import type { Journal } from './journal.ts';
import { keyOf } from './journalChange.ts';
import { openAsItIs, settled } from './openAsItIs.ts';
import { storageTrouble } from './storageTrouble.ts';

/**
 * Copies every record of the two stores as it lies there, whatever version made it, as JSON lines: `{store, key, record}`
 * of the database, `{journal, key, record}` of the journal, with bytes as `{base64}`. What cannot be read is named and
 * passed over. For a store that this version cannot read, so that nothing is locked in.
 *
 * @returns A problem where neither store gives anything.
 */
export async function rescueCopy(
  journal: Journal | null,
  name: string = DATABASE_NAME,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const database = await databaseLines(name);
  const kept = journal === null ? null : await journalLines(journal);
  if (!database.ok && kept === null) return database;
  const found = database.ok ? database.value : { version: null, lines: [said('database', database.problem)] };
  const header = { format: 'soundings-rescue', v: 1, database: found.version };
  const lines = [JSON.stringify(header), ...found.lines, ...(kept ?? [])];
  return ok(new TextEncoder().encode(`${lines.join('\n')}\n`));
}

interface Copied {
  readonly version: number | null;
  readonly lines: readonly string[];
}

async function databaseLines(name: string): Promise<Result<Copied, Problem>> {
  try {
    const database = await openAsItIs(name);
    const lines: string[] = [];
    for (const store of database.objectStoreNames) lines.push(...(await linesOf(database, store)));
    const { version } = database;
    database.close();
    return ok({ version, lines });
  } catch (error) {
    return fail(storageTrouble(error).problem);
  }
}

async function linesOf(database: IDBDatabase, store: string): Promise<readonly string[]> {
  try {
    const table = database.transaction(store, 'readonly').objectStore(store);
    const [keys, records] = await Promise.all([settled(table.getAllKeys()), settled(table.getAll())]);
    return records.map((record: unknown, index) =>
      JSON.stringify({ store, key: keys[index], record }, asText),
    );
  } catch (error) {
    return [said(store, storageTrouble(error).problem)];
  }
}

async function journalLines(journal: Journal): Promise<readonly string[] | null> {
  const index = await journal.index();
  if (index === null) return null;
  const places = index.rows.map((row) => ({ table: row.table, key: keyOf(row) }));
  const rows = (await journal.rows(places)) ?? index.rows;
  return rows.map((row) => JSON.stringify({ journal: row.table, key: keyOf(row), record: row.row }, asText));
}

function said(store: string, problem: Problem): string {
  return JSON.stringify({ store, unreadable: problem });
}

function asText(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let text = '';
  for (const byte of value) text += String.fromCharCode(byte);
  return { base64: btoa(text) };
}
