import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import {
  finishedIn,
  keepPack,
  keepReceipt,
  keepSigner,
  listOffices,
  loadChain,
  loadSigner,
  noteBundle,
  type PackContents,
  removeReceipted,
  replaceSigner,
} from '../../../src/keeping/storage/tabletOffice.ts';
import {
  aDatabase,
  filed,
  goodOf,
  someInterview,
  theQuestionnaire,
  theWave,
} from '../../fixtures/aDevice.ts';
import { aSurvey } from '../../fixtures/aWave.ts';

const at = instant('2026-11-22T09:30:00.000Z');
const later = instant('2026-11-22T17:00:00.000Z');
const survey = aSurvey();
const signer = (key: string) => ({ key, wrapped: 'sealed', name: 'Oak', since: at });

function aPack(version: number, more: Partial<PackContents> = {}): PackContents {
  const limits = { afterInterviews: 5, afterHours: 4, unsafeTablet: false };
  return {
    pack: { hash: `pack ${version}`, version, office: 'office', made: later, limits },
    survey,
    waves: [theWave],
    questionnaires: [theQuestionnaire],
    introduction: null,
    backCheck: null,
    addresses: null,
    quotas: null,
    wishes: [],
    keys: { name: 'keys', value: { v: 1, sets: [] } },
    ...more,
  };
}

/** A tablet with a pack, on which this was finished. */
async function aTabletWith(...names: readonly string[]): Promise<Database> {
  const database = await aDatabase();
  goodOf(await keepPack(database, aPack(1)));
  for (const name of names) await filed(database, someInterview(name));
  return database;
}

const officeOf = async (database: Database) => goodOf(await listOffices(database))[0];
const bytesOf = async (database: Database) =>
  goodOf(await loadChain(database)).rows.map(({ bytes }) => bytes.length > 0);

it('F31: a pack takes no wave of another survey for its own: what is answered in it would go by that', async () => {
  const database = await aDatabase();
  const other = aSurvey({ id: 'other' as typeof survey.id, simulated: true });
  const waves = [{ ...theWave, survey: other.id, simulated: true }];
  expect(await keepPack(database, aPack(1, { survey: other, waves }))).toMatchObject({
    problem: { kind: 'damagedFile', cause: 'waves' },
  });
  expect(await database.waves.toArray()).toEqual([theWave]);
  expect(goodOf(await listOffices(database))).toEqual([]);
});

describe('the key of a tablet', () => {
  it('is one: a second is not kept beside it, only put in its place', async () => {
    const database = await aDatabase();
    expect(goodOf(await loadSigner(database))).toBeNull();
    expect(goodOf(await keepSigner(database, signer('one')))).toBe(true);
    expect(goodOf(await keepSigner(database, signer('two')))).toBe(false);
    expect(goodOf(await loadSigner(database))).toEqual(signer('one'));
    goodOf(await replaceSigner(database, signer('three')));
    expect(await database.counters.get('signer')).toMatchObject({ revision: 2, signer: signer('three') });
    const other = await aDatabase();
    goodOf(await replaceSigner(other, signer('one')));
    expect(await other.counters.get('signer')).toMatchObject({ revision: 1 });
  });
});

describe('a pack', () => {
  it('is kept with the introduction that it has, closes the waves that it no longer names, and none that were closed', async () => {
    const database = await aTabletWith();
    const introduction = async () => (await database.settings.get(`${survey.id}//introduction`))?.value;
    goodOf(await keepPack(database, aPack(2, { introduction: { en: 'Hello' } })));
    expect(await introduction()).toEqual({ en: 'Hello' });
    const second = { ...theWave, id: 'w2' as typeof theWave.id };
    const third = { ...theWave, id: 'w3' as typeof theWave.id };
    goodOf(await keepPack(database, aPack(3, { waves: [second] })));
    goodOf(await keepPack(database, { ...aPack(4, { waves: [third] }), survey }));
    expect(await introduction()).toBeUndefined();
    const closed = await database.waves.toArray();
    expect(closed.map(({ id, closedAt }) => [id, closedAt])).toEqual([
      [theWave.id, later],
      ['w2', later],
      ['w3', null],
    ]);
  });

  it('leaves what was handed over noted, and is not taken after a newer one', async () => {
    const database = await aTabletWith('one');
    goodOf(await noteBundle(database, survey.id, { upTo: 1, at }));
    goodOf(await keepReceipt(database, survey.id, { upTo: 1, at, numbers: [1] }));
    goodOf(await keepPack(database, aPack(2)));
    const noted = { bundle: { upTo: 1, at }, receipt: { upTo: 1, at, removable: [1] } };
    expect(await officeOf(database)).toMatchObject({ pack: { version: 2 }, ...noted });
    const older = { kind: 'olderPack', found: 1, known: 2 };
    expect(await keepPack(database, aPack(1))).toEqual({ ok: false, problem: older });
    expect(await officeOf(database)).toMatchObject({ pack: { version: 2 } });
  });
});

describe('receipts on a tablet', () => {
  it('F43: let go what any of them names; the one that goes furthest is the last', async () => {
    const database = await aTabletWith('one', 'two', 'three');
    expect(goodOf(await removeReceipted(database, survey.id))).toEqual({ count: 0, visits: 0 });
    goodOf(await keepReceipt(database, survey.id, { upTo: 2, at: later, numbers: [2] }));
    goodOf(await keepReceipt(database, survey.id, { upTo: 1, at, numbers: [1] }));
    expect((await officeOf(database))?.receipt).toEqual({ upTo: 2, at: later, removable: [1, 2] });
    // Nothing is removed by a receipt alone.
    expect(await bytesOf(database)).toEqual([true, true, true]);
    expect(goodOf(await removeReceipted(database, survey.id))).toEqual({ count: 2, visits: 0 });
    expect(await bytesOf(database)).toEqual([false, false, true]);
    expect(goodOf(await removeReceipted(database, survey.id))).toEqual({ count: 0, visits: 0 });
    goodOf(await keepReceipt(database, survey.id, { upTo: 3, at: later, numbers: [3] }));
    expect((await officeOf(database))?.receipt).toEqual({ upTo: 3, at: later, removable: [3] });
    const { last, rows } = goodOf(await loadChain(database));
    expect([last, rows.map(({ number, broughtIn }) => [number, broughtIn])]).toEqual([
      3,
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    ]);
  });

  it('are of an office whose pack this tablet took', async () => {
    const database = await aDatabase();
    const problem = { kind: 'notFound', what: 'survey' };
    expect(await keepReceipt(database, survey.id, { upTo: 1, at, numbers: [1] })).toEqual({
      ok: false,
      problem,
    });
    expect(await removeReceipted(database, survey.id)).toEqual({ ok: false, problem });
  });

  it('count visits without an interview apart', () => {
    expect(finishedIn([{}, { isVisit: true }, {}])).toEqual({ count: 2, visits: 1 });
  });
});

it('a store that is gone is told by everything that reads or writes it', async () => {
  const database = await aTabletWith('one');
  goodOf(await keepSigner(database, signer('one')));
  database.close();
  await database.delete();
  const done = [
    await loadSigner(database),
    await keepSigner(database, signer('two')),
    await replaceSigner(database, signer('two')),
    await listOffices(database),
    await keepPack(database, aPack(2)),
    await loadChain(database),
    await noteBundle(database, survey.id, { upTo: 1, at }),
    await removeReceipted(database, survey.id),
  ];
  expect(done.map(({ ok }) => ok)).toEqual(done.map(() => false));
});
