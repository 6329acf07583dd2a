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
    const tables = await Promise.all(
      [...database.objectStoreNames].map((table) => copyTable(database, table)),
    );
    const { version } = database;
    database.close();
    return { lines: tables.flat(), read: readOf(tables.flat()), version };
  } catch (error) {
    return unread('database', 'not', causeOf(error));
  }
}

async function copyTable(database: IDBDatabase, table: string): Promise<readonly Line[]> {
  try {
    const store = database.transaction(table, 'readonly').objectStore(table);
    const [keys, records] = await Promise.allSettled([
      answer(() => store.getAllKeys()),
      answer(() => store.getAll()),
    ]);
    if (keys.status === 'rejected') return [unreadLine('store', table, causeOf(keys.reason))];
    if (records.status === 'rejected') return await eachOf(database, table, keys.value);
    return records.value.map((record, at) => lineOf('store', { table, key: keys.value[at], record }));
  } catch (error) {
    return [unreadLine('store', table, causeOf(error))];
  }
}

/** Each record by itself: one that cannot be read takes all of its table with it. */
async function eachOf(
  database: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  let isSilent = false;
  for (const key of keys) {
    try {
      // Where the browser did not answer once, it is not waited for again.
      if (isSilent) throw late();
      const store = database.transaction(table, 'readonly').objectStore(table);
      lines.push(lineOf('store', { table, key, record: await answer(() => store.get(key)) }));
    } catch (error) {
      isSilent = error instanceof DOMException && error.name === 'TimeoutError';
      lines.push(unreadLine('store', table, causeOf(error), key));
    }
  }
  return lines;
}

async function answer<Value>(ask: () => IDBRequest<Value>): Promise<Value> {
  return inTime(settled(ask()), READ_WITHIN_MS, late);
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
