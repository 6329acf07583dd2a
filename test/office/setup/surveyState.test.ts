import { describe, expect, it } from 'vitest';
import { createSurveyState } from '../../../src/office/setup/surveyState.ts';
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

  it('keeps the day by which answers must be gone, and warns once it is over', async () => {
    const state = createSurveyState(deviceOn(await aSetUpDevice()), 's');
    await readyOf(state.page);
    expect(await state.setRetention('2026-11-21')).toBe(true);
    expect((await readyOf(state.page, (page) => page.survey.retention !== null)).isOverdue).toBe(true);
    expect(await state.setRetention('2026-11-31')).toBe(false);
    expect(state.errors.value.map(({ problem }) => problem.kind)).toEqual(['notADay']);
    expect(await state.setRetention('')).toBe(true);
    expect((await readyOf(state.page, (page) => page.survey.retention === null)).isOverdue).toBe(false);
    state.stop();
  });
});
