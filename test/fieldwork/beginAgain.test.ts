import { expect, it } from 'vitest';
import type { World } from '../../src/core/world.ts';
import { beginAgain } from '../../src/fieldwork/beginAgain.ts';
import type { TabletOffice } from '../../src/keeping/storage/rows.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { aDatabase, goodOf, theWave } from '../fixtures/aDevice.ts';
import { aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';

const room = { used: 0, quota: 900_000_000, durable: true, privateWindow: false };
const noted: string[] = [];

/** A tablet whose office asks for a safe one unless it says otherwise, and which is as its browser says. */
async function again(estimate: Awaited<ReturnType<World['storageEstimate']>>, unsafeTablet = false) {
  noted.length = 0;
  const tell = (kind: string) => void noted.push(kind);
  const database = await aDatabase({ journal: aJournal(), tell });
  const world = aWorld({ storageEstimate: async () => estimate });
  const limits = { ...USUAL_LIMITS, unsafeTablet };
  const pack = { hash: 'a'.repeat(64), version: 1, office: 'o', made: world.now(), limits };
  const office: TabletOffice = { survey: theWave.survey, pack, bundle: null, receipt: null };
  await database.counters.put({ id: `office/${theWave.survey}`, revision: 1, office });
  const begun = await beginAgain({ ...deviceOn(database, world), database }, theWave.id, '12');
  return { begun, drafts: await database.drafts.count() };
}

it('F18: begins no further interview where the tablet has filled up, or its store may be cleared, since the last', async () => {
  const wrong = [
    ['room', { ...room, used: 850_000_000 }],
    ['durable', { ...room, durable: false }],
    ['ordinary', { ...room, privateWindow: true }],
  ] as const;
  for (const [check, estimate] of wrong) {
    const { begun, drafts } = await again(estimate);
    const reasons = [{ check, state: 'bad' }];
    expect([begun, drafts]).toEqual([{ ok: false, problem: { kind: 'unsafe', reasons } }, 0]);
    expect(noted).toEqual(['unsafe']);
  }
});

it('begins one where all is as it was, and where the pack allows any tablet', async () => {
  for (const one of [await again(room), await again(null, true)]) {
    expect([goodOf(one.begun), one.drafts]).toEqual([expect.any(String), 1]);
    expect(noted).toEqual([]);
  }
});
