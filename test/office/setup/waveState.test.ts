import { describe, expect, it } from 'vitest';
import { saveQuestionnaireDraft } from '../../../src/keeping/storage/questionnaireDraft.ts';
import { createWaveState } from '../../../src/office/setup/waveState.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';
import { keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';

describe('the page of a wave', () => {
  it('shows how far the wave is and how many texts nobody has checked', async () => {
    const state = createWaveState(deviceOn(await aSetUpDevice()), 'w');
    const page = await readyOf(state.page);
    expect(page.counts).toMatchObject({ unfinished: 0, waiting: 0, broughtIn: 0 });
    expect(page.toCheck).toBeGreaterThan(3);
    state.stop();
  });

  it('says when questions are being written that interviews do not ask yet', async () => {
    const database = await aSetUpDevice();
    const state = createWaveState(deviceOn(database), 'w');
    const { wave, questionnaire, isRewritten } = await readyOf(state.page);
    expect(isRewritten).toBe(false);
    goodOf(await saveQuestionnaireDraft(database, wave, { ...questionnaire, languages: ['en', 'cy'] }));
    await readyOf(state.page, (page) => page.isRewritten);
    state.stop();
  });

  it('says how far the keys of its survey are', async () => {
    const database = await aSetUpDevice();
    const state = createWaveState(deviceOn(database), 'w');
    expect((await readyOf(state.page)).keys).toBe('none');
    const { set } = await keysMade('22');
    await useKeys(database, { ...set, paperOpened: null });
    await readyOf(state.page, ({ keys }) => keys === 'untried');
    await useKeys(database, set);
    await readyOf(state.page, ({ keys }) => keys === 'inUse');
    state.stop();
  });

  it('closes the wave and opens it again', async () => {
    const state = createWaveState(deviceOn(await aSetUpDevice()), 'w');
    await readyOf(state.page);
    await state.close();
    await readyOf(state.page, (page) => page.wave.closedAt !== null);
    await state.reopen();
    await readyOf(state.page, (page) => page.wave.closedAt === null);
    state.stop();
  });

  it('says when there is no such wave', async () => {
    const state = createWaveState(deviceOn(await aSetUpDevice()), 'nothing');
    await new Promise<void>((resolve) => {
      state.page.subscribe((page) => page.at === 'problem' && resolve());
    });
    expect(state.page.value).toEqual({ at: 'problem', problem: { kind: 'notFound', what: 'wave' } });
    state.stop();
  });
});
