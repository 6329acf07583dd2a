import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Interview } from '../../src/asking/survey/interview.ts';
import { beginDraft, type Desk, sealingFor } from '../../src/fieldwork/beginDraft.ts';
import { sealAllPlain, sealPlain } from '../../src/fieldwork/sealPlain.ts';
import { createShift, type Shift } from '../../src/keeping/sealing/shift.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { saveDraft } from '../../src/keeping/storage/drafts.ts';
import type { OfficeRow } from '../../src/keeping/storage/rows.ts';
import { saveSetting } from '../../src/keeping/storage/settings.ts';
import { keepShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { closeWave, saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf, someInterview, theQuestionnaire, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { everythingIn, keysPutInUse, openedDraft } from '../fixtures/sealedFieldwork.ts';
import { keysMade, useKeys } from '../fixtures/sealedSurvey.ts';
import { aShift, shiftRun } from '../fixtures/shiftRun.ts';

const WORDS = 'oak river stone maple';
const CANARY = 'Zyzzogeton in Elm Row';
const place = { survey: theWave.survey, wave: null };
const full = () => new DOMException('no room', 'QuotaExceededError');
const failed = { ok: false, problem: { kind: 'storageFull' } };

/** The desk of a tablet; its survey has keys in use unless said, and its shift goes on. */
async function aDesk({ hasKeys = true, simulated = false, shift = aShift(), isKeptTwice = true } = {}) {
  const [world, folder] = [aWorld(), aFolder()];
  const database = await aDatabase({ simulated, journal: isKeptTwice ? aJournal(folder) : null });
  const keys = hasKeys ? await keysPutInUse(database) : null;
  goodOf(await keepShiftKey(database, { ...(await shift.begin(WORDS)), since: world.now() }));
  const device = deviceOn(database, world, shift);
  return { folder, database, keys, device, desk: { ...device, database } satisfies Desk };
}

/** An interview in progress that lies in the clear, with something that was said. */
async function aPlainDraft({ database }: Desk, name = 'one'): Promise<Interview> {
  const draft = someInterview(name, { q1: { value: 4, comment: CANARY } } as Interview['answers']);
  goodOf(await saveDraft(database, draft));
  return draft;
}

/** A shift that is begun, and whose worker does not come any more. */
function aShiftThatGoes(): { readonly shift: Shift; readonly go: () => void } {
  let isGone = false;
  const run = shiftRun();
  const shift = createShift((...asked) => (isGone ? Promise.reject(new Error('gone')) : run(...asked)));
  return {
    shift,
    go: () => {
      isGone = true;
    },
  };
}

/** Until mocks are restored. */
function takesNoDraft(database: Database): void {
  vi.spyOn(database.drafts, 'put').mockImplementation(() => Dexie.Promise.reject(full()) as never);
}

afterEach(() => vi.restoreAllMocks());

describe('an interview that is begun', () => {
  it('F31: is sealed from its first page where keys are in use, and says by which pack it is asked', async () => {
    const { desk, database, keys } = await aDesk();
    const name = goodOf(await beginDraft(desk, theWave.id, '12'));
    const row = await database.drafts.get(name);
    if (keys === null || row === undefined) throw new RangeError('requires a sealed row');
    expect(await openedDraft(keys.officer, row)).toMatchObject({
      id: name,
      design: { pack: null, fieldworker: '12' },
    });
    for (const [office, pack] of [
      [{ office: { pack: { version: 7 } } }, '7'],
      [{}, null],
    ] as const) {
      await database.counters.put({ id: `office/${theWave.survey}`, revision: 1, ...office } as OfficeRow);
      const next = await database.drafts.get(goodOf(await beginDraft(desk, theWave.id, '12')));
      if (next === undefined) throw new RangeError('requires a row');
      expect(await openedDraft(keys.officer, next)).toMatchObject({ design: { pack } });
    }
  });

  it.each([
    ['a survey', false, false],
    // As a file could bring it: nobody real answers such a wave, it says, but its survey is a real one.
    ['a real survey with a wave that is said to be made up', false, true],
    ['a made-up survey with a real wave', true, false],
  ])('F31: is not begun where nobody made keys of %s, or they are not tried yet', async (_, made, wave) => {
    const { desk, database } = await aDesk({ hasKeys: false, simulated: made });
    goodOf(await saveWave(database, { ...theWave, simulated: wave }, theQuestionnaire));
    const shut = { ok: false, problem: { kind: 'shut', why: 'noKeys', survey: theWave.survey } };
    for (const untried of [false, true]) {
      if (untried) goodOf(await saveSetting(database, place, 'keys', { v: 1, sets: [] }));
      expect(await beginDraft(desk, theWave.id, null)).toEqual(shut);
    }
    expect(await database.drafts.count()).toBe(0);
  });

  it('F31: is sealed to the keys in use while newer ones are not tried yet', async () => {
    const { desk, database } = await aDesk({ hasKeys: false });
    const [inUse, next] = [await keysMade('20'), await keysMade('21')];
    await useKeys(database, inUse.set, { ...next.set, paperOpened: null });
    const row = await database.drafts.get(goodOf(await beginDraft(desk, theWave.id, '12')));
    if (row === undefined) throw new RangeError('requires a row');
    expect(await openedDraft(inUse.paper, row)).toMatchObject({ design: { fieldworker: '12' } });
  });

  it('is in the clear where survey and wave are made up', async () => {
    const { desk, database } = await aDesk({ hasKeys: false, simulated: true });
    const name = goodOf(await beginDraft(desk, theWave.id, null, { pack: 'elsewhere' }));
    expect((await database.drafts.get(name))?.seal).toBeUndefined();
  });

  it('is not begun where its wave is gone or closed', async () => {
    const { desk, database } = await aDesk();
    expect(await beginDraft(desk, 'nowhere', null)).toMatchObject({ problem: { kind: 'notFound' } });
    goodOf(await closeWave(database, theWave.id, desk.world.now()));
    expect(await beginDraft(desk, theWave.id, null)).toMatchObject({ problem: { kind: 'waveClosed' } });
    expect(await database.drafts.count()).toBe(0);
  });

  it('is not begun without a shift, nor where this version cannot read the keys', async () => {
    const { desk, database } = await aDesk();
    await database.counters.delete('shift');
    const shut = { ok: false, problem: { kind: 'shut', why: 'noShift' } };
    expect(await beginDraft(desk, theWave.id, null)).toEqual(shut);
    for (const [kept, found] of [
      [{ v: 7 }, 7],
      [{ v: 1, sets: 'none' }, 2],
      ['keys', 2],
    ] as const) {
      goodOf(await saveSetting(database, place, 'keys', kept));
      const problem = { kind: 'newerVersion', what: 'survey', found, known: 1 };
      expect(await beginDraft(desk, theWave.id, null)).toEqual({ ok: false, problem });
    }
    expect(await database.drafts.count()).toBe(0);
  });

  it('is not begun, sealed or in the clear, where something it takes cannot be read or written', async () => {
    const { desk, database } = await aDesk({ isKeptTwice: false });
    const reading = vi.spyOn(database.settings, 'get').mockRejectedValueOnce(full());
    expect(await beginDraft(desk, theWave.id, null)).toMatchObject(failed);
    expect(reading).toHaveBeenCalled();
    for (const missing of ['shift', `office/${theWave.survey}`]) {
      const { counters } = database;
      const asked = counters.get.bind(counters) as (key: unknown) => never;
      const read = vi.spyOn(counters, 'get');
      read.mockImplementation((key: unknown) =>
        key === missing ? (Dexie.Promise.reject(full()) as never) : asked(key),
      );
      expect(await beginDraft(desk, theWave.id, null)).toMatchObject(failed);
      read.mockRestore();
    }
    takesNoDraft(database);
    expect(await beginDraft(desk, theWave.id, null)).toMatchObject(failed);
    vi.restoreAllMocks();
    expect(await database.drafts.count()).toBe(0);
  });

  it('is not begun where the worker that seals, or the code that begins it, does not come', async () => {
    const { shift, go } = aShiftThatGoes();
    const { desk, database } = await aDesk({ shift });
    const notLoaded = { ok: false, problem: { kind: 'notLoaded' } };
    vi.doMock('../../src/fieldwork/beginSealed.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    expect(await sealingFor(desk, someInterview('one'))).toEqual(notLoaded);
    vi.doUnmock('../../src/fieldwork/beginSealed.ts');
    go();
    expect(await beginDraft(desk, theWave.id, null)).toEqual(notLoaded);
    expect(await database.drafts.count()).toBe(0);
  });
});

describe('F31: an interview that lies in the clear since before the keys', () => {
  it('is sealed, and stays as it is where that cannot be done now', async () => {
    const { desk, database, folder, keys } = await aDesk({ isKeptTwice: false });
    const draft = await aPlainDraft(desk);
    const before = await database.drafts.get(draft.id);
    const read = vi.spyOn(database.settings, 'get').mockRejectedValueOnce(full());
    expect(await sealPlain(desk, draft)).toMatchObject(failed);
    read.mockRestore();
    takesNoDraft(database);
    expect(await sealPlain(desk, draft)).toMatchObject(failed);
    vi.restoreAllMocks();
    expect(await database.drafts.get(draft.id)).toEqual(before);
    expect(goodOf(await sealPlain(desk, draft))).toBeDefined();
    const row = await database.drafts.get(draft.id);
    if (keys === null || row === undefined) throw new RangeError('requires a sealed row');
    expect(await openedDraft(keys.paper, row)).toEqual(draft);
    expect(await everythingIn(database, folder)).not.toContain('Zyzzogeton');
  });

  it('stays plain where no keys are in use', async () => {
    const { desk, database } = await aDesk({ hasKeys: false });
    const draft = await aPlainDraft(desk);
    expect(await sealPlain(desk, draft)).toEqual({ ok: true, value: undefined });
    expect((await database.drafts.get(draft.id))?.seal).toBeUndefined();
  });

  it('is sealed with all others, but for what another tab has, has sealed or has finished meanwhile', async () => {
    const { desk, database, keys, device } = await aDesk();
    const names = ['one', 'held', 'sealed', 'finished'] as const;
    const [one, held, sealed, finished] = await Promise.all(names.map((name) => aPlainDraft(desk, name)));
    if (keys === null || !one || !held || !sealed || !finished) throw new RangeError('requires all four');
    const before = await database.drafts.get(held.id);
    let elsewhere: unknown;
    // What another tab does in the moment before this one has it.
    const take: typeof device.take = async (name) => {
      if (name === held.id) return null;
      if (name === finished.id) await database.drafts.delete(name);
      if (name === sealed.id) {
        goodOf(await sealPlain(desk, sealed));
        elsewhere = await database.drafts.get(name);
      }
      return device.take(name);
    };
    await sealAllPlain({ ...device, take }, database);
    expect(await database.drafts.get(held.id)).toEqual(before);
    expect(await database.drafts.get(sealed.id)).toEqual(elsewhere);
    expect(await database.drafts.get(finished.id)).toBeUndefined();
    const row = await database.drafts.get(one.id);
    expect(await openedDraft(keys.officer, row ?? { bytes: new Uint8Array() })).toEqual(one);
    // Once more: there is nothing left to do but what the other tab still has.
    const rows = await database.drafts.toArray();
    await sealAllPlain({ ...device, take }, database);
    expect(await database.drafts.toArray()).toEqual(rows);
  });

  it('stays where it cannot be seen what there is', async () => {
    const { desk, database, device } = await aDesk();
    const draft = await aPlainDraft(desk);
    const before = await database.drafts.get(draft.id);
    vi.spyOn(database.drafts, 'toArray').mockRejectedValueOnce(full());
    await sealAllPlain(device, database);
    expect(await database.drafts.get(draft.id)).toEqual(before);
  });
});
