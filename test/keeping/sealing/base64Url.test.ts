import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/keeping/sealing/base64Url.ts';

describe('base64url', () => {
  it('writes bytes as Node does, and reads them back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('writes more bytes than a call takes arguments', () => {
    const bytes = Uint8Array.from({ length: 300_001 }, (_, at) => at % 251);
    expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });

  it('reads one text only for the same bytes', () => {
    expect(fromBase64Url('AA')).toEqual(Uint8Array.of(0));
    for (const other of ['AB', 'AA==', 'A', 'AAAAA', 'AA ', 'A+', 'A/', 'AÄ', 'AA\n'])
      expect(fromBase64Url(other)).toBe(null);
  });
});
