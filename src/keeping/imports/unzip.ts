import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../../core/result.ts';

/** One file in a zip archive. Sizes are bytes, as the archive declares them. */
export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  readonly isPacked: boolean;
  readonly check: number;
  /** Where its bytes begin in the archive. */
  readonly at: number;
}

/** `zip`: no archive, or a broken one. `protected`: sealed with a password. `bomb`: it would grow out of all measure. */
export type ZipFault = 'zip' | 'protected' | 'bomb';

const MOST_ENTRIES = 10_000;
// Deflate can pack 1,032 to 1; a workbook's XML stays far below this.
const MOST_GROWTH = 250;
const SMALL = 1_000_000;
/** One piece of this many bytes unpacks to at most 17 million. */
const PIECE = 16_384;

/** The files of a zip archive, by name, from its directory: what the archive says elsewhere is not asked. */
export function zipEntries(bytes: Uint8Array): Result<ReadonlyMap<string, ZipEntry>, ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return fail('zip');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return fail('zip');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return fail('zip');
    const entry = entryAt(view, at);
    if (!entry.ok) return entry;
    entries.set(entry.value.name, entry.value);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** The bytes of one file, checked against their size and check sum. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, ZipFault> {
  const packed = bytes.subarray(entry.at, entry.at + entry.packedSize);
  if (entry.size > SMALL && entry.size > entry.packedSize * MOST_GROWTH) return fail('bomb');
  const plain = entry.isPacked ? inflated(packed, entry.size) : packed;
  return plain !== null && plain.length === entry.size && checkSum(plain) === entry.check
    ? ok(plain)
    : fail('zip');
}

/** The end of the directory is found from behind, where a comment of any length may follow it. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

function entryAt(view: DataView, at: number): Result<ZipEntry, ZipFault> {
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if ((view.getUint16(at + 8, true) & 1) === 1) return fail('protected');
  if (at + 46 + nameLength > view.byteLength || local + 30 > view.byteLength) return fail('zip');
  if ((method !== 0 && method !== 8) || view.getUint32(local, true) !== 0x04034b50) return fail('zip');
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + packedSize > view.byteLength) return fail('zip');
  const name = Array.from({ length: nameLength }, (_, index) => view.getUint8(at + 46 + index));
  return ok({
    name: String.fromCharCode(...name),
    packedSize,
    size: view.getUint32(at + 24, true),
    isPacked: method === 8,
    check: view.getUint32(at + 16, true),
    at: begin,
  });
}

/** Null when the bytes are broken or give more than was declared, which is noticed before it fills the memory. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const plain = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length <= size) plain.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    // The package throws where the bytes are broken.
    return null;
  }
  return filled === size ? plain : null;
}

// CRC-32 of ISO 3309, as zip archives use it, a table of one byte's worth.
const CHECKS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let check = byte;
  for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  return check;
});

function checkSum(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) check = (check >>> 8) ^ (CHECKS[(check ^ byte) & 0xff] ?? 0);
  return (check ^ 0xffffffff) >>> 0;
}
