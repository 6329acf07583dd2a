import { describe, expect, it } from 'vitest';
import { askedWishes } from '../../../src/asking/survey/wishes.ts';
import { type Day, day } from '../../../src/core/day.ts';
import { newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import {
  loadSetting,
  saveSetting,
  WISHES_SETTING,
  wishPoolSetting,
} from '../../../src/keeping/storage/settings.ts';
import { keepSlips } from '../../../src/keeping/storage/wishes.ts';
import { type OwnRecord, writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { readPack, USUAL_LIMITS } from '../../../src/keeping/transfer/pack.ts';
import { slipsOf } from '../../../src/keeping/transfer/wishPool.ts';
import type { OwnWishes } from '../../../src/keeping/transfer/wishSlip.ts';
import { type BundlesState, createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { makePack } from '../../../src/office/tablets/makePack.ts';
import {
  deleteAllPastWishes,
  loadPool,
  takeSlips,
  tidyWishes,
} from '../../../src/office/wishes/keptWishes.ts';
import { createWishState, type WishState } from '../../../src/office/wishes/wishState.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems } from '../../../src/words/problems.ts';
import { goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { KEY_WORDS, keyFileOf } from '../../fixtures/aSupervisor.ts';
import { type ATablet, aTablet, bundleFacts } from '../../fixtures/aTablet.ts';
import { onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { aLot, WISH_DAY, wishesAsked } from '../../fixtures/aWish.ts';
import { responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

learnProblems(officeProblems);

const { survey } = theWave;
const place = { survey, wave: null };
const [oak, elm] = [aTablet('oak-1'), aTablet('elm-1')];
const key = await newKeyPair();
const ann = { name: 'Ann Zephyr', reach: '01632 960417' };
const bob = { name: 'bob', reach: '=1+1' };
const recordsOf = (office: AnOffice, tablet: ATablet, count = 10) =>
  sealedChain(
    office.keys,
    Array.from({ length: count }, (_, at) => responseOf(tablet, at + 1)),
  );

async function bundleOf(tablet: ATablet, records: readonly OwnRecord[], wishes: OwnWishes): Promise<File> {
  const facts = bundleFacts(tablet, records, { survey, wishes });
  return new File([await writeBundle(facts, records, tablet.key.secret)], 'bundle.txt');
}

async function chosen({ device }: AnOffice, file: File): Promise<BundlesState> {
  const state = createBundlesState(device, survey);
  await expect.poll(() => state.step.value.at).toBe('ready');
  await state.choose([file]);
  await expect.poll(() => state.step.value.at).toBe('preview');
  return state;
}

async function takenIn(office: AnOffice, file: File): Promise<void> {
  const state = await chosen(office, file);
  await state.confirm();
  await expect.poll(() => state.step.value.at).toBe('done');
  state.leave();
}

/** How many slips taking a file in would bring, and which tablets keep some back. */
async function wouldBring(office: AnOffice, file: File) {
  const state = await chosen(office, file);
  const step = state.step.value;
  state.leave();
  return step.at === 'preview' ? [step.looked.slips.length, step.looked.heldBack] : [];
}

async function pageOf({ device }: AnOffice, purpose = 'panel'): Promise<WishState> {
  const state = createWishState(device, survey, purpose);
  await expect.poll(() => state.page.value.at).toBe('ready');
  return state;
}

const poolOf = async ({ database }: AnOffice) => goodOf(await loadPool(database, survey, 'panel'));
const askedIn = async ({ database }: AnOffice) =>
  askedWishes(goodOf(await loadSetting(database, place, WISHES_SETTING)), today);
const pooled = (state: WishState) =>
  state.page.value.at === 'ready' ? state.page.value.value.pool.slips.length : null;

async function anOfficeWithTablets(): Promise<AnOffice> {
  const office = await aSealingOffice();
  await onTheList(office, oak, 'Oak');
  await onTheList(office, elm, 'Elm');
  return office;
}

it('what is kept of wishes and cannot be read is told for what it is, damaged or of a newer version', async () => {
  const office = await aSealingOffice();
  const problemOf = async (value: unknown) => {
    goodOf(await saveSetting(office.database, place, wishPoolSetting('panel'), value));
    const pool = await loadPool(office.database, survey, 'panel');
    return pool.ok ? null : pool.problem;
  };
  const damaged = { kind: 'damagedFile', what: 'survey', line: null, cause: 'wishes' };
  expect(await problemOf({ v: 1, slips: 'none', gone: [] })).toEqual(damaged);
  expect(await problemOf({ v: 3 })).toEqual({ kind: 'newerVersion', what: 'survey', found: 3, known: 1 });
});

describe('a wish that an officer lets be asked for', () => {
  it('has a key of its own, in use once its file was tried, and a last day, which the next pack names', async () => {
    const office = await aSealingOffice();
    const state = await pageOf(office);
    await expect.poll(() => state.making.offered.value).not.toBe('');
    const words = state.making.offered.value;
    state.making.begin();
    await state.making.make();
    await state.making.saveKeyFile();
    const file = office.files.at(-1) as File;
    expect(file.name).toBe('soundings-key-wishes-for-the-panel-residents-2026-11-22.age');
    state.form.choose(true);
    state.form.typeDay(WISH_DAY);
    await state.save();
    expect([state.done.value, await askedIn(office)]).toEqual([{ what: 'saved' }, []]);
    state.making.showTry(true);
    await state.making.asking.giveFile(file, words);
    expect(state.done.value).toEqual({ what: 'key' });
    const [asked] = await askedIn(office);
    expect(asked).toMatchObject({ purpose: 'panel', until: WISH_DAY });
    const wanted = { survey, limits: USUAL_LIMITS, addresses: null, quotas: null };
    const { bytes } = goodOf(await makePack(office.database, office.device.world, wanted));
    const { pack } = goodOf(await readPack(bytes));
    expect(pack.wishes).toEqual([asked]);
    expect([...pack.recipients, pack.backCheck]).not.toContain(asked?.recipient);
    expect(JSON.stringify(await office.database.settings.toArray())).not.toContain('AGE-SECRET-KEY');
    state.stop();
  });

  it('is kept until a day after today and after fieldwork, or asked for no more', async () => {
    const office = await aSealingOffice();
    await office.database.waves.update(theWave.id, { to: day('2026-12-31') as Day });
    const state = await pageOf(office);
    state.form.choose(true);
    for (const [typed, fault] of [
      ['', 'none'],
      ['2027-02-30', 'none'],
      ['2026-11-22', 'past'],
      ['2026-12-31', 'fieldwork'],
    ]) {
      state.form.typeDay(typed ?? '');
      await state.save();
      expect([typed, state.form.fault.value, state.done.value]).toEqual([typed, fault, null]);
    }
    state.form.typeDay('2027-01-01');
    await state.save();
    expect([state.form.fault.value, state.done.value]).toEqual([null, { what: 'saved' }]);
    state.form.choose(false);
    await state.save();
    expect([state.form.seen.value, await askedIn(office)]).toEqual([null, []]);
    const none = createWishState(office.device, survey, 'spy');
    await expect.poll(() => none.page.value).toMatchObject({ problem: { kind: 'notFound', what: 'page' } });
    for (const one of [state, none]) one.stop();
  });
});

describe('slips that tablets send', () => {
  it('are kept once, those of all tablets together, and nothing here says which came from where', async () => {
    const office = await anOfficeWithTablets();
    const lots = [await aLot(key, 10, [ann]), await aLot(key, 11, [bob])];
    const files = [
      await bundleOf(oak, await recordsOf(office, oak), { batches: lots.slice(0, 1), held: 0 }),
      await bundleOf(elm, await recordsOf(office, elm, 11), { batches: lots.slice(1), held: 4 }),
    ];
    const [first, second] = files as [File, File];
    expect(await wouldBring(office, first)).toEqual([10, []]);
    await takenIn(office, first);
    expect(await wouldBring(office, first)).toEqual([0, []]);
    expect(await wouldBring(office, second)).toEqual([11, [{ tablet: elm.id, held: 4 }]]);
    await takenIn(office, second);
    const pool = await poolOf(office);
    expect(pool.slips).toHaveLength(21);
    await takenIn(office, first).catch(() => undefined);
    expect(await poolOf(office)).toEqual(pool);
    // Beside the pool nothing holds a slip or names one.
    const rows = await office.database.settings.toArray();
    const beside = JSON.stringify(
      rows.filter(({ name }) => !name.startsWith('wishPool/')).map((row) => [row, plainOf(row.value)]),
    );
    for (const { sealed, hash } of pool.slips) {
      expect(beside).not.toContain(sealed);
      expect(beside).not.toContain(hash);
    }
    const own = JSON.stringify(rows.filter(({ name }) => name.startsWith('wishPool/')));
    for (const told of [oak.id, elm.id, oak.key.key, elm.key.key, '2026-']) expect(own).not.toContain(told);
  });

  it('are taken only of a tablet on the list with ten interviews that are here', async () => {
    const office = await aSealingOffice();
    const records = await recordsOf(office, oak);
    const file = await bundleOf(oak, records, { batches: [await aLot(key, 10)], held: 0 });
    expect(await wouldBring(office, file)).toEqual([0, []]);
    await onTheList(office, oak, 'Oak');
    expect(await wouldBring(office, file)).toEqual([10, []]);
    const few = await bundleOf(oak, records.slice(0, 9), { batches: [await aLot(key, 10)], held: 0 });
    expect(await wouldBring(office, few)).toEqual([0, []]);
  });

  it('open with the key of their purpose, by name over all tablets, and are saved, deleted and gone for good', async () => {
    const office = await anOfficeWithTablets();
    const records = await recordsOf(office, oak);
    const file = await bundleOf(oak, records, { batches: [await aLot(key, 10, [bob, ann, ann])], held: 0 });
    await takenIn(office, file);
    office.database.identities.clear();
    const state = await pageOf(office);
    await expect.poll(() => pooled(state)).toBe(10);
    await state.opening.asking.giveFile(await keyFileOf(office.keys.officer), KEY_WORDS);
    expect(state.opening.asking.form.value.errors[0]?.text).toContain('opens none of the wishes');
    await state.opening.asking.giveFile(await keyFileOf(key), KEY_WORDS);
    expect(state.wishes.value?.map(({ name, reach }) => [name, reach])).toEqual([
      [ann.name, ann.reach],
      [ann.name, ann.reach],
      [bob.name, bob.reach],
    ]);
    expect([state.opening.opened.value?.size, office.database.identities.size]).toEqual([10, 0]);
    await state.saveFile();
    const saved = office.files.at(-1) as File;
    expect(saved.name).toBe('residents-wishes-for-the-panel.csv');
    expect(await saved.text()).toContain(`bob,"'=1+1"`);
    const [first] = state.wishes.value ?? [];
    if (first !== undefined) await state.delete(first);
    await expect.poll(() => state.wishes.value?.length).toBe(2);
    expect(await wouldBring(office, file)).toEqual([0, []]);
    state.opening.lock();
    expect(state.wishes.value).toBeNull();
    await state.deleteAll();
    await expect.poll(() => pooled(state)).toBe(0);
    expect(await wouldBring(office, file)).toEqual([0, []]);
    state.stop();
  });

  it('of two keys open each with its own, and one of another purpose or survey is no wish', async () => {
    const office = await aSealingOffice();
    const newer = await newKeyPair();
    const lots = [await aLot(key, 10, [ann]), await aLot(newer, 10, [bob])];
    const other = { ...(await aLot(key, 10, [bob], 'draw')), purpose: 'panel' } as const;
    const coming = await slipsOf([...lots, other]);
    goodOf(await takeSlips(office.database, survey, { coming, today }));
    const state = await pageOf(office);
    await state.opening.asking.giveFile(await keyFileOf(key), KEY_WORDS);
    expect(state.wishes.value?.map(({ name }) => name)).toEqual([ann.name]);
    expect(state.opening.opened.value?.size).toBe(20);
    await state.opening.asking.giveFile(await keyFileOf(newer), KEY_WORDS);
    expect(state.wishes.value?.map(({ name }) => name)).toEqual([ann.name, bob.name]);
    state.stop();
  });

  it('are deleted by themselves when their day is over, whoever opens the app', async () => {
    const office = await aSealingOffice();
    const coming = await slipsOf([await aLot(key, 10)]);
    goodOf(await takeSlips(office.database, survey, { coming, today }));
    goodOf(await deleteAllPastWishes(office.database, WISH_DAY));
    expect((await poolOf(office)).slips).toHaveLength(10);
    goodOf(await deleteAllPastWishes(office.database, day('2027-04-01') as Day));
    expect(await poolOf(office)).toEqual({ v: 1, slips: [], gone: [] });
  });

  it('go with a back-up and come back from it', async () => {
    const office = await aSealingOffice();
    const coming = await slipsOf([await aLot(key, 10, [ann])]);
    goodOf(await takeSlips(office.database, survey, { coming, today }));
    const contents = goodOf(await contentsOf(office.database, survey));
    const other = await aSealingOffice();
    goodOf(await addResponses(other.database, contents, merge));
    expect(await poolOf(other)).toEqual(await poolOf(office));
  });

  it('of interviews taken on this device come too, by the same rule, and are the tablet’s no more', async () => {
    const office = await aSealingOffice();
    const keys = await wishesAsked(office.database, ['panel']);
    const own = keys.get('panel') ?? key;
    const { sealed } = await aLot(own, 10, [ann]);
    const kept = async (some: readonly string[]) => {
      for (const one of some)
        goodOf(
          await keepSlips(office.database, { survey, wave: theWave.id }, [
            { purpose: 'panel', recipient: own.recipient, until: WISH_DAY, sealed: one, instead: null },
          ]),
        );
    };
    await kept(sealed.slice(0, 9));
    goodOf(await tidyWishes(office.database, survey, today));
    expect((await poolOf(office)).slips).toEqual([]);
    await kept(sealed.slice(9));
    goodOf(await tidyWishes(office.database, survey, today));
    expect((await poolOf(office)).slips).toHaveLength(10);
    expect(JSON.stringify(await office.database.counters.toArray())).not.toContain(sealed[0]);
    const state = await pageOf(office);
    await state.opening.asking.giveFile(await keyFileOf(own), KEY_WORDS);
    expect(state.wishes.value?.map(({ name }) => name)).toEqual([ann.name]);
    state.stop();
  });
});

/** A kept bundle as it reads. */
function plainOf(value: unknown): string {
  return typeof value === 'string' ? Buffer.from(value, 'base64url').toString('latin1') : '';
}
