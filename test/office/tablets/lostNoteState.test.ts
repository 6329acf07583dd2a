import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { withLost } from '../../../src/keeping/transfer/tabletList.ts';
import { changeTablets, takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { createLostNoteState } from '../../../src/office/tablets/lostNoteState.ts';
import { createTabletState } from '../../../src/office/tablets/tabletState.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { lookedAt, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

const { survey } = theWave;
const oak = aTablet('oak-1');
const learnt = instant('2026-11-20T09:30:00.000Z');

/** An office that has numbers 1, 3 and 4 of Oak. */
async function anOfficeWithOak(): Promise<AnOffice> {
  const office = await aSealingOffice({ now: () => learnt });
  await onTheList(office, oak, 'Oak');
  const chain = await sealedChain(
    office.keys,
    [1, 2, 3, 4].map((number) => responseOf(oak, number)),
  );
  const file = await bundleFile(
    oak,
    chain.filter(({ number }) => number !== 2),
  );
  goodOf(await takeInBundles(office.database, survey, await lookedAt(office.database, [file])));
  return office;
}

async function noteOf({ device }: AnOffice) {
  const state = createLostNoteState(device, survey, 'oak-1');
  await readyOf(state.page);
  await readyOf(state.came);
  state.stop();
  return state.note.value;
}

async function markedLost(
  { device }: AnOffice,
  after: string,
): Promise<ReturnType<typeof createTabletState>> {
  const tablet = createTabletState(device, survey, 'oak-1');
  await readyOf(tablet.page);
  tablet.writeLostAfter(after);
  await tablet.markLost();
  return tablet;
}

describe('the note on a lost tablet', () => {
  it('F39: says when it was marked, by when to report, what came, and what did not', async () => {
    const office = await anOfficeWithOak();
    expect(await noteOf(office)).toBeNull();
    const tablet = await markedLost(office, '3');
    expect(await noteOf(office)).toEqual({
      id: 'oak-1',
      name: 'Oak',
      since: learnt,
      written: learnt,
      marked: learnt,
      reportBy: '2026-11-23T09:30:00.000Z',
      // What is kept aside lies on the tablet as well.
      interviews: 3,
      visits: 0,
      last: 4,
      missing: [{ from: 2, to: 2 }],
    });
    await tablet.markFound();
    tablet.stop();
    expect(await noteOf(office)).toBeNull();
  });

  it('F39: names no time where it was marked before times were noted', async () => {
    const office = await anOfficeWithOak();
    goodOf(await changeTablets(office.database, survey, (list) => withLost(list, 'oak-1', 0)));
    expect(await noteOf(office)).toMatchObject({ marked: null, reportBy: null, interviews: 3 });
  });
});
