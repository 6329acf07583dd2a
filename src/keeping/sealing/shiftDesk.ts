import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { newKeyPair, openSealed, recipientOf, sealTo, sealWithPassphrase } from './ageFile.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { jsonOf, paddedJson } from './paddedJson.ts';
import type { OpenedDraft, ShiftAsks, ShiftRequest, WhyShut } from './shiftWork.ts';

/** Half the work of a key file: a tablet is slow, and what the words open lasts for one shift. OWASP's least. */
const SHIFT_WORK_FACTOR = 17;

/** Of a secret that nobody guesses. */
const LEAST_WORK_FACTOR = 1;

/**
 * Holds the key of the shift while it is open, and seals and opens interviews in progress. Lives in a worker of its own:
 * the key is in the memory of that worker, and nowhere else but sealed.
 *
 * @param workFactor Less than the usual makes guessing cheaper: for tests only.
 */
export function createShiftDesk(workFactor = SHIFT_WORK_FACTOR): (request: ShiftRequest) => Promise<unknown> {
  let identity: string | null = null;
  let signer: string | null = null;
  /** Signs where the tablet's key is not at hand, in one shift alone. It is never written down. */
  let own: string | null = null;

  const begin = async (given: ShiftAsks['begin']['ask']): Promise<ShiftAsks['begin']['reply']> => {
    const made = await newKeyPair();
    const work = given.isSecret ? LEAST_WORK_FACTOR : workFactor;
    const wrapped = await sealWithPassphrase(given.passphrase, encoded(made.identity), work);
    identity = made.identity;
    signer = given.signer;
    own = null;
    const begun = { recipient: made.recipient, wrapped: toBase64(wrapped) };
    if (signer === null) return begun;
    return { ...begun, signer: toBase64(await sealTo([made.recipient], encoded(signer))) };
  };
  const unlock = async (given: ShiftAsks['unlock']['ask']): Promise<Result<void, Problem>> => {
    if (given.passphrase === '') return fail({ kind: 'wrongPassphrase' });
    const opened = await openSealed(fromBase64(given.wrapped), { passphrase: given.passphrase });
    if (!opened.ok) return opened;
    identity = decoded(opened.value);
    own = null;
    signer = given.signer === undefined ? null : await openSigner(given.signer, identity);
    return ok(undefined);
  };
  const sealRecord = async ({ recipients, value }: ShiftAsks['sealRecord']['ask']) => {
    const [{ signRecord }, { newSigningKey }] = await Promise.all([
      import('./signedRecord.ts'),
      import('./signing.ts'),
    ]);
    const secret = signer ?? own ?? newSigningKey().secret;
    if (signer === null) own = secret;
    return sealTo(recipients, paddedJson(await signRecord(value, secret)));
  };
  return async (request) => {
    switch (request.what) {
      case 'words':
        return (await import('./randomWords.ts')).randomWords();
      case 'begin':
        return begin(request.given);
      case 'unlock':
        return unlock(request.given);
      case 'lock':
        identity = null;
        signer = null;
        own = null;
        return null;
      case 'beginInterview':
        return beginInterview(request.given.recipients);
      case 'seal':
        return sealTo(request.given.recipients, paddedJson(request.given.value));
      case 'sealRecord':
        return sealRecord(request.given);
      case 'signer':
        return signer;
      case 'open':
        return identity === null ? fail('locked' as const) : openDraft(request.given, identity);
    }
  };
}

async function beginInterview(recipients: readonly string[]): Promise<ShiftAsks['beginInterview']['reply']> {
  const { identity, recipient } = await newKeyPair();
  return { recipient, opener: toBase64(await sealTo(recipients, encoded(identity))) };
}

/** Null where its bytes were altered: what is finished is then signed with a key of the shift. */
async function openSigner(sealed: string, identity: string): Promise<string | null> {
  const opened = await openSealed(fromBase64(sealed), { identities: [identity] });
  return opened.ok ? decoded(opened.value) : null;
}

async function openDraft(
  { opener, bytes }: ShiftAsks['open']['ask'],
  identity: string,
): Promise<Result<OpenedDraft, WhyShut>> {
  const key = await openSealed(fromBase64(opener), { identities: [identity] });
  if (!key.ok) return fail(key.problem.kind === 'wrongKey' ? 'otherShift' : 'damaged');
  const own = decoded(key.value);
  const opened = await openSealed(bytes, { identities: [own] });
  const recipient = await recipientOf(own);
  if (!opened.ok || !recipient.ok) return fail('damaged');
  return ok({ value: jsonOf(opened.value), recipient: recipient.value });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
