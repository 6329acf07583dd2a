import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** Bytes to whose whole multiple a record is filled up, so that the length of a sealed one tells little of what was said. */
const STEP = 1024;

const SPACE = 0x20;

/** A value as JSON in UTF-8, filled up with spaces to a whole multiple of 1,024 bytes. */
export function paddedJson(value: unknown): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil(json.length / STEP) * STEP).fill(SPACE);
  padded.set(json);
  return padded;
}

/** The value of JSON that was kept, as `jsonOf`; `damagedFile` when it is none. */
export function keptJson(bytes: Uint8Array): Result<unknown, Problem> {
  try {
    return ok(jsonOf(bytes));
  } catch {
    // The parser's error tells no more than that this is no JSON.
    return fail({ kind: 'damagedFile', what: 'response', line: null, cause: 'json' });
  }
}

/** The value of JSON in UTF-8, filled up or not. Throws when it is none. */
export function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
