import { isSame } from '../sealing/digest.ts';
import {
  type Change,
  type KeptRow,
  keyOf,
  kindOf,
  nameOf,
  readChange,
  writeChange,
} from './journalChange.ts';
import {
  HEAD,
  JOURNAL_VERSION,
  type Reading,
  readEntries,
  readHead,
  writeEntry,
  writeHead,
} from './journalEntries.ts';

/** The part of a FileSystemSyncAccessHandle that is used here. */
export interface JournalFile {
  getSize(): number;
  read(into: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** A journal in two files that take turns: one is appended to, the other waits to be written anew. */
export interface JournalPair {
  /** What it holds now, by `nameOf`. */
  readonly rows: ReadonlyMap<string, KeptRow>;
  /** How many entries could not be read when it was opened. */
  readonly garbled: number;
  /** Bytes of the file in use. */
  size(): number;
  /** Appends a change, and reads it back. Rejects when that is not what was written. */
  append(change: Change): Promise<void>;
  /** Writes what it holds now into the other file, and drops the one in use: what is gone lies in no file afterwards. */
  rewrite(): Promise<void>;
  close(): void;
}

interface Found extends Reading {
  readonly file: JournalFile;
  readonly turn: number;
}

/**
 * Opens a journal. What was torn off at its end is cut off, and a rewriting that was not finished is dropped.
 *
 * @throws RangeError when a newer version of the app wrote it: it is left as it is.
 */
export async function openPair(files: readonly [JournalFile, JournalFile]): Promise<JournalPair> {
  let { file, turn, end, entries, garbled } = await inUse(files);
  let other = file === files[0] ? files[1] : files[0];
  let sequence = entries.at(-1)?.sequence ?? 0;
  const rows = new Map<string, KeptRow>();
  for (const entry of entries) apply(rows, readChange(entry.bytes));
  if (file.getSize() > end) file.truncate(end);
  if (other.getSize() > 0) other.truncate(0);
  if (turn === 0) {
    turn = 1;
    await put(file, await writeHead(turn), 0);
  }

  const add = async (into: JournalFile, at: number, change: Change, as: number) => {
    const bytes = await writeEntry({ kind: kindOf(change), sequence: as, bytes: writeChange(change) });
    write(into, bytes, at);
    return bytes;
  };
  return {
    rows,
    garbled: garbled.length,
    size: () => end,
    append: async (change) => {
      const bytes = await add(file, end, change, sequence + 1);
      file.flush();
      check(file, bytes, end);
      end += bytes.length;
      sequence += 1;
      apply(rows, change);
    },
    rewrite: async () => {
      other.truncate(0);
      let at = HEAD;
      let as = 0;
      for (const row of rows.values()) {
        as += 1;
        at += (await add(other, at, { rows: [row], gone: [] }, as)).length;
      }
      other.flush();
      const written = await readEntries(contentsOf(other));
      if (written.end !== at || written.entries.length !== as) throw notReadBack();
      // From here on the other file counts.
      await put(other, await writeHead(turn + 1), 0);
      file.truncate(0);
      file.flush();
      [file, other] = [other, file];
      [turn, end, sequence] = [turn + 1, at, as];
    },
    close: () => {
      for (const one of files) one.close();
    },
  };
}

/** The file that counts: the one of the later turn, or where no beginning can be read the one that holds more. */
async function inUse(files: readonly JournalFile[]): Promise<Found> {
  const found = await Promise.all(
    files.map(async (file): Promise<Found> => {
      const contents = contentsOf(file);
      const head = await readHead(contents);
      if (head !== null && head.version > JOURNAL_VERSION)
        throw new RangeError(`openPair requires version ${JOURNAL_VERSION}, not ${head.version}`);
      return { file, turn: head?.turn ?? 0, ...(await readEntries(contents)) };
    }),
  );
  const [best] = found.toSorted((one, two) => two.turn - one.turn || two.entries.length - one.entries.length);
  if (best === undefined) throw new RangeError('openPair requires files');
  return best;
}

function apply(rows: Map<string, KeptRow>, { rows: put, gone }: Change): void {
  for (const row of put) rows.set(nameOf({ table: row.table, key: keyOf(row) }), row);
  for (const place of gone) rows.delete(nameOf(place));
}

async function put(file: JournalFile, bytes: Uint8Array<ArrayBuffer>, at: number): Promise<void> {
  write(file, bytes, at);
  file.flush();
  check(file, bytes, at);
}

function write(file: JournalFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length)
    throw new DOMException('written in part', 'QuotaExceededError');
}

function check(file: JournalFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  const back = new Uint8Array(bytes.length);
  file.read(back, { at });
  if (!isSame(back, bytes)) throw notReadBack();
}

function notReadBack(): DOMException {
  return new DOMException('what was written is not what is read', 'UnknownError');
}

function contentsOf(file: JournalFile): Uint8Array<ArrayBuffer> {
  const contents = new Uint8Array(file.getSize());
  file.read(contents, { at: 0 });
  return contents;
}
