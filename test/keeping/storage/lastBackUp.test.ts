import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { saveFigures } from '../../../src/keeping/storage/figures.ts';
import { bundleRows } from '../../../src/keeping/storage/keptBundles.ts';
import { loadLastBackUp, noteBackUp, stampOf } from '../../../src/keeping/storage/lastBackUp.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { saveConfirmation, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { closeWave } from '../../../src/keeping/storage/surveys.ts';
import { withdraw } from '../../../src/keeping/storage/withdraw.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { aResponse } from '../../fixtures/aWave.ts';

const { survey, questionnaire } = theWave;
const place = { survey, wave: null };
const at = instant('2026-11-22T09:30:00.000Z');
const made = { at, file: 'soundings-backup-residents-2026-11-22.age', place: 'Backups' };

const stampIn = async (database: Database) => goodOf(await stampOf(database, survey));
const bringIn = async (database: Database, number: number) =>
  goodOf(await addResponses(database, { responses: [aResponse(number, {}, { questionnaire })] }, merge));

describe('what a back-up of a survey would hold', () => {
  it('goes up to the number that was given last, whatever survey it was for', async () => {
    const database = await aDatabase();
    expect((await stampIn(database)).upTo).toBe(0);
    await filed(database, someInterview('one'));
    await filed(database, someInterview('two'));
    const stamp = await stampIn(database);
    expect(stamp.upTo).toBe(2);
    goodOf(await noteBackUp(database, new Map([[survey, stamp]]), made));
    expect(goodOf(await loadLastBackUp(database, survey))?.stamp).toEqual(stamp);
    // A build before this one noted no number: then none is known to be in it.
    const { upTo: _, ...older } = stamp;
    goodOf(await saveSetting(database, place, 'lastBackUp', { v: 1, ...made, stamp: older }));
    expect(goodOf(await loadLastBackUp(database, survey))?.stamp).toEqual({ ...older, upTo: 0 });
  });

  it('is nothing that came in, where nothing did', async () => {
    expect((await stampIn(await aDatabase())).came).toBeNull();
  });

  it('is the same while nothing changes, and another after each thing that comes in', async () => {
    const database = await aDatabase();
    const seen: (string | null)[] = [];
    const comes = [
      () => filed(database, someInterview('here')),
      () => bringIn(database, 1),
      () => bringIn(database, 2),
      () => database.settings.bulkPut([...bundleRows(survey, [{ name: 'a'.repeat(64), value: 'x' }])]),
      () => withdraw(database, survey, { tablet: 't1', number: 2, at, isByResponse: () => false }),
    ];
    for (const come of comes) {
      await come();
      const { came } = await stampIn(database);
      expect((await stampIn(database)).came).toBe(came);
      seen.push(came);
    }
    expect(new Set([...seen, null]).size).toBe(comes.length + 1);
  });

  it('is told apart where something is only set or decided', async () => {
    const database = await aDatabase();
    await bringIn(database, 1);
    const before = await stampIn(database);
    const seen = [before.rest];
    const word = { survey, what: 'assumedBase/x=1', by: 'Bob', at, note: '' };
    for (const change of [
      () => saveSetting(database, { survey, wave: theWave.id }, 'weighting', { trim: 5 }),
      () => saveConfirmation(database, word),
      () => closeWave(database, theWave.id, at),
      () => database.surveys.update(survey, { title: 'Another' }),
      () => saveFigures(database, { id: 'f', name: 'f', loadedAt: at, mode: 'adds', figures: [] }),
      () => database.questionnaires.toCollection().modify({ languages: ['en', 'cy'] }),
    ]) {
      await change();
      const { came, rest } = await stampIn(database);
      expect(came).toBe(before.came);
      seen.push(rest);
    }
    expect(new Set(seen).size).toBe(7);
    // Figures are of no survey: the back-up of each carries them.
    expect(goodOf(await contentsOf(database, survey)).figures.map(({ name }) => name)).toEqual(['f']);
  });

  it('minds nothing of another survey, and nothing that no back-up carries', async () => {
    const database = await aDatabase();
    await bringIn(database, 1);
    const before = await stampIn(database);
    await database.surveys.put({ ...(await database.surveys.toArray())[0], id: 'other' } as never);
    goodOf(await saveSetting(database, { survey: 'other' as never, wave: null }, 'adults', 1));
    for (const name of ['contacts', 'bundlesRead', 'lastBackUp'])
      goodOf(await saveSetting(database, place, name, { v: 1 }));
    expect(await stampIn(database)).toEqual(before);
  });
});

describe('the note of the last back-up', () => {
  it('is kept with what it held, is no change, and goes into no back-up', async () => {
    const database = await aDatabase();
    await bringIn(database, 1);
    expect(goodOf(await loadLastBackUp(database, survey))).toBeNull();
    const stamp = await stampIn(database);
    goodOf(await noteBackUp(database, new Map([[survey, stamp]]), made));
    expect(goodOf(await loadLastBackUp(database, survey))).toEqual({ ...made, stamp });
    expect(await stampIn(database)).toEqual(stamp);
    const { settings } = goodOf(await contentsOf(database));
    expect(settings.map(({ name }) => name)).not.toContain('lastBackUp');
  });

  it('is taken from no file', async () => {
    const database = await aDatabase();
    const stamp = await stampIn(database);
    goodOf(await noteBackUp(database, new Map([[survey, stamp]]), made));
    const rows = await database.settings.toArray();
    const other = await aDatabase();
    goodOf(await addResponses(other, { settings: rows }, merge));
    expect(goodOf(await loadLastBackUp(other, survey))).toBeNull();
  });

  it('of a survey that was deleted meanwhile is not kept', async () => {
    const database = await aDatabase({ empty: true });
    goodOf(await noteBackUp(database, new Map([[survey, { came: null, rest: 'x', upTo: 0 }]]), made));
    expect(await database.settings.count()).toBe(0);
  });

  it.each([
    ['newer', { v: 2 }],
    ['no time', { v: 1, at: 'soon', file: 'f', place: null, stamp: { came: null, rest: 'x' } }],
    ['no stamp', { v: 1, at, file: 'f', place: null }],
    ['no object', 7],
  ])('that is %s counts for none', async (_, value) => {
    const database = await aDatabase();
    goodOf(await saveSetting(database, place, 'lastBackUp', value));
    expect(goodOf(await loadLastBackUp(database, survey))).toBeNull();
  });
});
