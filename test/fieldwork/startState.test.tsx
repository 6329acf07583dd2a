import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../src/core/world.ts';
import { isFieldworkerNumber } from '../../src/fieldwork/fieldworkerNumber.ts';
import { createStartState, type StartState } from '../../src/fieldwork/startState.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { saveDraft } from '../../src/keeping/storage/drafts.ts';
import { closeWave, saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf, someInterview, theQuestionnaire, theWave } from '../fixtures/aDevice.ts';
import { aWorld, deviceOn, deviceRefusing } from '../fixtures/aWorld.ts';

beforeEach(() => localStorage.clear());

async function started(
  database: Database,
  world: World = aWorld(),
  asked: string | null = null,
): Promise<StartState> {
  const state = createStartState(deviceOn(database, world), asked);
  await vi.waitUntil(() => state.contents.value.at !== 'loading');
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
    const database = await aDatabase();
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
    const database = await aDatabase();
    goodOf(await saveWave(database, { ...theWave, mode: 'selfCompletion' }, theQuestionnaire));
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
      'startedAt',
      'survey',
      'wave',
    ]);
  });

  it('passes on what the device says about its store', async () => {
    const estimate = { used: 0, quota: 1, durable: false, privateWindow: true };
    const world = aWorld({ storageEstimate: async () => estimate });
    const state = await started(await aDatabase(), world);
    await vi.waitUntil(() => state.isPrivate.value);
    expect(state.isDurable.value).toBe(false);
  });

  it('says why the store could not be opened', async () => {
    const problem = { kind: 'storageRefused', cause: 'no' } as const;
    const state = createStartState(deviceRefusing(problem));
    await vi.waitUntil(() => state.contents.value.at !== 'loading');
    expect(state.contents.value).toEqual({ at: 'problem', problem });
  });
});

describe('a fieldworker’s number', () => {
  it('is short and no name', () => {
    expect(['7', 'FW-12', 'Å3'].every(isFieldworkerNumber)).toBe(true);
    expect(['', 'Jo Bloggs', '1234567890123', '1/2'].some(isFieldworkerNumber)).toBe(false);
  });
});
