import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { loadSurvey, saveSurvey } from '../../../src/keeping/storage/surveys.ts';
import { createSurveyState } from '../../../src/office/setup/surveyState.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

describe('the page of a survey', () => {
  it('lists its waves with what is left to check', async () => {
    const state = createSurveyState(deviceOn(await aSetUpDevice()), 's');
    const page = await readyOf(state.page);
    expect(page.waves.map(({ wave }) => wave.title)).toEqual(['Summer 2021']);
    expect(page.waves[0]?.toCheck).toBeGreaterThan(3);
    expect(page.isOverdue).toBe(false);
    state.stop();
  });

  it('warns once the day by which answers must be gone is over', async () => {
    const database = await aSetUpDevice();
    const survey = goodOf(await loadSurvey(database, 's'));
    goodOf(await saveSurvey(database, { ...survey, retention: day('2026-11-22') }));
    const state = createSurveyState(deviceOn(database), 's');
    expect((await readyOf(state.page)).isOverdue).toBe(false);
    goodOf(await saveSurvey(database, { ...survey, retention: day('2026-11-21') }));
    expect((await readyOf(state.page, (page) => page.isOverdue)).survey.retention).toBe('2026-11-21');
    state.stop();
  });
});
