import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/core/result.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { lookAtTablet } from '../../../src/keeping/storage/lookAtTablet.ts';
import { aDatabase } from '../../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../../fixtures/aJournal.ts';
import { aWorld } from '../../fixtures/aWorld.ts';

const world = aWorld();
const look = (database: Database) => lookAtTablet({ world, database: async () => ok(database) });

/** A tablet whose journal fails in this way whenever it is opened. */
async function failing(error: DOMException): Promise<Database> {
  const folder = aFolder();
  folder.faultBy((call) => (call === 'open' ? error : null));
  return aDatabase({ journal: aJournal(folder) });
}

describe('whether a tablet keeps its answers twice', () => {
  it('is so once both stores were compared', async () => {
    const looked = await look(await aDatabase({ journal: aJournal() }));
    expect(looked).toMatchObject({ hasStore: true, hasSecondStore: true, hostSendsPolicy: null });
  });

  it('is not known while another tab has the second store', async () => {
    const database = await failing(new DOMException('held', 'NoModificationAllowedError'));
    expect(await look(database)).toMatchObject({ hasStore: true, hasSecondStore: null });
  });

  it('is not so without one, where it failed or did not answer, or where it is of another tablet', async () => {
    const foreign = await aDatabase({ journal: aJournal() });
    foreign.isForeign = true;
    for (const database of [
      await aDatabase(),
      await failing(new DOMException('no', 'SecurityError')),
      await failing(new DOMException('ended', 'AbortError')),
      foreign,
    ])
      expect((await look(database)).hasSecondStore).toBe(false);
  });

  it('is not known, nor whether it was closed since it was set up, where the store does not open', async () => {
    const database = async () => fail({ kind: 'storageLost', cause: 'gone' } as const);
    expect(await lookAtTablet({ world, database })).toMatchObject({
      hasStore: false,
      hasSecondStore: null,
      wasRestarted: null,
    });
  });
});
