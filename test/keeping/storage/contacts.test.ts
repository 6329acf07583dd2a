import { describe, expect, it, vi } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import {
  deleteContacts,
  deletePastContacts,
  filedInterview,
  keepContact,
  listContacts,
  ownTablet,
} from '../../../src/keeping/storage/contacts.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { deleteWave } from '../../../src/keeping/storage/deletion.ts';
import type { TabletContact } from '../../../src/keeping/storage/rows.ts';
import { CONTACTS_SETTING, saveSetting } from '../../../src/keeping/storage/settings.ts';
import {
  aDatabase,
  aWitness,
  filed,
  freshName,
  goodOf,
  someInterview,
  theWave,
  today,
} from '../../fixtures/aDevice.ts';
import { aFolder, aJournal, type FakeFolder } from '../../fixtures/aJournal.ts';
import { shut } from '../../fixtures/shutDatabase.ts';

const contact = (number: number, until = '2026-12-28'): TabletContact => ({
  survey: theWave.survey,
  wave: theWave.id,
  number,
  until: day(until) as Day,
  sealed: `seal${number}`,
});
const numbersOf = async (database: Database) =>
  goodOf(await listContacts(database, theWave.survey)).map(({ number }) => number);

/** A tablet with two stores, and what opens it again as a start does. */
async function aTwoStoreTablet() {
  const folder = aFolder();
  const own = { name: freshName(), witness: aWitness() };
  const database = await aDatabase({ ...own, journal: aJournal(folder) });
  const startAgain = async (again: Database) => {
    again.close();
    return aDatabase({ ...own, empty: true, journal: aJournal(folder) });
  };
  return { folder, database, startAgain };
}

function journalText({ files }: FakeFolder): string {
  return [...files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join();
}

describe('a contact on a tablet', () => {
  it('names the interview that was finished by its number, and no other', async () => {
    const database = await aDatabase();
    await filed(database, someInterview('first', { q1: { value: 1 } }));
    await filed(database, someInterview('second', { q1: { value: 2 } }));
    expect(goodOf(await filedInterview(database, id<'response'>('second')))).toEqual({
      survey: theWave.survey,
      wave: theWave.id,
      number: 2,
      tablet: 'tablet-1',
    });
    expect(goodOf(await ownTablet(database))).toBe('tablet-1');
    expect(await filedInterview(database, id<'response'>('none'))).toMatchObject({
      problem: { kind: 'notFound' },
    });
  });

  it('lies in both stores, and each puts it back where the other lost it', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    goodOf(await keepContact(database, contact(2)));
    goodOf(await keepContact(database, contact(1)));
    expect([database.isKeptTwice, await numbersOf(database)]).toEqual([true, [1, 2]]);
    expect(journalText(folder)).toContain('seal1');
    await database.counters.bulkDelete(['contact/1', 'contact/2']);
    const again = await startAgain(database);
    expect(await numbersOf(again)).toEqual([1, 2]);
    folder.files.clear();
    const third = await startAgain(again);
    expect(journalText(folder)).toContain('seal2');
    expect(await numbersOf(third)).toEqual([1, 2]);
  });

  it('is in neither store once it was deleted, and no start brings it back', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    for (const one of [contact(1), contact(2, '2026-11-21')]) goodOf(await keepContact(database, one));
    goodOf(await deletePastContacts(database, today));
    expect(await numbersOf(database)).toEqual([1]);
    expect(journalText(folder)).not.toContain('seal2');
    folder.faultBy((call) => (call === 'write' ? new DOMException('full', 'QuotaExceededError') : null));
    goodOf(await deleteContacts(database, () => true));
    folder.faultBy(() => null);
    expect(journalText(folder)).toContain('seal1');
    const again = await startAgain(database);
    expect(await numbersOf(again)).toEqual([]);
    expect(journalText(folder)).not.toContain('seal1');
    expect(await numbersOf(await startAgain(again))).toEqual([]);
  });

  it('goes with its wave', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    await filed(database, someInterview('first', { q1: { value: 1 } }));
    goodOf(await keepContact(database, contact(1)));
    goodOf(await deleteWave(database, theWave.id));
    expect(await numbersOf(database)).toEqual([]);
    expect(journalText(folder)).not.toContain('seal1');
    expect(await numbersOf(await startAgain(database))).toEqual([]);
  });

  it('goes with its wave at the next start where the journal could not be written', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    goodOf(await keepContact(database, contact(1)));
    folder.faultBy((call) => (call === 'write' ? new DOMException('full', 'QuotaExceededError') : null));
    goodOf(await deleteWave(database, theWave.id));
    folder.faultBy(() => null);
    expect(journalText(folder)).toContain('seal1');
    expect(await numbersOf(await startAgain(database))).toEqual([]);
    expect(journalText(folder)).not.toContain('seal1');
  });

  it('is not said to be kept where what is read back is something else', async () => {
    const database = await aDatabase();
    const { counters } = database;
    counters.hook('creating', (_key, row) => {
      if ('contact' in row) Object.assign(row, { contact: { ...row.contact, sealed: 'other' } });
    });
    expect(await keepContact(database, contact(1))).toMatchObject({ ok: false });
  });

  it('is in no back-up, nor is what the office keeps of it', async () => {
    const database = await aDatabase();
    goodOf(await keepContact(database, contact(1)));
    const place = { survey: theWave.survey, wave: null };
    goodOf(await saveSetting(database, place, CONTACTS_SETTING, { v: 1, entries: [{ sealed: 'seal9' }] }));
    expect(JSON.stringify(goodOf(await contentsOf(database, theWave.survey)))).not.toContain('seal');
  });

  it('is told as out of reach where the store cannot be read', async () => {
    const database = await aDatabase();
    shut(database);
    const lost = { ok: false, problem: { kind: 'storageLost' } };
    expect(await listContacts(database, theWave.survey)).toMatchObject(lost);
    vi.restoreAllMocks();
  });

  it('is of no tablet where the device has no number of its own', async () => {
    const database = await aDatabase();
    await database.counters.delete('tablet');
    await expect(ownTablet(database)).rejects.toThrow(RangeError);
  });
});
