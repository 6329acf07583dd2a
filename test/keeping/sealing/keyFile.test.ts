import { expect, it } from 'vitest';
import { newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import { identitiesIn, keyFileText } from '../../../src/keeping/sealing/keyFile.ts';

it('holds the key that was put in, whatever is noted beside it', async () => {
  const key = await newKeyPair();
  const note = 'Residents\nAGE-SECRET-KEY-1NOT-THIS';
  const text = keyFileText({ ...key, note });
  expect(identitiesIn(text)).toEqual([key.identity]);
  expect(identitiesIn(text.replaceAll('\n', '\r\n'))).toEqual([key.identity]);
  expect(text).toContain(`# public key: ${key.recipient}\n`);
});

it('holds none when none is in it', () => {
  expect(identitiesIn('hello\n')).toEqual([]);
});
