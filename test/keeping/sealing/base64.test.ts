import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/keeping/sealing/base64.ts';

it('gives back the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

it('has no bytes in what is none', () => {
  expect(fromBase64('%%%')).toEqual(new Uint8Array());
});
