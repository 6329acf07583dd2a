import { expect, it, vi } from 'vitest';
import { dataLossSaid } from '../../../src/keeping/storage/openAsItIs.ts';
import { openDatabase } from '../../../src/keeping/storage/openDatabase.ts';
import { aWitness, freshName, goodOf } from '../../fixtures/aDevice.ts';

const newId = () => 'tablet-1';

it('F11: hears a browser say that it threw a garbled database away, where nothing else tells', async () => {
  expect(dataLossSaid()).toBeNull();
  const open = indexedDB.open.bind(indexedDB);
  const spied = vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
    const request = open(...given);
    request.addEventListener('upgradeneeded', (event) => {
      Object.assign(event, { dataLoss: 'total', dataLossMessage: `checksum mismatch ${'.'.repeat(300)}` });
    });
    return request;
  });
  const database = goodOf(await openDatabase({ name: freshName(), witness: aWitness(), newId }));
  spied.mockRestore();
  expect(database.missing).toMatchObject({
    kind: 'storageLost',
    cause: expect.stringMatching(/^checksum/),
    // It can be opened: there is an empty one.
    isOpen: true,
  });
  expect(dataLossSaid()).toHaveLength(200);
});
