import { describe, expect, it } from 'vitest';
import { readBackCheck } from '../../src/asking/survey/backCheck.ts';
import { type BackCheckState, createBackCheckState } from '../../src/fieldwork/backCheckState.ts';
import { makeBundle } from '../../src/fieldwork/handOver.ts';
import { type KeyPair, newKeyPair, openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { createShift } from '../../src/keeping/sealing/shift.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { listContacts } from '../../src/keeping/storage/contacts.ts';
import { BACK_CHECK_SETTING, loadSetting, saveSetting } from '../../src/keeping/storage/settings.ts';
import { partsOf } from '../../src/keeping/transfer/fileLines.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { readBundle } from '../../src/keeping/transfer/readBundle.ts';
import { createBackChecksState } from '../../src/office/backchecks/backChecksState.ts';
import { aPackOffice, sealedAndFiled, setUp } from '../fixtures/aCarriedTablet.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { contactsAsked, KEY_WORDS, keyFileOf } from '../fixtures/aSupervisor.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { itWithAge, openedByAge } from '../fixtures/publicAge.ts';
import { everythingIn, keysPutInUse, openedWith } from '../fixtures/sealedFieldwork.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';
import { shiftRun } from '../fixtures/shiftRun.ts';

const TELEPHONE = '01632 960 417';

/** A tablet on which one interview was finished, sealed, and whose shift is open. */
async function aTabletAfterAnInterview({ isAsked = true }: { readonly isAsked?: boolean } = {}) {
  const folder = aFolder();
  const database = await aDatabase({ journal: aJournal(folder), run: sealingRun });
  const keys = await keysPutInUse(database);
  const supervisor = isAsked ? await contactsAsked(database) : await newKeyPair();
  await sealedAndFiled(database, 'i1');
  const shift = createShift(shiftRun());
  await shift.begin('four words drawn by lot');
  const device = deviceOn(database, aWorld({ run: sealingRun }), shift);
  const open = (wave = theWave) => createBackCheckState(device, 'i1', wave);
  return { folder, database, keys, supervisor, shift, device, open };
}

const at = (state: BackCheckState, where: string) => expect.poll(() => state.view.value.at).toBe(where);

async function typed(state: BackCheckState, telephone: string, name = ''): Promise<void> {
  await at(state, 'asked');
  state.agree();
  state.typeName(name);
  state.typeTelephone(telephone);
}

describe('a contact for a back-check', () => {
  it('F31: is sealed to the supervisor’s key alone, in both stores, with the number of the interview and no answer', async () => {
    const { database, folder, keys, supervisor, open } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, TELEPHONE, ' Ann Canary ');
    await state.keep();
    expect(state.view.value).toMatchObject({ at: 'kept', isKeptTwice: true });
    expect([state.name.value, state.telephone.value]).toEqual(['', '']);
    const everything = await everythingIn(database, folder);
    for (const plain of ['Canary', TELEPHONE, TELEPHONE.replaceAll(' ', '')])
      expect(everything).not.toContain(plain);
    const [contact] = goodOf(await listContacts(database, theWave.survey));
    const sealed = fromBase64(contact?.sealed ?? '');
    expect(await openedWith(supervisor, sealed)).toEqual({
      v: 1,
      purpose: 'backCheck',
      survey: theWave.survey,
      tablet: 'tablet-1',
      number: 1,
      name: 'Ann Canary',
      telephone: TELEPHONE,
    });
    for (const { identity } of [keys.officer, keys.paper])
      expect(await openSealed(sealed, { identities: [identity] })).toMatchObject({
        problem: { kind: 'wrongKey' },
      });
    // The other way round: the interview itself is none of the supervisor's.
    const [filed] = await database.outbox.toArray();
    const interview = filed?.bytes ?? new Uint8Array();
    expect(await openedWith(keys.officer, interview)).toMatchObject({ id: 'i1' });
    expect(await openSealed(interview, { identities: [supervisor.identity] })).toMatchObject({
      problem: { kind: 'wrongKey' },
    });
  });

  itWithAge(
    'F40: opens with the public program age and the supervisor’s key, and with no key of the answers',
    async () => {
      const { database, keys, supervisor, open } = await aTabletAfterAnInterview();
      const state = open();
      await typed(state, TELEPHONE);
      await state.keep();
      const [contact] = goodOf(await listContacts(database, theWave.survey));
      const sealed = fromBase64(contact?.sealed ?? '');
      expect(JSON.parse(openedByAge(sealed, supervisor.identity))).toMatchObject({
        purpose: 'backCheck',
        telephone: TELEPHONE,
      });
      for (const { identity } of [keys.officer, keys.paper])
        expect(() => openedByAge(sealed, identity)).toThrow('no identity matched');
    },
  );

  it('is asked for only where the survey says so, its answers are sealed, and somebody was spoken to', async () => {
    const off = await aTabletAfterAnInterview({ isAsked: false });
    const on = await aTabletAfterAnInterview();
    const plain = await aDatabase();
    await contactsAsked(plain);
    // Before version 2 there was no key of the supervisor.
    const older = await aTabletAfterAnInterview();
    const place = { survey: theWave.survey, wave: null };
    goodOf(await saveSetting(older.database, place, BACK_CHECK_SETTING, { days: 28 }));
    await filed(plain, someInterview('i1', { q1: { value: 1 } }));
    const hidden = [
      off.open(),
      older.open(),
      on.open({ ...theWave, mode: 'postal' }),
      createBackCheckState(on.device, 'none', theWave),
      createBackCheckState(deviceOn(plain, aWorld(), on.shift), 'i1', theWave),
    ];
    const asked = on.open();
    await at(asked, 'asked');
    // All of them began before it, and read no more than it did.
    await expect
      .poll(async () => (await Promise.all(hidden.map(({ view }) => view.value.at))).join())
      .toBe(Array(5).fill('hidden').join());
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
    const { database, device, open, supervisor } = await aTabletAfterAnInterview();
    const state = open();
    await typed(state, TELEPHONE);
    await state.keep();
    const page = createBackChecksState(device, theWave.survey);
    const entries = () => (page.page.value.at === 'ready' ? page.page.value.value.list.entries : []);
    await expect.poll(() => entries().length).toBe(1);
    await expect.poll(async () => goodOf(await listContacts(database, theWave.survey))).toEqual([]);
    await page.opening.asking.giveFile(await keyFileOf(supervisor), KEY_WORDS);
    expect([...(page.opening.opened.value?.values() ?? [])]).toMatchObject([{ telephone: TELEPHONE }]);
    expect(database.identities.size).toBe(0);
    page.stop();
  });

  it('is sealed to the key that the pack names, to a new one from the next pack on, and to none that an older names', async () => {
    const office = await aPackOffice();
    const [first, second] = [await newKeyPair(), await newKeyPair()];
    const packed = (version: number, recipient: string | null) =>
      office.packFile({ version, backCheck: recipient === null ? null : { days: 28, recipient } });
    const tablet = await setUp({ ...office, packFile: () => packed(1, first.recipient) });
    const shift = createShift(shiftRun());
    await shift.begin('four words drawn by lot');
    const device = deviceOn(tablet.database, tablet.device.world, shift);
    const contactOf = async (name: string) => {
      await sealedAndFiled(tablet.database, name);
      const state = createBackCheckState(device, name, theWave);
      await typed(state, TELEPHONE);
      await state.keep();
    };
    await contactOf('i1');
    for (const [version, recipient] of [
      [2, second.recipient],
      [3, null],
    ] as const) {
      await tablet.state.lookAt(packed(version, recipient));
      await tablet.state.take();
      expect(tablet.state.problem.value).toBeNull();
      if (recipient !== null) await contactOf('i2');
    }
    const contacts = goodOf(await listContacts(tablet.database, theWave.survey));
    const opens = ({ identity }: KeyPair) =>
      Promise.all(
        contacts.map(
          async ({ sealed }) => (await openSealed(fromBase64(sealed), { identities: [identity] })).ok,
        ),
      );
    expect(await opens(first)).toEqual([true, false]);
    expect(await opens(second)).toEqual([false, true]);
    expect([await opens(office.officer), await opens(office.paper)]).toEqual([
      [false, false],
      [false, false],
    ]);
    const setting = await loadSetting(
      tablet.database,
      { survey: theWave.survey, wave: null },
      BACK_CHECK_SETTING,
    );
    expect(readBackCheck(goodOf(setting))).toBeNull();
  });
});
