import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { SAMPLE_SURVEY } from '../../../src/counting/sample/makeSampleCouncil.ts';
import { deleteSurvey, deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { listConfirmations } from '../../../src/keeping/storage/settings.ts';
import { listSurveys, listWaves } from '../../../src/keeping/storage/surveys.ts';
import { createSampleState } from '../../../src/office/sample/sampleState.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { aWorld, deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';

const world = aWorld({ random: seededRandom });

describe('the sample council', { timeout: 60_000 }, () => {
  it('is made and brought in once, however often it is asked for', async () => {
    const database = await aDatabase({ empty: true });
    const state = createSampleState(deviceOn(database, world));
    const wave = (await state.make()) ?? '';
    expect(state.step.value).toBe('opening');
    expect(goodOf(await loadWave(database, wave))).toMatchObject({
      survey: { simulated: true },
      wave: { simulated: true },
    });
    expect(await state.make()).toBe(wave);
    expect(goodOf(await listSurveys(database))).toHaveLength(1);
    for (const one of goodOf(await listWaves(database, SAMPLE_SURVEY))) {
      const responses = goodOf(await responsesOf(database, one.id));
      expect(responses).toHaveLength(1104);
      expect(responses.every((response) => response.simulated)).toBe(true);
    }
    const confirmed = goodOf(await listConfirmations(database, SAMPLE_SURVEY));
    expect(confirmed.length).toBeGreaterThan(0);
    expect(
      confirmed.every(({ what, note }) => what.startsWith('assumedBase/') && /simulated/i.test(note)),
    ).toBe(true);
  });

  it('comes back whole when one of its waves was deleted, and when all of it was', async () => {
    const database = await aDatabase({ empty: true });
    const state = createSampleState(deviceOn(database, world));
    const wave = (await state.make()) ?? '';
    goodOf(await deleteWave(database, wave));
    await state.make();
    expect(goodOf(await responsesOf(database, wave))).toHaveLength(1104);
    goodOf(await deleteSurvey(database, SAMPLE_SURVEY));
    expect(goodOf(await listSurveys(database))).toEqual([]);
    await state.make();
    expect(goodOf(await responsesOf(database, wave))).toHaveLength(1104);
  });

  it('says why when the device keeps nothing', async () => {
    const state = createSampleState(deviceRefusing({ kind: 'storageFull' }, world));
    expect(await state.make()).toBeNull();
    expect(state.problem.value).toEqual({ kind: 'storageFull' });
  });
});
