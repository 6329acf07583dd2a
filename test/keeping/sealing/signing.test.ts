import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/keeping/sealing/base64Url.ts';
import {
  newSigningKey,
  readSigned,
  signed,
  signerOf,
  verified,
} from '../../../src/keeping/sealing/signing.ts';

const own = newSigningKey();
const payload = { v: 1, upTo: 7, note: 'Rhif 7, “Oak”' };
const text = signed('receipt', payload, own.secret);
const [header = '', body = '', proof = ''] = text.split('.');

const damaged = (cause: string) => ({
  ok: false,
  problem: { kind: 'damagedFile', what: 'receipt', line: null, cause },
});
const unsigned = { ok: false, problem: { kind: 'badSignature', what: 'receipt' } };
const plain = (value: unknown) => toBase64Url(new TextEncoder().encode(JSON.stringify(value)));

describe('what is signed', () => {
  it('comes back whole with the key that signed it', () => {
    expect(verified('receipt', text, own.key)).toEqual({ ok: true, value: payload });
    expect(signerOf(own.secret)).toBe(own.key);
  });

  it('is what Node’s own Ed25519 signs and proves, both ways', () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: own.key };
    const said = Buffer.from(`${header}.${body}`);
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify(null, said, publicKey, Buffer.from(proof, 'base64url'))).toBe(true);
    const privateKey = createPrivateKey({ key: { ...jwk, d: own.secret }, format: 'jwk' });
    expect(sign(null, said, privateKey).toString('base64url')).toBe(proof);
  });

  it('has the key of RFC 8037, appendix A.1 and A.2', () => {
    expect(signerOf('nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A')).toBe(
      '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    );
  });

  it('F43: is not believed with another key, nor as another sort', () => {
    expect(verified('receipt', text, newSigningKey().key)).toEqual(unsigned);
    const read = verified('pack', text, own.key);
    expect(read.ok ? null : read.problem).toMatchObject({ kind: 'damagedFile', cause: 'header' });
  });

  it('F47: is not believed with any letter changed', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'ABCxyz019-_.=+ {'), (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        expect(verified('receipt', changed, own.key).ok).toBe(changed === text);
      }),
      { numRuns: 500 },
    );
  });

  it('knows no other header: not none, not a shared secret, not a key that it brings along', () => {
    const heads = [
      { alg: 'none', typ: 'soundings-receipt' },
      { alg: 'HS256', typ: 'soundings-receipt' },
      { alg: 'EdDSA' },
      { typ: 'soundings-receipt', alg: 'EdDSA' },
      { alg: 'EdDSA', typ: 'soundings-receipt', jwk: { kty: 'OKP', crv: 'Ed25519', x: own.key } },
      { alg: 'EdDSA', typ: 'soundings-receipt', crit: ['b64'], b64: false },
    ];
    for (const head of heads)
      expect(readSigned('receipt', `${plain(head)}.${body}.${proof}`)).toEqual(damaged('header'));
    expect(readSigned('receipt', `${header}.${body}.`)).toEqual(damaged('text'));
    expect(readSigned('receipt', `${header}`)).toEqual(damaged('text'));
    expect(readSigned('receipt', `${text}.${proof}`)).toEqual(damaged('header'));
    expect(readSigned('receipt', `${header}.*.${proof}`)).toEqual(damaged('text'));
    expect(readSigned('receipt', '')).toEqual(damaged('header'));
  });

  it('F50, F53: stops at what is too long, too deep, no text or no JSON', () => {
    expect(readSigned('receipt', 'x'.repeat(5_001))).toEqual({
      ok: false,
      problem: { kind: 'fileTooLarge', what: 'receipt', bytes: 5_001, limit: 5_000 },
    });
    const deep = signed('receipt', [[[[[]]]]], own.secret);
    expect(readSigned('receipt', deep)).toEqual(damaged('depth'));
    const made = (bytes: Uint8Array) => `${header}.${toBase64Url(bytes)}.${proof}`;
    expect(readSigned('receipt', made(Uint8Array.of(0xff, 0xfe)))).toEqual(damaged('text'));
    expect(readSigned('receipt', made(new TextEncoder().encode('{"a":')))).toEqual(damaged('json'));
  });

  it('is not believed with a key that is none, or that proves anything', () => {
    const read = readSigned('receipt', text);
    // The neutral point of the curve: for it a signature can be made up.
    const neutral = toBase64Url(Uint8Array.of(1, ...new Uint8Array(31)));
    for (const key of ['', 'AAAA', '*', neutral, toBase64Url(new Uint8Array(32).fill(0xff))])
      expect(read.ok && read.value.isBy(key)).toBe(false);
    const empty = `${header}.${body}.${toBase64Url(Uint8Array.of(1, ...new Uint8Array(63)))}`;
    expect(verified('receipt', empty, neutral)).toEqual(unsigned);
  });

  it('needs a whole secret', () => {
    expect(() => signed('receipt', {}, 'AAAA')).toThrow(RangeError);
    expect(() => signerOf('*')).toThrow(RangeError);
  });
});
