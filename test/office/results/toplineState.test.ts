import { describe, expect, it } from 'vitest';
import { createToplineState } from '../../../src/office/results/toplineState.ts';
import { aSampleDevice, settled, wholeSample } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

describe('the marked-up questionnaire of a wave', { timeout: 30_000 }, () => {
  it('says how its figures came about, that they are simulated, and has a result for every question', async () => {
    const { device } = await aSampleDevice({}, wholeSample);
    const page = await settled(createToplineState(device, { wave: sample.waves[1].id }).page);
    expect(page.simulated).toBe(true);
    const method = page.method.join('. ');
    for (const fact of [
      'Simulated',
      'Face to face, 6 to 26 June 2022',
      '1,104 interviews',
      'Weighted by',
      '95%',
    ])
      expect(method).toContain(fact);
    // Which base they have stands under each table.
    expect(method).not.toContain('is in the base');
    const questions = page.modules.flatMap((module) => module.questions);
    expect(questions.every(({ tables, note }) => tables.length > 0 || note !== null)).toBe(true);
    // The ward that was asked stands as the area.
    expect(questions.find(({ key }) => key === 'ward')?.tables).toHaveLength(1);
    expect(questions.flatMap(({ tables }) => tables).every(({ of }) => /Simulated/.test(of))).toBe(true);
  });

  it('is not there for a wave that is not', async () => {
    const { device } = await aSampleDevice();
    const { page } = createToplineState(device, { wave: 'nowhere' });
    await new Promise<void>((resolve) => {
      page.subscribe(({ at }) => at === 'problem' && resolve());
    });
    expect(page.value).toMatchObject({ at: 'problem', problem: { kind: 'notFound' } });
  });
});
