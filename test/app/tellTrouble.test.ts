import { afterEach, expect, it, vi } from 'vitest';
import { tellTrouble } from '../../src/app/tellTrouble.ts';
import { listTroubles } from '../../src/keeping/storage/troubleBook.ts';
import { aStorage } from '../fixtures/aStorage.ts';
import { aWorld } from '../fixtures/aWorld.ts';

const CANARY = 'Zyzzogeton of Quibblethwaite';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('notes what went wrong, and of a mistake of our own no word of its message', async () => {
  const held = aStorage();
  const named = new Error(CANARY);
  named.name = CANARY;
  for (const what of ['storageFull', new TypeError(CANARY), named, CANARY, null])
    await tellTrouble(aWorld(), what);
  expect(listTroubles().map(({ kind }) => kind)).toEqual(['storageFull', 'fault/TypeError', 'fault']);
  expect([...held.values()].join()).not.toContain('Zyzzogeton');
});
