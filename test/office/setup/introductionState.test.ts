import '../../../src/office/firstOfAll.ts';
import { describe, expect, it } from 'vitest';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { INTRODUCTION_SETTING, loadSetting } from '../../../src/keeping/storage/settings.ts';
import { loadSurvey, saveWave } from '../../../src/keeping/storage/surveys.ts';
import { createIntroductionState } from '../../../src/office/setup/introductionState.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

async function writing() {
  const database = await aSetUpDevice();
  const { survey, wave, questionnaire } = goodOf(await loadWave(database, 'w'));
  goodOf(await saveWave(database, wave, { ...questionnaire, languages: ['en', 'cy', 'pl'] }));
  const state = createIntroductionState(deviceOn(database), survey.id);
  const page = await readyOf(state.page);
  const kept = async () =>
    goodOf(await loadSetting(database, { survey: survey.id, wave: null }, INTRODUCTION_SETTING));
  return { database, state, page, kept, survey, wave };
}

describe('a survey’s own words of its introduction', () => {
  it('are written in each language that a wave can be answered in', async () => {
    const { page, state, wave } = await writing();
    expect(page.languages).toEqual(['en', 'cy', 'pl']);
    expect(page.newest).toEqual({ population: 'residents', minutes: wave.minutes });
    expect(state.written.value).toEqual({ en: '', cy: '', pl: '' });
  });

  it('are not written over from another tab, and stay in their boxes', async () => {
    const { state, kept, database, survey } = await writing();
    const other = createIntroductionState(deviceOn(database), survey.id);
    await readyOf(other.page);
    state.write('en', '{council} asks in one tab.');
    expect(await state.save()).toBe(true);
    other.write('en', '{council} asks in the other.');
    expect(await other.save()).toBe(false);
    expect(other.trouble.value).toEqual({ kind: 'settingChanged', isTyped: true });
    expect([await kept(), other.written.value['en']]).toEqual([
      { en: '{council} asks in one tab.' },
      '{council} asks in the other.',
    ]);
    expect(await other.save()).toBe(true);
    expect(await kept()).toEqual({ en: '{council} asks in the other.' });
  });

  it('are kept where something is written, and come back', async () => {
    const { state, kept, database, survey } = await writing();
    state.write('en', '{council} asks.\nAbout parks.');
    state.write('cy', ' ');
    expect(await state.save()).toBe(true);
    expect(await kept()).toEqual({ en: '{council} asks.\nAbout parks.' });
    const again = createIntroductionState(deviceOn(database), survey.id);
    await readyOf(again.page);
    expect(again.written.value).toEqual({ en: '{council} asks.\nAbout parks.', cy: '', pl: '' });
    again.write('en', '');
    expect(await again.save()).toBe(true);
    expect(await kept()).toBeNull();
  });

  it('are not kept while they do not say who asks', async () => {
    const { state, kept } = await writing();
    state.write('en', '{council} asks.');
    state.write('pl', 'Pytamy. {each}');
    expect(await state.save()).toBe(false);
    expect(Object.keys(state.errors.value)).toEqual(['pl']);
    expect(state.errors.value['pl']?.map(({ kind }) => kind)).toEqual(['noCouncil', 'hole']);
    expect(await kept()).toBeNull();
    state.write('pl', '{council} pyta.');
    expect(await state.save()).toBe(true);
    expect(state.errors.value).toEqual({});
  });

  it('belong to a survey that is here', async () => {
    const { database } = await writing();
    const state = createIntroductionState(deviceOn(database), 'gone');
    await new Promise<void>((resolve) => {
      state.page.subscribe(({ at }) => {
        if (at === 'problem') resolve();
      });
    });
    expect(state.page.value).toMatchObject({ problem: { kind: 'notFound' } });
    expect((await loadSurvey(database, 'gone')).ok).toBe(false);
  });
});
