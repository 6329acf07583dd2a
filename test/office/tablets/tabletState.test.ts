import { describe, expect, it } from 'vitest';
import { signRecord } from '../../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { loadSetting, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { countRecords } from '../../../src/office/tablets/countRecords.ts';
import { createTabletState, type TabletState } from '../../../src/office/tablets/tabletState.ts';
import { createTabletsState } from '../../../src/office/tablets/tabletsState.ts';
import { countedParts, tabletViews } from '../../../src/office/tablets/tabletView.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { collectingOf, lookedAt, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

const { survey } = theWave;
const [oak, elm] = [aTablet('oak-1'), aTablet('elm-1')];

/** An office that has numbers 1, 2 and 4 of Oak, and one of a tablet that nobody knows. */
async function anOfficeWithOak(): Promise<AnOffice> {
  const office = await aSealingOffice();
  await onTheList(office, oak, 'Oak');
  const chain = await sealedChain(
    office.keys,
    [1, 2, 3, 4].map((number) => responseOf(oak, number)),
  );
  const files = [
    await bundleFile(
      oak,
      chain.filter(({ number }) => number !== 3),
    ),
    await bundleFile(elm, await sealedChain(office.keys, [responseOf(elm, 1)])),
  ];
  const { database } = office;
  goodOf(await takeInBundles(database, survey, await lookedAt(database, files)));
  return office;
}

async function opened({ device }: AnOffice, id: string): Promise<TabletState> {
  const state = createTabletState(device, survey, id);
  await readyOf(state.page);
  await readyOf(state.came);
  return state;
}

function viewIn(state: TabletState) {
  return state.came.value.at === 'ready' ? state.tablet(state.came.value.value) : null;
}

describe('the tablets of a survey', () => {
  it('are listed with what came, what is missing, and those that nobody knows last', async () => {
    const { came, stop } = createTabletsState((await anOfficeWithOak()).device, survey);
    const [first, second, ...others] = tabletViews(await readyOf(came));
    expect(first).toMatchObject({ known: { name: 'Oak' }, counted: 3, last: 4 });
    expect(first?.missing).toEqual([{ from: 3, to: 3 }]);
    expect(second).toMatchObject({ known: null, tablet: 'elm-1', counted: 0, last: 1 });
    expect(second?.aside.map(({ why }) => why)).toEqual(['unknownTablet']);
    expect(others).toEqual([]);
    stop();
  });

  it('tell interviews from visits once they are opened, also those that a build before brought in', async () => {
    const office = await aSealingOffice();
    const { database, device } = office;
    await onTheList(office, oak, 'Oak');
    const kinds = ['complete', 'notContacted', 'unknownPerson', 'complete'] as const;
    const records = kinds.map((kind, at) =>
      responseOf(oak, at + 1, kind === 'complete' ? {} : { kind, answers: {} }),
    );
    const { secret } = newSigningKey();
    // The tablet's passphrase was left out from the third on.
    const signed = await Promise.all(
      records.map((record, at) => (at < 2 ? record : signRecord(record, secret))),
    );
    const chain = await sealedChain(office.keys, signed);
    const looked = await lookedAt(database, [await bundleFile(oak, chain.slice(0, 3))]);
    const bringIn = async (coming: typeof looked | null) => {
      const seen = await collectingOf(database);
      const { standing } = coming?.preview ?? seen;
      goodOf(await countRecords(database, { survey, seen, standing, coming }));
    };
    const partsNow = async () => {
      const { came, stop } = createTabletsState(device, survey);
      const now = await readyOf(came);
      stop();
      return tabletViews(now).map((view) => countedParts(view, now.before));
    };
    await bringIn(looked);
    expect(await partsNow()).toEqual([
      { interviews: 1, visits: 2, unsigned: [{ from: 1, to: 1 }], ofShift: [], unopened: 0 },
    ]);
    // What is sealed does not tell which it is.
    const all = await lookedAt(database, [await bundleFile(oak, chain)]);
    goodOf(await takeInBundles(database, survey, all));
    expect(await partsNow()).toEqual([
      { interviews: 1, visits: 2, unsigned: [{ from: 1, to: 1 }], ofShift: [], unopened: 1 },
    ]);
    const place = { survey, wave: null };
    const noted = goodOf(await loadSetting(database, place, 'tabletsTaken'));
    const older = JSON.parse(JSON.stringify(noted), (name, value) => (name === 'visits' ? undefined : value));
    goodOf(await saveSetting(database, place, 'tabletsTaken', older));
    expect(await partsNow()).toEqual([
      { interviews: 3, visits: 0, unsigned: [{ from: 1, to: 1 }], ofShift: [], unopened: 1 },
    ]);
    await bringIn(null);
    expect(await partsNow()).toEqual([
      {
        interviews: 2,
        visits: 2,
        unsigned: [{ from: 1, to: 1 }],
        ofShift: [{ from: 4, to: 4 }],
        unopened: 0,
      },
    ]);
  });

  it('F39: count nothing after the number at which one was lost, until that is taken back', async () => {
    const state = await opened(await anOfficeWithOak(), 'oak-1');
    state.writeLostAfter(' 2 ');
    await state.markLost();
    expect(viewIn(state)).toMatchObject({
      known: { lostAfter: 2 },
      counted: 2,
      aside: [{ why: 'lostTablet', numbers: [{ from: 4, to: 4 }] }],
    });
    await state.markFound();
    expect(viewIn(state)).toMatchObject({ known: { lostAfter: null }, counted: 3, aside: [] });
  });

  it('are lost only after a number', async () => {
    const state = await opened(await anOfficeWithOak(), 'oak-1');
    for (const typed of ['', 'two', '-1', '1.5', '9999999']) {
      state.writeLostAfter(typed);
      await state.markLost();
      expect(state.errors.value.map(({ field }) => field)).toEqual(['lost-after']);
    }
    expect(viewIn(state)).toMatchObject({ known: { lostAfter: null } });
    state.writeLostAfter('0');
    await state.markLost();
    expect([state.errors.value, viewIn(state)?.counted]).toEqual([[], 0]);
  });

  it('are none where nothing is known under that name', async () => {
    const state = await opened(await anOfficeWithOak(), 'ash-1');
    expect(viewIn(state)).toBeNull();
  });
});
