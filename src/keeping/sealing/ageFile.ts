import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Identity } from './nativeKey.ts';
import { LARGEST_SEALED, sealedWith } from './sealedFile.ts';

/** Bytes that are no view of shared memory, as files and messages take them. */
type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Two to this power is the work of trying one passphrase: some seconds, and 256 MB for that time. The `age` program uses
 * the same.
 */
export const WORK_FACTOR = 18;

/** Two parts of one key: what is sealed to the recipient (`age1…`) is opened with the identity (`AGE-SECRET-KEY-1…`). */
export interface KeyPair {
  readonly identity: string;
  readonly recipient: string;
}

/** What opens a file: identities, any of which will do, or the passphrase it was sealed with. */
export type Opener = { readonly identities: readonly Identity[] } | { readonly passphrase: string };

/** A new key, of the X25519 sort. */
export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient that belongs to an identity. `notAKey` when it is none, or mistyped: it carries a checksum. */
export async function recipientOf(identity: string): Promise<Result<string, Problem>> {
  try {
    return ok(await identityToRecipient(identity));
  } catch {
    // The library's error tells no more than that this is no key.
    return fail({ kind: 'notAKey' });
  }
}

/** Whether a text is a recipient of the sort that is used here, with its checksum right. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    // A letter is wrong.
    return false;
  }
}

/**
 * Seals bytes so that any one of the recipients' keys opens them.
 *
 * @param recipients At least one.
 */
export async function sealTo(recipients: readonly string[], bytes: Uint8Array): Promise<Bytes> {
  if (recipients.length === 0) throw new RangeError('sealTo requires a recipient');
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/**
 * Seals bytes with a passphrase.
 *
 * @param workFactor Less than the usual makes guessing cheaper: for tests only.
 */
export async function sealWithPassphrase(
  passphrase: string,
  bytes: Uint8Array,
  workFactor = WORK_FACTOR,
): Promise<Bytes> {
  if (passphrase === '') throw new RangeError('sealWithPassphrase requires a passphrase');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/**
 * Opens a sealed file. Never throws, whatever the bytes.
 *
 * @returns What was sealed, whole and unaltered. `notSealed`, `fileTooLarge`, `wrongKey` (also for a file that wants a
 *   passphrase), `wrongPassphrase` (also for a file that wants a key), `notAKey`, or `damagedFile` when it was altered or
 *   cut. Altered in the few bytes that hold a recipient's share, it cannot be told from one sealed to somebody else.
 */
export async function openSealed(
  bytes: Uint8Array,
  opener: Opener,
  limit = LARGEST_SEALED,
): Promise<Result<Bytes, Problem>> {
  if (sealedWith(bytes) === null) return fail({ kind: 'notSealed' });
  if (bytes.length > limit) return fail({ kind: 'fileTooLarge', what: 'sealed', bytes: bytes.length, limit });
  const decrypter = new Decrypter();
  try {
    if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase);
    else for (const identity of opener.identities) decrypter.addIdentity(identity);
  } catch {
    // The same as in recipientOf.
    return fail({ kind: 'notAKey' });
  }
  try {
    // Given bytes, the library would tell damage as a failed fetch.
    const opened = await decrypter.decrypt(streamOf(bytes));
    return ok(await readWhole(opened, bytes.length));
  } catch (error) {
    const isNobodys = error instanceof Error && error.message.startsWith('no identity matched');
    if (!isNobodys) return fail({ kind: 'damagedFile', what: 'sealed', line: null, cause: 'seal' });
    return fail('passphrase' in opener ? { kind: 'wrongPassphrase' } : { kind: 'wrongKey', survey: null });
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** What was sealed is never longer than the file. */
async function readWhole(stream: ReadableStream<Uint8Array>, most: number): Promise<Bytes> {
  const whole = new Uint8Array(most);
  const reader = stream.getReader();
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    whole.set(part.value, length);
    length += part.value.length;
  }
  return whole.slice(0, length);
}
