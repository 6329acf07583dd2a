import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { LARGEST_SEALED } from './sealedFile.ts';

/**
 * Bytes from which on a record is packed before it is sealed. It holds many responses then: how well they pack tells nothing
 * of one. What is smaller is only filled up.
 */
const WORTH_IT = 50_000;

/** How what gzip packed begins; no JSON does. */
const MARK = [0x1f, 0x8b] as const;

/** Much as gzip packs it, little as it is: ten times less is to be sealed, stored and opened. */
export async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length < WORTH_IT) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * What was packed, and anything else as it is.
 *
 * @param limit Most bytes that may come of it.
 * @returns `fileTooLarge` when it is more, `damagedFile` when it was cut.
 */
export async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  limit = LARGEST_SEALED,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  if (MARK.some((byte, place) => bytes[place] !== byte)) return ok(bytes);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      length += part.value.length;
      if (length <= limit) continue;
      await reader.cancel();
      return fail({ kind: 'fileTooLarge', what: 'sealed', bytes: length, limit });
    }
  } catch {
    // It ends too soon, or is none: the browser says no more.
    return fail({ kind: 'damagedFile', what: 'sealed', line: null, cause: 'text' });
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
}
