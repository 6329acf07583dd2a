import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Interview } from '../../../src/asking/survey/interview.ts';
import { acceptMissing } from '../../../src/keeping/storage/acceptMissing.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { deleteSurvey, deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { deleteDraft, isAsRead, saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { listOutbox } from '../../../src/keeping/storage/listOutbox.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { listDrafts } from '../../../src/keeping/storage/readDrafts.ts';
import { rescueCopy } from '../../../src/keeping/storage/rescue.ts';
import { listSurveys } from '../../../src/keeping/storage/surveys.ts';
import {
  aDatabase,
  aWitness,
  filingOf,
  freshName,
  goodOf,
  someInterview,
  theQuestionnaire,
  theWave,
} from '../../fixtures/aDevice.ts';
import { aFolder, aJournal, type FakeFolder } from '../../fixtures/aJournal.ts';

/** A tablet as it lies on its disk: a database, a journal and a witness. */
function aTablet() {
  const disk = { name: freshName(), folder: aFolder(), witness: aWitness() };
  return {
    ...disk,
    /** Starts the app on it. */
    start: (folder: FakeFolder = disk.folder, empty = true): Promise<Database> =>
      aDatabase({ name: disk.name, witness: disk.witness, empty, journal: aJournal(folder) }),
  };
}

const answers = (value: number) => ({ q1: { value } }) as Interview['answers'];

/** Two finished interviews, and one at its third answer. */
async function aDay(tablet: ReturnType<typeof aTablet>): Promise<Database> {
  const database = await tablet.start(tablet.folder, false);
  for (const name of ['one', 'two']) {
    goodOf(await saveDraft(database, someInterview(name)));
    goodOf(await saveTap(database, someInterview(name, answers(2))));
    goodOf(await fileResponse(database, filingOf(someInterview(name, answers(2)))));
  }
  goodOf(await saveDraft(database, someInterview('three')));
  for (const value of [1, 2, 3]) goodOf(await saveTap(database, someInterview('three', answers(value))));
  return database;
}

/** What the tablet's part of a database says. */
async function told(database: Database) {
  return {
    finished: goodOf(await listOutbox(database)).map(({ id, number }) => `${number} ${id}`),
    drafts: goodOf(await listDrafts(database)).map(
      ({ id, answers: given }) => `${id} ${JSON.stringify(given)}`,
    ),
    tablet: await database.counters.get('tablet'),
    surveys: goodOf(await listSurveys(database)).length,
  };
}

const bytesOf = (folder: FakeFolder) =>
  [...folder.files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('');

describe('an answer', () => {
  it('is kept twice: in the database and in the journal, read back from both', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    expect(database.isKeptTwice).toBe(true);
    expect(bytesOf(tablet.folder)).toContain('"q1":{"value":3}');
  });

  it('is kept once, and nothing claims more, where there is no journal to be had', async () => {
    const tablet = aTablet();
    tablet.folder.faultBy((call) => (call === 'open' ? new DOMException('no', 'SecurityError') : null));
    const database = await aDay(tablet);
    expect(database.isKeptTwice).toBe(false);
    expect(database.journal?.trouble).toBe('failed');
    expect((await told(database)).finished).toHaveLength(2);
  });

  it('is kept once while another tab holds the journal, and twice again when that lets go', async () => {
    const tablet = aTablet();
    tablet.folder.faultBy((call) =>
      call === 'open' ? new DOMException('held', 'NoModificationAllowedError') : null,
    );
    const database = await tablet.start(tablet.folder, false);
    goodOf(await saveDraft(database, someInterview('one')));
    expect([database.isKeptTwice, database.journal?.trouble]).toEqual([false, 'busy']);
    tablet.folder.faultBy(() => null);
    goodOf(await saveTap(database, someInterview('one', answers(4))));
    expect(database.isKeptTwice).toBe(true);
    expect(bytesOf(tablet.folder)).toContain('"q1":{"value":4}');
  });

  it('F9: does not wait for a journal that never answers', async () => {
    const tablet = aTablet();
    const journal = aJournal(tablet.folder, (_, __, watch) => {
      return new Promise((_resolve, reject) => {
        watch?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      });
    });
    const database = await aDatabase({ journal });
    goodOf(await saveDraft(database, someInterview('one')));
    expect([database.isKeptTwice, journal.trouble]).toEqual([false, 'slow']);
    // It is not asked a second time.
    const from = performance.now();
    goodOf(await saveTap(database, someInterview('one', answers(2))));
    expect(performance.now() - from).toBeLessThan(200);
  });

  it('F5: is kept in the journal alone when the database fails, and is in both after the next start', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    const real = database.backendDB.bind(database);
    database.backendDB = () => {
      throw new DOMException('IO error', 'UnknownError');
    };
    goodOf(await saveTap(database, someInterview('three', answers(5))));
    expect([database.isKeptTwice, database.isDamaged]).toEqual([false, true]);
    // The database is not written to again, though it would take it.
    database.backendDB = real;
    goodOf(await saveTap(database, someInterview('three', answers(4))));
    expect((await told(database)).drafts).toEqual(['three {"q1":{"value":3}}']);
    database.close();
    const after = await tablet.start();
    expect((await told(after)).drafts).toEqual(['three {"q1":{"value":4}}']);
    expect(after.missing).toEqual({ kind: 'storeRebuilt', surveys: 0, interviews: 0, unfinished: 1 });
  });
});

describe('at a start', () => {
  it('nothing is said and nothing written where both stores hold the same', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    const before = bytesOf(tablet.folder);
    const database = await tablet.start();
    expect([database.missing, database.isKeptTwice]).toEqual([null, true]);
    expect(bytesOf(tablet.folder)).toBe(before);
  });

  it('F12: a database that is gone is filled from the journal, and that is said', async () => {
    const tablet = aTablet();
    const first = await aDay(tablet);
    const before = await told(first);
    first.close();
    await Dexie.delete(tablet.name);
    const database = await tablet.start();
    expect(await told(database)).toEqual(before);
    expect(database.missing).toEqual({ kind: 'storeRebuilt', surveys: 1, interviews: 2, unfinished: 1 });
    expect(goodOf(await loadWave(database, theWave.id)).questionnaire).toEqual(theQuestionnaire);
    await acceptMissing(database);
    database.close();
    expect((await tablet.start()).missing).toBeNull();
  });

  it('F4: a database that lost its last writes is filled with them', async () => {
    const tablet = aTablet();
    const first = await aDay(tablet);
    const before = await told(first);
    // What a cut log leaves: older rows, and numbers that are given again.
    await first.outbox.where({ number: 2 }).delete();
    const [one] = await first.outbox.toArray();
    const tabletRow = await first.counters.get('tablet');
    if (one === undefined || tabletRow === undefined) throw new RangeError('aDay files two interviews');
    const bytes = new TextEncoder().encode(JSON.stringify(someInterview('three', answers(1))));
    await first.drafts.update('three', { revision: 2, bytes });
    await first.counters.put({ ...tabletRow, next: 2, head: 'older' } as typeof tabletRow);
    first.close();
    const database = await tablet.start();
    expect(await told(database)).toEqual(before);
    expect(database.missing).toMatchObject({ kind: 'storeRebuilt', interviews: 1, unfinished: 1 });
  });

  it('F13: a journal that is gone is filled from the database, and nothing was lost', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    const fresh = aFolder();
    const database = await tablet.start(fresh);
    expect([database.missing, database.isKeptTwice]).toEqual([null, true]);
    database.close();
    await Dexie.delete(tablet.name);
    expect((await told(await tablet.start(fresh))).finished).toEqual(['1 one', '2 two']);
  });

  it('F13: where both are gone, the numbers that are missing are named, and none is given again', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    await Dexie.delete(tablet.name);
    const database = await tablet.start(aFolder());
    expect(database.missing).toMatchObject({ kind: 'recordsMissing', interviews: 2, numbers: [1, 2] });
    await acceptMissing(database);
    expect(await database.counters.get('tablet')).toMatchObject({ next: 3 });
  });

  it('F11: a finished interview whose entry is garbled is named where the database is gone too', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    await Dexie.delete(tablet.name);
    const kept = tablet.folder.files.get('kept-a');
    if (kept === undefined) throw new RangeError('the journal has a file kept-a');
    const at = new TextDecoder('latin1').decode(kept.bytes).indexOf('"number":1');
    kept.bytes[at] = 0;
    const database = await tablet.start();
    expect((await told(database)).finished).toEqual(['2 two']);
    expect(database.missing).toMatchObject({ kind: 'recordsMissing', interviews: 1, numbers: [1] });
  });

  it('F45: a journal of another tablet is left alone, and the answers are kept once', async () => {
    const [mine, other] = [aTablet(), aTablet()];
    (await aDay(other)).close();
    (await aDay(mine)).close();
    const journal = [...other.folder.files].find(([name]) => name === 'kept-a')?.[1];
    if (journal === undefined) throw new RangeError('the journal has a file kept-a');
    const foreign = new TextDecoder('latin1').decode(journal.bytes);
    expect(foreign).toContain('tablet-1');
    const database = await aDatabase({
      witness: aWitness(),
      newId: () => 'tablet-2',
    });
    goodOf(await saveDraft(database, someInterview('nine')));
    goodOf(await fileResponse(database, filingOf(someInterview('nine'))));
    const name = database.name;
    database.close();
    const again = await aDatabase({ name, empty: true, journal: aJournal(other.folder) });
    expect([again.isForeign, again.isKeptTwice]).toEqual([true, false]);
    goodOf(await saveDraft(again, someInterview('ten')));
    expect([again.isKeptTwice, bytesOf(other.folder).includes('"ten"')]).toEqual([false, false]);
  });

  it('an interview read before the stores were compared is known to be older', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    const { id } = someInterview('three');
    expect(await isAsRead(database, { id, revision: 4 })).toBe(true);
    expect(await isAsRead(database, { id, revision: 3 })).toBe(false);
  });
});

describe('a copy of what is there', () => {
  const linesOf = (copy: Uint8Array) =>
    new TextDecoder()
      .decode(copy)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('F8: comes from the journal alone where the database does not open', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    await Dexie.delete(tablet.name);
    const lines = linesOf(goodOf(await rescueCopy(aJournal(tablet.folder), tablet.name)));
    expect(lines[0]).toMatchObject({ format: 'soundings-rescue', v: 1, database: null });
    expect(lines[1]).toMatchObject({ store: 'database', unreadable: { kind: 'storageLost' } });
    expect(lines.map((line) => line['journal'])).toEqual(
      expect.arrayContaining(['drafts', 'outbox', 'waves']),
    );
    expect(lines.find((line) => line['journal'] === 'outbox')).toMatchObject({
      record: { number: 1, bytes: { base64: expect.any(String) } },
    });
  });

  it('F8: is a problem where neither store gives anything', async () => {
    const tablet = aTablet();
    tablet.folder.faultBy(() => new DOMException('no', 'SecurityError'));
    expect(await rescueCopy(aJournal(tablet.folder), tablet.name)).toMatchObject({ ok: false });
  });
});

describe('what is gone', () => {
  it('is in no file of the journal: the draft of a finished interview, one begun by mistake, a wave, a survey', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    expect(bytesOf(tablet.folder).match(/"id":"one"/g)?.length).toBeGreaterThan(0);
    goodOf(await deleteDraft(database, someInterview('three').id));
    expect(bytesOf(tablet.folder)).not.toContain('"three"');
    goodOf(await deleteWave(database, theWave.id));
    expect(bytesOf(tablet.folder)).not.toContain('"q1":{"value":2}');
    goodOf(await deleteSurvey(database, theWave.survey));
    expect(bytesOf(tablet.folder)).not.toContain('"surveys"');
    database.close();
    const after = await told(await tablet.start());
    expect(after).toMatchObject({ finished: [], drafts: [], surveys: 0, tablet: { next: 3 } });
  });

  it('does not come back from a journal that could not be had when it was deleted', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    tablet.folder.faultBy(() => new DOMException('held', 'NoModificationAllowedError'));
    goodOf(await deleteDraft(database, someInterview('three').id));
    goodOf(await deleteWave(database, theWave.id));
    expect(bytesOf(tablet.folder)).toContain('"three"');
    database.close();
    tablet.folder.faultBy(() => null);
    const after = await tablet.start();
    expect(await told(after)).toMatchObject({ finished: [], drafts: [], tablet: { next: 3 } });
    expect(after.missing).toBeNull();
    expect(bytesOf(tablet.folder)).not.toContain('"three"');
    expect(await after.counters.where('id').startsWith('gone/').count()).toBe(0);
  });
});
