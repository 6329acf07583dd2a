import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import type { World } from '../../src/core/world.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import type { InterviewPages } from '../../src/fieldwork/interviewPages.ts';
import { createInterviewState, type InterviewState } from '../../src/fieldwork/interviewState.ts';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { createStartState } from '../../src/fieldwork/startState.ts';
import { openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { createShift, type Shift } from '../../src/keeping/sealing/shift.ts';
import { provenSigner } from '../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { listOutbox } from '../../src/keeping/storage/listOutbox.ts';
import { listUnfinished } from '../../src/keeping/storage/readDrafts.ts';
import { saveSetting } from '../../src/keeping/storage/settings.ts';
import { destroyShiftKey, keepShiftKey, loadShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { aFolder, aJournal, type FakeFolder } from '../fixtures/aJournal.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { everythingIn, type HeldKeys, keysPutInUse, openedWith } from '../fixtures/sealedFieldwork.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';
import { aShift, shiftRun } from '../fixtures/shiftRun.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

const WORDS = 'oak river stone maple';
const CANARY = 'Zyzzogeton in Elm Row';
const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 text; q3 single 1-2');
const wave = waveAsking(questionnaire, { simulated: false });

interface Tablet {
  readonly database: Database;
  readonly folder: FakeFolder;
  readonly world: World;
  readonly keys: HeldKeys;
}

let states: InterviewState[] = [];
beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
});
afterEach(() => {
  for (const state of states) state.close();
  states = [];
});

/** A tablet with a survey whose keys are in use. */
async function aTablet(): Promise<Tablet> {
  const folder = aFolder();
  const database = await aDatabase({ journal: aJournal(folder) });
  goodOf(await saveWave(database, wave, questionnaire));
  return { database, folder, world: aWorld(), keys: await keysPutInUse(database, wave.survey) };
}

async function shiftBegun({ database, world }: Tablet): Promise<Shift> {
  const shift = aShift();
  goodOf(await keepShiftKey(database, { ...(await shift.begin(WORDS)), since: world.now() }));
  return shift;
}

const begin = async ({ database, world }: Tablet, shift: Shift): Promise<string> =>
  goodOf(await beginDraft({ ...deviceOn(database, world, shift), database }, wave.id, '12'));

async function open({ database, world }: Tablet, shift: Shift, name: string): Promise<InterviewState> {
  const state = createInterviewState(deviceOn(database, world, shift), name, 'wholeGrid');
  states.push(state);
  await waitUntil(() => state.phase.value.at !== 'opening');
  return state;
}

function pagesOf({ phase }: InterviewState): InterviewPages {
  if (phase.value.at !== 'open') throw new RangeError(`pagesOf requires an open one, not ${phase.value.at}`);
  return phase.value.pages;
}

const at = (pages: InterviewPages, key: string) =>
  waitUntil(() => pageKey(pages.view.value) === key && pages.isKept.value);

/** Up to the second question, where a text is typed. */
async function halfway(pages: InterviewPages): Promise<void> {
  pages.goOn();
  await at(pages, 'question q1 ');
  pages.give('', { value: 4 }, true);
  await at(pages, 'question q2 ');
  pages.give('', { value: CANARY }, false);
  await waitUntil(() => pages.isKept.value && pages.isKeptTwice.value !== null);
}

const given = { q1: { value: 4 }, q2: { value: CANARY } };

async function isNowhere({ database, folder }: Tablet): Promise<void> {
  const all = await everythingIn(database, folder);
  const page = JSON.stringify([{ ...localStorage }, history.state, location.href, document.title]);
  for (const secret of ['Zyzzogeton', 'AGE-SECRET-KEY', WORDS, btoa('Zyzzogeton').slice(0, 12)])
    expect((all + page).includes(secret)).toBe(false);
  expect(all).toContain('age-encryption.org/v1');
}

describe('a sealed interview (F31)', () => {
  it('is kept twice, and no byte of either store shows what was said', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const pages = pagesOf(await open(tablet, shift, await begin(tablet, shift)));
    await halfway(pages);
    expect(pages.isKeptTwice.value).toBe(true);
    await isNowhere(tablet);
  });

  it('opens after a reload only with the passphrase, at the same question with all answers', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const name = await begin(tablet, shift);
    await halfway(pagesOf(await open(tablet, shift, name)));
    const later = aShift();
    const state = await open(tablet, later, name);
    expect(state.phase.value).toEqual({ at: 'shut', why: 'locked', language: 'en' });
    const key = goodOf(await loadShiftKey(tablet.database));
    if (key === null) throw new RangeError('the shift goes on');
    goodOf(await later.unlock(key, WORDS));
    state.openShut();
    await waitUntil(() => state.phase.value.at === 'open');
    const pages = pagesOf(state);
    expect(pageKey(pages.view.value)).toBe('question q2 ');
    expect(pages.interview.value.answers).toEqual(given);
  });

  it('leaves the screen when the shift is locked, and comes back as it was', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const state = await open(tablet, shift, await begin(tablet, shift));
    await halfway(pagesOf(state));
    await shift.lock();
    expect(state.phase.value).toEqual({ at: 'shut', why: 'locked', language: 'en' });
    const key = goodOf(await loadShiftKey(tablet.database));
    if (key !== null) await shift.unlock(key, WORDS);
    state.openShut();
    await waitUntil(() => state.phase.value.at === 'open');
    const pages = pagesOf(state);
    expect(pages.interview.value.answers).toEqual(given);
    pages.goOn();
    await at(pages, 'question q3 ');
    expect(pages.problem.value).toBeNull();
  });

  it('does not come up where the shift was locked while it was opened', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const name = await begin(tablet, shift);
    const opening: Shift = {
      ...shift,
      get openFor() {
        return shift.openFor;
      },
      open: async (kept, bytes) => {
        const opened = await shift.open(kept, bytes);
        await shift.lock();
        return opened;
      },
    };
    const state = await open(tablet, opening, name);
    expect(state.phase.value).toEqual({ at: 'shut', why: 'locked', language: 'en' });
  });

  it('leaves the screen once it is kept, where the shift was locked in the middle of a tap', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const state = await open(tablet, shift, await begin(tablet, shift));
    const before = pagesOf(state);
    await halfway(before);
    before.give('', { value: 'changed' }, false);
    expect(before.isKept.value).toBe(false);
    await shift.lock();
    await waitUntil(() => state.phase.value.at === 'shut');
    const key = goodOf(await loadShiftKey(tablet.database));
    if (key !== null) await shift.unlock(key, WORDS);
    state.openShut();
    await waitUntil(() => state.phase.value.at === 'open');
    expect(pagesOf(state).interview.value.answers).toEqual({ ...given, q2: { value: 'changed' } });
  });

  it('is sealed to officers and the paper key when it is finished: the tablet keeps nothing that opens it', async () => {
    const tablet = await aTablet();
    const { database, keys } = tablet;
    const shift = await shiftBegun(tablet);
    const name = await begin(tablet, shift);
    const state = await open(tablet, shift, name);
    const pages = pagesOf(state);
    await halfway(pages);
    const opener = (await database.drafts.get(name))?.seal?.opener ?? '';
    expect(opener).not.toBe('');
    pages.goOn();
    await at(pages, 'question q3 ');
    pages.give('', { value: 1 }, true);
    await at(pages, 'review');
    pages.goOn();
    await waitUntil(() => state.phase.value.at === 'over');
    expect(await database.drafts.count()).toBe(0);
    const [row] = await database.outbox.toArray();
    if (row === undefined) throw new RangeError('it is filed');
    for (const key of [keys.officer, keys.paper]) {
      const record = openedRecord(await openedWith(key, row.bytes));
      expect(record.response).toMatchObject({ id: name, number: 1, kind: 'complete', answers: given });
      // There is no key of a tablet: what signs it is in the memory of the shift alone.
      expect(await provenSigner(record, [])).toMatch(/^[\w-]{43}$/);
    }
    await isNowhere(tablet);
    // Brought in on this same device, it is opened with an officer's key.
    database.run = sealingRun;
    expect((await listOutbox(database)).ok).toBe(false);
    database.identities.set(wave.survey, [keys.officer.identity]);
    expect(goodOf(await listOutbox(database))).toMatchObject([{ id: name, answers: given }]);
    // The key of the interview, which the shift could have opened, is in neither store.
    expect(await everythingIn(database, tablet.folder)).not.toContain(opener);
    const seal = { opener, recipients: [], shift: shift.openFor ?? '', startedAt: tablet.world.now() };
    expect(await shift.open(seal, row.bytes)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('is signed also where the shift is locked in the very moment in which it is finished', async () => {
    for (const isFiling of [
      () => true,
      // Its number is known, and it is being signed.
      (asked: string) => asked === 'sealRecord',
    ]) {
      const tablet = await aTablet();
      const asked: string[] = [];
      const run = shiftRun();
      const shift = createShift((job, input, watch) => {
        asked.push((input as { readonly what: string }).what);
        return run(job, input, watch);
      });
      const made = await shift.begin(WORDS, { signer: newSigningKey().secret });
      goodOf(await keepShiftKey(tablet.database, { ...made, since: tablet.world.now() }));
      const state = await open(tablet, shift, await begin(tablet, shift));
      const pages = pagesOf(state);
      await halfway(pages);
      pages.goOn();
      await at(pages, 'question q3 ');
      pages.give('', { value: 1 }, true);
      await at(pages, 'review');
      pages.goOn();
      await waitUntil(() => isFiling(asked.at(-1) ?? ''));
      await shift.lock();
      await waitUntil(async () => (await tablet.database.outbox.count()) === 1);
      const [row] = await tablet.database.outbox.toArray();
      const record = openedRecord(await openedWith(tablet.keys.officer, row?.bytes ?? new Uint8Array()));
      expect(record.key).not.toBeNull();
      expect(await provenSigner(record, [])).toBe(record.key);
      expect(await tablet.database.drafts.count()).toBe(0);
    }
  });

  it('is opened by nobody here after the end of its shift, and says so', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const name = await begin(tablet, shift);
    await halfway(pagesOf(await open(tablet, shift, name)));
    goodOf(await destroyShiftKey(tablet.database));
    expect((await open(tablet, shift, name)).phase.value).toMatchObject({ at: 'shut', why: 'otherShift' });
    await shiftBegun(tablet);
    expect((await open(tablet, shift, name)).phase.value).toMatchObject({ at: 'shut', why: 'otherShift' });
  });

  it('is listed by what lies in the clear: when it was begun, and of which wave', async () => {
    const tablet = await aTablet();
    const name = await begin(tablet, await shiftBegun(tablet));
    const key = goodOf(await loadShiftKey(tablet.database));
    expect(goodOf(await listUnfinished(tablet.database))).toEqual([
      {
        id: name,
        survey: wave.survey,
        wave: wave.id,
        startedAt: tablet.world.now(),
        answered: null,
        shift: key?.recipient,
      },
    ]);
  });

  it('comes back from the journal alone, sealed, with the shift and the keys of the survey', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const name = await begin(tablet, shift);
    const state = await open(tablet, shift, name);
    await halfway(pagesOf(state));
    state.close();
    await waitUntil(async () => (await tablet.database.drafts.get(name)) !== undefined);
    const lost = await aDatabase({ empty: true, journal: aJournal(tablet.folder) });
    const again = { ...tablet, database: lost };
    expect(pagesOf(await open(again, shift, name)).interview.value.answers).toEqual(given);
    // The next one is not asked in the open.
    await begin(again, shift);
    expect(goodOf(await listUnfinished(lost)).map((one) => one.shift)).toEqual([
      shift.openFor,
      shift.openFor,
    ]);
  });

  it('says that a part did not load where the worker does not come, and keeps the answer when it does', async () => {
    const tablet = await aTablet();
    let isBroken = false;
    const run = shiftRun();
    const shift = createShift((...asked) => (isBroken ? Promise.reject(new Error('gone')) : run(...asked)));
    goodOf(await keepShiftKey(tablet.database, { ...(await shift.begin(WORDS)), since: tablet.world.now() }));
    const name = await begin(tablet, shift);
    const pages = pagesOf(await open(tablet, shift, name));
    pages.goOn();
    await at(pages, 'question q1 ');
    isBroken = true;
    pages.give('', { value: 4 }, true);
    await waitUntil(() => pages.problem.value !== null);
    expect(pages.problem.value).toEqual({ kind: 'notLoaded' });
    const device = deviceOn(tablet.database, tablet.world, shift);
    const desk = { ...device, database: tablet.database };
    expect(await beginDraft(desk, wave.id, '12')).toEqual({ ok: false, problem: { kind: 'notLoaded' } });
    const elsewhere = createInterviewState(device, name, 'wholeGrid');
    states.push(elsewhere);
    await waitUntil(() => elsewhere.phase.value.at !== 'opening');
    expect(elsewhere.phase.value).toEqual({ at: 'notOpened', problem: { kind: 'notLoaded' } });
    isBroken = false;
    pages.retry();
    await at(pages, 'question q2 ');
  });
});

describe('an interview of a survey with keys', () => {
  it('is not begun without a shift', async () => {
    const tablet = await aTablet();
    const desk = { ...deviceOn(tablet.database, tablet.world, aShift()), database: tablet.database };
    expect(await beginDraft(desk, wave.id, '12')).toEqual({
      ok: false,
      problem: { kind: 'shut', why: 'noShift' },
    });
    expect(await tablet.database.drafts.count()).toBe(0);
  });

  it('is not begun where this version cannot read the keys: it would not be sealed', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const place = { survey: wave.survey, wave: null };
    const desk = { ...deviceOn(tablet.database, tablet.world, shift), database: tablet.database };
    for (const [kept, found] of [
      [{ v: 7, rings: [] }, 7],
      [{ v: 1, sets: 'none' }, 2],
    ] as const) {
      goodOf(await saveSetting(tablet.database, place, 'keys', kept));
      const problem = { kind: 'newerVersion', what: 'survey', found, known: 1 };
      expect(await beginDraft(desk, wave.id, '12')).toEqual({ ok: false, problem });
    }
  });

  it('F31: is not begun while they are not in use', async () => {
    const { database, world } = await aTablet();
    const place = { survey: wave.survey, wave: null };
    goodOf(await saveSetting(database, place, 'keys', { v: 1, sets: [] }));
    const desk = { ...deviceOn(database, world, aShift()), database };
    const shut = { ok: false, problem: { kind: 'shut', why: 'noKeys', survey: wave.survey } };
    expect(await beginDraft(desk, wave.id, '12')).toEqual(shut);
    expect(await database.drafts.count()).toBe(0);
  });

  it('is begun on the start page once the shift is open', async () => {
    const tablet = await aTablet();
    const shift = await shiftBegun(tablet);
    const state = createStartState(deviceOn(tablet.database, tablet.world, shift));
    await waitUntil(() => state.contents.value.at === 'ready');
    expect(state.contents.value).toMatchObject({ hasSealed: true });
    state.choose(wave.id);
    state.type('12');
    await shift.lock();
    state.start(() => undefined);
    await waitUntil(() => state.lacks.value.length > 0);
    expect(state.lacks.value).toEqual(['shift']);
    expect(await tablet.database.drafts.count()).toBe(0);
    const key = goodOf(await loadShiftKey(tablet.database));
    if (key !== null) await shift.unlock(key, WORDS);
    const begun = await new Promise<string>((resolve) => state.start(resolve));
    expect((await tablet.database.drafts.get(id<'interview'>(begun)))?.seal).toBeDefined();
  });
});
