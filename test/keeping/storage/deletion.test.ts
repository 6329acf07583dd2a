import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { deleteSurvey, deleteWave } from '../../../src/keeping/storage/deletion.ts';
import type { OfficeRow } from '../../../src/keeping/storage/rows.ts';
import { listSurveys, listWaves } from '../../../src/keeping/storage/surveys.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';

const { survey, id: wave } = theWave;

/** A tablet with two finished interviews; these are named by a receipt of its office, none where it never came. */
async function aTabletWithPack(named: readonly number[] | null): Promise<Database> {
  const database = await aDatabase();
  for (const name of ['one', 'two']) await filed(database, someInterview(name));
  const receipt = named && { removable: named };
  await database.counters.put({
    id: `office/${survey}`,
    revision: 1,
    office: { receipt },
  } as unknown as OfficeRow);
  return database;
}

const whatIsHere = async (database: Database) => [
  goodOf(await listSurveys(database)).length,
  goodOf(await listWaves(database, survey)).length,
  await database.outbox.count(),
];

describe('what a tablet with a pack is asked to delete', () => {
  it.each([
    ['no receipt ever came', null, 2],
    ['the receipt names another one', [1], 1],
  ])('stays, whole, where %s', async (_, named, count) => {
    const database = await aTabletWithPack(named);
    const refused = { ok: false, problem: { kind: 'notReceipted', count } };
    expect(await deleteWave(database, wave)).toEqual(refused);
    expect(await deleteSurvey(database, survey)).toEqual(refused);
    expect(await whatIsHere(database)).toEqual([1, 1, 2]);
  });

  it('goes once a receipt names all of it that is not deleted already', async () => {
    const database = await aTabletWithPack([2]);
    await database.outbox.where({ number: 1 }).modify({ bytes: new Uint8Array() });
    expect(await deleteSurvey(database, survey)).toEqual({ ok: true, value: undefined });
    // Their links stay: an office may still ask for them.
    expect(await whatIsHere(database)).toEqual([0, 0, 2]);
    expect((await database.outbox.toArray()).map(({ bytes }) => bytes.length)).toEqual([0, 0]);
  });
});
