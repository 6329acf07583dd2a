import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import { newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import {
  BACK_CHECK_SETTING,
  CONTACTS_SETTING,
  loadSetting,
  saveSetting,
} from '../../../src/keeping/storage/settings.ts';
import { type OwnRecord, writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import type { OwnContact } from '../../../src/keeping/transfer/contact.ts';
import { readPack, USUAL_LIMITS } from '../../../src/keeping/transfer/pack.ts';
import {
  type BackChecksState,
  createBackChecksState,
} from '../../../src/office/backchecks/backChecksState.ts';
import { deleteAllPast, loadContacts, takeContacts } from '../../../src/office/backchecks/keptContacts.ts';
import { type BundlesState, createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { makePack } from '../../../src/office/tablets/makePack.ts';
import { goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import {
  contactSealedTo,
  contactsAsked,
  KEY_WORDS,
  keyFileOf,
  settingWith,
} from '../../fixtures/aSupervisor.ts';
import { aTablet, bundleFacts } from '../../fixtures/aTablet.ts';
import { onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

const oak = aTablet('oak-1');
const of = (text: string) => day(text) as Day;
const place = { survey: theWave.survey, wave: null };

const supervisor = await newKeyPair();
/** A contact of an interview, sealed as a tablet does. */
const contactAt = (number: number, said?: Parameters<typeof contactSealedTo>[2]) =>
  contactSealedTo([supervisor.recipient], { tablet: oak.id, number }, said);

/** Two interviews of the tablet, as it seals and chains them. */
const recordsOf = ({ keys }: AnOffice) => sealedChain(keys, [responseOf(oak, 1), responseOf(oak, 2)]);

async function bundleWith(
  office: AnOffice,
  contacts: readonly OwnContact[],
  own?: readonly OwnRecord[],
): Promise<File> {
  const records = own ?? (await recordsOf(office));
  const facts = bundleFacts(oak, records, { survey: theWave.survey });
  return new File([await writeBundle(facts, records, oak.key.secret, contacts)], 'bundle.txt');
}

async function takenIn({ device }: AnOffice, file: File): Promise<void> {
  const state = createBundlesState(device, theWave.survey);
  const at = (step: BundlesState['step']['value']['at']) => expect.poll(() => state.step.value.at).toBe(step);
  await at('ready');
  await state.choose([file]);
  await at('preview');
  await state.confirm();
  await at('done');
  state.leave();
}

/** How many contacts taking a file in would bring, and whether anything of it is new. */
async function wouldBring({ device }: AnOffice, file: File) {
  const state = createBundlesState(device, theWave.survey);
  await expect.poll(() => state.step.value.at).toBe('ready');
  await state.choose([file]);
  await expect.poll(() => state.step.value.at).toBe('preview');
  const step = state.step.value;
  state.leave();
  return step.at === 'preview' ? [step.looked.contacts.length, step.looked.news.length] : [];
}

async function anOfficeWithOak(more: Parameters<typeof aSealingOffice>[0] = {}): Promise<AnOffice> {
  const office = await aSealingOffice(more);
  await onTheList(office, oak, 'Oak');
  return office;
}

async function opened({ device }: AnOffice): Promise<BackChecksState> {
  const state = createBackChecksState(device, theWave.survey);
  await expect.poll(() => state.page.value.at).toBe('ready');
  await expect.poll(() => state.form.isAsked.value).not.toBeNull();
  return state;
}

const entriesOf = async ({ database }: AnOffice) =>
  goodOf(await loadContacts(database, theWave.survey)).entries;
const listed = (state: BackChecksState) =>
  state.page.value.at === 'ready' ? state.page.value.value.list.entries : [];

describe('contacts that tablets send', () => {
  it('are kept once, apart from the bundles and the answers, and never come again once they were deleted', async () => {
    const office = await anOfficeWithOak();
    const contact = await contactAt(2);
    const file = await bundleWith(office, [contact]);
    expect(await wouldBring(office, file)).toEqual([1, 1]);
    await takenIn(office, file);
    expect(await entriesOf(office)).toMatchObject([{ tablet: oak.id, number: 2, outcome: null }]);
    expect(await wouldBring(office, file)).toEqual([0, 0]);
    const rows = await office.database.settings.toArray();
    const beside = rows.filter(({ name }) => name !== CONTACTS_SETTING);
    const bundle = beside.find(({ name }) => name.startsWith('bundle/'));
    expect(atob(String(bundle?.value).replaceAll('-', '+').replaceAll('_', '/'))).not.toContain(
      contact.sealed,
    );
    const state = await opened(office);
    await state.delete({ tablet: oak.id, number: 2 });
    expect(await entriesOf(office)).toMatchObject([{ number: 2, sealed: null }]);
    expect(await wouldBring(office, file)).toEqual([0, 0]);
    state.stop();
  });

  it('come alone too, of interviews that are here; none of a tablet that is not on the list', async () => {
    const office = await aSealingOffice();
    const records = await recordsOf(office);
    const without = await bundleWith(office, [], records);
    const file = await bundleWith(office, [await contactAt(1)], records);
    expect(await wouldBring(office, file)).toEqual([0, 1]);
    await onTheList(office, oak, 'Oak');
    await takenIn(office, without);
    expect(await entriesOf(office)).toEqual([]);
    expect((await wouldBring(office, file))[0]).toBe(1);
    await takenIn(office, file);
    expect(await entriesOf(office)).toHaveLength(1);
  });

  it('are deleted when their day is over, and not taken any more', async () => {
    const office = await anOfficeWithOak();
    const contacts = [await contactAt(1, { until: '2026-11-22' }), await contactAt(2)];
    await takenIn(office, await bundleWith(office, contacts));
    goodOf(await deleteAllPast(office.database, today));
    expect((await entriesOf(office)).map(({ sealed }) => sealed !== null)).toEqual([true, true]);
    goodOf(await deleteAllPast(office.database, of('2026-11-23')));
    expect((await entriesOf(office)).map(({ sealed }) => sealed !== null)).toEqual([false, true]);
    const later = {
      ...office,
      device: { ...office.device, world: { ...office.device.world, today: () => of('2027-01-01') } },
    };
    const state = await opened(later);
    await expect.poll(() => listed(state).map(({ sealed }) => sealed)).toEqual([null, null]);
    state.stop();
  });
});

describe('the page of back-checks', () => {
  it('notes what came of a check, hands the list over as a file, and deletes all at once', async () => {
    const office = await anOfficeWithOak();
    const coming = [await contactAt(1), await contactAt(2)];
    goodOf(await takeContacts(office.database, theWave.survey, { coming, today }));
    const state = await opened(office);
    await expect.poll(() => listed(state).length).toBe(2);
    await state.note({ tablet: oak.id, number: 2 }, 'wrong');
    await expect.poll(() => listed(state)[1]?.outcome).toBe('wrong');
    // Locked, the file says no name.
    await state.saveFile();
    await state.opening.asking.giveFile(await keyFileOf(supervisor), KEY_WORDS);
    await state.saveFile();
    const [locked, open] = await Promise.all(office.files.map((file) => file.text()));
    expect(locked).not.toContain('01632');
    expect(open).toContain('Oak,2,Ann,01632 960002,2026-12-28,Something was wrong,2026-11-22');
    expect(state.done.value).toEqual({ what: 'file', file: office.files[1]?.name });
    state.askToDeleteAll(true);
    await state.deleteAll();
    expect(state.isSure.value).toBe(false);
    expect(await entriesOf(office)).toMatchObject([
      { sealed: null, outcome: null },
      { sealed: null, outcome: 'wrong' },
    ]);
    state.stop();
  });

  it('sets whether interviews ask, which the next pack says', async () => {
    const office = await anOfficeWithOak();
    const key = await contactsAsked(office.database);
    goodOf(await saveSetting(office.database, place, BACK_CHECK_SETTING, settingWith(null, key)));
    const asked = async () => goodOf(await loadSetting(office.database, place, BACK_CHECK_SETTING));
    const packed = async () => {
      const wanted = { survey: theWave.survey, limits: USUAL_LIMITS, addresses: null, quotas: null };
      const { bytes } = goodOf(await makePack(office.database, office.device.world, wanted));
      return goodOf(await readPack(bytes)).pack.backCheck;
    };
    const state = await opened(office);
    expect([state.form.isAsked.value, await packed()]).toEqual([false, null]);
    state.form.choose(true);
    for (const wrong of ['0', '91', '', '2.5', 'x']) {
      state.form.typeDays(wrong);
      await state.save();
      expect([wrong, state.form.isDaysWrong.value, await packed()]).toEqual([wrong, true, null]);
    }
    state.form.typeDays(' 14 ');
    await state.save();
    expect([state.done.value, await asked(), await packed()]).toEqual([
      { what: 'saved' },
      settingWith(14, key),
      { days: 14, recipient: key.recipient },
    ]);
    const again = await opened(office);
    expect([again.form.isAsked.value, again.form.days.value]).toEqual([true, '14']);
    again.form.choose(false);
    await again.save();
    expect([await asked(), await packed()]).toEqual([settingWith(null, key), null]);
    for (const one of [state, again]) one.stop();
  });

  it('writes over nothing that another tab saved meanwhile, until it is saved once more', async () => {
    const office = await anOfficeWithOak();
    const asked = async () => goodOf(await loadSetting(office.database, place, BACK_CHECK_SETTING));
    const [here, there] = [await opened(office), await opened(office)];
    there.form.choose(true);
    there.form.typeDays('14');
    await there.save();
    here.form.choose(true);
    here.form.typeDays('90');
    await here.save();
    expect(here.problem.value).toEqual({ kind: 'settingChanged', isTyped: true });
    expect([here.done.value, here.form.days.value, await asked()]).toEqual([null, '90', settingWith(14)]);
    await here.save();
    expect([here.problem.value, await asked()]).toEqual([null, settingWith(90)]);
    for (const one of [here, there]) one.stop();
  });

  it('leaves a list that a newer app wrote as it is, and says so', async () => {
    const office = await anOfficeWithOak();
    const kept = { v: 2, entries: [] };
    goodOf(await saveSetting(office.database, place, CONTACTS_SETTING, kept));
    expect(await wouldBring(office, await bundleWith(office, [await contactAt(1)]))).toEqual([0, 1]);
    goodOf(await deleteAllPast(office.database, today));
    expect(goodOf(await loadSetting(office.database, place, CONTACTS_SETTING))).toEqual(kept);
    const state = createBackChecksState(office.device, theWave.survey);
    await expect.poll(() => state.page.value).toMatchObject({ problem: { kind: 'newerVersion' } });
    state.stop();
  });

  it('leaves a setting that a newer app wrote as it is, asks nobody by it, and says so', async () => {
    const office = await anOfficeWithOak();
    const kept = { ...settingWith(28, supervisor), v: 3 };
    goodOf(await saveSetting(office.database, place, BACK_CHECK_SETTING, kept));
    const state = createBackChecksState(office.device, theWave.survey);
    await expect.poll(() => state.page.value).toMatchObject({ problem: { kind: 'newerVersion' } });
    state.form.choose(true);
    await state.save();
    expect(goodOf(await loadSetting(office.database, place, BACK_CHECK_SETTING))).toEqual(kept);
    state.stop();
  });
});
