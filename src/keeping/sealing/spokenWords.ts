import { wordlist } from '@scure/bip39/wordlists/english.js';

const WORDS = 8;
const BITS = 11;

/**
 * A hash as eight words that two people read out to each other: the same words on both sides, the same thing on both.
 *
 * Eight of 2,048 words say the first 88 bits; to make another thing with the same words takes 2^88 tries.
 *
 * @param hash 64 hexadecimal digits.
 */
export function spokenWords(hash: string): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('spokenWords requires 64 hexadecimal digits');
  const first = BigInt(`0x${hash.slice(0, (WORDS * BITS) / 4)}`);
  const numbers = Array.from({ length: WORDS }, (_, at) =>
    Number(BigInt.asUintN(BITS, first >> BigInt((WORDS - 1 - at) * BITS))),
  );
  return numbers.flatMap((number) => wordlist.slice(number, number + 1));
}
