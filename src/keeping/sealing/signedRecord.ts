import { digest } from './digest.ts';
import { type OpenedRecord, RECORD_FORMAT, RECORD_VERSION, type SignedRecord } from './openedRecord.ts';
import { readSigned, signed } from './signing.ts';

/**
 * Signs a finished interview with the tablet's key, so that who has the tablet and not that key can put none in its place.
 *
 * @param response Plain JSON.
 * @param secret Of the tablet's key, 32 bytes as base64url.
 */
export async function signRecord(response: unknown, secret: string): Promise<SignedRecord> {
  const signature = signed('response', { hash: await hashOf(response) }, secret);
  return { format: RECORD_FORMAT, v: RECORD_VERSION, response, signature };
}

/** Whether one of these keys signed exactly this. Never rejects, whatever the signature. */
export async function isRecordBy(
  { response, signature }: OpenedRecord,
  keys: readonly string[],
): Promise<boolean> {
  const read = signature === null ? null : readSigned('response', signature);
  if (read === null || !read.ok) return false;
  const { payload, isByNatively } = read.value;
  if ((payload as { readonly hash?: unknown } | null)?.hash !== (await hashOf(response))) return false;
  for (const key of keys) if (await isByNatively(key)) return true;
  return false;
}

// What was read from JSON and is written as JSON again is the same letters.
function hashOf(response: unknown): Promise<string> {
  return digest(new TextEncoder().encode(JSON.stringify(response)));
}
