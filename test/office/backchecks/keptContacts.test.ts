import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { withdraw } from '../../../src/keeping/storage/withdraw.ts';
import { deleteAllPast, loadContacts, takeContacts } from '../../../src/office/backchecks/keptContacts.ts';
import { aDatabase, goodOf, theWave, today } from '../../fixtures/aDevice.ts';

const { survey } = theWave;

async function withContacts(value: unknown) {
  const database = await aDatabase();
  await database.settings.put({ id: `${survey}//contacts`, survey, wave: null, name: 'contacts', value });
  return database;
}

describe('the list of contacts', () => {
  it.each([
    [
      { v: 7, entries: [] },
      { kind: 'newerVersion', what: 'survey', found: 7, known: 1 },
    ],
    [
      { v: 1, entries: 'none' },
      { kind: 'damagedFile', what: 'survey', line: null, cause: 'contacts' },
    ],
    ['none', { kind: 'damagedFile', what: 'survey', line: null, cause: 'contacts' }],
  ])('that cannot be read says why as it is, and stops nothing else: %j', async (value, problem) => {
    const database = await withContacts(value);
    expect(await loadContacts(database, survey)).toEqual({ ok: false, problem });
    expect(await deleteAllPast(database, today)).toEqual({ ok: true, value: undefined });
    expect((await database.settings.get(`${survey}//contacts`))?.value).toEqual(value);
  });

  it('F69: takes none of an interview that was withdrawn before its contact came', async () => {
    const database = await aDatabase();
    const place = { tablet: 'oak-1', number: 1 };
    const at = instant('2026-11-23T10:00:00.000Z');
    goodOf(await withdraw(database, survey, { ...place, at, isByResponse: () => false }));
    const coming = [1, 2].map((number) => ({
      ...place,
      number,
      until: '2099-01-01' as typeof today,
      sealed: 'x',
    }));
    goodOf(await takeContacts(database, survey, { coming, today }));
    expect(goodOf(await loadContacts(database, survey)).entries.map(({ number }) => number)).toEqual([2]);
  });
});
