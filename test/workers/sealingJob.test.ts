import { Encrypter } from 'age-encryption';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  isRecipient,
  newKeyPair,
  openSealed,
  recipientOf,
  sealTo,
  sealWithPassphrase,
} from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { keyGroups } from '../../src/keeping/sealing/keyText.ts';
import { packed } from '../../src/keeping/sealing/packed.ts';
import { LARGEST_KEY_FILE } from '../../src/keeping/sealing/sealedFile.ts';
import type { GivenKey, SealingAsk, SealingAsks } from '../../src/keeping/sealing/sealingWork.ts';
import { sealingJob, sealingReply } from '../../src/workers/sealingJob.ts';
import { goodOf } from '../fixtures/aDevice.ts';

/** Guessing is as cheap as can be: nothing of a test is secret. */
const LITTLE_WORK = 6;

const passphrase = 'oak river stone lamp';
const note = 'Our place 2026';
const bytes = new TextEncoder().encode('what a resident said');

/** What comes of asking, as the worker has it from a page. */
async function asked<Ask extends SealingAsk>(
  what: Ask,
  given: SealingAsks[Ask]['ask'],
): Promise<SealingAsks[Ask]['reply']> {
  const request = structuredClone({ what, given }) as Parameters<typeof sealingReply>[0];
  return (await sealingReply(request, LITTLE_WORK)) as SealingAsks[Ask]['reply'];
}

const fromText = (text: string): GivenKey => ({ how: 'text', text });
const fromFile = (file: Uint8Array, words = passphrase): GivenKey => ({
  how: 'file',
  bytes: file,
  passphrase: words,
});

/** The one of its two ways that is used here. */
type SealsBytes = (this: Encrypter, given: Uint8Array) => Promise<Uint8Array>;

/** A key file that holds this. */
const keyFileWith = (text: string) =>
  sealWithPassphrase(passphrase, new TextEncoder().encode(text), LITTLE_WORK);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('new keys', () => {
  it('open, each of the two, what is sealed to both: the key file with its words, the paper key as it is written', async () => {
    const made = await asked('makeKeys', { passphrase, note });
    const recipients = [made.officer, made.paper];
    const sealed = await asked('seal', { recipients, bytes });
    const paper = keyGroups(made.paperKey).groups.join(' ').toLowerCase();
    for (const [key, recipient] of [
      [fromFile(made.keyFile), made.officer],
      [fromText(paper), made.paper],
    ] as const) {
      expect(await asked('open', { bytes: sealed, key })).toEqual({
        ok: true,
        value: { bytes, recipients: [recipient] },
      });
      const test = fromBase64(made.testSeal);
      expect(await asked('open', { bytes: test, key })).toMatchObject({ ok: true });
    }
  });

  it('are one in a key file alone, where nobody is to have it on paper', async () => {
    const { keyFile, recipient, testSeal } = await asked('makeKey', { passphrase, note });
    const { identities, recipients } = goodOf(await asked('unlock', { key: fromFile(keyFile) }));
    expect(recipients).toEqual([recipient]);
    expect(goodOf(await openSealed(fromBase64(testSeal), { identities }))).toEqual(
      new TextEncoder().encode('Soundings: test seal'),
    );
  });

  it('are locked by four words that are drawn anew each time', async () => {
    const drawn = [await asked('words', {}), await asked('words', {})];
    for (const words of drawn) expect(words).toMatch(/^[a-z]+( [a-z]+){3}$/);
    expect(drawn[0]).not.toBe(drawn[1]);
  });
});

describe('a key that is given', () => {
  const problemOf = async (key: GivenKey) => {
    const unlocked = await asked('unlock', { key });
    return unlocked.ok ? null : unlocked.problem;
  };

  it('is none where nothing was typed, or a letter is wrong, and nothing is opened with it', async () => {
    const { identity } = await newKeyPair();
    const wrong = identity.slice(0, -1) + (identity.endsWith('Q') ? 'P' : 'Q');
    for (const text of [' ', wrong]) expect(await problemOf(fromText(text))).toEqual({ kind: 'notAKey' });
    const sealed = await sealTo([goodOf(await recipientOf(identity))], bytes);
    expect(await asked('open', { bytes: sealed, key: fromText(wrong) })).toEqual({
      ok: false,
      problem: { kind: 'notAKey' },
      recipients: [],
    });
  });

  it('F36: says whose it is where it opens something else', async () => {
    const [own, other] = [await newKeyPair(), await newKeyPair()];
    const sealed = await sealTo([own.recipient], bytes);
    expect(await asked('open', { bytes: sealed, key: fromText(other.identity) })).toEqual({
      ok: false,
      problem: { kind: 'wrongKey', survey: null },
      recipients: [other.recipient],
    });
  });

  it('F35, F36: is told apart as a file that is empty, no key file, damaged, far too large, or has other words', async () => {
    const { identity, recipient } = await newKeyPair();
    const good = await keyFileWith(`# a note\n${identity}\n`);
    expect(await problemOf(fromFile(good))).toBeNull();
    expect(await problemOf(fromFile(new Uint8Array()))).toEqual({ kind: 'emptyFile', what: 'keyFile' });
    expect(await problemOf(fromFile(bytes))).toEqual({ kind: 'notAKeyFile' });
    expect(await problemOf(fromFile(await sealTo([recipient], bytes)))).toEqual({ kind: 'notAKeyFile' });
    expect(await problemOf(fromFile(await keyFileWith('no key at all')))).toEqual({ kind: 'notAKeyFile' });
    expect(await problemOf(fromFile(good, 'other words'))).toEqual({ kind: 'wrongPassphrase' });
    expect(await problemOf(fromFile(good.slice(0, -1)))).toMatchObject({
      kind: 'damagedFile',
      what: 'keyFile',
    });
    const huge = new Uint8Array(LARGEST_KEY_FILE + 1);
    huge.set(good);
    expect(await problemOf(fromFile(huge))).toMatchObject({ kind: 'fileTooLarge', what: 'keyFile' });
  });

  it('is known by its public part, and by no other text', async () => {
    const { identity, recipient } = await newKeyPair();
    expect(isRecipient(recipient)).toBe(true);
    expect(await asked('isRecipient', { text: recipient })).toBe(true);
    expect(await asked('isRecipient', { text: identity })).toBe(false);
  });
});

describe('what a tablet locks by its passphrase', () => {
  it('opens with that alone', async () => {
    const sealed = await asked('lock', { passphrase, bytes });
    expect(goodOf(await asked('openLocked', { passphrase, bytes: sealed }))).toEqual(bytes);
    expect(await asked('openLocked', { passphrase: 'other words', bytes: sealed })).toEqual({
      ok: false,
      problem: { kind: 'wrongPassphrase' },
    });
  });

  it('F33: takes the work of a tablet, and never more than was asked for', async () => {
    const real = Encrypter.prototype.setScryptWorkFactor;
    const works: number[] = [];
    vi.spyOn(Encrypter.prototype, 'setScryptWorkFactor').mockImplementation(function noted(
      this: Encrypter,
      work,
    ) {
      works.push(work);
      real.call(this, LITTLE_WORK);
    });
    await asked('lock', { passphrase, bytes });
    await sealingJob({ what: 'lock', given: { passphrase, bytes } }, () => undefined);
    expect(works).toEqual([LITTLE_WORK, 17]);
  });
});

describe('a file that is to be sealed and proven', () => {
  it('opens with the keys that it is for', async () => {
    const { identity, recipient } = await newKeyPair();
    const sealed = await asked('sealProven', { recipients: [recipient], bytes });
    if (sealed === null) throw new RangeError('sealProven requires a library that seals');
    expect(goodOf(await openSealed(sealed, { identities: [identity] }))).toEqual(bytes);
  });

  it('is not given out where it does not open, or holds something else', async () => {
    const { recipient } = await newKeyPair();
    const real = Encrypter.prototype.encrypt as SealsBytes;
    const sealing = vi.spyOn(Encrypter.prototype as { encrypt: SealsBytes }, 'encrypt');
    sealing.mockImplementationOnce(async function cut(this: Encrypter, given) {
      return (await real.call(this, given)).slice(0, -1);
    });
    expect(await asked('sealProven', { recipients: [recipient], bytes })).toBeNull();
    sealing.mockImplementationOnce(function other(this: Encrypter, given) {
      return real.call(this, given.toReversed());
    });
    expect(await asked('sealProven', { recipients: [recipient], bytes })).toBeNull();
  });
});

describe('many files at once', () => {
  const much = new TextEncoder().encode('said '.repeat(20_000));

  it('come back as they were, the long ones packed on the way', async () => {
    const { identity, recipient } = await newKeyPair();
    const files = [bytes, much];
    const sealed = await asked('sealMany', { recipients: [recipient], files });
    expect(sealed[1]?.length).toBeLessThan(much.length / 10);
    expect(await asked('openMany', { identities: [identity], files: sealed })).toEqual({
      ok: true,
      value: files,
    });
  });

  it('F37: are opened all or none where this office sealed them: altered, or packed and cut', async () => {
    const { identity, recipient } = await newKeyPair();
    const good = await sealTo([recipient], bytes);
    const cut = await sealTo([recipient], (await packed(much)).slice(0, -8));
    for (const bad of [good.slice(0, -1), cut])
      expect(await asked('openMany', { identities: [identity], files: [good, bad, good] })).toMatchObject({
        ok: false,
        problem: { kind: 'damagedFile', what: 'sealed' },
      });
  });

  it('F37, F50: are opened one by one where they come from elsewhere, and nothing is unpacked', async () => {
    const { identity, recipient } = await newKeyPair();
    const bomb = await packed(much);
    const good = await sealTo([recipient], bytes);
    const files = [good, good.slice(0, -1), await sealTo([recipient], bomb)];
    const [first, second, third] = await asked('openEach', { identities: [identity], files });
    expect(first).toEqual({ ok: true, value: bytes });
    expect(second).toMatchObject({ ok: false, problem: { kind: 'damagedFile' } });
    expect(third).toEqual({ ok: true, value: bomb });
  });
});
