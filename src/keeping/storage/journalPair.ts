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
  writeProof,
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
  /** Whether its end was torn off when it was opened: what was appended last is not here. */
  readonly isTorn: boolean;
  /** Whether something lies in its file that is to be in none: it has to be written anew. */
  readonly isLittered: boolean;
  /** Bytes of the file in use. */
  size(): number;
  /** Appends a change, and reads it back. Rejects when that is not what was written. */
  append(change: Change): Promise<void>;
  /** Writes what it holds now into the other file, and drops the one in use: what is gone lies in no file afterwards. */
  rewrite(): Promise<void>;
  close(): void;
}

/** After so many entries a proof of all is written; summing up fewer is no wait. */
const PROVEN_BY = 500;

interface Found extends Reading {
  readonly file: JournalFile;
  readonly version: number;
  readonly turn: number;
}

/**
 * Opens a journal. What was torn off at its end is cut off, and a rewriting that was not finished is dropped.
 *
 * @throws RangeError when a newer version of the app wrote it: it is left as it is.
 */
export async function openPair(files: readonly [JournalFile, JournalFile]): Promise<JournalPair> {
  let { file, turn, version, end, last: sequence, entries, garbled, unproven } = await inUse(files);
  let other = file === files[0] ? files[1] : files[0];
  const rows = new Map<string, KeptRow>();
  let isLittered = false;
  for (const entry of entries) {
    const change = readChange(entry.bytes);
    isLittered ||= litters(rows, change);
    apply(rows, change);
  }
  const isTorn = file.getSize() > end;
  if (isTorn) file.truncate(end);
  if (other.getSize() > 0) other.truncate(0);
  if (turn === 0) {
    [turn, version] = [1, JOURNAL_VERSION];
    await put(file, await writeHead(turn), 0);
  }

  const add = (bytes: Uint8Array<ArrayBuffer>) => {
    write(file, bytes, end);
    file.flush();
    check(file, bytes, end);
    end += bytes.length;
    sequence += 1;
    unproven += 1;
  };
  const prove = async () => {
    const proof = await writeProof(contentsOf(file), sequence + 1);
    if (proof !== null) add(proof);
    unproven = 0;
  };
  const rewrite = async () => {
    const entries = await Promise.all(
      [...rows.values()].map((row, at) => entryOf({ rows: [row], gone: [] }, at + 1)),
    );
    const whole = joined([new Uint8Array(HEAD), ...entries]);
    const proof = entries.length < PROVEN_BY ? null : await writeProof(whole, entries.length + 1);
    const all = proof === null ? whole : joined([whole, proof]);
    other.truncate(0);
    write(other, all, 0);
    other.flush();
    check(other, all, 0);
    // From here on the other file counts.
    await put(other, await writeHead(turn + 1), 0);
    file.truncate(0);
    file.flush();
    [file, other] = [other, file];
    [turn, version, end] = [turn + 1, JOURNAL_VERSION, all.length];
    isLittered = false;
    [sequence, unproven] = [entries.length + (proof === null ? 0 : 1), proof === null ? entries.length : 0];
  };
  return {
    rows,
    garbled: garbled.length,
    isTorn,
    get isLittered() {
      return isLittered;
    },
    size: () => end,
    append: async (change) => {
      add(await entryOf(change, sequence + 1));
      isLittered ||= litters(rows, change);
      apply(rows, change);
      // An older build reads no proof: it leaves a file of this version alone.
      if (unproven >= PROVEN_BY) await (version < JOURNAL_VERSION ? rewrite() : prove());
    },
    rewrite,
    close: () => {
      for (const one of files) one.close();
    },
  };
}

/** The file that counts: the one of the later turn, or where no beginning can be read the one that holds more. */
async function inUse(files: readonly [JournalFile, JournalFile]): Promise<Found> {
  const [one, two] = await Promise.all([found(files[0]), found(files[1])]);
  const later = two.turn - one.turn || two.entries.length - one.entries.length;
  return later > 0 ? two : one;
}

async function found(file: JournalFile): Promise<Found> {
  const contents = contentsOf(file);
  const head = await readHead(contents);
  if (head !== null && head.version > JOURNAL_VERSION)
    throw new RangeError(`openPair requires version ${JOURNAL_VERSION}, not ${head.version}`);
  return { file, turn: head?.turn ?? 0, version: head?.version ?? 0, ...(await readEntries(contents)) };
}

function entryOf(change: Change, sequence: number): Promise<Uint8Array<ArrayBuffer>> {
  return writeEntry({ kind: kindOf(change), sequence, bytes: writeChange(change) });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Whether a change leaves something behind in the file that is to be gone: what it deletes, what wishes were before (the one
 * that came since would say after which interview it came), the key of a shift that has ended, and an interview in the clear
 * that is sealed by now.
 */
function litters(rows: ReadonlyMap<string, KeptRow>, change: Change): boolean {
  const tells = (row: KeptRow) => {
    const name = nameOf({ table: row.table, key: keyOf(row) });
    const before = rows.get(name)?.row;
    if (before === undefined) return false;
    if (row.table === 'drafts') return !before['seal'] && !!row.row['seal'];
    return name.startsWith('counters/wishes/') || (name === 'counters/shift' && before['key'] !== null);
  };
  return change.gone.length > 0 || change.rows.some(tells);
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
