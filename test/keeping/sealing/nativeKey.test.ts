import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { root } from '../../../scripts/run.mjs';
import { newKeyPair, openSealed, sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { nativeKey } from '../../../src/keeping/sealing/nativeKey.ts';

const golden = (name: string) => readFileSync(join(root, 'test/golden', name));

describe('a key as the browser holds it', () => {
  it('opens what the letters open, and nothing else', async () => {
    const [own, other] = [await newKeyPair(), await newKeyPair()];
    const sealed = await sealTo([other.recipient, own.recipient], Uint8Array.of(1, 2, 3));
    const key = await nativeKey(own.identity);
    expect(key).toBeInstanceOf(CryptoKey);
    for (const identity of [key, own.identity])
      expect(await openSealed(sealed, { identities: [identity] })).toEqual({
        ok: true,
        value: Uint8Array.of(1, 2, 3),
      });
    const strangers = await sealTo([other.recipient], Uint8Array.of(1));
    expect(await openSealed(strangers, { identities: [key] })).toMatchObject({
      problem: { kind: 'wrongKey' },
    });
  });

  it('F40: opens what the public program sealed', async () => {
    const identity = /AGE-SECRET-KEY-1\w+/.exec(golden('sealedKey.txt').toString())?.[0] ?? '';
    const key = await nativeKey(identity);
    expect(key).toBeInstanceOf(CryptoKey);
    const opened = await openSealed(new Uint8Array(golden('sealed.v1.age')), { identities: [key] });
    expect(opened.ok).toBe(true);
  });

  it('cannot be read back', async () => {
    const key = await nativeKey((await newKeyPair()).identity);
    await expect(crypto.subtle.exportKey('pkcs8', key as CryptoKey)).rejects.toThrow();
  });

  it('stays letters where they are no key, or the browser does not know such keys', async () => {
    expect(await nativeKey('AGE-SECRET-KEY-1QQQ')).toBe('AGE-SECRET-KEY-1QQQ');
    const { identity } = await newKeyPair();
    const unknown = vi
      .spyOn(crypto.subtle, 'importKey')
      .mockRejectedValue(new DOMException('no such algorithm', 'NotSupportedError'));
    expect(await nativeKey(identity)).toBe(identity);
    unknown.mockRestore();
  });
});
