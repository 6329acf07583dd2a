import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type BackupSeal, backupSeal, type SurveyToSeal } from '../sealing/backupSeal.ts';
import { KEYS_SETTING, readSurveyKeys, type SurveyKeys } from '../sealing/surveyKeys.ts';
import { DATABASE_NAME } from './databaseName.ts';
import type { Journal } from './journal.ts';
import { keyOf } from './journalChange.ts';
import { openAsItIs, settled } from './openAsItIs.ts';
import { storageTrouble } from './storageTrouble.ts';

/** A copy of what lies in the two stores. */
interface RescueCopy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Interviews in it, finished or not, each once. */
  readonly interviews: number;
  /** How it is to be sealed, by the keys that are in it. */
  readonly seal: BackupSeal;
}

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
): Promise<Result<RescueCopy, Problem>> {
  const database = await databaseLines(name);
  const kept = journal === null ? null : await journalLines(journal);
  if (!database.ok && kept === null) return database;
  const found = database.ok ? database.value : { version: null, lines: [said('database', database.problem)] };
  const all = [...found.lines, ...(kept ?? [])];
  const header = { format: 'soundings-rescue', v: 1, database: found.version };
  const texts = [JSON.stringify(header), ...all.map(({ text }) => text)];
  const interviews = all.filter(({ table }) => table === 'drafts' || table === 'outbox');
  return ok({
    bytes: new TextEncoder().encode(`${texts.join('\n')}\n`),
    interviews: new Set(interviews.map(({ record }) => record['id'])).size,
    seal: backupSeal(surveysIn(all)),
  });
}

/** A line of the copy, and what of the tablet's own it is. */
interface Line {
  readonly text: string;
  readonly table: string;
  readonly record: Readonly<Record<string, unknown>>;
}

interface Copied {
  readonly version: number | null;
  readonly lines: readonly Line[];
}

async function databaseLines(name: string): Promise<Result<Copied, Problem>> {
  try {
    const database = await openAsItIs(name);
    const lines: Line[] = [];
    for (const store of database.objectStoreNames) lines.push(...(await linesOf(database, store)));
    const { version } = database;
    database.close();
    return ok({ version, lines });
  } catch (error) {
    return fail(storageTrouble(error).problem);
  }
}

async function linesOf(database: IDBDatabase, store: string): Promise<readonly Line[]> {
  try {
    const table = database.transaction(store, 'readonly').objectStore(store);
    const [keys, records] = await Promise.all([settled(table.getAllKeys()), settled(table.getAll())]);
    return records.map((record, at) => lineOf({ store, key: keys[at], record }, store, record));
  } catch (error) {
    return [said(store, storageTrouble(error).problem)];
  }
}

async function journalLines(journal: Journal): Promise<readonly Line[] | null> {
  const index = await journal.index();
  if (index === null) return null;
  const places = index.rows.map((row) => ({ table: row.table, key: keyOf(row) }));
  const rows = (await journal.rows(places)) ?? index.rows;
  return rows.map((row) =>
    lineOf({ journal: row.table, key: keyOf(row), record: row.row }, row.table, row.row),
  );
}

function said(store: string, problem: Problem): Line {
  return lineOf({ store, unreadable: problem }, '', {});
}

function lineOf(line: object, table: string, record: Line['record']): Line {
  return { text: JSON.stringify(line, asText), table, record };
}

function asText(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let text = '';
  for (const byte of value) text += String.fromCharCode(byte);
  return { base64: btoa(text) };
}

/** The surveys that are named in either store, with the keys that are. */
function surveysIn(lines: readonly Line[]): readonly SurveyToSeal[] {
  const keys = new Map<unknown, SurveyKeys>();
  for (const { table, record } of lines) {
    const its =
      table === 'settings' && record['name'] === KEYS_SETTING ? readSurveyKeys(record['value']) : null;
    if (its !== null && !keys.has(record['survey'])) keys.set(record['survey'], its);
  }
  const none: SurveyKeys = { v: 1, sets: [] };
  const surveys = new Map<unknown, SurveyToSeal>();
  for (const [id, its] of keys) surveys.set(id, { title: '', simulated: false, keys: its });
  for (const { table, record } of lines)
    if (table === 'surveys')
      surveys.set(record['id'], {
        title: `${record['title']}`,
        simulated: record['simulated'] === true,
        keys: keys.get(record['id']) ?? none,
      });
  return [...surveys.values()];
}
