import { digestOf, isSame } from '../sealing/digest.ts';

/** Version of the journal's format (docs/formats.md). */
export const JOURNAL_VERSION = 1;

/** Bytes at the beginning of a journal file, before its first entry. */
export const HEAD = 64;

/** What an entry is about, so that one that cannot be read is named all the same. */
export type EntryKind = 'draft' | 'finished' | 'setup' | 'gone';

/** One entry as it was appended. */
export interface Entry {
  readonly kind: EntryKind;
  /** 1, 2, 3 … in its file. */
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** What can be read of a journal file. */
export interface Reading {
  readonly entries: readonly Entry[];
  /** Where the last whole entry ends: what follows was torn off while it was written. */
  readonly end: number;
  /** Numbers of entries that stood before a whole one and cannot be read. */
  readonly garbled: readonly number[];
}

const MARK = [0x53, 0x4e, 0x44, 0x4a] as const;
const KINDS: readonly EntryKind[] = ['draft', 'finished', 'setup', 'gone'];
const FACTS = 16;
const LEAD = FACTS + 32;

/**
 * An entry as bytes: mark, kind, sequence, length, SHA-256 of these and of what follows, then the bytes. Numbers are
 * unsigned, 32 bits, the lowest byte first.
 */
export async function writeEntry({ kind, sequence, bytes }: Entry): Promise<Uint8Array<ArrayBuffer>> {
  const entry = new Uint8Array(LEAD + bytes.length);
  entry.set(MARK);
  writeNumbers(entry, 4, [KINDS.indexOf(kind), sequence, bytes.length]);
  entry.set(bytes, LEAD);
  entry.set(await sumOf(entry), FACTS);
  return entry;
}

/** Reads the entries of a file: past what is garbled, up to the last whole one. */
export async function readEntries(file: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const entries: Entry[] = [];
  let end = HEAD;
  for (let at = nextMark(file, HEAD); at >= 0; ) {
    const run = runFrom(file, at);
    const sound = await Promise.all(run.map((entry) => isSound(entry)));
    const wrong = sound.indexOf(false);
    const whole = wrong < 0 ? run : run.slice(0, wrong);
    for (const entry of whole) {
      entries.push(entryOf(entry));
      end = placeIn(file, entry) + entry.length;
    }
    const bad = run[wrong];
    // Within what is garbled a whole entry may begin: a wrong length leads past it.
    if (bad !== undefined) at = nextMark(file, placeIn(file, bad) + 1);
    else at = nextMark(file, run.length > 0 ? end : at + 1);
  }
  return { entries, end, garbled: gapsIn(entries) };
}

/** The beginning of a file: what it is, the version, and its turn: of two files the one with the later turn counts. */
export async function writeHead(turn: number): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(HEAD);
  head.set(new TextEncoder().encode('soundjrn'));
  writeNumbers(head, 8, [JOURNAL_VERSION, turn]);
  head.set(await digestOf(head.slice(0, FACTS)), FACTS);
  return head;
}

/** The turn of a file; null where its beginning was not written whole. */
export async function readHead(
  file: Uint8Array<ArrayBuffer>,
): Promise<{ version: number; turn: number } | null> {
  if (file.length < HEAD) return null;
  const sum = await digestOf(file.slice(0, FACTS));
  if (!isSame(sum, file.subarray(FACTS, LEAD))) return null;
  const view = new DataView(file.buffer, file.byteOffset);
  return { version: view.getUint32(8, true), turn: view.getUint32(12, true) };
}

/** Entries that follow on each other, each with its lead, looked at by their lengths alone. */
function runFrom(file: Uint8Array<ArrayBuffer>, start: number): readonly Uint8Array<ArrayBuffer>[] {
  const run: Uint8Array<ArrayBuffer>[] = [];
  for (let at = start; at + LEAD <= file.length && isMark(file, at); ) {
    const next = at + LEAD + numberAt(file, at + 12);
    if (next > file.length) break;
    run.push(file.subarray(at, next));
    at = next;
  }
  return run;
}

async function isSound(entry: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return numberAt(entry, 4) < KINDS.length && isSame(await sumOf(entry), entry.subarray(FACTS, LEAD));
}

function sumOf(entry: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const summed = new Uint8Array(entry.length - 32);
  summed.set(entry.subarray(0, FACTS));
  summed.set(entry.subarray(LEAD), FACTS);
  return digestOf(summed);
}

function entryOf(entry: Uint8Array<ArrayBuffer>): Entry {
  const kind = KINDS[numberAt(entry, 4)] ?? 'setup';
  return { kind, sequence: numberAt(entry, 8), bytes: entry.slice(LEAD) };
}

function gapsIn(entries: readonly Entry[]): readonly number[] {
  const gaps: number[] = [];
  let next = 1;
  for (const { sequence } of entries) {
    for (; next < sequence; next += 1) gaps.push(next);
    next = Math.max(next, sequence + 1);
  }
  return gaps;
}

function nextMark(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(MARK[0], from); at >= 0; at = file.indexOf(MARK[0], at + 1))
    if (isMark(file, at)) return at;
  return -1;
}

function isMark(file: Uint8Array, at: number): boolean {
  return MARK.every((byte, place) => file[at + place] === byte);
}

function placeIn(file: Uint8Array, entry: Uint8Array): number {
  return entry.byteOffset - file.byteOffset;
}

function numberAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

function writeNumbers(bytes: Uint8Array, from: number, numbers: readonly number[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  numbers.forEach((number, place) => {
    view.setUint32(from + 4 * place, number, true);
  });
}
