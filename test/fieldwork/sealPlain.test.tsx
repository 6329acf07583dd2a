import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../src/core/id.ts';
import type { World } from '../../src/core/world.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import type { InterviewPages } from '../../src/fieldwork/interviewPages.ts';
import { createInterviewState, type InterviewState } from '../../src/fieldwork/interviewState.ts';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { ShutPage } from '../../src/fieldwork/ShutPage.tsx';
import { sealAllPlain } from '../../src/fieldwork/sealPlain.ts';
import { createShiftState } from '../../src/fieldwork/shiftState.ts';
import type { Shift } from '../../src/keeping/sealing/shift.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import type { DraftRow } from '../../src/keeping/storage/rows.ts';
import { saveSetting } from '../../src/keeping/storage/settings.ts';
import { destroyShiftKey, keepShiftKey, loadShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { aFolder, aJournal, type FakeFolder } from '../fixtures/aJournal.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aSurvey } from '../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { everythingIn, keysPutInUse, openedDraft, signedResponse } from '../fixtures/sealedFieldwork.ts';
import { aShift } from '../fixtures/shiftRun.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

const WORDS = 'oak river stone maple';
const CANARY = 'Zyzzogeton in Elm Row';
const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 text; q3 single 1-2');
/** While it is simulated, this version keeps its answers as an older one did those of any survey. */
const wave = waveAsking(questionnaire);
const given = { q1: { value: 4 }, q2: { value: CANARY } };

interface Trial {
  readonly database: Database;
  readonly folder: FakeFolder;
  readonly world: World;
  /** Interviews in progress, in the clear. */
  readonly names: readonly Id<'interview'>[];
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

/**
 * A tablet with interviews of a survey without keys, as an older version began them: the first of them answered up to its second
 * question and left.
 */
async function aTrial({ others = 0, ...more }: { readonly others?: number } & Partial<World> = {}) {
  const folder = aFolder();
  const database = await aDatabase({ simulated: true, journal: aJournal(folder) });
  goodOf(await saveWave(database, wave, questionnaire));
  const trial = { database, folder, world: aWorld(more), names: [] as Id<'interview'>[] };
  const desk = { ...deviceOn(database, trial.world), database };
  for (let begun = 0; begun <= others; begun += 1)
    trial.names.push(goodOf(await beginDraft(desk, wave.id, '12')));
  const state = await open(trial, aShift());
  const pages = pagesOf(state);
  pages.goOn();
  await at(pages, 'question q1 ');
  pages.give('', { value: 4 }, true);
  await at(pages, 'question q2 ');
  pages.give('', { value: CANARY }, false);
  await waitUntil(() => pages.isKept.value && pages.isKeptTwice.value !== null);
  await left(state, pages);
  expect(await everythingIn(database, folder)).toContain(CANARY);
  goodOf(await saveWave(database, { ...wave, simulated: false }, questionnaire));
  return trial;
}

async function left(state: InterviewState, pages: InterviewPages): Promise<void> {
  await pages.abandon();
  state.close();
}

async function shiftBegun({ database, world }: Trial): Promise<Shift> {
  const shift = aShift();
  goodOf(await keepShiftKey(database, { ...(await shift.begin(WORDS)), since: world.now() }));
  return shift;
}

async function open({ database, world, names }: Trial, shift: Shift): Promise<InterviewState> {
  const state = createInterviewState(deviceOn(database, world, shift), `${names[0]}`, 'wholeGrid');
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

/** An interview in progress as either store has it. */
async function rowsOf({ database, names }: Trial, name = names[0]): Promise<readonly DraftRow[]> {
  const kept = await database.journal?.rows([{ table: 'drafts', key: `${name}` }]);
  const rows = [await database.drafts.get(name as Id<'interview'>), kept?.[0]?.row];
  return rows as unknown as readonly DraftRow[];
}

const bytesOf = ({ folder }: Trial) =>
  [...folder.files].map(([name, { bytes }]) => [name, new TextDecoder('latin1').decode(bytes)]);

describe('F31: an interview that was begun before the keys of its survey', () => {
  it('is sealed in both stores when it is opened again, and no byte of either shows what was said', async () => {
    const trial = await aTrial();
    const keys = await keysPutInUse(trial.database, wave.survey);
    const pages = pagesOf(await open(trial, await shiftBegun(trial)));
    // Before anything is tapped.
    expect(await everythingIn(trial.database, trial.folder)).not.toContain('Zyzzogeton');
    expect(pageKey(pages.view.value)).toBe('question q2 ');
    expect(pages.interview.value.answers).toEqual(given);
    const rows = await rowsOf(trial);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[0]?.seal?.startedAt).toBe(pages.interview.value.startedAt);
    for (const key of [keys.officer, keys.paper])
      for (const row of rows) expect(await openedDraft(key, row)).toMatchObject({ answers: given });
    // Whoever finds the journal alone finds the keys in it.
    const setting = { table: 'settings', key: `${wave.survey}//keys` } as const;
    expect(await trial.database.journal?.rows([setting])).toHaveLength(1);
  });

  it('goes on so: the next tap is sealed, it opens again, and is signed when it is finished', async () => {
    const trial = await aTrial();
    const keys = await keysPutInUse(trial.database, wave.survey);
    const shift = await shiftBegun(trial);
    const first = await open(trial, shift);
    const before = pagesOf(first);
    before.give('', { value: `${CANARY} 7` }, false);
    await waitUntil(() => before.isKept.value && before.isKeptTwice.value === true);
    const said = { ...given, q2: { value: `${CANARY} 7` } };
    for (const row of await rowsOf(trial))
      expect(await openedDraft(keys.paper, row)).toMatchObject({ answers: said });
    await left(first, before);
    const opener = (await rowsOf(trial))[0]?.seal?.opener;
    const state = await open(trial, shift);
    const pages = pagesOf(state);
    // It keeps its key.
    expect((await rowsOf(trial))[0]?.seal?.opener).toBe(opener);
    pages.goOn();
    await at(pages, 'question q3 ');
    pages.give('', { value: 1 }, true);
    await at(pages, 'review');
    pages.goOn();
    await waitUntil(() => state.phase.value.at === 'over');
    const [row] = await trial.database.outbox.toArray();
    expect(await signedResponse(keys.officer, row?.bytes ?? new Uint8Array())).toMatchObject({
      kind: 'complete',
      answers: said,
    });
    expect(await trial.database.drafts.count()).toBe(0);
    expect(await everythingIn(trial.database, trial.folder)).not.toContain('Zyzzogeton');
    // The next one does not begin where the shift was ended meanwhile, and what is shown is no fault of this one.
    goodOf(await destroyShiftKey(trial.database));
    state.beginNext(() => undefined);
    await waitUntil(() => state.phase.value.at === 'shut');
    expect(state.phase.value).toEqual({ at: 'shut', why: 'noNext', language: 'en' });
  });

  it('is gone from the journal with the next start, where that could not be had when it was sealed', async () => {
    const trial = await aTrial();
    await keysPutInUse(trial.database, wave.survey);
    const shift = await shiftBegun(trial);
    trial.folder.faultBy(() => new DOMException('held', 'NoModificationAllowedError'));
    const state = await open(trial, shift);
    await left(state, pagesOf(state));
    const { name } = trial.database;
    const held = await trial.database.drafts.toArray();
    expect(held[0]?.seal?.shift).toBe(shift.openFor);
    expect(await everythingIn(trial.database, trial.folder)).toContain('Zyzzogeton');
    trial.database.close();
    trial.folder.faultBy(() => null);
    const after = await aDatabase({ name, empty: true, journal: aJournal(trial.folder) });
    expect(await everythingIn(after, trial.folder)).not.toContain('Zyzzogeton');
    const again = { ...trial, database: after };
    expect((await rowsOf(again))[1]).toEqual(held[0]);
    expect(pagesOf(await open(again, shift)).interview.value.answers).toEqual(given);
  });

  it('is shut without a shift, and nothing of it is changed', async () => {
    const trial = await aTrial();
    await keysPutInUse(trial.database, wave.survey);
    const before = [await rowsOf(trial), bytesOf(trial)];
    const { phase } = await open(trial, aShift());
    expect(phase.value).toEqual({ at: 'shut', why: 'noShift', language: 'en' });
    expect([await rowsOf(trial), bytesOf(trial)]).toEqual(before);
  });

  it('is sealed, and shut until the words are given, where the shift is locked', async () => {
    const trial = await aTrial();
    await keysPutInUse(trial.database, wave.survey);
    await shiftBegun(trial);
    const later = aShift();
    const state = await open(trial, later);
    expect(state.phase.value).toMatchObject({ at: 'shut', why: 'locked' });
    expect(await everythingIn(trial.database, trial.folder)).not.toContain('Zyzzogeton');
    const key = goodOf(await loadShiftKey(trial.database));
    if (key !== null) goodOf(await later.unlock(key, WORDS));
    state.openShut();
    await waitUntil(() => state.phase.value.at === 'open');
    expect(pagesOf(state).interview.value.answers).toEqual(given);
  });

  it('waits where keys were made and are not in use, or cannot be read, and nothing of it is changed', async () => {
    const trial = await aTrial();
    const before = await rowsOf(trial);
    const shift = await shiftBegun(trial);
    const noKeys = { at: 'shut', why: 'noKeys', language: 'en', survey: wave.survey };
    const waiting = (await open(trial, shift)).phase.value;
    expect(waiting).toEqual(noKeys);
    if (waiting.at !== 'shut') throw new RangeError('it waits');
    render(<ShutPage {...waiting} device={deviceOn(trial.database)} onOpen={() => undefined} />);
    const ways = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(ways).toEqual([`#/survey/${wave.survey}/keys`, '#/start']);
    cleanup();
    const place = { survey: wave.survey, wave: null };
    goodOf(await saveSetting(trial.database, place, 'keys', { v: 1, sets: [] }));
    expect((await open(trial, shift)).phase.value).toEqual(noKeys);
    goodOf(await saveSetting(trial.database, place, 'keys', { v: 7 }));
    expect((await open(trial, shift)).phase.value).toMatchObject({
      at: 'notOpened',
      problem: { kind: 'newerVersion', found: 7 },
    });
    expect(await rowsOf(trial)).toEqual(before);
  });

  it.each([
    ['its wave is said to be made up, and its survey is not', { simulated: false }, {}],
    ['its wave is of another survey by now, which is made up', {}, { survey: 'other' as typeof wave.survey }],
  ])('waits where %s', async (_, ofSurvey, ofWave) => {
    const trial = await aTrial();
    const { surveys, waves } = trial.database;
    await surveys.put({ ...aSurvey({ simulated: true }), id: 'other' as typeof wave.survey });
    await surveys.update(wave.survey, ofSurvey);
    await waves.put({ ...wave, ...ofWave });
    const { phase } = await open(trial, await shiftBegun(trial));
    expect(phase.value).toMatchObject({ at: 'shut', why: 'noKeys', survey: wave.survey });
  });

  it('is written by nobody who only follows it in another tab', async () => {
    const trial = await aTrial();
    await keysPutInUse(trial.database, wave.survey);
    const shift = await shiftBegun(trial);
    const before = [await rowsOf(trial), bytesOf(trial)];
    const locks = { hold: async () => null, held: async () => [] };
    const { phase } = await open({ ...trial, world: { ...trial.world, locks } }, shift);
    expect(phase.value).toMatchObject({ at: 'elsewhere', draft: { answers: given } });
    expect([await rowsOf(trial), bytesOf(trial)]).toEqual(before);
  });
});

describe('F31: when a shift begins', () => {
  it('what was left in the clear is sealed, and counts as what only this shift opens', async () => {
    const trial = await aTrial({ others: 2 });
    const keys = await keysPutInUse(trial.database, wave.survey);
    const shift = aShift();
    const state = createShiftState(deviceOn(trial.database, trial.world, shift));
    await waitUntil(() => state.view.value.at === 'none' && !state.isWorking.value);
    await state.begin();
    expect(state.view.value).toMatchObject({ at: 'open', unfinished: 3 });
    state.stop();
    expect(await everythingIn(trial.database, trial.folder)).not.toContain('Zyzzogeton');
    for (const name of trial.names)
      for (const row of await rowsOf(trial, name))
        expect(await openedDraft(keys.officer, row)).toMatchObject({ id: name });
    expect(pagesOf(await open(trial, shift)).interview.value.answers).toEqual(given);
  });

  it('what another tab has in hand is left to that, and the others are sealed', async () => {
    const trial = await aTrial({ others: 1 });
    await keysPutInUse(trial.database, wave.survey);
    const shift = await shiftBegun(trial);
    const [held, free] = trial.names;
    let holding = 0;
    const hold = async (name: string) => {
      if (name === `interview:${held}`) return null;
      holding += 1;
      return () => {
        holding -= 1;
      };
    };
    const world = { ...trial.world, locks: { hold, held: async () => [] } };
    const before = await rowsOf(trial, held);
    await sealAllPlain(deviceOn(trial.database, world, shift), trial.database);
    expect(await rowsOf(trial, held)).toEqual(before);
    for (const row of await rowsOf(trial, free)) expect(row.seal?.shift).toBe(shift.openFor);
    expect(holding).toBe(0);
  });

  it('what belongs to a survey without keys in use stays as it is', async () => {
    const trial = await aTrial();
    const before = [await rowsOf(trial), bytesOf(trial)];
    await sealAllPlain(deviceOn(trial.database, trial.world, aShift()), trial.database);
    expect([await rowsOf(trial), bytesOf(trial)]).toEqual(before);
  });
});
