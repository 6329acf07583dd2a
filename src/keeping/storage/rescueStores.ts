import { inTime } from './inTime.ts';
import type { Journal } from './journal.ts';
import { type KeptRow, keyOf, type RowPlace } from './journalChange.ts';
import { openAsItIs, settled } from './openAsItIs.ts';
import { type Line, lineOf, type StoreCopy, unread, unreadLine } from './rescueLine.ts';

/** An office may have a great deal in one table. */
const READ_WITHIN_MS = 60_000;
/** Finished interviews that are asked of the journal at once. */
const AT_ONCE = 200;

/** What a database gives, whatever its version and its tables are. */
export async function copyDatabase(name: string): Promise<StoreCopy> {
  try {
    const database = await openAsItIs(name);
    const { version } = database;
    const tables = [...database.objectStoreNames];
    database.close();
    const asking = { name, isSilent: false };
    const lines: Line[] = [];
    for (const table of tables) lines.push(...(await copyTable(asking, table)));
    return { lines, read: readOf(lines), version };
  } catch (error) {
    return unread('database', 'not', causeOf(error));
  }
}

/** A database that is asked, until it does not answer once: it is not waited for again. */
interface Asking {
  readonly name: string;
  isSilent: boolean;
}

async function copyTable(asking: Asking, table: string): Promise<readonly Line[]> {
  let keys: readonly IDBValidKey[] = [];
  try {
    const [, records] = await asked(asking, table, (store) =>
      Promise.all([
        settled(store.getAllKeys()).then((found) => {
          keys = found;
        }),
        settled(store.getAll()),
      ]),
    );
    return records.map((record, at) => lineOf('store', { table, key: keys[at], record }));
  } catch (error) {
    return keys.length === 0
      ? [unreadLine('store', table, causeOf(error))]
      : await eachOf(asking, table, keys);
  }
}

/** Each record by itself: one that cannot be read takes all of its table with it. */
async function eachOf(asking: Asking, table: string, keys: readonly IDBValidKey[]): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const key of keys) {
    try {
      const record = await asked(asking, table, (store) => settled(store.get(key)));
      lines.push(lineOf('store', { table, key, record }));
    } catch (error) {
      lines.push(unreadLine('store', table, causeOf(error), key));
    }
  }
  return lines;
}

/** Each call has a connection of its own: a browser closes one by which it found something damaged. */
async function asked<Value>(
  asking: Asking,
  table: string,
  ask: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  if (asking.isSilent) throw late();
  try {
    const database = await openAsItIs(asking.name);
    try {
      const store = database.transaction(table, 'readonly').objectStore(table);
      return await inTime(ask(store), READ_WITHIN_MS, late);
    } finally {
      database.close();
    }
  } catch (error) {
    asking.isSilent = error instanceof DOMException && error.name === 'TimeoutError';
    throw error;
  }
}

function late(): DOMException {
  return new DOMException('no answer', 'TimeoutError');
}

/** What the journal gives; its calls wait for nothing longer than they are told to. */
export async function copyJournal(journal: Journal): Promise<StoreCopy> {
  const letGo = journal.hold();
  try {
    const index = await journal.index();
    if (index === null) return unread('journal', journal.trouble === 'busy' ? 'busy' : 'not', '');
    const finished = index.rows.filter(({ table }) => table === 'outbox');
    const lines = index.rows.filter(({ table }) => table !== 'outbox').map(journalLine);
    for (let at = 0; at < finished.length; at += AT_ONCE)
      lines.push(...(await wholeOf(journal, finished.slice(at, at + AT_ONCE))));
    if (index.garbled > 0) lines.push(unreadLine('store', 'journal', `${index.garbled} entries`));
    return { lines, read: readOf(lines), version: null };
  } finally {
    letGo();
  }
}

/** Finished interviews, which are listed without their bytes: one whose bytes do not come is not read. */
async function wholeOf(journal: Journal, rows: readonly KeptRow[]): Promise<readonly Line[]> {
  const places = rows.map((row): RowPlace => ({ table: row.table, key: keyOf(row) }));
  const whole = await journal.rows(places);
  if (whole !== null) return whole.map(journalLine);
  return places.map(({ table, key }) => unreadLine('journal', table, 'no answer', key));
}

function journalLine(row: KeptRow): Line {
  return lineOf('journal', { table: row.table, key: keyOf(row), record: row.row });
}

function readOf(lines: readonly Line[]): StoreCopy['read'] {
  const records = lines.filter(({ record }) => record !== null).length;
  return { how: records === lines.length ? 'whole' : 'part', records, cause: '' };
}

function causeOf(error: unknown): string {
  return String(error).slice(0, 200);
}
