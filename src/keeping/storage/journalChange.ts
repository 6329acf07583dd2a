import type { EntryKind } from './journalEntries.ts';

/** The tables of the database that are kept in the journal too: what was asked and answered on this tablet. */
export const JOURNAL_TABLES = [
  'drafts',
  'outbox',
  'counters',
  'surveys',
  'waves',
  'questionnaires',
  'settings',
] as const;
export type JournalTable = (typeof JOURNAL_TABLES)[number];

/** A row as it lies in the database. */
export interface KeptRow {
  readonly table: JournalTable;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Which row is meant. */
export interface RowPlace {
  readonly table: JournalTable;
  /** As `keyOf` makes it. */
  readonly key: string;
}

/** What an entry changes: all of it or nothing. */
export interface Change {
  readonly rows: readonly KeptRow[];
  readonly gone: readonly RowPlace[];
}

/** A row as the journal keeps it. */
export function keptRow(table: JournalTable, row: object): KeptRow {
  return { table, row: row as Readonly<Record<string, unknown>> };
}

/** The key of a row as a text: its id, and of a questionnaire its version too. */
export function keyOf({ table, row }: KeptRow): string {
  return table === 'questionnaires' ? `${row['id']} ${row['version']}` : `${row['id']}`;
}

/** One text for each row of all tables. */
export function nameOf({ table, key }: RowPlace): string {
  return `${table}/${key}`;
}

export function kindOf({ rows }: Change): EntryKind {
  if (rows.length === 0) return 'gone';
  const has = (table: JournalTable) => rows.some((one) => one.table === table);
  if (has('outbox')) return 'finished';
  return has('drafts') ? 'draft' : 'setup';
}

/**
 * A change as bytes: the length of what follows as JSON (32 bits), the JSON, then the bytes of the rows, which are made
 * by the sealing and lie in no JSON.
 */
export function writeChange({ rows, gone }: Change): Uint8Array {
  const bytes: Uint8Array[] = [];
  const plain = rows.map(({ table, row }) => {
    const held = row['bytes'];
    if (!(held instanceof Uint8Array)) return { table, row };
    bytes.push(held);
    const { bytes: _, ...rest } = row;
    return { table, row: rest, bytes: held.length };
  });
  const json = new TextEncoder().encode(JSON.stringify({ rows: plain, gone }));
  const all = new Uint8Array(4 + json.length + bytes.reduce((sum, { length }) => sum + length, 0));
  new DataView(all.buffer).setUint32(0, json.length, true);
  all.set(json, 4);
  let at = 4 + json.length;
  for (const held of bytes) {
    all.set(held, at);
    at += held.length;
  }
  return all;
}

interface WrittenChange {
  readonly rows: readonly (KeptRow & { readonly bytes?: number })[];
  readonly gone: readonly RowPlace[];
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Undoes `writeChange`. Its entry was found whole: what is in it was written by this format.
 *
 * @returns Bytes of rows are parts of what was given, and no copies: at a start there are ten thousand.
 */
export function readChange(all: Uint8Array): Change {
  const length = new DataView(all.buffer, all.byteOffset).getUint32(0, true);
  const json = decoder.decode(all.subarray(4, 4 + length));
  const { rows, gone } = JSON.parse(json) as WrittenChange;
  let at = 4 + length;
  const whole = rows.map(({ table, row, bytes }): KeptRow => {
    if (bytes === undefined) return { table, row };
    at += bytes;
    return { table, row: { ...row, bytes: all.subarray(at - bytes, at) } };
  });
  return { rows: whole, gone };
}
