import { expect, it } from 'vitest';
import { newKeyPair, sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { isSealedToSeveral, sealedWith } from '../../../src/keeping/sealing/sealedFile.ts';

it.each([
  ['age-encryption.org/v1\n-> X25519 abc', 'keys'],
  ['age-encryption.org/v1\n-> scrypt abc 18', 'passphrase'],
  ['age-encryption.org/v2\n-> X25519 abc', null],
  ['{"format":"soundings-backup"}', null],
  ['', null],
])('%s asks for %s', (text, wanted) => {
  expect(sealedWith(new TextEncoder().encode(text))).toBe(wanted);
});

it('tells what was sealed to one key from what was sealed to more, whatever it holds', async () => {
  const keys = await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()]);
  const recipients = keys.map(({ recipient }) => recipient);
  const looksLikeTwo = new TextEncoder().encode('\n-> X25519 \n-> X25519 '.repeat(9));
  const sealed = await Promise.all([1, 2, 3].map((many) => sealTo(recipients.slice(0, many), looksLikeTwo)));
  expect(sealed.map(isSealedToSeveral)).toEqual([false, true, true]);
  expect(isSealedToSeveral(looksLikeTwo)).toBe(false);
});
