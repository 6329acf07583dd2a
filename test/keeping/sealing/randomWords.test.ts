import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, it } from 'vitest';
import { randomWords } from '../../../src/keeping/sealing/randomWords.ts';

it('are four of 2,048 words, and others each time', () => {
  expect(new Set(wordlist).size).toBe(2048);
  const drawn = Array.from({ length: 200 }, randomWords);
  for (const words of drawn) {
    expect(words.split(' ')).toHaveLength(4);
    expect(words.split(' ').every((word) => wordlist.includes(word))).toBe(true);
  }
  expect(new Set(drawn).size).toBe(200);
});
