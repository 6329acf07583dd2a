import { describe, expect, it } from 'vitest';
import { listSurveys, listWaves } from '../../../src/keeping/storage/surveys.ts';
import { createDeletionState } from '../../../src/office/setup/deletionState.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

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

  it('says when it is gone already', async () => {
    const state = createDeletionState(deviceOn(await aDatabase()), { wave: 'nothing' });
    await new Promise<void>((resolve) => {
      state.page.subscribe((page) => page.at === 'problem' && resolve());
    });
    expect(state.page.value).toEqual({ at: 'problem', problem: { kind: 'notFound', what: 'wave' } });
    state.stop();
  });
});
