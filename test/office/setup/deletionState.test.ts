import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { listSurveys, listWaves } from '../../../src/keeping/storage/surveys.ts';
import { keepReceipt, removeReceipted } from '../../../src/keeping/storage/tabletOffice.ts';
import { USUAL_LIMITS } from '../../../src/keeping/transfer/pack.ts';
import { createDeletionState } from '../../../src/office/setup/deletionState.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';

describe('deleting', () => {
  it('names what goes and how many responses before a wave is deleted', async () => {
    const database = await aDatabase();
    await filed(database, someInterview('one'));
    const state = createDeletionState(deviceOn(database), { wave: theWave.id });
    const page = await readyOf(state.page);
    expect(page).toMatchObject({ isWhole: false, counts: { unfinished: 0, waiting: 1, broughtIn: 0 } });
    expect(page.waves.map(({ title }) => title)).toEqual([theWave.title]);
    expect(goodOf(await listWaves(database))).toHaveLength(1);
    expect(await state.remove()).toBe(true);
    expect(goodOf(await listWaves(database))).toEqual([]);
    expect(goodOf(await listSurveys(database))).toHaveLength(1);
  });

  it('takes a survey with all its waves', async () => {
    const database = await aDatabase();
    const state = createDeletionState(deviceOn(database), { survey: theWave.survey });
    expect(await readyOf(state.page)).toMatchObject({ isWhole: true });
    expect(await state.remove()).toBe(true);
    expect(goodOf(await listSurveys(database))).toEqual([]);
    expect(goodOf(await listWaves(database))).toEqual([]);
  });

  it('waits for an interview that is open, which would keep its answers again under nothing', async () => {
    const database = await aDatabase();
    goodOf(await saveDraft(database, someInterview('open', { q1: { value: 2 } })));
    let held: readonly string[] = ['interview:open'];
    const world = aWorld({ locks: { hold: async () => null, held: async () => held } });
    for (const doomed of [{ wave: theWave.id }, { survey: theWave.survey }]) {
      const state = createDeletionState(deviceOn(database, world), doomed);
      await readyOf(state.page);
      expect(await state.remove()).toBe(false);
      expect(state.trouble.value).toEqual({ kind: 'interviewOpen' });
      expect(await database.drafts.count()).toBe(1);
      state.stop();
    }
    // One of another wave stands in nobody's way, nor does one that was left.
    held = ['interview:another'];
    const state = createDeletionState(deviceOn(database, world), { wave: theWave.id });
    await readyOf(state.page);
    expect(await state.remove()).toBe(true);
    expect(await database.drafts.count()).toBe(0);
  });

  it('deletes nothing that came by a pack and is finished before a receipt of its office names it', async () => {
    const database = await aDatabase();
    for (const name of ['one', 'two']) await filed(database, someInterview(name));
    const made = instant('2026-11-22T09:00:00.000Z');
    const pack = { hash: 'a'.repeat(64), version: 1, office: 'o', made, limits: USUAL_LIMITS };
    const office = { survey: theWave.survey, pack, bundle: null, receipt: null };
    await database.counters.put({ id: `office/${theWave.survey}`, revision: 1, office });
    for (const doomed of [{ wave: theWave.id }, { survey: theWave.survey }]) {
      const state = createDeletionState(deviceOn(database), doomed);
      await readyOf(state.page);
      expect(await state.remove()).toBe(false);
      expect(state.trouble.value).toEqual({ kind: 'notReceipted', count: 2 });
      state.stop();
    }
    goodOf(await keepReceipt(database, theWave.survey, { upTo: 1, at: made, numbers: [1] }));
    expect(await deleteWave(database, theWave.id)).toMatchObject({
      problem: { kind: 'notReceipted', count: 1 },
    });
    expect([await database.outbox.count(), goodOf(await listWaves(database)).length]).toEqual([2, 1]);
    goodOf(await keepReceipt(database, theWave.survey, { upTo: 2, at: made, numbers: [2] }));
    // What it removed is nothing that a receipt must name.
    goodOf(await removeReceipted(database, theWave.survey));
    goodOf(await deleteWave(database, theWave.id));
    // Links of the chain stay.
    expect((await database.outbox.toArray()).map(({ bytes }) => bytes.length)).toEqual([0, 0]);
  });

  it('says when it is gone already', async () => {
    const state = createDeletionState(deviceOn(await aDatabase()), { wave: 'nothing' });
    await new Promise<void>((resolve) => {
      state.page.subscribe((page) => page.at === 'problem' && resolve());
    });
    expect(state.page.value).toEqual({ at: 'problem', problem: { kind: 'notFound', what: 'wave' } });
    state.stop();
  });
});
