import { expect, it } from 'vitest';
import { newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { keyScan } from '../../src/office/keyScan.ts';
import { aWorld } from '../fixtures/aWorld.ts';

it('gives a key on as if it was typed, and nothing that is none', async () => {
  const given: string[] = [];
  const { scanned } = keyScan(aWorld(), async (text) => {
    given.push(text);
  });
  const { identity, recipient } = await newKeyPair();
  for (const text of [recipient, `${identity}A`, identity.slice(0, -1), 'https://www.example.gov.uk/', ''])
    expect(await scanned(text)).toBe(false);
  expect(given).toEqual([]);
  expect(await scanned(identity)).toBe(true);
  expect(given).toEqual([identity]);
});
