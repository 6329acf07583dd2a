import { describe, expect, it } from 'vitest';
import { withLost } from '../../../src/keeping/transfer/tabletList.ts';
import { createGapsState, type Gap } from '../../../src/office/results/gapsState.ts';
import { createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { changeTablets, takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { lookedAt, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const { survey } = theWave;
const [oak, elm] = [aTablet('oak-1'), aTablet('elm-1')];

/** Four interviews of a tablet as it chained them; a bundle without some of them. */
async function bundlesOf({ keys }: AnOffice, tablet: typeof oak) {
  const responses = [1, 2, 3, 4].map((number) => responseOf(tablet, number));
  const chain = await sealedChain(keys, responses);
  return (...gone: readonly number[]) =>
    bundleFile(
      tablet,
      chain.filter(({ number }) => !gone.includes(number)),
    );
}

async function gapsOf({ device }: AnOffice): Promise<readonly Gap[]> {
  const { gaps, stop } = createGapsState(device, survey);
  const found = await readyOf(gaps);
  stop();
  return found;
}

/** Brings the results up to date with what came. */
async function counted({ device }: AnOffice): Promise<void> {
  const state = createBundlesState(device, survey);
  await expect.poll(() => state.step.value.at).toBe('ready');
  await state.countWaiting();
  state.leave();
}

describe('what tablets are known to have, and the results do not', () => {
  it('F42: is each number that did not arrive, and each interview that is not counted, by tablet', async () => {
    const office = await aSealingOffice();
    await onTheList(office, oak, 'Oak');
    // What nobody confirmed is no gap: anybody could send it.
    const [ofOak, ofElm] = [await bundlesOf(office, oak), await bundlesOf(office, elm)];
    const files = [await ofOak(2, 3), await ofElm(1)];
    goodOf(await takeInBundles(office.database, survey, await lookedAt(office.database, files)));
    const oakIs = { tablet: 'oak-1', name: 'Oak', lostAfter: null, waiting: 0, aside: 0, missing: [] };
    const missing = [{ from: 2, to: 3 }];
    expect(await gapsOf(office)).toEqual([{ ...oakIs, missing, waiting: 2 }]);
    await counted(office);
    expect(await gapsOf(office)).toEqual([{ ...oakIs, missing }]);
    const rest = [await ofOak()];
    goodOf(await takeInBundles(office.database, survey, await lookedAt(office.database, rest)));
    await counted(office);
    expect(await gapsOf(office)).toEqual([]);
    goodOf(await changeTablets(office.database, survey, (list) => withLost(list, 'oak-1', 3)));
    expect(await gapsOf(office)).toEqual([{ ...oakIs, lostAfter: 3, aside: 1 }]);
  });

  it('is nothing where no tablet is on the list, and nothing is asked of a worker for it', async () => {
    const asked: string[] = [];
    const run: typeof sealingRun = (job, ...given) => {
      asked.push(job);
      return sealingRun(job, ...given);
    };
    expect(await gapsOf(await aSealingOffice({ run }))).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is told as not known where the list of tablets cannot be read', async () => {
    const { database, device } = await aSealingOffice();
    const row = { id: `${survey}//tablets`, survey, wave: null, name: 'tablets', value: { v: 2 } };
    await database.settings.put(row);
    const { gaps } = createGapsState(device, survey);
    await expect
      .poll(() => gaps.value)
      .toMatchObject({ at: 'problem', problem: { kind: 'newerVersion', what: 'tablets' } });
  });
});
