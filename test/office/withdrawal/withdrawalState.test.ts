import { describe, expect, it } from 'vitest';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { loadSetting } from '../../../src/keeping/storage/settings.ts';
import { createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { createWithdrawalState } from '../../../src/office/withdrawal/withdrawalState.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice, givesKey } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

const { survey } = theWave;
const oak = aTablet('oak-1');

async function anOfficeWithOak(more: Parameters<typeof aSealingOffice>[0] = {}): Promise<AnOffice> {
  const office = await aSealingOffice(more);
  await onTheList(office, oak, 'Oak');
  return office;
}

/** Brings a bundle in, and says how many interviews that brought. */
async function broughtIn({ device }: AnOffice, file: File): Promise<number> {
  const state = createBundlesState(device, survey);
  await expect.poll(() => state.step.value.at).toBe('ready');
  await state.choose([file]);
  await expect.poll(() => state.step.value.at).toBe('preview');
  await state.confirm();
  await expect.poll(() => state.step.value.at).toBe('done');
  const step = state.step.value;
  state.leave();
  return step.at === 'done'
    ? step.counted.waves.reduce((sum, { merged }) => sum + merged.added.length, 0)
    : 0;
}

/** Three interviews of Oak as it chained them; a bundle with some of them. */
async function bundlesOf({ keys }: AnOffice) {
  const responses = [1, 2, 3].map((number) => responseOf(oak, number));
  const chain = await sealedChain(keys, responses);
  return (...numbers: readonly number[]) =>
    bundleFile(
      oak,
      chain.filter(({ number }) => numbers.includes(number)),
    );
}

async function counted({ database }: AnOffice): Promise<readonly number[]> {
  return goodOf(await responsesOf(database, theWave.id)).map(({ number }) => number);
}

describe('the page on which an interview is withdrawn', () => {
  it('F69: finds it by tablet and number, deletes it, and no later bundle brings it back', async () => {
    const office = await anOfficeWithOak();
    const bundleOf = await bundlesOf(office);
    expect(await broughtIn(office, await bundleOf(1, 2))).toBe(2);
    const state = createWithdrawalState(office.device, survey);
    const { tablets } = await readyOf(state.page);
    expect([...tablets.values()]).toEqual(['This device', 'Oak']);
    state.choose('oak-1');
    state.writeNumber(' 2 ');
    await state.find();
    // When and by whom it was taken, and no answer.
    expect(state.search.value).toEqual({
      tablet: 'oak-1',
      number: 2,
      found: [{ wave: theWave.title, startedAt: '2021-06-15T12:00:00.000Z', fieldworker: null }],
    });
    await state.withdraw();
    expect([state.problem.value, state.done.value]).toEqual([null, { tablet: 'oak-1', number: 2 }]);
    expect(await counted(office)).toEqual([1]);
    const { withdrawn } = await readyOf(state.page, (page) => page.withdrawn.length > 0);
    expect(withdrawn).toEqual([{ tablet: 'oak-1', number: 2, at: office.device.world.now() }]);
    // What comes again is told as nothing new, and the rest comes in.
    expect(await broughtIn(office, await bundleOf(1, 2, 3))).toBe(1);
    expect(await counted(office)).toEqual([1, 3]);
    state.stop();
  });

  it('F69: notes one that has not come yet, and it is not taken in when it comes', async () => {
    const office = await anOfficeWithOak();
    const state = createWithdrawalState(office.device, survey);
    await readyOf(state.page);
    state.choose('oak-1');
    state.writeNumber('3');
    await state.find();
    expect(state.search.value?.found).toEqual([]);
    await state.withdraw();
    const bundleOf = await bundlesOf(office);
    expect(await broughtIn(office, await bundleOf(1, 2, 3))).toBe(2);
    expect(await counted(office)).toEqual([1, 2]);
    expect(await broughtIn(office, await bundleOf(3))).toBe(0);
    state.stop();
  });

  it('F69: asks for the keys of a locked survey, and for what is missing', async () => {
    const office = await anOfficeWithOak({ isLocked: true });
    const state = createWithdrawalState(office.device, survey);
    await readyOf(state.page);
    for (const typed of ['', '0', '-1', 'two', '1.5']) {
      state.writeNumber(typed);
      await state.find();
      expect(state.errors.value.map(({ field }) => field)).toEqual([
        'withdrawal-tablet',
        'withdrawal-number',
      ]);
    }
    givesKey(office);
    await broughtIn(office, await (await bundlesOf(office))(1));
    office.database.identities.clear();
    state.choose('oak-1');
    state.writeNumber('1');
    await state.find();
    expect([state.errors.value, state.search.value?.found.length]).toEqual([[], 1]);
    state.cancel();
    expect(state.search.value).toBeNull();
    expect(await counted(office)).toEqual([1]);
    state.stop();
  });

  it('F69: deletes the contact of the interview with it', async () => {
    const office = await anOfficeWithOak();
    const entry = {
      tablet: 'oak-1',
      number: 1,
      until: '2099-01-01',
      sealed: 'c2VhbGVk',
      outcome: null,
      noted: null,
    };
    const id = `${survey}//contacts`;
    const value = { v: 1, entries: [entry] };
    await office.database.settings.put({ id, survey, wave: null, name: 'contacts', value });
    const state = createWithdrawalState(office.device, survey);
    await readyOf(state.page);
    state.choose('oak-1');
    state.writeNumber('1');
    await state.find();
    await state.withdraw();
    const kept = goodOf(await loadSetting(office.database, { survey, wave: null }, 'contacts'));
    expect(kept).toMatchObject({ entries: [{ number: 1, sealed: null }] });
    state.stop();
  });
});
