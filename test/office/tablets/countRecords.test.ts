import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { LEAST_BEHIND, WISH_PURPOSES } from '../../../src/asking/survey/wishes.ts';
import { instant } from '../../../src/core/day.ts';
import { sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { packed } from '../../../src/keeping/sealing/packed.ts';
import type { SealingAsks } from '../../../src/keeping/sealing/sealingWork.ts';
import { signRecord } from '../../../src/keeping/sealing/signedRecord.ts';
import { recipientsOf } from '../../../src/keeping/sealing/surveyKeys.ts';
import { attempt } from '../../../src/keeping/storage/attempt.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { listHeld } from '../../../src/keeping/storage/heldBack.ts';
import { bundlesHere } from '../../../src/keeping/storage/keptBundles.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { loadSetting } from '../../../src/keeping/storage/settings.ts';
import { writeBackup } from '../../../src/keeping/transfer/backup.ts';
import { readBackup } from '../../../src/keeping/transfer/readBackup.ts';
import { withLost } from '../../../src/keeping/transfer/tabletList.ts';
import { loadContacts } from '../../../src/office/backchecks/keptContacts.ts';
import { bringInFile, readArrival, restoreFile } from '../../../src/office/intake/arrival.ts';
import { changeTablets } from '../../../src/office/tablets/collecting.ts';
import { countRecords, loadTaken } from '../../../src/office/tablets/countRecords.ts';
import { loadPool } from '../../../src/office/wishes/keptWishes.ts';
import { aDatabase, goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { collectingOf, lookedAt, onTheList, sameIdOtherKey } from '../../fixtures/aTabletOfOffice.ts';
import { failingIndexedDb } from '../../fixtures/failingIndexedDb.ts';
import { bundleFile, fullBundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const { survey } = theWave;
const [oak, elm] = [aTablet('oak-1'), aTablet('elm-1')];
const numbers = (tablet: typeof oak, ...which: readonly number[]) =>
  which.map((number) => responseOf(tablet, number));

async function anOfficeWithTablets(): Promise<AnOffice> {
  const office = await aSealingOffice();
  await onTheList(office, oak, 'Oak');
  await onTheList(office, elm, 'Elm');
  return office;
}

/** What taking files in would be asked with, as a page asks it once it has shown what they bring. */
async function askedWith({ database }: AnOffice, ...files: readonly File[]) {
  const seen = await collectingOf(database);
  const looked = await lookedAt(database, files);
  return { survey, seen, standing: looked.preview.standing, coming: looked };
}

async function takeIn(office: AnOffice, ...files: readonly File[]) {
  return goodOf(await countRecords(office.database, await askedWith(office, ...files)));
}

/** All that says what counts, as the next start finds it. */
async function found(database: Database) {
  const counted = goodOf(await responsesOf(database, theWave.id)).map(({ id }) => id);
  const { broughtIn } = goodOf(await countsOf(database, theWave.id, today));
  expect(broughtIn).toBe(counted.length);
  return {
    counted,
    held: goodOf(await listHeld(database, survey)).map(({ response }) => response),
    bundles: goodOf(await bundlesHere(database, survey)).names,
    taken: goodOf(await loadSetting(database, { survey, wave: null }, 'tabletsTaken')),
    contacts: goodOf(await loadContacts(database, survey)).entries.map(({ number }) => number),
    wishes: await Promise.all(
      WISH_PURPOSES.map(async (one) => goodOf(await loadPool(database, survey, one)).slips.length),
    ),
  };
}

/** Everything in the store, over a new connection where the old one is lost. */
async function storeOf(database: Database) {
  const rowsOf = () => Promise.all(database.tables.map((table) => table.toArray()));
  return goodOf(await attempt(database, rowsOf));
}

/** A chain of Oak, and one of a copy of it that goes on from the first record. */
async function aFork({ keys }: AnOffice) {
  const chain = await sealedChain(keys, numbers(oak, 1, 2, 3));
  const [, other] = await sealedChain(keys, [
    responseOf(oak, 1),
    responseOf(oak, 2, { id: 'copy' as Response['id'] }),
  ]);
  const copy = [...chain.slice(0, 1), { ...other, prev: chain[1]?.prev ?? '' } as (typeof chain)[number]];
  return { chain, copy };
}

/** The office's back-up, as another machine reads it. */
async function backedUp({ database }: AnOffice) {
  const facts = { made: instant('2026-11-22T17:00:00.000Z'), build: 'test', survey };
  return writeBackup(goodOf(await contentsOf(database, survey)), facts);
}

async function anotherMachine({ keys }: AnOffice) {
  const database = await aDatabase({ empty: true, run: sealingRun });
  database.identities.set(survey, [keys.officer.identity]);
  return database;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('bringing in what counts', () => {
  it('F56: is all or nothing, whichever storage call fails, with contacts and wishes, also where something leaves the results', async () => {
    // Dexie says so each time it opens a connection anew.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const office = await anOfficeWithTablets();
    const { database } = office;
    const { chain, copy } = await aFork(office);
    const elms = await sealedChain(office.keys, numbers(elm, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    await takeIn(office, await bundleFile(oak, chain), await bundleFile(elm, elms.slice(0, 10), 'elm.txt'));
    const asked = await askedWith(
      office,
      await bundleFile(oak, copy, 'copy.txt'),
      await fullBundleFile(elm, elms.slice(10)),
    );
    const [before, store] = [await found(database), await storeOf(database)];
    expect(before).toMatchObject({ held: [], contacts: [], wishes: [0, 0, 0] });
    const whole = {
      counted: [...elms.map(({ number }) => `elm-1-${number}`), 'oak-1-1'],
      held: ['oak-1-2', 'oak-1-3'],
      contacts: [11],
      wishes: [0, LEAST_BEHIND, LEAST_BEHIND],
    };
    const fault = failingIndexedDb();
    let nothing = 0;
    for (let at = 1; ; at += 1) {
      fault.from(at, Number.POSITIVE_INFINITY);
      const done = await countRecords(database, asked);
      fault.lift();
      if (done.ok) break;
      // Nothing was written, and the same files bring the whole: or it has come to its end.
      if (isDeepStrictEqual(await storeOf(database), store)) nothing += 1;
      else expect(await found(database)).toMatchObject(whole);
    }
    expect(await found(database)).toMatchObject(whole);
    expect(nothing).toBeGreaterThan(20);
  });

  it('F47: counts what is as it was signed, names what the tablet’s own key did not sign, and refuses what was altered', async () => {
    const office = await anOfficeWithTablets();
    const { database } = office;
    const signedBy = async (number: number, { key }: typeof oak) =>
      signRecord(responseOf(oak, number), key.secret);
    const ofShift = sameIdOtherKey(oak);
    const unnamed = async (number: number, { key }: typeof oak) => {
      const { key: _, ...record } = await signedBy(number, { ...oak, key });
      return { ...record, v: 1 };
    };
    const records = await sealedChain(office.keys, [
      await signedBy(1, oak),
      responseOf(oak, 2),
      // Versions before named no key: then it is the tablet's, or nobody knows whose.
      await unnamed(3, ofShift),
      { ...(await signedBy(4, oak)), response: { ...responseOf(oak, 4), kind: 'partial' } },
      { ...(await signedBy(5, ofShift)), key: oak.key.key },
      await signedBy(6, ofShift),
      await unnamed(7, oak),
    ]);
    const file = await bundleFile(oak, records);
    const { faulty } = (await takeIn(office, file)) ?? { faulty: [] };
    expect(faulty.map(({ record, why }) => [record.number, why])).toEqual([
      [3, 'forged'],
      [4, 'forged'],
      [5, 'forged'],
    ]);
    expect((await found(database)).counted).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-6', 'oak-1-7']);
    const standing = (await collectingOf(database)).standing;
    const taken = goodOf(await loadTaken(database, { survey, standing }));
    const numbersOf = (some: readonly { readonly number: number }[]) => some.map(({ number }) => number);
    expect([numbersOf(taken.unsigned), numbersOf(taken.ofShift)]).toEqual([[2], [6]]);
  });

  it('counts what a tablet signed with a key that it has no more; of a version that named no key once the office knows it', async () => {
    const office = await anOfficeWithTablets();
    const [renewed, forgotten] = [sameIdOtherKey(oak), sameIdOtherKey(oak)];
    const records = await sealedChain(office.keys, [
      await signRecord(responseOf(oak, 1), oak.key.secret),
      await signRecord(responseOf(oak, 2), renewed.key.secret),
      await signRecord(responseOf(oak, 3), forgotten.key.secret),
      { ...(await signRecord(responseOf(oak, 4), forgotten.key.secret)), v: 1 },
    ]);
    const knowing = (newKeys: readonly string[]) =>
      changeTablets(office.database, survey, (list) => ({
        ...list,
        tablets: list.tablets.map((one) => (one.tablet === oak.id ? { ...one, newKeys } : one)),
      }));
    goodOf(await knowing([renewed.key.key]));
    const file = await bundleFile(renewed, records);
    // The new key vouches for what the old one signed in the same shift.
    expect((await takeIn(office, file))?.faulty).toMatchObject([{ record: { number: 4 }, why: 'forged' }]);
    expect((await found(office.database)).counted).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-3']);
    // Its older card was taken after its newer one.
    goodOf(await knowing([renewed.key.key, forgotten.key.key]));
    expect(await takeIn(office, file)).toMatchObject({ faulty: [] });
    expect((await found(office.database)).counted).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-3', 'oak-1-4']);
  });

  it('F50: unpacks nothing that a tablet sealed: a few bytes could be made to fill the memory', async () => {
    const office = await anOfficeWithTablets();
    const [response] = numbers(oak, 1);
    const json = new TextEncoder().encode(JSON.stringify(response));
    // What is much is packed, and opened again, where this office seals it itself.
    const small = await packed(new Uint8Array([...json, ...new Uint8Array(1_000_000).fill(0x20)]));
    expect(small.length).toBeLessThan(5000);
    const bytes = await sealTo(recipientsOf(office.keys.set), small);
    const { faulty, waves } = (await takeIn(
      office,
      await bundleFile(oak, [{ number: 1, prev: '', survey, bytes }]),
    )) as NonNullable<Awaited<ReturnType<typeof takeIn>>>;
    expect([faulty.map(({ why }) => why), waves]).toEqual([['unreadable'], []]);
    const { identity } = office.keys.officer;
    const given = { identities: [identity], files: [bytes] };
    const opened = (await sealingRun('sealing', { what: 'openEach', given }, {})) as Awaited<
      SealingAsks['openEach']['reply']
    >;
    expect(opened.map((one) => goodOf(one).length)).toEqual([small.length]);
  });

  it('opens 1,000 interviews of 20 tablets two at a time, says how far it is, and counts each once', async () => {
    let [running, most] = [0, 0];
    const run: typeof sealingRun = async (job, input, watch) => {
      if ((input as { what: string }).what !== 'openEach') return sealingRun(job, input, watch);
      most = Math.max(most, ++running);
      const done = await sealingRun(job, input, watch);
      running -= 1;
      return done;
    };
    const office = await aSealingOffice({ run });
    const tablets = Array.from({ length: 20 }, (_, at) => aTablet(`tablet-${at}`));
    const files: File[] = [];
    for (const tablet of tablets) {
      await onTheList(office, tablet, `Tablet ${tablet.id}`);
      // To one key, as that is what takes the time.
      const { officer } = office.keys;
      const set = { ...office.keys.set, paper: officer.recipient, officer: officer.recipient, others: [] };
      const values = Array.from({ length: 50 }, (_, at) => responseOf(tablet, at + 1));
      const chain = await sealedChain({ set }, values);
      files.push(await bundleFile(tablet, chain.slice(0, 30), 'early.txt'));
      files.push(await bundleFile(tablet, chain.slice(20), 'late.txt'));
    }
    const asked = await askedWith(office, ...files);
    const told: number[] = [];
    const watch = { onProgress: (share: number) => told.push(share) };
    const { waves, faulty } = goodOf(await countRecords(office.database, asked, watch)) ?? {};
    expect([waves?.map(({ merged }) => merged.added.length), faulty]).toEqual([[1000], []]);
    expect(new Set((await found(office.database)).counted).size).toBe(1000);
    expect(most).toBe(2);
    expect(told.length).toBeGreaterThan(20);
    expect([told, told.at(-1)]).toEqual([told.toSorted((one, other) => one - other), 1]);
    expect(await countRecords(office.database, await askedWith(office, ...files))).toMatchObject({
      value: { waves: [], faulty: [], left: 0 },
    });
  });

  it('changes nothing where another tab changed what counts since that was shown', async () => {
    const office = await anOfficeWithTablets();
    const { database } = office;
    const { chain, copy } = await aFork(office);
    const shown = await askedWith(office, await bundleFile(oak, chain));
    await takeIn(office, await bundleFile(oak, copy, 'copy.txt'));
    const before = await found(database);
    expect(await countRecords(database, shown)).toEqual({ ok: false, problem: { kind: 'overtaken' } });
    expect(await found(database)).toEqual(before);
    // Looked at again it is as if nobody had been quicker.
    await takeIn(office, await bundleFile(oak, chain));
    expect(await found(database)).toMatchObject({ counted: ['oak-1-1'] });
    const late = await askedWith(
      office,
      await bundleFile(elm, await sealedChain(office.keys, numbers(elm, 1))),
    );
    goodOf(await changeTablets(database, survey, (list) => withLost(list, 'elm-1', 0)));
    expect(await countRecords(database, late)).toMatchObject({ ok: false, problem: { kind: 'overtaken' } });
    expect(await found(database)).toMatchObject({ counted: ['oak-1-1'] });
  });

  it('says of a second office what only the first knows of tablets, and leaves its own list as it is', async () => {
    const first = await anOfficeWithTablets();
    const chain = await sealedChain(first.keys, numbers(oak, 1, 2));
    await takeIn(first, await bundleFile(oak, chain.slice(0, 1)));
    const second = { ...first, database: await anotherMachine(first) };
    const restore = async () => {
      const arrival = goodOf(await readArrival(second.database, 'backup', await backedUp(first)));
      goodOf(await restoreFile(second.database, arrival));
      return arrival.differences.flatMap(({ differences }) => differences);
    };
    expect(await restore()).toEqual([]);
    const ash = aTablet('ash-1');
    await onTheList(first, ash, 'Ash');
    goodOf(await changeTablets(first.database, survey, (list) => withLost(list, 'oak-1', 1)));
    const ashes = await bundleFile(ash, await sealedChain(first.keys, numbers(ash, 1, 2)), 'ash.txt');
    await takeIn(first, await bundleFile(oak, chain), ashes);
    expect(await restore()).toEqual([{ what: 'tablets', onlyInFile: ['Ash'], otherwise: ['Oak'] }]);
    // What the first brought in came with the file; what a bundle says is judged by the list here.
    expect((await found(second.database)).counted).toEqual(['ash-1-1', 'ash-1-2', 'oak-1-1']);
    await onTheList(second, ash, 'Ash');
    await takeIn(second, ashes);
    expect(await found(second.database)).toMatchObject({
      counted: ['ash-1-1', 'ash-1-2', 'oak-1-1', 'oak-1-2'],
      held: [],
    });
    expect(await restore()).toMatchObject([{ what: 'tablets', onlyInFile: [] }]);
  });

  it('F39: leaves out on another machine, too, what counts for nothing here', async () => {
    const office = await anOfficeWithTablets();
    await takeIn(office, await bundleFile(oak, await sealedChain(office.keys, numbers(oak, 1, 2, 3))));
    goodOf(await changeTablets(office.database, survey, (list) => withLost(list, 'oak-1', 1)));
    await takeIn(office);
    const here = await found(office.database);
    expect(here).toMatchObject({ counted: ['oak-1-1'], held: ['oak-1-2', 'oak-1-3'] });
    const file = await backedUp(office);

    const restored = await anotherMachine(office);
    for (const _ of ['once', 'twice'])
      goodOf(await restoreFile(restored, goodOf(await readArrival(restored, 'backup', file))));
    expect(await found(restored)).toEqual(here);
    const again = await backedUp({ ...office, database: restored });
    expect(goodOf(await readBackup(again))).toEqual(goodOf(await readBackup(file)));
    // From there on it is the same byte for byte: at first only the order of what stands in a questionnaire is that of its format.
    const third = await anotherMachine(office);
    goodOf(await restoreFile(third, goodOf(await readArrival(third, 'backup', again))));
    expect(await backedUp({ ...office, database: third })).toEqual(again);

    // There, too, it counts again once the tablet is found.
    goodOf(await changeTablets(restored, survey, (list) => withLost(list, 'oak-1', null)));
    await takeIn({ ...office, database: restored });
    expect(await found(restored)).toMatchObject({ counted: ['oak-1-1', 'oak-1-2', 'oak-1-3'], held: [] });

    const brought = await anotherMachine(office);
    goodOf(await bringInFile(brought, goodOf(await readArrival(brought, 'backup', file))));
    expect(goodOf(await responsesOf(brought, theWave.id)).map(({ id }) => id)).toEqual(['oak-1-1']);
  });
});
