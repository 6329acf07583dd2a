import { digest } from './digest.ts';
import { type OpenedRecord, RECORD_FORMAT, RECORD_VERSION, type SignedRecord } from './openedRecord.ts';
import { readSigned, signed, signerOf } from './signing.ts';

/**
 * Signs a finished interview, so that who has the tablet and not that key can put none in its place.
 *
 * @param response Plain JSON.
 * @param secret Of the tablet's key or the shift's, 32 bytes as base64url.
 */
export async function signRecord(response: unknown, secret: string): Promise<SignedRecord> {
  const signature = signed('response', { hash: await hashOf(response) }, secret);
  return { format: RECORD_FORMAT, v: RECORD_VERSION, response, key: signerOf(secret), signature };
}

/**
 * Who signed exactly this: the key that it names, or of one that names none the first of these that did.
 *
 * Never rejects, whatever the signature.
 *
 * @returns Null where it is not so.
 */
export async function provenSigner(
  { response, signature, key }: OpenedRecord,
  keys: readonly string[],
): Promise<string | null> {
  const read = signature === null ? null : readSigned('response', signature);
  if (read === null || !read.ok) return null;
  const { payload, isByNatively } = read.value;
  if ((payload as { readonly hash?: unknown } | null)?.hash !== (await hashOf(response))) return null;
  for (const one of key === null ? keys : [key]) if (await isByNatively(one)) return one;
  return null;
}

// What was read from JSON and is written as JSON again is the same letters.
function hashOf(response: unknown): Promise<string> {
  return digest(new TextEncoder().encode(JSON.stringify(response)));
}
