import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSealing } from '../../../src/keeping/sealing/sealing.ts';

describe('plain sealing', () => {
  it('gives back what it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await plainSealing.open(await plainSealing.seal(value))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  it('refuses bytes that are no text', async () => {
    await expect(plainSealing.open(Uint8Array.of(0xff))).rejects.toThrow();
  });
});
