import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/run.mjs';
import {
  isRecipient,
  type KeyPair,
  newKeyPair,
  openSealed,
  recipientOf,
  sealTo,
  sealWithPassphrase,
} from '../../../src/keeping/sealing/ageFile.ts';
import { identitiesIn, keyFileText } from '../../../src/keeping/sealing/keyFile.ts';
import { sealedWith } from '../../../src/keeping/sealing/sealedFile.ts';
import { itWithAge, openedByAge, openedByAgeWithKeyFile } from '../../fixtures/publicAge.ts';

const LITTLE_WORK = 8;
const words = 'oak river stone maple';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (written: string) => new TextEncoder().encode(written);
/** Compared as buffers: long ones element by element would take seconds. */
const sameBytes = (opened: Awaited<ReturnType<typeof openSealed>>, bytes: Uint8Array) =>
  opened.ok && Buffer.compare(opened.value, bytes) === 0;
const golden = (name: string) => new Uint8Array(readFileSync(join(root, 'test/golden', name)));

let officer: KeyPair;
let paper: KeyPair;
let stranger: KeyPair;
beforeAll(async () => {
  [officer, paper, stranger] = [await newKeyPair(), await newKeyPair(), await newKeyPair()];
});

describe('what is sealed', () => {
  it('is opened by any one of its keys, byte for byte, at every length', async () => {
    const lengths = fc.oneof(fc.nat({ max: 300 }), fc.constantFrom(65_535, 65_536, 65_537, 131_072));
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat({ max: 255 }), async (length, seed) => {
        const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + seed) % 256);
        const sealed = await sealTo([officer.recipient, paper.recipient], bytes);
        for (const { identity } of [officer, paper])
          expect(sameBytes(await openSealed(sealed, { identities: [identity] }), bytes)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is opened by its words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.uint8Array(), async (passphrase, bytes) => {
        const sealed = await sealWithPassphrase(passphrase, bytes, LITTLE_WORK);
        const opened = await openSealed(sealed, { passphrase });
        expect(opened).toEqual({ ok: true, value: new Uint8Array(bytes) });
      }),
      { numRuns: 40 },
    );
  });

  it('is refused with any bit of it changed, and is never opened as something else (F37)', async () => {
    const sealed = await sealTo([officer.recipient, paper.recipient], bytesOf('very satisfied'.repeat(20)));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sealed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = sealed.slice();
          altered[at] = (altered[at] ?? 0) ^ change;
          const opened = await openSealed(altered, { identities: [stranger.identity, officer.identity] });
          // Altered where the first key is wrapped, it looks like one sealed to somebody else.
          expect(opened.ok ? 'opened' : opened.problem.kind).toMatch(/^(damagedFile|wrongKey|notSealed)$/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is refused cut at any place, or with something after it (F37)', async () => {
    const sealed = await sealTo([officer.recipient], new Uint8Array(70_000));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), async (length) => {
        const opened = await openSealed(sealed.slice(0, length), { identities: [officer.identity] });
        expect(opened.ok ? 'opened' : opened.problem.kind).toMatch(/^(damagedFile|notSealed)$/);
      }),
      { numRuns: 150 },
    );
    const longer = new Uint8Array([...sealed, 10]);
    expect(await openSealed(longer, { identities: [officer.identity] })).toMatchObject({
      problem: { kind: 'damagedFile', what: 'sealed', cause: 'seal' },
    });
  });

  it('does not show what is in it (F31)', async () => {
    const sealed = await sealTo([officer.recipient], bytesOf('the parks are lovely'));
    expect(text(sealed)).not.toContain('parks');
    const again = await sealTo([officer.recipient], bytesOf('the parks are lovely'));
    expect(again).not.toEqual(sealed);
  });
});

describe('what does not open is told apart', () => {
  const problemOf = async (...asked: Parameters<typeof openSealed>) => {
    const opened = await openSealed(...asked);
    return opened.ok ? null : opened.problem.kind;
  };

  it('as a wrong key, wrong words, a text that is no key, no seal at all, and too much (F36)', async () => {
    const sealed = await sealTo([officer.recipient], bytesOf('x'));
    const locked = await sealWithPassphrase(words, bytesOf('x'), LITTLE_WORK);
    expect(await problemOf(sealed, { identities: [stranger.identity] })).toBe('wrongKey');
    expect(await problemOf(locked, { identities: [stranger.identity] })).toBe('wrongKey');
    expect(await problemOf(locked, { passphrase: 'oak river stone mapel' })).toBe('wrongPassphrase');
    expect(await problemOf(sealed, { passphrase: words })).toBe('wrongPassphrase');
    expect(await problemOf(sealed, { identities: [`${officer.identity}Q`] })).toBe('notAKey');
    expect(await problemOf(sealed, { identities: ['hello'] })).toBe('notAKey');
    expect(await problemOf(bytesOf('{"format":"soundings-backup"}'), { identities: [] })).toBe('notSealed');
    expect(await problemOf(new Uint8Array(), { identities: [] })).toBe('notSealed');
    expect(await problemOf(sealed, { identities: [officer.identity] }, 20)).toBe('fileTooLarge');
  });

  it('whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (rest) => {
        const bytes = new Uint8Array([...bytesOf('age-encryption.org/v1\n-> X25519 '), ...rest]);
        expect((await openSealed(bytes, { identities: [officer.identity] })).ok).toBe(false);
        expect((await openSealed(new Uint8Array(rest), { passphrase: words })).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a key', () => {
  it('has one recipient, and a letter wrong in either is noticed', async () => {
    expect(await recipientOf(officer.identity)).toEqual({ ok: true, value: officer.recipient });
    expect(isRecipient(officer.recipient)).toBe(true);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: 61 }),
        fc.constantFrom(...'qpzry9x8'),
        async (at, letter) => {
          const changed = `${officer.recipient.slice(0, at)}${letter}${officer.recipient.slice(at + 1)}`;
          expect(isRecipient(changed)).toBe(changed === officer.recipient);
          const identity = officer.identity;
          const typed = `${identity.slice(0, at + 12)}${letter.toUpperCase()}${identity.slice(at + 13)}`;
          expect((await recipientOf(typed)).ok).toBe(typed === identity);
        },
      ),
    );
    expect(isRecipient(`${officer.recipient} `)).toBe(false);
  });
});

describe('the public age program', () => {
  itWithAge('opens what we seal, with the key and with the key file and its words (F40)', async () => {
    const sealed = await sealTo([paper.recipient, officer.recipient], bytesOf('from Soundings'));
    expect(openedByAge(sealed, officer.identity)).toBe('from Soundings');
    const keyFile = await sealWithPassphrase(
      words,
      bytesOf(keyFileText({ ...paper, note: 'n' })),
      LITTLE_WORK,
    );
    expect(openedByAgeWithKeyFile(sealed, keyFile, words)).toBe('from Soundings');
  });

  it('seals what we open: a file and a key file that it made', async () => {
    const identities = identitiesIn(text(golden('sealedKey.txt')));
    const opened = await openSealed(golden('sealed.v1.age'), { identities });
    expect(opened.ok && text(opened.value)).toBe('sealed by the age program\n');
    const keyFile = golden('key.v1.age');
    expect([sealedWith(keyFile), sealedWith(golden('sealed.v1.age'))]).toEqual(['passphrase', 'keys']);
    const key = await openSealed(keyFile, { passphrase: words });
    expect(key.ok && identitiesIn(text(key.value))).toEqual(identities);
  });
});

it('is never made for nobody', async () => {
  await expect(sealTo([], bytesOf('x'))).rejects.toThrow(RangeError);
  await expect(sealWithPassphrase('', bytesOf('x'))).rejects.toThrow(RangeError);
});
