import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { bundlesHere, loadBundles } from '../../../src/keeping/storage/keptBundles.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import type { Snapshot } from '../../../src/keeping/transfer/snapshot.ts';
import { withCode, withLost, withTablet } from '../../../src/keeping/transfer/tabletList.ts';
import { loadContacts } from '../../../src/office/backchecks/keptContacts.ts';
import {
  changeTablets,
  loadCollecting,
  lookAtBundles,
  standingIn,
  takeInBundles,
} from '../../../src/office/tablets/collecting.ts';
import { loadPool } from '../../../src/office/wishes/keptWishes.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { aBundle, aChain, aTablet } from '../../fixtures/aTablet.ts';
import { collectingOf, lookedAt } from '../../fixtures/aTabletOfOffice.ts';
import { failingIndexedDb } from '../../fixtures/failingIndexedDb.ts';
import { fullBundleFile } from '../../fixtures/sealedBundle.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const survey = id<'survey'>('s');
const oak = aTablet('t1');
const chain = await aChain(['one', 'two', 'three']);
const pack = 'a'.repeat(64);
const card = { v: 1, survey: 's', tablet: 't1', key: oak.key.key, name: 'Oak', pack, code: 'one' } as const;
const facts = { survey: 's', packs: [pack], now: instant('2026-11-22T09:30:00.000Z') };

async function fileOf(name: string, records = chain): Promise<File> {
  return new File([await aBundle(oak, records)], name);
}

async function anOfficeWithOak() {
  const database = await aDatabase({ run: sealingRun });
  goodOf(
    await changeTablets(database, survey, (list) => goodOf(withTablet(withCode(list, 'one'), card, facts))),
  );
  return database;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an office that collects from its tablets', () => {
  it('F56: keeps nothing by looking, and all that is new by taking in', async () => {
    const database = await anOfficeWithOak();
    const looked = await lookedAt(
      database,
      [await fileOf('a.txt', chain.slice(0, 2)), await fileOf('b.txt')],
      survey,
    );
    expect(looked.preview.fresh.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await collectingOf(database, survey)).standing).toEqual([]);
    goodOf(await takeInBundles(database, survey, looked));
    const after = await collectingOf(database, survey);
    expect(after.standing).toEqual(looked.preview.standing);
    expect(after.standing).toMatchObject([{ name: 'Oak', missing: [], completed: { upTo: 3 } }]);
  });

  it('F56: keeps bundles with their contacts and wishes, or nothing of them, whichever storage call fails', async () => {
    // Dexie says so each time it opens a connection anew.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const database = await anOfficeWithOak();
    const eleven = await aChain(Array.from({ length: 11 }, (_, at) => `interview ${at}`));
    const looked = await lookedAt(database, [await fullBundleFile(oak, eleven, survey)], survey);
    const found = async () => ({
      bundles: goodOf(await bundlesHere(database, survey)).names.length,
      contacts: goodOf(await loadContacts(database, survey)).entries.length,
      wishes: [
        goodOf(await loadPool(database, survey, 'panel')).slips.length,
        goodOf(await loadPool(database, survey, 'draw')).slips.length,
      ],
    });
    const fault = failingIndexedDb();
    let failed = 0;
    for (let at = 1; ; at += 1) {
      fault.from(at, Number.POSITIVE_INFINITY);
      const done = await takeInBundles(database, survey, looked);
      fault.lift();
      if (done.ok) break;
      failed += 1;
      expect(await found()).toEqual({ bundles: 0, contacts: 0, wishes: [0, 0] });
    }
    expect(failed).toBeGreaterThan(5);
    expect(await found()).toEqual({ bundles: 1, contacts: 1, wishes: [10, 10] });
  });

  it('F41, F54: keeps no file that brings nothing new, such as a copy from a synced folder', async () => {
    const database = await anOfficeWithOak();
    const files = [
      await fileOf('bundle.txt'),
      await fileOf('bundle (1).txt'),
      await fileOf('c.txt', chain.slice(1)),
    ];
    const looked = await lookedAt(database, files, survey);
    expect(looked.news).toHaveLength(1);
    goodOf(await takeInBundles(database, survey, looked));
    const again = await lookedAt(database, files, survey);
    expect(again).toMatchObject({ news: [], preview: { fresh: [] } });
    expect(again.preview.same).toHaveLength(3);
  });

  it('names the file that is no bundle, and goes on with the others', async () => {
    const database = await anOfficeWithOak();
    const files = [new File(['ward,name'], 'wards.csv'), await fileOf('a.txt')];
    const looked = await lookedAt(database, files, survey);
    expect(looked.files.map(({ name, read }) => [name, read.ok])).toEqual([
      ['wards.csv', false],
      ['a.txt', true],
    ]);
    expect(looked.preview.fresh).toHaveLength(3);
    expect(looked.news).toHaveLength(1);
  });

  it('F39, F46: counts by the list of tablets of today', async () => {
    const database = await aDatabase({ run: sealingRun });
    goodOf(await takeInBundles(database, survey, await lookedAt(database, [await fileOf('a.txt')], survey)));
    const counted = async () =>
      (await collectingOf(database, survey)).standing.flatMap((one) => one.counted).length;
    expect(await counted()).toBe(0);
    goodOf(
      await changeTablets(database, survey, (list) => goodOf(withTablet(withCode(list, 'one'), card, facts))),
    );
    expect(await counted()).toBe(3);
    goodOf(await changeTablets(database, survey, (list) => withLost(list, 't1', 1)));
    expect(await counted()).toBe(1);
  });

  it('passes over what is kept as a bundle and is none', async () => {
    const database = await anOfficeWithOak();
    goodOf(await saveSetting(database, { survey, wave: null }, 'bundle/x', 'AAAA'));
    expect((await collectingOf(database, survey)).standing).toEqual([]);
  });

  it('F49: does not write over a list of tablets that it cannot read, and says so', async () => {
    const database = await aDatabase({ run: sealingRun });
    for (const [kept, kind] of [
      [{ v: 2 }, 'newerVersion'],
      ['x', 'damagedFile'],
    ]) {
      goodOf(await saveSetting(database, { survey, wave: null }, 'tablets', kept));
      goodOf(await changeTablets(database, survey, (list) => withCode(list, 'one')));
      const loaded = await loadCollecting(database, survey);
      expect(loaded.ok ? null : loaded.problem).toMatchObject({ kind, what: 'tablets' });
    }
  });

  it('tells the trouble of its store', async () => {
    const database = await aDatabase({ run: sealingRun });
    database.close();
    await database.delete();
    expect((await loadCollecting(database, survey)).ok).toBe(false);
  });
});

describe('what was proved of bundles', () => {
  /** An office that was asked, and how many bundles were proved each time. */
  async function anOfficeThatCounts() {
    const proved: number[] = [];
    const database = await aDatabase({
      run: (job, input, watch) => {
        const { given } = input as { readonly given: { readonly kept: readonly unknown[] } };
        proved.push(given.kept.length);
        return sealingRun(job, input, watch);
      },
    });
    for (const [name, records] of [
      ['a.txt', chain.slice(0, 2)],
      ['b.txt', chain],
    ] as const)
      goodOf(
        await takeInBundles(
          database,
          survey,
          await lookedAt(database, [await fileOf(name, records)], survey),
        ),
      );
    proved.length = 0;
    const before = await collectingOf(database, survey);
    return { database, proved, before };
  }
  const kept = { survey, wave: null };

  it('is not proved again for each page, by a snapshot of just those', async () => {
    const { database, proved, before } = await anOfficeThatCounts();
    expect(proved).toEqual([0]);
    goodOf(await saveSetting(database, kept, 'bundlesRead', null));
    expect(await collectingOf(database, survey)).toEqual(before);
    expect(await collectingOf(database, survey)).toEqual(before);
    expect(proved).toEqual([0, 2, 0]);
  });

  it('is proved anew where the snapshot is of a bundle that is gone, or damaged', async () => {
    const { database, proved, before } = await anOfficeThatCounts();
    const { snapshot } = goodOf(await bundlesHere(database, survey)) as { snapshot: Snapshot };
    const body = snapshot.body.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    goodOf(await saveSetting(database, kept, 'bundlesRead', { ...snapshot, body }));
    expect(await collectingOf(database, survey)).toEqual(before);
    expect(proved).toEqual([0, 0, 2]);
    expect(goodOf(await bundlesHere(database, survey)).snapshot).toEqual(snapshot);
    await database.settings.delete(`s//bundle/${snapshot.bundles[0]}`);
    await collectingOf(database, survey);
    expect(proved).toEqual([0, 0, 2, 1]);
  });

  it('does not go into a receipt: what a back-up holds is proved each time', async () => {
    const { database, proved, before } = await anOfficeThatCounts();
    const bundles = goodOf(await loadBundles(database, survey));
    expect(await standingIn(database, before, bundles)).toEqual(before.standing);
    expect(proved).toEqual([0, 2]);
  });

  it('stays as it was where somebody stops the reading', async () => {
    const { database, before } = await anOfficeThatCounts();
    const stopped = { signal: AbortSignal.abort() };
    expect(goodOf(await loadCollecting(database, survey, stopped))).toBeNull();
    const file = await fileOf('c.txt');
    expect(goodOf(await lookAtBundles(database, before, [file], stopped))).toBeNull();
    expect(await collectingOf(database, survey)).toEqual(before);
  });
});
