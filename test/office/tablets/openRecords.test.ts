import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { World } from '../../../src/core/world.ts';
import { sealMark } from '../../../src/keeping/sealing/surveyKeys.ts';
import { loadBundles } from '../../../src/keeping/storage/keptBundles.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { withdraw } from '../../../src/keeping/storage/withdraw.ts';
import { withLost } from '../../../src/keeping/transfer/tabletList.ts';
import { changeTablets, takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { countRecords, loadTaken } from '../../../src/office/tablets/countRecords.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { collectingOf, lookedAt, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { failingIndexedDb } from '../../fixtures/failingIndexedDb.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';
import { keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const { survey } = theWave;
const oak = aTablet('oak-1');

/** An office to which so many interviews of a tablet came that are in no result yet. */
async function anOfficeWithWaiting(
  count: number,
  run: World['run'] = sealingRun,
  more: Parameters<typeof responseOf>[2] = {},
): Promise<AnOffice> {
  const office = await aSealingOffice({ run });
  await onTheList(office, oak, 'Oak');
  const values = Array.from({ length: count }, (_, at) => responseOf(oak, at + 1, more));
  const file = await bundleFile(oak, await sealedChain(office.keys, values));
  goodOf(await takeInBundles(office.database, survey, await lookedAt(office.database, [file])));
  return office;
}

/** Counts what waits. */
async function countAll({ database }: AnOffice, watch: Parameters<typeof countRecords>[2] = {}) {
  const seen = await collectingOf(database);
  return countRecords(database, { survey, seen, standing: seen.standing, coming: null }, watch);
}

const counted = async ({ database }: AnOffice) =>
  goodOf(await responsesOf(database, theWave.id)).map(({ id }) => id);

/** The jobs, with what happens before each asking of this name. */
function runWith(what: string, before: () => Promise<void> | void): World['run'] {
  return async (job, input, watch) => {
    if ((input as { readonly what: string }).what === what) await before();
    return sealingRun(job, input, watch);
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('opening what waits', () => {
  it('F56: is all or nothing, whichever storage call fails', async () => {
    // Dexie says so each time it opens a connection anew.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const office = await anOfficeWithWaiting(2);
    const seen = await collectingOf(office.database);
    const asked = { survey, seen, standing: seen.standing, coming: null };
    const fault = failingIndexedDb();
    const states: (readonly string[])[] = [];
    for (let at = 1; ; at += 1) {
      fault.from(at, Number.POSITIVE_INFINITY);
      const done = await countRecords(office.database, asked);
      fault.lift();
      states.push(await counted(office));
      if (done.ok) break;
    }
    const whole = ['oak-1-1', 'oak-1-2'];
    expect(states.at(-1)).toEqual(whole);
    expect(states.filter((state) => isDeepStrictEqual(state, [])).length).toBeGreaterThan(10);
    for (const state of states) expect([[], whole]).toContainEqual(state);
  });

  it('changes nothing where it is stopped while the bundles are read again', async () => {
    const stopping = new AbortController();
    const office = await anOfficeWithWaiting(
      1,
      runWith('bodies', () => stopping.abort()),
    );
    expect(await countAll(office, { signal: stopping.signal })).toEqual({ ok: true, value: null });
    expect(await counted(office)).toEqual([]);
  });

  it('changes nothing where the answers are locked meanwhile', async () => {
    const office: AnOffice = await anOfficeWithWaiting(
      1,
      runWith('bodies', () => office.database.identities.clear()),
    );
    expect(await countAll(office)).toMatchObject({ ok: false, problem: { kind: 'locked' } });
    office.database.identities.set(survey, [office.keys.officer.identity]);
    expect(await counted(office)).toEqual([]);
  });

  it('notes which of what is in the results are visits, where a build before did not', async () => {
    const office = await anOfficeWithWaiting(2, sealingRun, { kind: 'notContacted', answers: {} });
    const { database } = office;
    const visits = async () => {
      const { standing } = await collectingOf(database);
      const { taken, visits } = goodOf(await loadTaken(database, { survey, standing }));
      return [taken.length, visits.length];
    };
    goodOf(await countAll(office));
    expect(await visits()).toEqual([2, 2]);
    const noted = { tablet: oak.id, key: oak.key.key, taken: [{ from: 1, to: 2 }], faults: [] };
    const place = { survey, wave: null };
    goodOf(await saveSetting(database, place, 'tabletsTaken', { v: 1, tablets: [noted] }));
    expect(await visits()).toEqual([2, 0]);
    goodOf(await countAll(office));
    expect(await visits()).toEqual([2, 2]);
  });

  it('names the interviews of a bundle that was damaged here since it was proved', async () => {
    const office = await anOfficeWithWaiting(1);
    const [kept] = goodOf(await loadBundles(office.database, survey));
    const place = { survey, wave: null };
    goodOf(await saveSetting(office.database, place, `bundle/${kept?.name}`, 'AAAA'));
    const { faulty } = goodOf(await countAll(office)) ?? {};
    expect(faulty).toMatchObject([{ record: { number: 1 }, why: 'sealed' }]);
    expect(await counted(office)).toEqual([]);
  });

  it('F69: brings in again what is here no more, but for what its resident withdrew', async () => {
    const office = await anOfficeWithWaiting(3);
    const { database } = office;
    goodOf(await countAll(office));
    const at = instant('2026-11-23T10:00:00.000Z');
    goodOf(
      await withdraw(database, survey, {
        tablet: oak.id,
        number: 2,
        at,
        isByResponse: (id) => id === 'oak-1-2',
      }),
    );
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-3']);
    await database.responses.clear();
    goodOf(await countAll(office));
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-3']);
  });

  it('seals what leaves the results to the keys that are in use by then', async () => {
    const newer = await keysMade('02');
    let meanwhile = async () => undefined as undefined;
    const office = await anOfficeWithWaiting(
      2,
      runWith('sealMany', () => meanwhile()),
    );
    const { database, keys } = office;
    goodOf(await countAll(office));
    goodOf(await changeTablets(database, survey, (list) => withLost(list, oak.id, 1)));
    // Another tab puts newer keys in use while that is sealed.
    meanwhile = async () => {
      await useKeys(database, keys.set, newer.set);
      return undefined;
    };
    expect(goodOf(await countAll(office))).toMatchObject({ left: 1 });
    expect(await counted(office)).toEqual(['oak-1-1']);
    expect(await database.aside.toArray()).toMatchObject([
      { response: 'oak-1-2', sealedTo: sealMark(newer.set) },
    ]);
  });
});
