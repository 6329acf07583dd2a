import { beforeEach, describe, expect, it } from 'vitest';
import { countBreakOff, countRefusal, finish, keepPartial } from '../../src/asking/survey/response.ts';
import { instant } from '../../src/core/day.ts';
import { id } from '../../src/core/id.ts';
import { createAddressState } from '../../src/fieldwork/addressState.ts';
import { createDoorState, type DoorState } from '../../src/fieldwork/doorState.ts';
import { rememberedNumber } from '../../src/fieldwork/fieldworkerNumber.ts';
import { countsOf } from '../../src/keeping/storage/counts.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { listOutbox } from '../../src/keeping/storage/listOutbox.ts';
import { loadDraft } from '../../src/keeping/storage/readDrafts.ts';
import { keepShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { closeWave, saveWave } from '../../src/keeping/storage/surveys.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { anEmptyTablet, aPackOffice, setUp } from '../fixtures/aCarriedTablet.ts';
import { aDatabase, goodOf, theQuestionnaire, theWave, today } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { itWithAge, openedByAge } from '../fixtures/publicAge.ts';
import { everythingIn, keysPutInUse, openedWith } from '../fixtures/sealedFieldwork.ts';
import { aShift } from '../fixtures/shiftRun.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

beforeEach(() => localStorage.clear());

const ADDRESS = 'ZYZ-1043-QX';

async function atDoor(database: Database, shift = aShift()): Promise<DoorState> {
  const device = deviceOn(database, aWorld(), shift);
  const state = createDoorState(device, theWave.id, createAddressState(device, theWave.id));
  await waitUntil(() => state.view.value.at !== 'loading');
  return state;
}

const nobody = () => {
  throw new RangeError('no interview is begun here');
};
const told = { fieldworker: '12', address: ADDRESS, call: '2' } as const;

describe('a call at a door', () => {
  it('is kept as a record of its own, with no answer and no interview', async () => {
    const database = await aDatabase({ simulated: true, journal: aJournal(aFolder()) });
    const state = await atDoor(database);
    state.write({ ...told, came: 'notContacted' });
    await state.go(nobody);
    expect(state.kept.value).toEqual({
      address: ADDRESS,
      call: '2',
      outcome: 'notContacted',
      isKeptTwice: true,
    });
    expect(goodOf(await listOutbox(database))).toMatchObject([
      {
        number: 1,
        kind: 'notContacted',
        answers: {},
        design: { addressNumber: ADDRESS, call: 2, fieldworker: '12', adults: null },
      },
    ]);
    expect(goodOf(await countsOf(database, theWave.id, today))).toMatchObject({ today: 0, onTablet: 0 });
    // The next call is told anew, by the same fieldworker.
    expect(state.form.value).toMatchObject({ fieldworker: '12', address: '', call: '', came: null });
    expect(rememberedNumber(today)).toBe('12');
  });

  it('says what is lacking and keeps nothing', async () => {
    const database = await aDatabase();
    const state = await atDoor(database);
    await state.go(nobody);
    expect(state.lacks.value).toEqual(['fieldworker', 'address', 'call', 'came']);
    expect(await database.outbox.count()).toBe(0);
  });

  it('begins an interview that has it in its response', async () => {
    const database = await aDatabase({ simulated: true });
    const state = await atDoor(database);
    state.write({ ...told, came: 'interview', dwellings: '3', adults: '2' });
    expect(state.chosen.value).toEqual({ dwellings: 3, dwelling: 2, adults: 2 });
    const begun: string[] = [];
    await state.go((interview) => begun.push(interview));
    const interview = goodOf(await loadDraft(database, id<'interview'>(begun[0] ?? '')));
    const design = {
      addressNumber: ADDRESS,
      call: 2,
      fieldworker: '12',
      dwellings: 3,
      dwellingChosen: 2,
      adults: 2,
      adultChosenBy: 'nextBirthday',
    } as const;
    expect(interview).toMatchObject({ design });
    expect(await database.outbox.count()).toBe(0);
    // However it ends.
    const input = { interview, questionnaire: theQuestionnaire, wave: theWave };
    const facts = { id: id<'response'>('r'), tablet: 't', number: 1, now: aWorld().now(), build: 'test' };
    const ends = [
      goodOf(finish(input, facts)),
      ...[keepPartial, countBreakOff, countRefusal].map((end) => end(input, facts)),
    ];
    expect(ends).toMatchObject(Array.from({ length: 4 }, () => ({ design })));
  });

  it('is not kept of a wave that was closed meanwhile, and what was told stays', async () => {
    const database = await aDatabase();
    const state = await atDoor(database);
    state.write({ ...told, came: 'refused' });
    goodOf(await closeWave(database, theWave.id, instant('2026-11-22T09:30:00.000Z')));
    await state.go(nobody);
    expect(state.problem.value).toEqual({ kind: 'waveClosed' });
    expect([state.kept.value, state.form.value.address]).toEqual([null, ADDRESS]);
    const late = await atDoor(database);
    expect(late.view.value).toEqual({ at: 'problem', problem: { kind: 'notFound', what: 'wave' } });
  });
});

describe('a call at a door of a sealed survey', () => {
  it('says by which pack it was made, and so does an interview that begins there', async () => {
    const office = await aPackOffice();
    const { database, state: carry } = await setUp(office, await anEmptyTablet());
    const limits = { ...USUAL_LIMITS, unsafeTablet: true };
    await carry.lookAt(office.packFile({ version: 7, limits }));
    await carry.take();
    const shift = aShift();
    const begun = await shift.begin('oak river stone maple');
    goodOf(await keepShiftKey(database, { ...begun, since: aWorld().now() }));
    const state = await atDoor(database, shift);
    state.write({ ...told, came: 'notContacted' });
    await state.go(nobody);
    const [row] = await database.outbox.toArray();
    expect(await openedWith(office.paper, row?.bytes ?? new Uint8Array())).toMatchObject({
      response: { design: { pack: '7' } },
    });
    const names: string[] = [];
    state.write({ ...told, came: 'interview', adults: '1' });
    await state.go((interview) => names.push(interview));
    const draft = await database.drafts.get(names[0] ?? '');
    if (draft?.seal === undefined) throw new RangeError('an interview of a sealed survey is sealed');
    expect(await shift.open(draft.seal, new Uint8Array(draft.bytes))).toMatchObject({
      value: { value: { design: { pack: '7' } } },
    });
  });

  it('F31: is sealed to officers and the paper key without a shift, and stands nowhere in the clear', async () => {
    const folder = aFolder();
    const database = await aDatabase({ journal: aJournal(folder) });
    const keys = await keysPutInUse(database, theWave.survey);
    const state = await atDoor(database);
    state.write({ ...told, came: 'unknownHousehold' });
    await state.go(nobody);
    expect(state.kept.value).toMatchObject({ outcome: 'unknownHousehold', isKeptTwice: true });
    expect(await everythingIn(database, folder)).not.toContain(ADDRESS);
    const [row] = await database.outbox.toArray();
    for (const key of [keys.officer, keys.paper])
      expect(await openedWith(key, row?.bytes ?? new Uint8Array())).toMatchObject({
        response: { kind: 'unknownHousehold', design: { addressNumber: ADDRESS } },
      });
  });

  itWithAge('F40: is opened by the public age program, with either key', async () => {
    const database = await aDatabase();
    const keys = await keysPutInUse(database, theWave.survey);
    const state = await atDoor(database);
    state.write({ ...told, came: 'refused' });
    await state.go(nobody);
    const [row] = await database.outbox.toArray();
    for (const { identity } of [keys.officer, keys.paper])
      expect(JSON.parse(openedByAge(row?.bytes ?? new Uint8Array(), identity))).toMatchObject({
        response: { kind: 'refused', design: { addressNumber: ADDRESS } },
      });
  });

  it('begins an interview only in an open shift', async () => {
    const database = await aDatabase();
    await keysPutInUse(database, theWave.survey);
    const shift = aShift();
    const state = await atDoor(database, shift);
    state.write({ ...told, came: 'interview', adults: '1' });
    await state.go(nobody);
    expect(state.lacks.value).toEqual(['shift']);
    const begun = await shift.begin('oak river stone maple');
    goodOf(await keepShiftKey(database, { ...begun, since: aWorld().now() }));
    state.shiftOpened();
    expect(state.lacks.value).toEqual([]);
    const names: string[] = [];
    await state.go((interview) => names.push(interview));
    expect(names).toHaveLength(1);
  });

  it('has a place to start a shift once keys have come into use in another tab', async () => {
    const database = await aDatabase();
    const state = await atDoor(database);
    const choice = () => (state.view.value.at === 'ready' ? state.view.value.choice : null);
    expect(choice()).toMatchObject({ isSealed: false });
    await keysPutInUse(database, theWave.survey);
    state.write({ ...told, came: 'interview', adults: '1' });
    await state.go(nobody);
    expect(state.lacks.value).toEqual(['shift']);
    expect(choice()).toMatchObject({ isSealed: true });
    expect(state.form.value.address).toBe(ADDRESS);
  });

  it('is not kept on a tablet that the office does not hold safe enough', async () => {
    const office = await aPackOffice();
    const tablet = await setUp(office, await anEmptyTablet());
    goodOf(await saveWave(tablet.database, theWave, theQuestionnaire));
    const state = await atDoor(tablet.database);
    state.write({ ...told, came: 'refused' });
    await state.go(nobody);
    expect(state.unsafe.value).not.toEqual([]);
    expect(await tablet.database.outbox.count()).toBe(0);
  });
});
