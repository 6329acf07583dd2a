import { wordlist } from '@scure/bip39/wordlists/english.js';

/** 2,048 words, so four of them are one of 17.6 million million choices (2^44). */
const WORDS = 4;

/** Four English words at random, with a space between: a passphrase to write down. */
export function randomWords(): string {
  // 65,536 is a multiple of 2,048: each word is as likely as any other.
  const draws = crypto.getRandomValues(new Uint16Array(WORDS));
  return Array.from(draws, (draw) => wordlist[draw % wordlist.length]).join(' ');
}
