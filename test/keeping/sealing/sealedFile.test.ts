import { expect, it } from 'vitest';
import { sealedWith } from '../../../src/keeping/sealing/sealedFile.ts';

it.each([
  ['age-encryption.org/v1\n-> X25519 abc', 'keys'],
  ['age-encryption.org/v1\n-> scrypt abc 18', 'passphrase'],
  ['age-encryption.org/v2\n-> X25519 abc', null],
  ['{"format":"soundings-backup"}', null],
  ['', null],
])('%s asks for %s', (text, wanted) => {
  expect(sealedWith(new TextEncoder().encode(text))).toBe(wanted);
});
