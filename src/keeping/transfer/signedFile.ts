import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readSigned, type Signed, type SignedSort } from '../sealing/signing.ts';

/** Bytes of a file that is one signed text; more than the largest pack has. */
export const LARGEST = 31_000_000;

/** A file that is one signed text. */
export interface SignedFile extends Signed {
  /** As it was signed, whatever white space came into the file on the way. */
  readonly text: string;
}

/** A signed text as the bytes of a file. */
export function signedFileBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${text}\n`);
}

/**
 * Reads a file that is one signed text. Never throws, whatever the bytes.
 *
 * @returns `emptyFile`, `fileTooLarge`, or as `readSigned`.
 */
export function readSignedFile(sort: SignedSort, bytes: Uint8Array): Result<SignedFile, Problem> {
  if (bytes.length === 0) return fail({ kind: 'emptyFile', what: sort });
  if (bytes.length > LARGEST)
    return fail({ kind: 'fileTooLarge', what: sort, bytes: bytes.length, limit: LARGEST });
  // What is no UTF-8 becomes a sign that stands in no signed text. Mail and editors break lines and mark the beginning.
  const text = new TextDecoder().decode(bytes).replace(/\s+/g, '');
  const read = readSigned(sort, text);
  return read.ok ? ok({ ...read.value, text }) : read;
}
