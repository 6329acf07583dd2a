import { expect, it } from 'vitest';
import type { WaveId } from '../../../src/asking/survey/survey.ts';
import { instant } from '../../../src/core/day.ts';
import { openSealed } from '../../../src/keeping/sealing/ageFile.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { saveFigures } from '../../../src/keeping/storage/figures.ts';
import { listHeld } from '../../../src/keeping/storage/heldBack.ts';
import { addResponses, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { loadSetting, saveConfirmation, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { saveWave } from '../../../src/keeping/storage/surveys.ts';
import { withdraw } from '../../../src/keeping/storage/withdraw.ts';
import { LINE_SORTS } from '../../../src/keeping/transfer/backup.ts';
import { writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { withLost } from '../../../src/keeping/transfer/tabletList.ts';
import { createBackUpState } from '../../../src/office/intake/backUpState.ts';
import { type BundlesState, createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { changeTablets } from '../../../src/office/tablets/collecting.ts';
import {
  aDatabase,
  filed,
  goodOf,
  someInterview,
  theQuestionnaire,
  theWave,
} from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { carriersOf, SharedFolder } from '../../fixtures/aSharedFolder.ts';
import { contactSealedTo, contactsAsked } from '../../fixtures/aSupervisor.ts';
import { aTablet, bundleFacts } from '../../fixtures/aTablet.ts';
import { onTheList, packMade } from '../../fixtures/aTabletOfOffice.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { aLot, wishesAsked } from '../../fixtures/aWish.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const { survey, questionnaire } = theWave;
const ofSurvey = { survey, wave: null };
const [oak, elm] = [aTablet('oak-1'), aTablet('elm-1')];
const winter = { ...theWave, id: 'winter' as WaveId, title: 'Winter' };

/** Does something on the page of bundles that brings results up to date. */
async function inBundles({ device }: AnOffice, act: (state: BundlesState) => Promise<void>): Promise<void> {
  const state = createBundlesState(device, survey);
  await expect.poll(() => state.step.value.at).toBe('ready');
  await act(state);
  await expect.poll(() => state.step.value.at).toBe('done');
  state.leave();
}

const takenIn = (office: AnOffice, ...files: readonly File[]) =>
  inBundles(office, async (state) => {
    await state.choose(files);
    await expect.poll(() => state.step.value.at).toBe('preview');
    await state.confirm();
  });

/** Bundles with contacts and wishes, a tablet that was lost, and an interview that was withdrawn. */
async function withTablets(office: AnOffice): Promise<void> {
  const { database, keys } = office;
  const supervisor = await contactsAsked(database);
  const wishKeys = await wishesAsked(database, ['panel', 'council']);
  await packMade(office);
  await onTheList(office, oak, 'Oak');
  await onTheList(office, elm, 'Elm');
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
  const chain = await sealedChain(
    keys,
    numbers.map((number) => responseOf(oak, number)),
  );
  const panel = wishKeys.get('panel');
  if (panel === undefined) throw new RangeError('the panel has a key');
  const wishes = { batches: [await aLot(panel, 10)], held: 0 };
  const contacts = [await contactSealedTo([supervisor.recipient], { tablet: oak.id, number: 3 })];
  const facts = bundleFacts(oak, chain, { survey, wishes });
  const bundle = new File([await writeBundle(facts, chain, oak.key.secret, contacts)], 'oak.txt');
  const elms = await sealedChain(
    keys,
    [2, 1].map((number) => responseOf(elm, 3 - number)),
  );
  await takenIn(office, bundle, await bundleFile(elm, elms, 'elm.txt'));
  goodOf(await changeTablets(database, survey, (list) => withLost(list, elm.id, 0)));
  // What counts no more is taken out of the results.
  await inBundles(office, (state) => state.countWaiting());
  const at = instant('2026-11-22T12:00:00.000Z');
  goodOf(await withdraw(database, survey, { number: 2, at, tablet: oak.id, isByResponse: () => false }));
}

/** The same with its parts in another order than ours, as forms and files from elsewhere make them. */
function turned<Thing extends object>(one: Thing): Thing {
  return Object.fromEntries(Object.entries(one).toReversed()) as Thing;
}

/** An office in which everything is that an office can have. */
async function aFullOffice(): Promise<AnOffice> {
  const office = await aSealingOffice();
  const { database } = office;
  goodOf(await saveWave(database, turned(winter), theQuestionnaire));
  const asked = { survey, questionnaire };
  const elsewhere = turned(aResponse(7, {}, { ...asked, wave: winter.id }));
  const doubted = aResponse(8, {}, { ...asked, wave: theWave.id });
  const other = { ...doubted, answers: { q1: { value: 3 } } };
  for (const responses of [[elsewhere], [doubted], [other]])
    goodOf(await addResponses(database, { responses }, merge));
  await filed(database, someInterview('waiting', { q1: { value: 4 } }));
  goodOf(await saveDraft(database, someInterview('in progress')));
  await withTablets(office);
  const ofWave = { survey, wave: theWave.id };
  goodOf(await saveSetting(database, ofWave, 'weighting', { trim: 5, by: ['sex', 'age'] }));
  goodOf(await saveSetting(database, ofSurvey, 'codeFrames', [{ open: 'q1', next: 2, merged: {} }]));
  const word = { survey, what: 'assumedBase/x=1', by: 'Bob', at: instant('2026-11-22T09:00:00.000Z') };
  goodOf(await saveConfirmation(database, { ...word, note: 'by telephone' }));
  const loadedAt = instant('2026-11-22T10:00:00.000Z');
  goodOf(await saveFigures(database, { id: 'f', name: 'f', loadedAt, mode: 'adds', figures: [] }));
  return office;
}

/** A back-up of everything in a folder, opened with the paper key: its first line, and the bytes behind it. */
async function backedUp({ device, keys }: Pick<AnOffice, 'device' | 'keys'>, folder: SharedFolder) {
  const state = createBackUpState(device, await carriersOf(folder, 'backup'));
  await expect.poll(() => state.view.value.at).toBe('ready');
  await state.make(null);
  const { view } = state;
  expect(view.value).toMatchObject({ at: 'ready', problem: null, made: { isSealed: true } });
  const [name = ''] = folder.names();
  const opened = goodOf(await openSealed(folder.bytes(name), { identities: [keys.paper.identity] }));
  const end = opened.indexOf(0x0a);
  const { made, ...head } = JSON.parse(new TextDecoder().decode(opened.subarray(0, end)));
  return { file: new File([folder.bytes(name)], name), made, head, body: opened.subarray(end) };
}

/** Restores a sealed file on a machine that has nothing, with the paper key. */
async function restored({ keys }: AnOffice, file: File) {
  const database = await aDatabase({ empty: true, run: sealingRun, newId: () => 'tablet-2' });
  const now = () => instant('2026-11-29T18:00:00.000Z');
  const device = deviceOn(database, aWorld({ run: sealingRun, now }));
  const state = createBackUpState(device);
  await state.choose(file);
  await state.locked.giveText(keys.paper.identity);
  await state.confirm();
  expect(state.view.value.at).toBe('restored');
  database.identities.set(survey, [keys.officer.identity]);
  return { database, device, keys };
}

it('is on another machine again from a back-up and a key, byte for byte: only the time of making differs', async () => {
  const office = await aFullOffice();
  const first = await backedUp(office, new SharedFolder());
  const machine = await restored(office, first.file);
  const second = await backedUp(machine, new SharedFolder());
  const text = new TextDecoder();
  expect(text.decode(second.body).split('\n')).toEqual(text.decode(first.body).split('\n'));
  expect(second.head).toEqual(first.head);
  expect([first.made, second.made]).toEqual(['2026-11-22T09:30:00.000Z', '2026-11-29T18:00:00.000Z']);
  // Nothing of what an office has was missing from what was compared.
  expect(LINE_SORTS.filter((sort) => !(first.head.counts[sort] > 0))).toEqual([]);
  const names = [...new TextDecoder().decode(first.body).matchAll(/"name":"([a-zA-Z]+)/g)].map(
    ([, name]) => name,
  );
  for (const name of ['backCheck', 'bundle', 'heldBack', 'keys', 'officeSigning', 'packsMade', 'tablets'])
    expect(names).toContain(name);
  for (const name of ['tabletsTaken', 'wishPool', 'wishes', 'withdrawn', 'weighting'])
    expect(names).toContain(name);
});

it('counts there what it counted, and brings neither contacts nor what this device did', async () => {
  const office = await aFullOffice();
  const { file } = await backedUp(office, new SharedFolder());
  const { database } = await restored(office, file);
  const counted = async (of: AnOffice['database']) => goodOf(await responsesOf(of, theWave.id));
  expect((await counted(office.database)).length).toBeGreaterThan(10);
  // What waited at the first office is brought in with the file.
  const here = (await counted(database)).filter(({ id }) => id !== 'waiting');
  expect(here).toEqual(await counted(office.database));
  const held = async (of: AnOffice['database']) => goodOf(await listHeld(of, survey)).toSorted();
  expect((await held(office.database)).length).toBe(2);
  expect(await held(database)).toEqual(await held(office.database));
  // What is deleted of contacts is to be gone; and the back-up was made elsewhere.
  for (const name of ['contacts', 'lastBackUp', 'bundlesRead']) {
    expect(goodOf(await loadSetting(office.database, ofSurvey, name))).not.toBeNull();
    expect(goodOf(await loadSetting(database, ofSurvey, name))).toBeNull();
  }
});
