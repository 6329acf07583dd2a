import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { instant } from '../../../src/core/day.ts';
import { signRecord } from '../../../src/keeping/sealing/signedRecord.ts';
import { takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { createForkState, type ForkState } from '../../../src/office/tablets/forkState.ts';
import { tabletViews } from '../../../src/office/tablets/tabletView.ts';
import { keyringOf } from '../../../src/office/unlock/keyring.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice, givesKey } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aTablet, headOf } from '../../fixtures/aTablet.ts';
import { collectingOf, lookedAt, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

const oak = aTablet('oak-1');

/** An office to which Oak and a copy of it came, both with a number 2, and the links of those two. */
async function anOfficeWithFork({ isLocked = false, isSigned = false } = {}) {
  const office = await aSealingOffice({ isLocked });
  await onTheList(office, oak, 'Oak');
  const record = (number: number, more: Partial<Response> = {}) => {
    const response = responseOf(oak, number, more);
    return isSigned ? signRecord(response, oak.key.secret) : response;
  };
  const chain = await sealedChain(office.keys, await Promise.all([1, 2, 3].map((number) => record(number))));
  const late = {
    id: 'copy' as Response['id'],
    startedAt: instant('2026-11-23T10:00:00.000Z'),
    finishedAt: instant('2026-11-23T10:10:00.000Z'),
  };
  const [, second] = await sealedChain(office.keys, [1, await record(2, late)]);
  const copy = { ...second, prev: chain[1]?.prev ?? '' } as (typeof chain)[number];
  const files = [await bundleFile(oak, chain), await bundleFile(oak, [...chain.slice(0, 1), copy])];
  for (const file of files)
    goodOf(await takeInBundles(office.database, theWave.survey, await lookedAt(office.database, [file])));
  return { office, own: await headOf(chain.slice(0, 2)), copy: await headOf([copy]) };
}

async function opened({ device }: AnOffice, number = 2): Promise<ForkState> {
  const state = createForkState(device, theWave.survey, { tablet: 'oak-1', number });
  await readyOf(state.page);
  await readyOf(state.came);
  return state;
}

const countedIn = async ({ database }: AnOffice) =>
  tabletViews(await collectingOf(database)).find(({ tablet }) => tablet === 'oak-1')?.counted;
const wordIn = ({ page }: ForkState) => (page.value.at === 'ready' ? page.value.value.word : null);

describe('the page of a fork', () => {
  it('F45: shows both ways on, and lets the one count that an officer vouches for, with who and when', async () => {
    const { office, own, copy } = await anOfficeWithFork();
    const state = await opened(office);
    expect(state.fork.value?.tablet).toBe('Oak');
    expect(
      state.fork.value?.fork.branches.map(({ link, isVouched }) => [link, isVouched]).toSorted(),
    ).toEqual(
      [
        [own, false],
        [copy, false],
      ].toSorted(),
    );
    expect(await countedIn(office)).toBe(1);
    state.choose(own);
    state.writeBy(' A. Officer ');
    await state.vouch();
    expect(await countedIn(office)).toBe(3);
    await expect
      .poll(() => wordIn(state))
      .toMatchObject({ by: 'A. Officer', note: own, at: office.device.world.now() });
    expect(state.fork.value?.fork.branches.find(({ isVouched }) => isVouched)?.link).toBe(own);
  });

  it('takes a word back, with who and when, so that another way can be chosen', async () => {
    const { office, own, copy } = await anOfficeWithFork();
    const state = await opened(office);
    state.choose(own);
    state.writeBy('A. Officer');
    await state.vouch();
    state.writeBy('B. Officer');
    await state.takeBack();
    expect(await countedIn(office)).toBe(1);
    await expect.poll(() => wordIn(state)).toMatchObject({ by: 'B. Officer', note: '' });
    state.choose(copy);
    await state.vouch();
    expect(await countedIn(office)).toBe(2);
    expect((await collectingOf(office.database)).tablets.tablets[0]?.vouched).toEqual([copy]);
  });

  it('changes nothing before somebody has chosen and said who they are', async () => {
    const { office, own } = await anOfficeWithFork();
    const state = await opened(office);
    await state.vouch();
    expect(state.errors.value.map(({ field }) => field)).toEqual(['fork-branch', 'fork-by']);
    state.choose(own);
    for (const name of ['', '  ', 'x'.repeat(101)]) {
      state.writeBy(name);
      await state.vouch();
      expect(state.errors.value.map(({ field }) => field)).toEqual(['fork-by']);
      await state.takeBack();
      expect(state.errors.value.map(({ field }) => field)).toEqual(['fork-by']);
    }
    expect(await countedIn(office)).toBe(1);
    expect(wordIn(state)).toBeNull();
  });

  it.each([false, true])(
    'says when each was taken once the survey is unlocked (signed as it was finished: %s)',
    async (isSigned) => {
      const { office, own, copy } = await anOfficeWithFork({ isLocked: true, isSigned });
      const state = await opened(office);
      const asking = state.showTimes();
      await expect.poll(() => keyringOf(office.device).wanted.value?.problem.kind).toBe('locked');
      keyringOf(office.device).wanted.value?.answer(false);
      await asking;
      expect([state.times.value, state.problem.value?.kind]).toEqual([null, 'locked']);
      givesKey(office);
      await state.showTimes();
      expect(state.problem.value).toBeNull();
      expect(state.times.value?.get(copy)).toEqual({
        from: '2026-11-23T10:00:00.000Z',
        to: '2026-11-23T10:10:00.000Z',
      });
      const { startedAt, finishedAt } = responseOf(oak, 2);
      expect(state.times.value?.get(own)).toEqual({ from: startedAt, to: finishedAt });
    },
  );

  it('has nothing to say of a number that stands for one interview', async () => {
    const { office } = await anOfficeWithFork();
    const state = await opened(office, 1);
    expect(state.fork.value).toBeNull();
    await state.showTimes();
    await state.takeBack();
    expect([state.times.value, wordIn(state)]).toEqual([null, null]);
  });
});

it('tells what the tablet says went wrong on it', async () => {
  const { office } = await anOfficeWithFork();
  const [view] = tabletViews(await collectingOf(office.database));
  expect(view?.troubles.map(({ what }) => what)).toEqual(['storageSlow']);
});
