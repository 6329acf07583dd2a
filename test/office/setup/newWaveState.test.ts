import '../../../src/office/firstOfAll.ts';
import { describe, expect, it } from 'vitest';
import { interviewMinutes } from '../../../src/asking/survey/editing/estimatedLength.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { listWaves } from '../../../src/keeping/storage/surveys.ts';
import { createNewWaveState, type NewWaveState } from '../../../src/office/setup/newWaveState.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

const dates = { title: 'Autumn 2026', from: '2026-10-01', to: '2026-11-30' };

async function opened(state: NewWaveState): Promise<NewWaveState> {
  await readyOf(state.page);
  return state;
}

describe('a new wave', () => {
  it('copies mode, sample and questions, and asks for its own title and dates', async () => {
    const database = await aSetUpDevice();
    const state = await opened(createNewWaveState(deviceOn(database), 's', null));
    expect(state.form.value).toMatchObject({ mode: 'faceToFace', sample: 'random', title: '', from: '' });
    expect(await state.save()).toBeNull();
    expect(state.errors.value.map(({ field }) => field)).toEqual(['wave-title', 'from', 'to']);
    state.change(dates);
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(setup.wave).toMatchObject({ ...dates, survey: 's', closedAt: null });
    expect(setup.wave.questionnaire).toEqual({ id: 'q', version: 1 });
    expect(goodOf(await listWaves(database, 's'))).toHaveLength(2);
  });

  it('gets a questionnaire of its own when the questions or the mode change', async () => {
    const database = await aSetUpDevice();
    const state = await opened(createNewWaveState(deviceOn(database), 's', 'w'));
    state.change({ ...dates, modules: ['satisfaction'] });
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(setup.wave.questionnaire.id).not.toBe('q');
    expect(setup.questionnaire.modules.map((module) => module.id)).toEqual(['screener', 'satisfaction']);
  });

  it('can begin from a template: with its groups and its screener, and minutes that go with them', async () => {
    const database = await aSetUpDevice();
    const state = await opened(createNewWaveState(deviceOn(database), 's', 'w'));
    expect(state.template.value).toBe('core_services');
    state.change(dates);
    state.beginFrom('tenants');
    expect(state.template.value).toBe('tenants');
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(setup.questionnaire.modules.map((module) => module.id)).toEqual([
      'tenant_frame',
      'tenant_measures',
    ]);
    const next = await opened(createNewWaveState(deviceOn(database), 's', setup.wave.id));
    expect(next.template.value).toBe('tenants');
    next.change({ ...dates, title: 'Spring 2027' });
    const copied = goodOf(await loadWave(database, (await next.save()) ?? ''));
    expect(copied.wave.questionnaire).toEqual(setup.wave.questionnaire);
  });

  it('promises as long as it takes when groups are ticked after the template, unless the officer wrote another length', async () => {
    const database = await aSetUpDevice();
    const state = await opened(createNewWaveState(deviceOn(database), 's', 'w'));
    state.change({ ...dates, minutes: null });
    state.beginFrom('core');
    const before = state.suggested.value;
    state.change({ modules: [...state.form.value.modules, 'budget'] });
    expect(state.suggested.value).toBeGreaterThan(before);
    const wave = (await state.save()) ?? '';
    const setup = goodOf(await loadWave(database, wave));
    // As the builder estimates what interviews ask.
    expect(setup.wave.minutes).toBe(interviewMinutes(setup.questionnaire));
    const next = await opened(createNewWaveState(deviceOn(database), 's', wave));
    expect(next.form.value.minutes).toBeNull();
    next.change({ ...dates, title: 'Spring 2027', minutes: '25' });
    next.change({ modules: ['satisfaction'] });
    const last = (await next.save()) ?? '';
    expect(goodOf(await loadWave(database, last)).wave.minutes).toBe(25);
    const after = await opened(createNewWaveState(deviceOn(database), 's', last));
    expect(after.form.value.minutes).toBe('25');
  });

  it('is asked in Welsh too when that is ticked, and the wave after it as well', async () => {
    const database = await aSetUpDevice();
    const state = await opened(createNewWaveState(deviceOn(database), 's', 'w'));
    expect(state.welsh.value).toBe(false);
    state.change({ ...dates, welsh: true });
    const wave = (await state.save()) ?? '';
    const setup = goodOf(await loadWave(database, wave));
    expect(setup.questionnaire.languages).toEqual(['en', 'cy']);
    const next = await opened(createNewWaveState(deviceOn(database), 's', wave));
    expect(next.welsh.value).toBe(true);
    next.change({ ...dates, title: 'Spring 2027' });
    const copied = goodOf(await loadWave(database, (await next.save()) ?? ''));
    expect(copied.wave.questionnaire).toEqual(setup.wave.questionnaire);
  });

  it('records an approval with the survey', async () => {
    const database = await aSetUpDevice();
    const state = await opened(createNewWaveState(deviceOn(database), 's', 'w'));
    state.change({ ...dates, modules: ['satisfaction', 'ethnic_group'] });
    expect(await state.save()).toBeNull();
    state.change({ approvedBy: 'A. Officer', approvedOn: '2026-09-01' });
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(setup.survey.equalityApproval?.by).toBe('A. Officer');
    expect(setup.questionnaire.modules.map((module) => module.id)).toContain('ethnic_group');
  });

  it('says when the survey is not here', async () => {
    const state = createNewWaveState(deviceOn(await aSetUpDevice()), 'nothing', null);
    await new Promise<void>((resolve) => {
      state.page.subscribe((page) => page.at === 'problem' && resolve());
    });
    expect(state.page.value).toEqual({ at: 'problem', problem: { kind: 'notFound', what: 'survey' } });
  });
});
