import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { loadLastBackUp } from '../../../src/keeping/storage/lastBackUp.ts';
import { isQuestionnaireKept } from '../../../src/keeping/storage/questionnaireDraft.ts';
import { addResponses, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { readArrival, restoreFile } from '../../../src/office/intake/arrival.ts';
import { type BackUpState, createBackUpState } from '../../../src/office/intake/backUpState.ts';
import { loadPool } from '../../../src/office/wishes/keptWishes.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { carriersOf, SharedFolder } from '../../fixtures/aSharedFolder.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { aWorld, deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';
import { failingIndexedDb } from '../../fixtures/failingIndexedDb.ts';

type View = BackUpState['view']['value'];

async function viewAt<At extends View['at']>(
  state: BackUpState,
  at: At,
): Promise<View & { readonly at: At }> {
  await new Promise<void>((resolve) => {
    state.view.subscribe((view) => {
      if (view.at === at) resolve();
    });
  });
  return state.view.value as View & { readonly at: At };
}

/** A world that keeps the files it is given to hand over. */
function handingOver(): { readonly world: World; readonly files: File[] } {
  const files: File[] = [];
  const share: World['share'] = async (name, type, bytes) => {
    files.push(new File([bytes], name, { type }));
  };
  return { world: aWorld({ share }), files };
}

async function aFullDevice(): Promise<Database> {
  const database = await aDatabase();
  await filed(database, someInterview('waiting'));
  const asking = { questionnaire: theWave.questionnaire };
  goodOf(await addResponses(database, { responses: [aResponse(7, {}, asking)] }, merge));
  goodOf(await saveSetting(database, { survey: theWave.survey, wave: theWave.id }, 'weighting', { trim: 5 }));
  goodOf(await saveDraft(database, someInterview('draft')));
  return database;
}

async function backedUp(database: Database, survey: string | null = null): Promise<File> {
  const { world, files } = handingOver();
  const state = createBackUpState(deviceOn(database, world));
  await viewAt(state, 'ready');
  await state.make(survey);
  const [file] = files;
  if (file === undefined) throw new RangeError('backedUp requires a file');
  return file;
}

describe('a back-up', () => {
  it('names what it holds and what it does not, and the file after it is made', async () => {
    const { world, files } = handingOver();
    const state = createBackUpState(deviceOn(await aFullDevice(), world));
    const before = await viewAt(state, 'ready');
    expect(before).toMatchObject({
      unfinished: 1,
      made: null,
      surveys: [{ waves: 1, broughtIn: 1, waiting: 1 }],
    });
    await state.make(theWave.survey);
    expect((await viewAt(state, 'ready')).made).toEqual({
      name: 'soundings-backup-residents-2026-11-22.txt',
      isSealed: false,
      place: null,
    });
    expect(files.map((file) => [file.name, file.type])).toEqual([
      ['soundings-backup-residents-2026-11-22.txt', 'text/plain'],
    ]);
  });

  it('goes into the folder that was chosen, or is handed over all the same, and the page says when and where', async () => {
    const { world, files } = handingOver();
    const database = await aFullDevice();
    const folder = new SharedFolder();
    const state = createBackUpState(deviceOn(database, world), await carriersOf(folder, 'backup'));
    const lastOne = async () => (await viewAt(state, 'ready')).surveys.map(({ backedUp }) => backedUp?.last);
    await viewAt(state, 'ready');
    expect(await lastOne()).toEqual([null]);
    await state.make(null);
    const file = 'soundings-backup-2026-11-22.txt';
    expect((await viewAt(state, 'ready')).made).toEqual({
      name: file,
      isSealed: false,
      place: 'Survey exchange',
    });
    expect([folder.names(), files]).toEqual([[file], []]);
    expect(await lastOne()).toMatchObject([{ file, place: 'Survey exchange' }]);
    state.leadTo('download');
    await state.make(theWave.survey);
    expect([folder.names().length, files.length]).toEqual([1, 1]);
    expect(await lastOne()).toMatchObject([
      { file: 'soundings-backup-residents-2026-11-22.txt', place: null },
    ]);
    state.leadTo('folder');
    folder.faults.permission = 'denied';
    await state.make(null);
    const refused = await viewAt(state, 'ready');
    expect(refused).toMatchObject({ made: null, problem: { kind: 'placeFailed', why: 'refused' } });
  });

  it('does not count as made where somebody puts the share sheet away', async () => {
    const database = await aFullDevice();
    const world = aWorld({ share: async () => 'putAway' });
    const state = createBackUpState(deviceOn(database, world));
    await viewAt(state, 'ready');
    await state.make(null);
    expect((await viewAt(state, 'ready')).made).toBeNull();
    expect(goodOf(await loadLastBackUp(database, theWave.survey))).toBeNull();
  });

  it('does not count as made where it could not be restored: it says what is in the way, and no file is made', async () => {
    const database = await aFullDevice();
    const kept = await database.surveys.get(theWave.survey);
    if (kept === undefined) throw new RangeError('the device has a survey');
    const { world, files } = handingOver();
    const folder = new SharedFolder();
    const state = createBackUpState(deviceOn(database, world), await carriersOf(folder, 'backup'));
    await viewAt(state, 'ready');
    // As somebody pastes a whole notice in the place of a telephone number.
    await database.surveys.put({ ...kept, contact: 'x'.repeat(1001) });
    for (const place of ['folder', 'download'] as const) {
      state.leadTo(place);
      await state.make(null);
      expect(await viewAt(state, 'ready')).toMatchObject({
        made: null,
        problem: { kind: 'notRestorable', part: 'survey.contact' },
      });
    }
    expect([files, folder.names()]).toEqual([[], []]);
    expect(goodOf(await loadLastBackUp(database, theWave.survey))).toBeNull();
    await database.surveys.put(kept);
    await state.make(null);
    expect(files).toHaveLength(1);
  });

  it('restored in another browser brings everything there, after a preview, and twice is once', async () => {
    const first = await aFullDevice();
    const file = await backedUp(first);
    const other = await aDatabase({ empty: true });
    const state = createBackUpState(deviceOn(other));
    await state.choose(file);
    const { arrival } = await viewAt(state, 'preview');
    expect(arrival.fresh).toEqual({ surveys: 1, waves: 1, figures: 0 });
    expect(arrival.waves.map(({ merged }) => merged.added.length)).toEqual([2]);
    expect(goodOf(await contentsOf(other)).surveys).toEqual([]);
    await state.confirm();
    await viewAt(state, 'restored');
    const once = goodOf(await contentsOf(other));
    expect(once).toEqual(goodOf(await contentsOf(first)));
    await state.choose(file);
    await state.confirm();
    expect(goodOf(await contentsOf(other))).toEqual(once);
  });

  it('notes that the questions went elsewhere, here and in the file: both sides change them only as a new version', async () => {
    const first = await aFullDevice();
    expect(goodOf(await isQuestionnaireKept(await aDatabase(), theWave))).toBe(false);
    const file = await backedUp(first);
    const other = await aDatabase({ empty: true });
    const state = createBackUpState(deviceOn(other));
    await state.choose(file);
    await state.confirm();
    const noted = async (database: Database) =>
      goodOf(await contentsOf(database)).settings.filter(({ name }) => name === 'handedOut').length;
    expect([await noted(first), await noted(other)]).toEqual([1, 1]);
    expect(goodOf(await isQuestionnaireKept(other, theWave))).toBe(true);
  });

  it('F56: joins wishes that tablets brought to either office, with the interviews or not at all, whichever storage call fails', async () => {
    // Dexie says so each time it opens a connection anew.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const place = { survey: theWave.survey, wave: null };
    const keep = async (database: Database, letter: string) => {
      const slip = { hash: letter.repeat(64), until: '2027-03-31', sealed: letter };
      goodOf(await saveSetting(database, place, 'wishPool/panel', { v: 1, slips: [slip], gone: [] }));
      return database;
    };
    const file = await backedUp(await keep(await aFullDevice(), 'b'));
    const other = await keep(await aDatabase(), 'a');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const arrival = goodOf(await readArrival(other, 'backup', bytes));
    const found = async () => [
      goodOf(await responsesOf(other, theWave.id)).length,
      goodOf(await loadPool(other, theWave.survey, 'panel')).slips.map(({ sealed }) => sealed),
    ];
    const states = [await found()];
    const fault = failingIndexedDb();
    for (let at = 1; ; at += 1) {
      fault.from(at, Number.POSITIVE_INFINITY);
      const done = await restoreFile(other, arrival);
      fault.lift();
      states.push(await found());
      if (done.ok) break;
    }
    vi.restoreAllMocks();
    const [nothing, whole] = [
      [0, ['a']],
      [2, ['a', 'b']],
    ];
    expect([states[0], states.at(-1)]).toEqual([nothing, whole]);
    expect(states.filter((state) => isDeepStrictEqual(state, nothing)).length).toBeGreaterThan(10);
    for (const state of states) expect([nothing, whole]).toContainEqual(state);
  });

  it('leaves what is here as it is', async () => {
    const file = await backedUp(await aFullDevice());
    const other = await aDatabase();
    const place = { survey: theWave.survey, wave: theWave.id };
    goodOf(await saveSetting(other, place, 'weighting', { trim: 3 }));
    const state = createBackUpState(deviceOn(other));
    await state.choose(file);
    await state.confirm();
    const settings = goodOf(await contentsOf(other)).settings.filter(({ name }) => name === 'weighting');
    expect(settings.map((row) => row.value)).toEqual([{ trim: 3 }]);
  });

  it('says before it is restored what it says otherwise of a survey that is here, and leaves that', async () => {
    const file = await backedUp(await aFullDevice());
    const other = await aDatabase();
    await other.surveys.update(theWave.survey, { title: 'Changed here' });
    const state = createBackUpState(deviceOn(other));
    await state.choose(file);
    const { arrival } = await viewAt(state, 'preview');
    expect(arrival.differences.map(({ survey, differences }) => [survey.title, differences])).toEqual([
      ['Changed here', [{ what: 'title' }]],
    ]);
    await state.confirm();
    expect(goodOf(await contentsOf(other)).surveys.map(({ title }) => title)).toEqual(['Changed here']);
    await state.choose(await backedUp(other));
    expect((await viewAt(state, 'preview')).arrival.differences).toEqual([]);
  });

  it('that is damaged or newer is refused, and changes nothing', async () => {
    const text = await (await backedUp(await aFullDevice())).text();
    const other = await aDatabase({ empty: true });
    const state = createBackUpState(deviceOn(other));
    await state.choose(new File([text.replace('Residents', 'Resident')], 'damaged.txt'));
    expect((await viewAt(state, 'ready')).problem).toMatchObject({
      kind: 'damagedFile',
      line: 2,
      cause: 'check',
    });
    await state.choose(new File([text.replace('"v":1', '"v":9')], 'newer.txt'));
    expect((await viewAt(state, 'ready')).problem).toEqual({
      kind: 'newerVersion',
      what: 'backup',
      found: 9,
      known: 1,
    });
    expect(goodOf(await contentsOf(other)).surveys).toEqual([]);
  });

  it('of a store that this version cannot read is not made', async () => {
    const problem = { kind: 'newerVersion', what: 'database', found: 4, known: 1 } as const;
    const state = createBackUpState(deviceRefusing(problem));
    expect(await viewAt(state, 'problem')).toEqual({ at: 'problem', problem });
  });
});
