import { expect, it } from 'vitest';
import { PRACTICE_WAVE } from '../../../src/asking/survey/survey.ts';
import { seededRandom } from '../../../src/core/dice.ts';
import { SAMPLE_SURVEY } from '../../../src/counting/sample/makeSampleCouncil.ts';
import { beginAgain } from '../../../src/fieldwork/beginAgain.ts';
import { readStartChoices } from '../../../src/fieldwork/startChoices.ts';
import { countWaiting } from '../../../src/keeping/storage/countWaiting.ts';
import { deleteSurvey } from '../../../src/keeping/storage/deletion.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { closeWave, listSurveys, listWaves } from '../../../src/keeping/storage/surveys.ts';
import { createPracticeState } from '../../../src/office/sample/practiceState.ts';
import { createSampleState } from '../../../src/office/sample/sampleState.ts';
import { aDatabase, filed, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import { aWorld, deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';

const world = aWorld({ random: seededRandom });

it('has one open wave ready, in which an interview begins with no keys and no shift', async () => {
  const database = await aDatabase({ empty: true });
  const device = deviceOn(database, world);
  const state = createPracticeState(device);
  expect([await state.prepare(), await state.prepare()]).toEqual([PRACTICE_WAVE, PRACTICE_WAVE]);
  expect(goodOf(await readStartChoices(database)).open.map(({ wave }) => wave.id)).toEqual([PRACTICE_WAVE]);
  const interview = goodOf(await beginAgain({ ...device, database }, PRACTICE_WAVE, '12'));
  expect(await database.drafts.get(interview)).toMatchObject({ wave: PRACTICE_WAVE });
  // Once it is finished it waits for nobody.
  await filed(database, { ...someInterview('done'), survey: SAMPLE_SURVEY, wave: PRACTICE_WAVE });
  expect([await database.outbox.count(), goodOf(await countWaiting(database, []))]).toEqual([1, 0]);
  goodOf(await deleteSurvey(database, SAMPLE_SURVEY));
  expect(await database.drafts.count()).toBe(0);
  expect(await state.prepare()).toBe(PRACTICE_WAVE);
  // Closed on the home page, it is opened again.
  goodOf(await closeWave(database, PRACTICE_WAVE, world.now()));
  expect(await state.prepare()).toBe(PRACTICE_WAVE);
  expect(goodOf(await loadWave(database, PRACTICE_WAVE)).wave.closedAt).toBeNull();
});

it('says why where the device keeps nothing', async () => {
  const state = createPracticeState(deviceRefusing({ kind: 'storageFull' }, world));
  expect(await state.prepare()).toBeNull();
  expect(state.problem.value).toEqual({ kind: 'storageFull' });
});

it('stands beside the sample council, whichever of the two was made first', { timeout: 60_000 }, async () => {
  const database = await aDatabase({ empty: true });
  const device = deviceOn(database, world);
  const [practice, sample] = [createPracticeState(device), createSampleState(device)];
  await practice.prepare();
  const wave = (await sample.make()) ?? '';
  expect(goodOf(await loadWave(database, wave))).toMatchObject({ wave: { closedAt: expect.any(String) } });
  const made = goodOf(await listSurveys(database));
  expect(await sample.make()).toBe(wave);
  await practice.prepare();
  expect(goodOf(await listSurveys(database))).toEqual(made);
  expect(goodOf(await listWaves(database, SAMPLE_SURVEY))).toHaveLength(3);
  // Removed and made again, each asks its own questions.
  expect(await database.questionnaires.count()).toBe(3);
});
