import { describe, expect, it } from 'vitest';
import { type BackCheckState, createBackCheckState } from '../../src/fieldwork/backCheckState.ts';
import { makeBundle } from '../../src/fieldwork/handOver.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { createShift } from '../../src/keeping/sealing/shift.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { listContacts } from '../../src/keeping/storage/contacts.ts';
import { BACK_CHECK_SETTING, saveSetting } from '../../src/keeping/storage/settings.ts';
import { partsOf } from '../../src/keeping/transfer/fileLines.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { readBundle } from '../../src/keeping/transfer/readBundle.ts';
import { createBackChecksState } from '../../src/office/backchecks/backChecksState.ts';
import { sealedAndFiled } from '../fixtures/aCarriedTablet.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { everythingIn, keysPutInUse, openedWith } from '../fixtures/sealedFieldwork.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';
import { shiftRun } from '../fixtures/shiftRun.ts';

const TELEPHONE = '01632 960 417';

/** A tablet on which one interview was finished, sealed, and whose shift is open. */
async function aTabletAfterAnInterview({ isAsked = true }: { readonly isAsked?: boolean } = {}) {
  const folder = aFolder();
  const database = await aDatabase({ journal: aJournal(folder), run: sealingRun });
  const keys = await keysPutInUse(database);
  if (isAsked)
    goodOf(
      await saveSetting(database, { survey: theWave.survey, wave: null }, BACK_CHECK_SETTING, { days: 28 }),
    );
  await sealedAndFiled(database, 'i1');
  const shift = createShift(shiftRun());
  await shift.begin('four words drawn by lot');
  const device = deviceOn(database, aWorld({ run: sealingRun }), shift);
  const open = (wave = theWave) => createBackCheckState(device, 'i1', wave);
  return { folder, database, keys, shift, device, open };
}

const at = (state: BackCheckState, where: string) => expect.poll(() => state.view.value.at).toBe(where);

async function typed(state: BackCheckState, telephone: string, name = ''): Promise<void> {
  await at(state, 'asked');
  state.agree();
  state.typeName(name);
  state.typeTelephone(telephone);
}

describe('a contact for a back-check', () => {
  it('is sealed to the keys of the survey, in both stores, with the number of the interview and no answer', async () => {
    const { database, folder, keys, open } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, TELEPHONE, ' Ann Canary ');
    await state.keep();
    expect(state.view.value).toMatchObject({ at: 'kept', isKeptTwice: true });
    expect([state.name.value, state.telephone.value]).toEqual(['', '']);
    const everything = await everythingIn(database, folder);
    for (const plain of ['Canary', TELEPHONE, TELEPHONE.replaceAll(' ', '')])
      expect(everything).not.toContain(plain);
    const [contact] = goodOf(await listContacts(database, theWave.survey));
    for (const key of [keys.officer, keys.paper])
      expect(await openedWith(key, fromBase64(contact?.sealed ?? ''))).toEqual({
        v: 1,
        purpose: 'backCheck',
        survey: theWave.survey,
        tablet: 'tablet-1',
        number: 1,
        name: 'Ann Canary',
        telephone: TELEPHONE,
      });
  });

  it('is asked for only where the survey says so, its answers are sealed, and somebody was spoken to', async () => {
    const off = await aTabletAfterAnInterview({ isAsked: false });
    const on = await aTabletAfterAnInterview();
    const plain = await aDatabase();
    const place = { survey: theWave.survey, wave: null };
    goodOf(await saveSetting(plain, place, BACK_CHECK_SETTING, { days: 28 }));
    await filed(plain, someInterview('i1', { q1: { value: 1 } }));
    const hidden = [
      off.open(),
      on.open({ ...theWave, mode: 'postal' }),
      createBackCheckState(on.device, 'none', theWave),
      createBackCheckState(deviceOn(plain, aWorld(), on.shift), 'i1', theWave),
    ];
    const asked = on.open();
    await at(asked, 'asked');
    // All of them began before it, and read no more than it did.
    await expect
      .poll(async () => (await Promise.all(hidden.map(({ view }) => view.value.at))).join())
      .toBe('hidden,hidden,hidden,hidden');
  });

  it('keeps nothing where the resident says no, or no telephone number was typed', async () => {
    const { database, open } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, ' ');
    await state.keep();
    expect(state.fault.value).toBe('missing');
    for (const wrong of ['123456', '01632 960 417 x', '1234567890123456', `0${'-'.repeat(40)}123456`]) {
      state.typeTelephone(wrong);
      await state.keep();
      expect([wrong, state.fault.value]).toEqual([wrong, 'shape']);
    }
    state.typeTelephone(TELEPHONE);
    state.typeName('n'.repeat(101));
    await state.keep();
    expect(state.fault.value).toBe('longName');
    state.decline();
    expect([state.view.value.at, state.telephone.value]).toEqual(['declined', '']);
    expect(goodOf(await listContacts(database, theWave.survey))).toEqual([]);
  });

  it('is gone from the screen when the shift is locked, and when the page is left', async () => {
    const { shift, open } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, TELEPHONE);
    await shift.lock();
    expect([state.view.value.at, state.telephone.value]).toEqual(['hidden', '']);
    const left = open();
    await typed(left, TELEPHONE);
    left.stop();
    expect([left.view.value.at, left.telephone.value]).toEqual(['hidden', '']);
  });

  it('stays in the boxes where it could not be sealed', async () => {
    const { database, open, device } = await aTabletAfterAnInterview();
    const broken = { ...(await device.shift()), seal: () => Promise.reject(new Error('no worker')) };
    const state = createBackCheckState({ ...device, shift: async () => broken }, 'i1', theWave);
    await typed(state, TELEPHONE);
    await state.keep();
    expect([state.view.value.at, state.telephone.value, state.problem.value?.kind]).toEqual([
      'typed',
      TELEPHONE,
      'notLoaded',
    ]);
    expect(goodOf(await listContacts(database, theWave.survey))).toEqual([]);
    await at(open(), 'asked');
  });

  it('is kept, and said to be, where somebody presses “not kept” while it is being sealed', async () => {
    const { database, open } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, TELEPHONE);
    const keeping = state.keep();
    expect(state.isWorking.value).toBe(true);
    state.decline();
    expect(state.view.value.at).toBe('typed');
    await keeping;
    expect(state.view.value.at).toBe('kept');
    expect(goodOf(await listContacts(database, theWave.survey))).toHaveLength(1);
  });

  it('is not asked for where what seals does not come', async () => {
    const { device } = await aTabletAfterAnInterview();
    let asked = 0;
    const gone = () => {
      asked += 1;
      return Promise.reject(new Error('gone'));
    };
    const state = createBackCheckState({ ...device, shift: gone }, 'i1', theWave);
    await expect.poll(() => asked).toBe(1);
    expect(state.view.value.at).toBe('hidden');
  });

  it('goes along in each bundle until its day is over, and then from the tablet', async () => {
    const { database, open } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, TELEPHONE);
    await state.keep();
    const key = newSigningKey();
    const now = aWorld().now();
    const office = {
      survey: theWave.survey,
      pack: { hash: 'a'.repeat(64), version: 1, office: key.key, made: now, limits: USUAL_LIMITS },
      bundle: null,
      receipt: null,
    };
    const signer = { key: key.key, wrapped: '', name: 'Oak', since: now };
    const contactsOn = async (today: string) => {
      const world = aWorld({ today: () => today as ReturnType<ReturnType<typeof aWorld>['today']> });
      const made = goodOf(await makeBundle(database, office, { signer, secret: key.secret, world }));
      const read = goodOf(await readBundle(partsOf(new Blob([made?.bytes ?? '']))));
      return read.contacts.map(({ number }) => number);
    };
    const [contact] = goodOf(await listContacts(database, theWave.survey));
    expect(await contactsOn('2026-11-22')).toEqual([1]);
    expect(await contactsOn(contact?.until ?? '')).toEqual([1]);
    expect(await contactsOn('2027-12-31')).toEqual([]);
    expect(goodOf(await listContacts(database, theWave.survey))).toEqual([]);
  });

  it('comes into the list of the office where that is on the same device, and is no longer the tablet’s', async () => {
    const { database, device, open, keys } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, TELEPHONE);
    await state.keep();
    database.identities.set(theWave.survey, [keys.paper.identity]);
    const page = createBackChecksState(device, theWave.survey);
    const entries = () => (page.page.value.at === 'ready' ? page.page.value.value.list.entries : []);
    await expect.poll(() => entries().length).toBe(1);
    await expect.poll(async () => goodOf(await listContacts(database, theWave.survey))).toEqual([]);
    await page.open();
    expect([...(page.opened.value?.values() ?? [])]).toMatchObject([{ telephone: TELEPHONE }]);
    page.stop();
  });
});
