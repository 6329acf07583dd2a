import { describe, expect, it } from 'vitest';
import { createPaperState } from '../../../src/office/setup/paperState.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

describe('the page of a paper questionnaire', () => {
  it('begins in English, and turns to another language with its words', async () => {
    const { device } = await aSampleDevice();
    const state = createPaperState(device, sample.waves[0].id);
    const first = await settled(state.page);
    expect([first.language, first.form.language]).toEqual(['en', 'en']);
    await state.choose('cy');
    const then = await settled(state.page);
    expect([then.language, then.form.language]).toEqual(['cy', 'cy']);
    expect(state.isNotLoaded.value).toBe(false);
  });

  it('is not there for a wave that is not', async () => {
    const { device } = await aSampleDevice();
    const { page } = createPaperState(device, 'nowhere');
    await new Promise<void>((resolve) => {
      page.subscribe(({ at }) => at === 'problem' && resolve());
    });
    expect(page.value).toMatchObject({ problem: { kind: 'notFound' } });
  });
});
