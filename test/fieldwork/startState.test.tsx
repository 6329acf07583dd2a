import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PRACTICE_WAVE } from '../../src/asking/survey/survey.ts';
import type { World } from '../../src/core/world.ts';
import { makePractice } from '../../src/counting/sample/makeSampleCouncil.ts';
import { isFieldworkerNumber } from '../../src/fieldwork/fieldworkerNumber.ts';
import { createStartState, type StartState } from '../../src/fieldwork/startState.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { keysKey } from '../../src/keeping/storage/databaseName.ts';
import { saveDraft } from '../../src/keeping/storage/drafts.ts';
import { closeWave, saveWave } from '../../src/keeping/storage/surveys.ts';
import { takeBackUnsafe } from '../../src/keeping/storage/unsafeAllowed.ts';
import { aDatabase, goodOf, someInterview, theQuestionnaire, theWave, today } from '../fixtures/aDevice.ts';
import { aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn, deviceRefusing } from '../fixtures/aWorld.ts';
import { keysMade, useKeys } from '../fixtures/sealedSurvey.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

beforeEach(() => localStorage.clear());

async function started(
  database: Database,
  world: World = aWorld(),
  asked: string | null = null,
): Promise<StartState> {
  const state = createStartState(deviceOn(database, world), asked);
  await waitUntil(() => state.contents.value.at !== 'loading');
  return state;
}

const ready = (state: StartState) => {
  const contents = state.contents.value;
  if (contents.at !== 'ready') throw new RangeError(`ready requires a list, not ${contents.at}`);
  return contents;
};

describe('the start of an interview', () => {
  it('has the only open wave chosen already', async () => {
    const state = await started(await aDatabase());
    expect(ready(state).open.map(({ wave }) => wave.id)).toEqual([theWave.id]);
    expect(state.wave.value).toBe(theWave.id);
  });

  it('begins an interview by this fieldworker, and remembers the number for the day', async () => {
    const database = await aDatabase({ simulated: true });
    const state = await started(database);
    state.type(' 12 ');
    const begun = await new Promise<string>((resolve) => state.start(resolve));
    expect((await database.drafts.toArray()).map((draft) => draft.id)).toEqual([begun]);
    expect((await started(database)).fieldworker.value).toBe('12');
    const tomorrow = aWorld({ today: () => '2026-11-23' as ReturnType<World['today']> });
    expect((await started(database, tomorrow)).fieldworker.value).toBe('');
  });

  it('asks for a wave and for a number before it begins', async () => {
    const database = await aDatabase();
    goodOf(await saveWave(database, { ...theWave, id: 'w2' as typeof theWave.id }, theQuestionnaire));
    const state = await started(database);
    expect(state.wave.value).toBeNull();
    // From the page of a wave it is chosen already.
    expect((await started(database, aWorld(), 'w2')).wave.value).toBe('w2');
    const onBegun = vi.fn();
    state.start(onBegun);
    expect(state.lacks.value).toEqual(['wave', 'number']);
    state.choose('w2');
    state.type('a name');
    state.start(onBegun);
    expect(state.lacks.value).toEqual(['numberShape']);
    expect(onBegun).not.toHaveBeenCalled();
  });

  it('needs no number where nobody asks', async () => {
    const database = await aDatabase({ simulated: true });
    goodOf(
      await saveWave(database, { ...theWave, simulated: true, mode: 'selfCompletion' }, theQuestionnaire),
    );
    const state = await started(database);
    await new Promise((resolve) => state.start(resolve));
    expect(state.lacks.value).toEqual([]);
  });

  it('lists unfinished interviews without anything that was said, and no closed wave', async () => {
    const database = await aDatabase();
    goodOf(await saveDraft(database, someInterview('i1', { q1: { value: 4 } })));
    goodOf(await closeWave(database, theWave.id, aWorld().now()));
    const { open, unfinished } = ready(await started(database));
    expect(open).toEqual([]);
    expect(unfinished).toMatchObject([{ id: 'i1', answered: 1, wave: { id: theWave.id } }]);
    expect(Object.keys(unfinished[0] ?? {}).sort()).toEqual([
      'answered',
      'id',
      'isSealed',
      'startedAt',
      'survey',
      'wave',
    ]);
  });

  it('passes on what the device says about its store', async () => {
    const estimate = { used: 0, quota: 1, durable: false, privateWindow: true };
    const world = aWorld({ storageEstimate: async () => estimate });
    const state = await started(await aDatabase(), world);
    await waitUntil(() => state.isPrivate.value);
    expect(state.isDurable.value).toBe(false);
  });

  it('says why the store could not be opened', async () => {
    const problem = { kind: 'storageRefused', cause: 'no' } as const;
    const state = createStartState(deviceRefusing(problem));
    await waitUntil(() => state.contents.value.at !== 'loading');
    expect(state.contents.value).toEqual({ at: 'problem', problem });
  });
});

describe('where an office asks for a safe tablet', () => {
  async function tried(unsafeTablet: boolean, world: Partial<World>) {
    const database = await aDatabase();
    const made = aWorld().now();
    const limits = { afterInterviews: 5, afterHours: 4, unsafeTablet };
    const office = {
      survey: theWave.survey,
      pack: { hash: 'a'.repeat(64), version: 1, office: 'o', made, limits },
      bundle: null,
      receipt: null,
    };
    await database.counters.put({ id: `office/${theWave.survey}`, revision: 1, office });
    const keys = { made, officer: 'o', paper: 'p', others: [], testSeal: '' };
    const set = { ...keys, fileOpened: made, paperOpened: made };
    const row = { id: keysKey(theWave.survey), survey: theWave.survey, wave: null, name: 'keys' };
    await database.settings.put({ ...row, value: { v: 1, sets: [set] } });
    const state = await started(database, aWorld(world));
    state.type('12');
    state.start(() => undefined);
    await waitUntil(() => state.lacks.value.length > 0 || state.unsafe.value !== null);
    return { lacks: state.lacks.value, reasons: state.unsafe.value?.reasons.map(({ check }) => check) };
  }
  const estimate = { used: 0, quota: 900_000_000, durable: true, privateWindow: false };
  const inTab = { window: () => ({ secure: true, installed: false }) };

  it('F18: begins nothing on one that is not, and says why', async () => {
    const world = { ...inTab, storageEstimate: async () => ({ ...estimate, durable: false }) };
    const found = await tried(false, world);
    expect(found).toEqual({ lacks: [], reasons: ['secondStore', 'durable', 'installed'] });
  });

  it('goes on to the shift where its pack allows any tablet', async () => {
    expect(await tried(true, inTab)).toEqual({ lacks: ['shift'], reasons: undefined });
  });
});

describe('where no pack came', () => {
  const estimate = { used: 0, quota: 900_000_000, durable: true, privateWindow: false };
  const unsafe = { kind: 'unsafe', survey: theWave.survey, by: 'officer' };

  async function bare(world: Partial<World>) {
    const database = await aDatabase({ journal: aJournal() });
    goodOf(await takeBackUnsafe(database, theWave.survey));
    await useKeys(database, (await keysMade('21')).set);
    const state = await started(database, aWorld(world));
    state.type('12');
    return state;
  }

  it('F18, F19, F21: begins nothing on a device that may lose it, and says why', async () => {
    const state = await bare({
      window: () => ({ secure: true, installed: false }),
      storageEstimate: async () => ({ ...estimate, durable: null, privateWindow: true }),
    });
    const onBegun = vi.fn();
    state.start(onBegun);
    await waitUntil(() => state.unsafe.value !== null);
    expect(state.lacks.value).toEqual([]);
    const reasons = [
      { check: 'ordinary', state: 'bad' },
      { check: 'durable', state: 'unknown' },
      { check: 'installed', state: 'bad' },
    ];
    expect(state.unsafe.value).toEqual({ ...unsafe, reasons });
    expect(onBegun).not.toHaveBeenCalled();
  });

  it('F18: asks the browser to keep the store by the press that begins, before it is judged', async () => {
    // As browsers are: nothing is promised before somebody pressed something, and asked then, they promise.
    let isPressed = false;
    const state = await bare({ storageEstimate: async () => ({ ...estimate, durable: isPressed }) });
    await waitUntil(() => state.isDurable.value === false);
    isPressed = true;
    state.start(() => undefined);
    // It comes as far as that.
    await waitUntil(() => state.lacks.value.length > 0);
    expect([state.lacks.value, state.unsafe.value]).toEqual([['shift'], null]);
  });
});

it('has a place to start a shift once keys have come into use in another tab', async () => {
  const database = await aDatabase({ journal: aJournal() });
  const state = await started(database);
  state.type('12');
  expect(ready(state)).toMatchObject({ hasSealed: false });
  state.start(() => undefined);
  await waitUntil(() => state.unsafe.value !== null);
  await useKeys(database, (await keysMade('21')).set);
  state.start(() => undefined);
  await waitUntil(() => state.lacks.value.length > 0);
  expect([state.lacks.value, state.wave.value]).toEqual([['shift'], theWave.id]);
  expect(ready(state)).toMatchObject({ hasSealed: true });
});

it('offers practice only to who comes from its page, and does not remember the number that was given for it', async () => {
  const database = await aDatabase();
  const { survey, wave, questionnaire } = makePractice(today, aWorld().now());
  goodOf(await saveWave(database, wave, questionnaire, survey));
  const state = await started(database);
  expect(ready(state).open.map((one) => one.wave.id)).toEqual([theWave.id]);
  expect(state.wave.value).toBe(theWave.id);
  const practice = await started(database, aWorld(), PRACTICE_WAVE);
  expect([ready(practice).open.length, practice.wave.value]).toEqual([2, PRACTICE_WAVE]);
  practice.type('99');
  await new Promise((resolve) => practice.start(resolve));
  expect((await started(database)).fieldworker.value).toBe('');
  goodOf(await closeWave(database, theWave.id, aWorld().now()));
  expect(ready(await started(database)).open).toEqual([]);
});

describe('a fieldworker’s number', () => {
  it('is short and no name', () => {
    expect(['7', 'FW-12', 'Å3'].every(isFieldworkerNumber)).toBe(true);
    expect(['', 'Jo Bloggs', '1234567890123', '1/2'].some(isFieldworkerNumber)).toBe(false);
  });
});
