import '../../../src/office/firstOfAll.ts';
import { describe, expect, it } from 'vitest';
import { interviewMinutes } from '../../../src/asking/survey/editing/estimatedLength.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { listSurveys } from '../../../src/keeping/storage/surveys.ts';
import { createNewSurveyState, type NewSurveyState } from '../../../src/office/setup/newSurveyState.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

function fillIn(state: NewSurveyState, council = 'E06000033'): void {
  state.choose(council);
  state.changeSurvey({ title: 'Residents’ survey' });
  state.changeWave({
    title: 'Autumn 2026',
    from: '2026-10-01',
    to: '2026-11-30',
    mode: 'faceToFace',
    sample: 'random',
  });
}

const fieldsOf = (state: NewSurveyState) => state.errors.value.map(({ field }) => field);

describe('a new survey', () => {
  it('is kept with its first wave and a questionnaire for its council', async () => {
    const database = await aDatabase({ empty: true });
    const state = createNewSurveyState(deviceOn(database));
    fillIn(state);
    const wave = await state.save();
    const setup = goodOf(await loadWave(database, wave ?? ''));
    expect(setup.survey).toMatchObject({
      council: 'E06000033',
      councilName: state.council.value?.officialName,
    });
    expect(setup.wave).toMatchObject({ title: 'Autumn 2026', mode: 'faceToFace', simulated: false });
    const asked = questionsOf(setup.questionnaire).map((question) => question.id);
    expect(asked.slice(0, 2)).toEqual(['adult', 'lives_here']);
    expect(asked).toContain('council_runs_things');
    expect(asked).not.toContain('ethnic_group');
  });

  it('is not kept without a council, with dates that run backwards or with empty boxes', async () => {
    const database = await aDatabase({ empty: true });
    const state = createNewSurveyState(deviceOn(database));
    expect(await state.save()).toBeNull();
    expect(fieldsOf(state)).toEqual([
      'council',
      'survey-title',
      'wave-title',
      'from',
      'to',
      'mode',
      'sample',
    ]);
    fillIn(state);
    state.changeWave({ to: '2026-09-01' });
    expect(await state.save()).toBeNull();
    expect(state.errors.value).toEqual([
      { field: 'to', problem: { kind: 'datesReversed', from: '2026-10-01', to: '2026-09-01' } },
    ]);
    expect(goodOf(await listSurveys(database))).toEqual([]);
  });

  it('can begin from a template that suits its council, and from another one after all', async () => {
    const database = await aDatabase({ empty: true });
    const state = createNewSurveyState(deviceOn(database));
    fillIn(state);
    expect(state.template.value).toBe('core_services');
    state.beginFrom('knowledge_hub');
    state.beginFrom('council_communication');
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(setup.questionnaire.modules.map((module) => module.id)).toEqual([
      'screener',
      'satisfaction',
      'safety',
      'communication',
    ]);
    state.choose('W06000015');
    expect(state.templates.value.map(({ id }) => id)).not.toContain('tenants');
  });

  it('makes one survey when Save is pressed twice', async () => {
    const database = await aDatabase({ empty: true });
    const state = createNewSurveyState(deviceOn(database));
    fillIn(state);
    const both = await Promise.all([state.save(), state.save()]);
    expect(new Set(both).size).toBe(1);
    expect(goodOf(await listSurveys(database))).toHaveLength(1);
  });

  it('asks residents for their ward when wards are given, and shows how many were read', async () => {
    const database = await aDatabase({ empty: true });
    const state = createNewSurveyState(deviceOn(database));
    fillIn(state);
    state.changeSurvey({ wards: 'W1, Hill, 3000\nW2, Castle, 1000', wardsEdition: '2022-05-05' });
    expect(state.wards.value).toEqual({ count: 2, withTargets: true, scaledFrom: null });
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(questionsOf(setup.questionnaire).map((question) => question.id)).toContain('ward');
    expect(setup.survey.wardList?.targets).toEqual({ W1: 0.75, W2: 0.25 });
  });

  it('takes wards from a file, and says when the file is no list', async () => {
    const state = createNewSurveyState(deviceOn(await aDatabase({ empty: true })));
    await state.openWards(new Blob(['PK\u0003\u0004\0\0']));
    expect(state.errors.value.map(({ field, problem }) => `${field} ${problem.kind}`)).toEqual([
      'wards-file damagedFile',
    ]);
    await state.openWards(new Blob(['Ward code,Ward name\r\nW1,Hill\r\n']));
    expect(state.errors.value).toEqual([]);
    expect(state.wards.value).toEqual({ count: 1, withTargets: false, scaledFrom: null });
  });

  it('asks about ethnic group only once an approval is recorded', async () => {
    const database = await aDatabase({ empty: true });
    const state = createNewSurveyState(deviceOn(database));
    fillIn(state);
    const sensitive = state.modules.value.filter((module) => module.isSensitive).map((module) => module.id);
    expect(sensitive.length).toBeGreaterThan(0);
    state.changeWave({ modules: [...state.wave.value.modules, ...sensitive] });
    expect(await state.save()).toBeNull();
    expect(fieldsOf(state)).toEqual(['approved-by', 'approved-on']);
    state.changeWave({ approvedBy: 'A. Officer', approvedOn: '2026-09-01' });
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(setup.survey.equalityApproval?.by).toBe('A. Officer');
    expect(questionsOf(setup.questionnaire).map((question) => question.id)).toContain('ethnic_group');
  });

  it('counts the questions and the minutes by what the council runs', async () => {
    const state = createNewSurveyState(deviceOn(await aDatabase({ empty: true })));
    const services = () =>
      state.modules.value.find((module) => module.id === 'services')?.questions.written ?? 0;
    const before = services();
    const minutes = state.suggested.value;
    fillIn(state, 'E07000223');
    expect(services()).toBeLessThan(before);
    state.changeWave({ modules: ['satisfaction'] });
    expect(state.suggested.value).toBeLessThan(minutes);
  });

  it('promises as long as the builder estimates, with the wards of the survey and whoever reads', async () => {
    const database = await aDatabase({ empty: true });
    const state = createNewSurveyState(deviceOn(database));
    fillIn(state);
    state.beginFrom('core');
    state.changeWave({ mode: 'postal', modules: [...state.wave.value.modules, 'budget'] });
    state.changeSurvey({ wards: 'A1,Hill\nA2,Mill', wardsEdition: '2026-05-01' });
    const setup = goodOf(await loadWave(database, (await state.save()) ?? ''));
    expect(questionsOf(setup.questionnaire).map(({ id }) => id)).toContain('ward');
    expect(setup.wave.minutes).toBe(interviewMinutes(setup.questionnaire));
  });
});
