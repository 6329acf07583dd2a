import { describe, expect, it } from 'vitest';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { readPack } from '../../../src/keeping/transfer/pack.ts';
import { type BundlesState, createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { folderView, unreadOf } from '../../../src/office/tablets/bundlesView.ts';
import { createPackState } from '../../../src/office/tablets/packState.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { carriersOf, SharedFolder } from '../../fixtures/aSharedFolder.ts';
import { aBundle, aTablet } from '../../fixtures/aTablet.ts';
import { onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

type Step = BundlesState['step']['value'];

const { survey } = theWave;
const oak = aTablet('oak-1');
const own = { survey };

async function stepAt<At extends Step['at']>(state: BundlesState, at: At) {
  await expect.poll(() => state.step.value.at).toBe(at);
  return state.step.value as Step & { readonly at: At };
}

async function anOfficeWith(folder: SharedFolder) {
  const office = await aSealingOffice();
  await onTheList(office, oak, 'Oak');
  const state = createBundlesState(office.device, survey, await carriersOf(folder));
  await stepAt(state, 'ready');
  const numbers = [1, 2, 3].map((number) => responseOf(oak, number));
  return { office, state, chain: await sealedChain(office.keys, numbers) };
}

const counted = async ({ database }: AnOffice) =>
  goodOf(await responsesOf(database, theWave.id)).map(({ id }) => id);

describe('bundles in a shared folder', () => {
  it('are looked through by name: what is new is taken in, and what was is named', async () => {
    const folder = new SharedFolder();
    const { office, state, chain } = await anOfficeWith(folder);
    folder.files.set('soundings-bundle-oak-2.txt', await aBundle(oak, chain.slice(0, 2), own));
    await state.lookInFolder();
    const { looked, place } = await stepAt(state, 'preview');
    expect(place).toBe('Survey exchange');
    expect(folderView(looked)).toEqual({ fresh: ['soundings-bundle-oak-2.txt'], taken: [], others: 0 });
    expect(await counted(office)).toEqual([]);
    await state.confirm();
    await stepAt(state, 'done');
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2']);
    // A conflict copy of it, and the next one.
    folder.files.set('soundings-bundle-oak-2 (1).txt', folder.bytes('soundings-bundle-oak-2.txt'));
    folder.files.set('soundings-bundle-oak-3.txt', await aBundle(oak, chain, own));
    await state.lookInFolder();
    expect(folderView((await stepAt(state, 'preview')).looked)).toEqual({
      fresh: ['soundings-bundle-oak-3.txt'],
      taken: ['soundings-bundle-oak-2.txt', 'soundings-bundle-oak-2 (1).txt'],
      others: 0,
    });
    await state.confirm();
    await stepAt(state, 'done');
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-3']);
    expect(folder.names()).toHaveLength(3);
  });

  it('F54: are left while they are still arriving, or changed, and taken in once they are whole', async () => {
    const folder = new SharedFolder();
    const { office, state, chain } = await anOfficeWith(folder);
    const whole = await aBundle(oak, chain, own);
    const cuts = [0, 10, 400, Math.floor(whole.length / 2), whole.length - 30];
    for (const cut of cuts) {
      folder.files.set('soundings-bundle-oak-3.txt', whole.slice(0, cut));
      await state.lookInFolder();
      const { looked } = await stepAt(state, 'preview');
      expect(looked.news).toEqual([]);
      expect(unreadOf(looked).map(({ name }) => name)).toEqual(['soundings-bundle-oak-3.txt']);
    }
    const [last] = unreadOf((await stepAt(state, 'preview')).looked);
    expect(last?.problem).toEqual({ kind: 'stillArriving', lost: 1, of: 3 });
    const changed = whole.slice();
    const at = changed.length - 40;
    changed[at] = changed[at] === 65 ? 66 : 65;
    folder.files.set('soundings-bundle-oak-3.txt', changed);
    await state.lookInFolder();
    expect((await stepAt(state, 'preview')).looked.news).toEqual([]);
    folder.files.set('soundings-bundle-oak-3.txt', whole);
    await state.lookInFolder();
    await stepAt(state, 'preview');
    await state.confirm();
    await stepAt(state, 'done');
    expect(await counted(office)).toHaveLength(3);
  });

  it('of other surveys are left alone, and nothing of them is kept', async () => {
    const folder = new SharedFolder();
    const { state, chain } = await anOfficeWith(folder);
    const other = chain.map((record) => ({ ...record, survey: 'other' }));
    folder.files.set('soundings-bundle-oak-3.txt', await aBundle(oak, other, { survey: 'other' }));
    await state.lookInFolder();
    const { looked } = await stepAt(state, 'preview');
    expect(folderView(looked)).toEqual({ fresh: [], taken: [], others: 1 });
    expect([looked.news, unreadOf(looked)]).toEqual([[], []]);
  });

  it('are told as not to be read where the folder is refused, gone or busy; nothing is changed', async () => {
    const folder = new SharedFolder();
    const { office, state, chain } = await anOfficeWith(folder);
    folder.files.set('soundings-bundle-oak-3.txt', await aBundle(oak, chain, own));
    folder.faults.isBusy = true;
    await state.lookInFolder();
    expect(unreadOf((await stepAt(state, 'preview')).looked)).toMatchObject([{ problem: { why: 'busy' } }]);
    folder.faults.isGone = true;
    await state.lookInFolder();
    expect(await stepAt(state, 'ready')).toMatchObject({ problem: { kind: 'placeFailed', why: 'gone' } });
    folder.faults.permission = 'denied';
    await state.lookInFolder();
    expect(await stepAt(state, 'ready')).toMatchObject({ problem: { kind: 'placeFailed', why: 'refused' } });
    expect(await counted(office)).toEqual([]);
  });
});

describe('a pack in a shared folder', () => {
  it('has the same name and the same bytes as the one that is saved', async () => {
    const folder = new SharedFolder();
    const office = await aSealingOffice();
    const state = createPackState(office.device, survey, await carriersOf(folder));
    const page = await readyOf(state.page);
    await state.putInFolder();
    expect(folder.names()).toEqual([]);
    await state.make(page);
    folder.faults.isFull = true;
    await state.putInFolder();
    expect(state.problem.value).toMatchObject({ kind: 'placeFailed', why: 'full' });
    folder.faults.isFull = false;
    await state.putInFolder();
    const [file] = office.files;
    const name = file?.name ?? '';
    expect([state.problem.value, state.put.value]).toEqual([null, { file: name, place: 'Survey exchange' }]);
    expect(folder.bytes(name)).toEqual(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(goodOf(await readPack(folder.bytes(name))).pack.version).toBe(1);
  });
});
