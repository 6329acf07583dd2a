import { digestOf, isSame } from '../sealing/digest.ts';

/** Version of the journal's format (docs/formats.md). */
export const JOURNAL_VERSION = 2;

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
  /** The number of the last whole one, 0 where there is none. */
  readonly last: number;
  /** How many entries no proof vouches for: each was summed up by itself. */
  readonly unproven: number;
}

const MARK = [0x53, 0x4e, 0x44, 0x4a] as const;
const KINDS: readonly EntryKind[] = ['draft', 'finished', 'setup', 'gone'];
/** The kind of a proof, which changes nothing: its bytes are the SHA-256 of all that stands between the head and it. */
const PROOF = KINDS.length;
const FACTS = 16;
const LEAD = FACTS + 32;

/**
 * An entry as bytes: mark, kind, sequence, length, SHA-256 of these and of what follows, then the bytes. Numbers are
 * unsigned, 32 bits, the lowest byte first.
 */
export function writeEntry({ kind, sequence, bytes }: Entry): Promise<Uint8Array<ArrayBuffer>> {
  return entryOfKind(KINDS.indexOf(kind), sequence, bytes);
}

/**
 * A proof of all entries before it, so that a start need not sum up each of thousands by itself, which took it half a second.
 *
 * @param file All before it.
 * @returns Null where not all of it can be read: that is proven by nothing, and found again at each start.
 */
export async function writeProof(
  file: Uint8Array<ArrayBuffer>,
  sequence: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { end, garbled } = await readEntries(file);
  if (end !== file.length || garbled.length > 0) return null;
  return entryOfKind(PROOF, sequence, await digestOf(file.subarray(HEAD)));
}

async function entryOfKind(
  kind: number,
  sequence: number,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = new Uint8Array(LEAD + bytes.length);
  entry.set(MARK);
  writeNumbers(entry, 4, [kind, sequence, bytes.length]);
  entry.set(bytes, LEAD);
  entry.set(await sumOf(entry), FACTS);
  return entry;
}

/** Reads the entries of a file: past what is garbled, up to the last whole one. */
export async function readEntries(file: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const found = [...(await provenIn(file))];
  const proven = found.length;
  let end = endOf(file, found);
  for (let at = nextMark(file, end); at >= 0; ) {
    const run = runFrom(file, at);
    const sound = await Promise.all(run.map((entry) => isSound(entry)));
    const wrong = sound.indexOf(false);
    found.push(...(wrong < 0 ? run : run.slice(0, wrong)));
    end = endOf(file, found);
    const bad = run[wrong];
    // Within what is garbled a whole entry may begin: a wrong length leads past it.
    if (bad !== undefined) at = nextMark(file, placeIn(file, bad) + 1);
    else at = nextMark(file, run.length > 0 ? end : at + 1);
  }
  const sequences = found.map((entry) => numberAt(entry, 8));
  return {
    entries: found.filter((entry) => !isProof(entry)).map(entryOf),
    end,
    garbled: gapsIn(sequences),
    last: sequences.at(-1) ?? 0,
    unproven: found.length - proven,
  };
}

/** The entries up to the last proof and that itself; none where there is none or it does not hold. */
async function provenIn(file: Uint8Array<ArrayBuffer>): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const run = isMark(file, HEAD) ? runFrom(file, HEAD) : [];
  const last = run.findLastIndex(isProof);
  const proof = run[last];
  if (proof === undefined || !(await isSound(proof))) return [];
  const sum = await digestOf(file.subarray(HEAD, placeIn(file, proof)));
  return isSame(sum, proof.subarray(LEAD)) ? run.slice(0, last + 1) : [];
}

function isProof(entry: Uint8Array): boolean {
  return numberAt(entry, 4) === PROOF;
}

/** Where the last of these ends. */
function endOf(file: Uint8Array, entries: readonly Uint8Array[]): number {
  const last = entries.at(-1);
  return last === undefined ? HEAD : placeIn(file, last) + last.length;
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
  return numberAt(entry, 4) <= PROOF && isSame(await sumOf(entry), entry.subarray(FACTS, LEAD));
}

function sumOf(entry: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const summed = new Uint8Array(entry.length - 32);
  summed.set(entry.subarray(0, FACTS));
  summed.set(entry.subarray(LEAD), FACTS);
  return digestOf(summed);
}

function entryOf(entry: Uint8Array<ArrayBuffer>): Entry {
  // One of them: else the entry is not sound.
  const kind = KINDS[numberAt(entry, 4)] as EntryKind;
  return { kind, sequence: numberAt(entry, 8), bytes: entry.subarray(LEAD) };
}

function gapsIn(sequences: readonly number[]): readonly number[] {
  const gaps: number[] = [];
  let next = 1;
  for (const sequence of sequences) {
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
