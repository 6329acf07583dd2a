import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import {
  isRecipient,
  type KeyPair,
  newKeyPair,
  openSealed,
  recipientOf,
  sealTo,
  sealWithPassphrase,
  WORK_FACTOR,
} from '../keeping/sealing/ageFile.ts';
import { toBase64 } from '../keeping/sealing/base64.ts';
import { isSame } from '../keeping/sealing/digest.ts';
import { identitiesIn, keyFileText } from '../keeping/sealing/keyFile.ts';
import { typedKey } from '../keeping/sealing/keyText.ts';
import { nativeKey } from '../keeping/sealing/nativeKey.ts';
import { packed, unpacked } from '../keeping/sealing/packed.ts';
import { randomWords } from '../keeping/sealing/randomWords.ts';
import { LARGEST_KEY_FILE, sealedWith } from '../keeping/sealing/sealedFile.ts';
import type {
  GivenKey,
  MadeKey,
  MadeKeys,
  Opening,
  SealingAsks,
  SealingRequest,
  UnlockedKey,
} from '../keeping/sealing/sealingWork.ts';
import type { Job } from './jobs.ts';

/** As of a shift's key (shiftDesk.ts): OWASP's least. */
const TABLET_WORK_FACTOR = 17;

/** Sealing and opening. It works long on a passphrase, and only here is the library of the format loaded. */
export const sealingJob: Job = (input) => sealingReply(input as SealingRequest, WORK_FACTOR);

/** What comes of one asking; the work of a passphrase is the tests' to lessen. */
export function sealingReply(request: SealingRequest, workFactor: number): unknown {
  switch (request.what) {
    case 'words':
      return randomWords();
    case 'makeKeys':
      return makeKeys(request.given, workFactor);
    case 'makeKey':
      return makeKey(request.given, workFactor);
    case 'lock': {
      const { passphrase, bytes } = request.given;
      return sealWithPassphrase(passphrase, bytes, Math.min(workFactor, TABLET_WORK_FACTOR));
    }
    case 'openLocked':
      return openSealed(request.given.bytes, { passphrase: request.given.passphrase });
    case 'isRecipient':
      return isRecipient(request.given.text);
    case 'seal':
      return sealTo(request.given.recipients, request.given.bytes);
    case 'sealProven':
      return sealProven(request.given);
    case 'open':
      return open(request.given);
    case 'unlock':
      return unlock(request.given.key);
    case 'sealMany':
      return sealMany(request.given);
    case 'openMany':
      return openMany(request.given);
    case 'openEach':
      return openEach(request.given);
  }
}

async function makeKeys(given: SealingAsks['makeKeys']['ask'], workFactor: number): Promise<MadeKeys> {
  const [officer, paper] = [await newKeyPair(), await newKeyPair()];
  const recipients = { officer: officer.recipient, paper: paper.recipient };
  return {
    keyFile: await lockedKeyFile(officer, given, workFactor),
    paperKey: paper.identity,
    ...recipients,
    testSeal: await testSealTo(Object.values(recipients)),
  };
}

async function makeKey(given: SealingAsks['makeKey']['ask'], workFactor: number): Promise<MadeKey> {
  const pair = await newKeyPair();
  const { recipient } = pair;
  return {
    keyFile: await lockedKeyFile(pair, given, workFactor),
    recipient,
    testSeal: await testSealTo([recipient]),
  };
}

function lockedKeyFile(
  pair: KeyPair,
  { passphrase, note }: SealingAsks['makeKey']['ask'],
  workFactor: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(keyFileText({ ...pair, note }));
  return sealWithPassphrase(passphrase, text, workFactor);
}

async function testSealTo(recipients: readonly string[]): Promise<string> {
  return toBase64(await sealTo(recipients, new TextEncoder().encode('Soundings: test seal')));
}

/** Sealed to one key more, which opens it once and is kept nowhere. */
async function sealProven({
  recipients,
  bytes,
}: SealingAsks['sealProven']['ask']): Promise<SealingAsks['sealProven']['reply']> {
  const { identity, recipient } = await newKeyPair();
  const sealed = await sealTo([...recipients, recipient], bytes);
  const opened = await openSealed(sealed, { identities: [identity] }, sealed.length);
  return opened.ok && isSame(opened.value, bytes) ? sealed : null;
}

async function open({
  bytes,
  key,
}: {
  readonly bytes: Uint8Array;
  readonly key: GivenKey;
}): Promise<Opening> {
  const unlocked = await unlock(key);
  if (!unlocked.ok) return { ...unlocked, recipients: [] };
  const { identities, recipients } = unlocked.value;
  const opened = await openSealed(bytes, { identities });
  return opened.ok ? ok({ bytes: opened.value, recipients }) : { ...opened, recipients };
}

async function unlock(key: GivenKey): Promise<Result<UnlockedKey, Problem>> {
  const identities = await identitiesOf(key);
  if (!identities.ok) return identities;
  const recipients: string[] = [];
  for (const identity of identities.value) {
    const recipient = await recipientOf(identity);
    if (!recipient.ok) return recipient;
    recipients.push(recipient.value);
  }
  return ok({ identities: identities.value, recipients });
}

async function sealMany({
  recipients,
  files,
}: SealingAsks['sealMany']['ask']): Promise<SealingAsks['sealMany']['reply']> {
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  for (const bytes of files) sealed.push(await sealTo(recipients, await packed(bytes)));
  return sealed;
}

/** What this office sealed itself, where it packs what is much. */
async function openMany({
  identities,
  files,
}: SealingAsks['openMany']['ask']): Promise<SealingAsks['openMany']['reply']> {
  const opened: Uint8Array<ArrayBuffer>[] = [];
  const keys = await Promise.all(identities.map(nativeKey));
  for (const bytes of files) {
    const unsealed = await openSealed(bytes, { identities: keys });
    const whole = unsealed.ok ? await unpacked(unsealed.value) : unsealed;
    if (!whole.ok) return whole;
    opened.push(whole.value);
  }
  return ok(opened);
}

/** What comes from elsewhere. Nothing of it is packed: a little could be made to fill the memory. */
async function openEach({
  identities,
  files,
}: SealingAsks['openEach']['ask']): Promise<SealingAsks['openEach']['reply']> {
  const opened: Result<Uint8Array<ArrayBuffer>, Problem>[] = [];
  const keys = await Promise.all(identities.map(nativeKey));
  for (const bytes of files) opened.push(await openSealed(bytes, { identities: keys }));
  return opened;
}

async function identitiesOf(key: GivenKey): Promise<Result<readonly string[], Problem>> {
  if (key.how === 'text') {
    const text = typedKey(key.text);
    return text === '' ? fail({ kind: 'notAKey' }) : ok([text]);
  }
  if (key.bytes.length === 0) return fail({ kind: 'emptyFile', what: 'keyFile' });
  if (sealedWith(key.bytes) !== 'passphrase') return fail({ kind: 'notAKeyFile' });
  const opened = await openSealed(key.bytes, { passphrase: key.passphrase }, LARGEST_KEY_FILE);
  if (!opened.ok) {
    const { problem } = opened;
    return problem.kind === 'damagedFile' || problem.kind === 'fileTooLarge'
      ? fail({ ...problem, what: 'keyFile' })
      : opened;
  }
  const found = identitiesIn(new TextDecoder().decode(opened.value));
  return found.length === 0 ? fail({ kind: 'notAKeyFile' }) : ok(found);
}
