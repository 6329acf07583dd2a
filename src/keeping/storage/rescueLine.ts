import { toBase64 } from '../sealing/base64.ts';

/** How far a store could be read. */
export interface StoreRead {
  /** `busy`: another tab has it. */
  readonly how: 'whole' | 'part' | 'busy' | 'not';
  /** Records that were read. */
  readonly records: number;
  /** Why it did not open, as the browser says it; empty where it says nothing. */
  readonly cause: string;
}

/** A line of the copy, and what of the tablet's own it is. */
export interface Line {
  readonly text: string;
  readonly table: string;
  readonly key: unknown;
  /** Null where only the key of it could be read. */
  readonly record: Readonly<Record<string, unknown>> | null;
}

/** What one store gives. */
export interface StoreCopy {
  readonly lines: readonly Line[];
  readonly read: StoreRead;
  /** Of a database that opened. */
  readonly version: number | null;
}

/** A record of the database, or of the journal. */
export function lineOf(
  of: 'store' | 'journal',
  { table, key, record }: Pick<Line, 'table' | 'key'> & { readonly record: NonNullable<Line['record']> },
): Line {
  return { text: JSON.stringify({ [of]: table, key, record }, asText), table, key, record };
}

/** Says what of a store cannot be read: all of it, a table, or the record of a key. */
export function unreadLine(of: 'store' | 'journal', table: string, cause: string, key?: unknown): Line {
  return { text: JSON.stringify({ [of]: table, key, unreadable: cause }), table, key, record: null };
}

/** A store that gives nothing. */
export function unread(store: 'database' | 'journal', how: 'busy' | 'not', cause: string): StoreCopy {
  const line = unreadLine('store', store, cause || how);
  return { lines: [line], read: { how, records: 0, cause }, version: null };
}

function asText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: toBase64(value) } : value;
}
