import { describe, expect, it } from 'vitest';
import { digest, nextLink } from '../../../src/keeping/sealing/digest.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('links of a chain', () => {
  it('are SHA-256, as in FIPS 180-2, appendix B.1', async () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await digest(bytes('abc'))).toBe(abc);
    expect(await nextLink('', bytes('abc'))).toBe(abc);
    expect(await nextLink('a', bytes('bc'))).toBe(abc);
  });

  it('differ when a record before differs', async () => {
    const [one, other] = [await nextLink('', bytes('a')), await nextLink('', bytes('b'))];
    expect(await nextLink(one, bytes('c'))).not.toBe(await nextLink(other, bytes('c')));
  });
});
