import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenWords } from '../../../src/keeping/sealing/spokenWords.ts';

describe('eight words of a hash', () => {
  it('say its first 88 bits and nothing else', () => {
    const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(hash, (digits) => {
        const words = spokenWords(digits);
        expect(words).toHaveLength(8);
        const bits = words.map((word) => wordlist.indexOf(word).toString(2).padStart(11, '0')).join('');
        expect(BigInt(`0b${bits}`)).toBe(BigInt(`0x${digits.slice(0, 22)}`));
      }),
    );
  });

  it('are the first word eight times for nothing, and the last for all', () => {
    expect(spokenWords('0'.repeat(64))).toEqual(Array(8).fill('abandon'));
    expect(spokenWords('f'.repeat(64))).toEqual(Array(8).fill('zoo'));
  });

  it('are of a hash only', () => {
    for (const text of ['', 'f'.repeat(63), 'F'.repeat(64), 'g'.repeat(64)])
      expect(() => spokenWords(text)).toThrow(RangeError);
  });
});
