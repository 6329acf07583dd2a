import { expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { saveSurvey } from '../../../src/keeping/storage/surveys.ts';
import { type ChoiceList, createChooseWaveState } from '../../../src/office/results/chooseWaveState.ts';
import { aDatabase, theWave } from '../../fixtures/aDevice.ts';
import { aSurvey } from '../../fixtures/aWave.ts';
import { deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';

async function listOf(state: ReturnType<typeof createChooseWaveState>): Promise<ChoiceList> {
  return new Promise((resolve) => {
    state.list.subscribe((list) => {
      if (list.at !== 'loading') resolve(list);
    });
  });
}

it('lists the surveys that have a wave', async () => {
  const database = await aDatabase();
  await saveSurvey(database, aSurvey({ id: id<'survey'>('bare'), title: 'No wave yet' }));
  const list = await listOf(createChooseWaveState(deviceOn(database)));
  if (list.at !== 'ready') throw new RangeError('the list is ready');
  expect(list.surveys.map(({ survey }) => survey.title)).toEqual(['Residents']);
  expect(list.surveys[0]?.waves.map(({ wave }) => wave.id)).toEqual([theWave.id]);
});

it('says why it cannot list any', async () => {
  const problem = { kind: 'storageRefused', cause: 'test' } as const;
  expect(await listOf(createChooseWaveState(deviceRefusing(problem)))).toEqual({ at: 'problem', problem });
});
