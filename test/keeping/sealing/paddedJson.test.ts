import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf, paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';

describe('a record filled up with spaces', () => {
  it('comes back as it was, and is a whole multiple of 1,024 bytes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = paddedJson(value);
        expect(bytes.length % 1024).toBe(0);
        expect(bytes.length).toBeGreaterThan(0);
        expect(jsonOf(bytes)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is as long for a short answer as for one a little longer', () => {
    expect(paddedJson({ said: 'no' })).toHaveLength(paddedJson({ said: 'the bins – and the lamps' }).length);
  });

  it('is not filled up where it fits', () => {
    const fits = 'a'.repeat(1022);
    expect(paddedJson(fits)).toHaveLength(1024);
    expect(paddedJson(`${fits}a`)).toHaveLength(2048);
  });

  it('counts bytes and not letters', () => {
    expect(paddedJson('ŵ'.repeat(600))).toHaveLength(2048);
  });

  it('refuses what is no JSON, or no UTF-8', () => {
    expect(() => jsonOf(new Uint8Array([0x7b]))).toThrow();
    expect(() => jsonOf(new Uint8Array([0x22, 0xff, 0x22]))).toThrow();
  });
});
