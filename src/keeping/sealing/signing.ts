import { ed25519 } from '@noble/curves/ed25519.js';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fromBase64Url, toBase64Url } from './base64Url.ts';
import { parsedWithin } from './boundedJson.ts';

/** What is signed. Each says so in its header, so that one sort never passes for another. */
export type SignedSort = 'pack' | 'card' | 'bundle' | 'receipt' | 'response';

/** Most letters of a signed text, and how deep its brackets may stand in one another. */
const LIMITS: Readonly<Record<SignedSort, { readonly letters: number; readonly depth: number }>> = {
  // Pictures of show cards are in it, and conditions of questions.
  pack: { letters: 30_000_000, depth: 510 },
  card: { letters: 5_000, depth: 4 },
  // The manifest, not the records: a link of 64 letters for each.
  bundle: { letters: 4_000_000, depth: 6 },
  receipt: { letters: 5_000, depth: 4 },
  // The hash of a finished interview, which lies beside it.
  response: { letters: 1_000, depth: 2 },
};

/** Two parts of one key of 32 bytes each, as base64url: what signs, and what proves it. */
export interface SigningKey {
  readonly secret: string;
  readonly key: string;
}

/** A signed text that was read: nobody may believe the payload before `isBy` says yes. */
export interface Signed {
  readonly payload: unknown;
  /** Whether this key signed it. */
  isBy(key: string): boolean;
  /**
   * The same by the browser's own means, which do not hold the page up and are ten times as fast: for whoever asks of very
   * many. Browsers differ only over signatures that nobody but the holder of the key can make.
   */
  isByNatively(key: string): Promise<boolean>;
}

/** A new key that signs (Ed25519). */
export function newSigningKey(): SigningKey {
  const { secretKey, publicKey } = ed25519.keygen();
  return { secret: toBase64Url(secretKey), key: toBase64Url(publicKey) };
}

/** The public part of a key that signs. */
export function signerOf(secret: string): string {
  return toBase64Url(ed25519.getPublicKey(secretBytes(secret)));
}

/**
 * Signs: a JWS in compact form (RFC 7515) with Ed25519 (RFC 8037).
 *
 * @param payload Plain JSON.
 */
export function signed(sort: SignedSort, payload: unknown, secret: string): string {
  const body = toBase64Url(new TextEncoder().encode(JSON.stringify(payload)));
  const said = `${headerOf(sort)}.${body}`;
  const signature = ed25519.sign(new TextEncoder().encode(said), secretBytes(secret));
  return `${said}.${toBase64Url(signature)}`;
}

/**
 * Reads what this key signed. Never throws, whatever the text.
 *
 * @returns The payload; else as `readSigned`, or `badSignature` when somebody else signed it or a letter was changed.
 */
export function verified(sort: SignedSort, text: string, key: string): Result<unknown, Problem> {
  const read = readSigned(sort, text);
  if (!read.ok) return read;
  return read.value.isBy(key) ? ok(read.value.payload) : fail({ kind: 'badSignature', what: sort });
}

/**
 * Reads a signed text whose key is named within. Only our own header is known, letter for letter: there is nothing to
 * choose in it.
 *
 * @returns `fileTooLarge`, or `damagedFile` with the cause: `header` (another sort, or nothing that is signed), `text`,
 *   `json`, `depth`.
 */
export function readSigned(sort: SignedSort, text: string): Result<Signed, Problem> {
  const { letters, depth } = LIMITS[sort];
  if (text.length > letters)
    return fail({ kind: 'fileTooLarge', what: sort, bytes: text.length, limit: letters });
  const [header, body = '', proof = '', ...rest] = text.split('.');
  if (header !== headerOf(sort) || rest.length > 0) return fail(damaged(sort, 'header'));
  const [bytes, signature] = [fromBase64Url(body), fromBase64Url(proof)];
  if (bytes === null || signature?.length !== 64) return fail(damaged(sort, 'text'));
  const json = decoded(bytes);
  if (json === null) return fail(damaged(sort, 'text'));
  const payload = parsedWithin(json, depth);
  if (!payload.ok) return fail(damaged(sort, payload.problem));
  const said = new TextEncoder().encode(`${header}.${body}`);
  return ok({
    payload: payload.value,
    isBy: (key) => isSignedBy(signature, said, key),
    isByNatively: (key) => isSignedNatively(signature, said, key),
  });
}

/** Public keys as the browser holds them: making one takes as long as a proof, and a tablet has one for all it signs. */
const natives = new Map<string, Promise<CryptoKey>>();

function nativeOf(key: string): Promise<CryptoKey> {
  const bytes = fromBase64Url(key) ?? new Uint8Array();
  const made = natives.get(key) ?? crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  natives.set(key, made);
  return made;
}

async function isSignedNatively(
  signature: Uint8Array<ArrayBuffer>,
  said: Uint8Array<ArrayBuffer>,
  key: string,
): Promise<boolean> {
  try {
    return await crypto.subtle.verify('Ed25519', await nativeOf(key), signature, said);
  } catch {
    // This browser does not know such keys, or it is none.
    return isSignedBy(signature, said, key);
  }
}

/** By the strict rules of RFC 8032: what one device takes, every other takes too. */
function isSignedBy(signature: Uint8Array, said: Uint8Array, key: string): boolean {
  const bytes = fromBase64Url(key);
  return bytes?.length === 32 && ed25519.verify(signature, said, bytes, { zip215: false });
}

function headerOf(sort: SignedSort): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify({ alg: 'EdDSA', typ: `soundings-${sort}` })));
}

function secretBytes(secret: string): Uint8Array {
  const bytes = fromBase64Url(secret);
  if (bytes?.length !== 32) throw new RangeError('signing requires a secret of 32 bytes');
  return bytes;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder's error tells no more than that these bytes are no text.
    return null;
  }
}

function damaged(what: SignedSort, cause: string): Problem {
  return { kind: 'damagedFile', what, line: null, cause };
}
