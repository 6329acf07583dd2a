import { describe, expect, it } from 'vitest';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { createHomeState, type HomeState } from '../../../src/office/home/homeState.ts';
import { aDatabase, aWitness, filed, freshName, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';
import { keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';

/** Waits until the list is as wanted; the test's own limit ends it. */
async function until(state: HomeState, wanted: (list: HomeState['list']['value']) => boolean) {
  await new Promise<void>((resolve) => {
    const stop = state.list.subscribe((list) => {
      if (wanted(list)) resolve();
    });
    void stop;
  });
  const list = state.list.value;
  if (list.at !== 'ready') throw new RangeError('until requires a list');
  return list;
}

const ready = (list: HomeState['list']['value']) => list.at === 'ready';

describe('the home page', () => {
  it('lists a survey with its wave and how far it is', async () => {
    const database = await aDatabase();
    await filed(database, someInterview('done'));
    const state = createHomeState(deviceOn(database));
    expect(state.list.value).toEqual({ at: 'loading' });
    const { surveys, unfinished } = await until(state, ready);
    expect(surveys.map(({ survey }) => survey.title)).toEqual(['Residents']);
    expect(surveys[0]?.waves[0]?.counts).toMatchObject({ today: 1, waiting: 1, broughtIn: 0 });
    expect(unfinished).toEqual([]);
    await expect.poll(() => state.due.value?.seen.value?.due.map(({ since }) => since)).toEqual(['came']);
    state.stop();
  });

  it('offers unfinished interviews as soon as they are kept, with what was answered', async () => {
    const database = await aDatabase();
    const state = createHomeState(deviceOn(database));
    await until(state, ready);
    await saveDraft(database, someInterview('open', { q1: { value: 2 } }));
    const { unfinished } = await until(state, (list) => list.at === 'ready' && list.unfinished.length === 1);
    expect(unfinished[0]).toMatchObject({
      wave: theWave.title,
      survey: 'Residents',
      interview: { answered: 1 },
    });
    state.stop();
  });

  it('says of each survey how far its keys are', async () => {
    const database = await aDatabase();
    const state = createHomeState(deviceOn(database));
    const { surveys } = await until(state, ready);
    expect(surveys[0]?.keys).toBe('none');
    await useKeys(database, (await keysMade('22')).set);
    await until(state, (list) => list.at === 'ready' && list.surveys[0]?.keys === 'inUse');
    state.stop();
  });

  it('closes a wave and opens it again', async () => {
    const database = await aDatabase();
    const state = createHomeState(deviceOn(database));
    const closedAt = (list: HomeState['list']['value']) =>
      list.at === 'ready' ? list.surveys[0]?.waves[0]?.wave.closedAt : undefined;
    await until(state, ready);
    await state.close(theWave.id);
    await until(state, (list) => closedAt(list) === '2026-11-22T09:30:00.000Z');
    await state.reopen(theWave.id);
    await until(state, (list) => closedAt(list) === null);
    state.stop();
  });

  it('is empty on a new device', async () => {
    const state = createHomeState(deviceOn(await aDatabase({ empty: true })));
    expect(await until(state, ready)).toMatchObject({ surveys: [], unfinished: [] });
    state.stop();
  });

  it('says why when the store is refused', async () => {
    const refused = deviceRefusing({ kind: 'storageRefused', cause: 'a test' });
    const state = createHomeState(refused);
    await new Promise<void>((resolve) => {
      state.list.subscribe((list) => list.at === 'problem' && resolve());
    });
    expect(state.list.value).toEqual({ at: 'problem', problem: { kind: 'storageRefused', cause: 'a test' } });
  });

  it('F22: says what the browser threw away until it was read', async () => {
    const name = freshName();
    const witness = aWitness({ surveys: 3, waves: 4, finished: 12, batches: 0, next: 1, head: '' });
    const database = await aDatabase({ name, witness, empty: true });
    const state = createHomeState(deviceOn(database));
    await until(state, ready);
    expect(state.lost.value).toEqual({
      kind: 'recordsMissing',
      surveys: 4,
      interviews: 12,
      broughtIn: 0,
      numbers: [],
      unfinished: [],
      mayBeOlder: false,
    });
    await state.acceptLoss();
    expect(state.lost.value).toBeNull();
    expect(witness.read()).toMatchObject({ surveys: 0, waves: 0, finished: 0, batches: 0 });
    state.stop();
  });
});
