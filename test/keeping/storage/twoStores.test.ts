import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result.ts';
import { acceptMissing } from '../../../src/keeping/storage/acceptMissing.ts';
import { keysKey } from '../../../src/keeping/storage/databaseName.ts';
import { isAsRead, saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { createDesk, type JournalRequest } from '../../../src/keeping/storage/journalDesk.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { lookAtTablet } from '../../../src/keeping/storage/lookAtTablet.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import type { DraftRow } from '../../../src/keeping/storage/rows.ts';
import { checkReadBack } from '../../../src/keeping/storage/twoStores.ts';
import { aDay, answers, aTablet, fileOf, told } from '../../fixtures/aDay.ts';
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
import { aWorld } from '../../fixtures/aWorld.ts';

/** What a start says where one unfinished interview, as it was, is among what was put back. */
const rebuilt = { kind: 'storeRebuilt', unfinished: 1, mayBeOlder: false };

const bytesOf = (folder: FakeFolder) =>
  [...folder.files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('');

describe('an answer', () => {
  it('is kept twice: in the database and in the journal, read back from both', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    expect(database.isKeptTwice).toBe(true);
    expect(bytesOf(tablet.folder)).toContain('"q1":{"value":3}');
    expect(tablet.noted).toEqual([]);
  });

  it('is kept once, and nothing claims more, where there is no journal to be had', async () => {
    const tablet = aTablet();
    tablet.folder.faultBy((call) => (call === 'open' ? new DOMException('no', 'SecurityError') : null));
    const database = await aDay(tablet);
    expect(database.isKeptTwice).toBe(false);
    expect(database.journal?.trouble).toBe('failed');
    expect((await told(database)).finished).toHaveLength(2);
    // The page that says whether the tablet is safe says so too, and no interview is begun where the office asks for one.
    const looked = await lookAtTablet({ world: aWorld(), database: async () => ok(database) });
    expect(looked.hasSecondStore).toBe(false);
    expect([...new Set(tablet.noted)]).toEqual(['keptOnce']);
  });

  it('F29: is kept once while another tab holds the journal, and twice again when that lets go', async () => {
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

  it('comes into the journal, with what it takes to go on with it, by the next write once another tab lets go', async () => {
    const tablet = aTablet();
    const database = await tablet.start(tablet.folder, false);
    goodOf(await saveDraft(database, someInterview('one')));
    const busy = () => new DOMException('held', 'NoModificationAllowedError');
    tablet.folder.faultBy((call) => (call === 'open' ? busy() : null));
    goodOf(await saveTap(database, someInterview('one', answers(4))));
    goodOf(await saveDraft(database, someInterview('two')));
    expect(database.isKeptTwice).toBe(false);
    tablet.folder.faultBy(() => null);
    goodOf(await fileResponse(database, filingOf(someInterview('two'))));
    expect(database.isKeptTwice).toBe(true);
    const before = await told(database);
    database.close();
    await Dexie.delete(tablet.name);
    expect(await told(await tablet.start())).toEqual(before);
  });

  it('of a finished interview is kept once where the database does not give back what was written', async () => {
    const tablet = aTablet();
    const database = await tablet.start(tablet.folder, false);
    goodOf(await saveDraft(database, someInterview('one', answers(2))));
    database.outbox.hook('reading', (row) => row && { ...row, bytes: row.bytes.slice(1) });
    goodOf(await fileResponse(database, filingOf(someInterview('one', answers(2)))));
    expect(database.isKeptTwice).toBe(false);
    const alone = await aDatabase();
    goodOf(await saveDraft(alone, someInterview('one', answers(2))));
    alone.outbox.hook('reading', (row) => row && { ...row, bytes: row.bytes.slice(1) });
    expect(await fileResponse(alone, filingOf(someInterview('one', answers(2))))).toMatchObject({
      ok: false,
    });
  });

  it('F9: does not wait for a journal that never answers', async () => {
    const tablet = aTablet();
    let asked = 0;
    const journal = aJournal(tablet.folder, (_, __, watch) => {
      asked += 1;
      return new Promise((_resolve, reject) => {
        watch?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      });
    });
    const database = await aDatabase({ journal });
    goodOf(await saveDraft(database, someInterview('one')));
    expect([database.isKeptTwice, journal.trouble]).toEqual([false, 'slow']);
    // It is not asked a second time.
    const before = asked;
    goodOf(await saveTap(database, someInterview('one', answers(2))));
    expect(asked).toBe(before);
  });

  it('F14: changes neither store where the journal says that it differs, and then cannot say how', async () => {
    const tablet = aTablet();
    await aDay(tablet);
    const before = bytesOf(tablet.folder);
    const desk = createDesk(tablet.folder.open);
    const journal = aJournal(tablet.folder, async (_, asked) => {
      const request = asked as JournalRequest;
      if (request.ask.for === 'index') throw new DOMException('IO error', 'UnknownError');
      return structuredClone(await desk(request));
    });
    const database = await aDatabase({ name: freshName(), witness: aWitness(), empty: true, journal });
    expect([database.isKeptTwice, journal.trouble]).toEqual([false, 'failed']);
    expect((await told(database)).finished).toEqual([]);
    expect(bytesOf(tablet.folder)).toBe(before);
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
    expect(after.missing).toEqual({ ...rebuilt, surveys: 0, interviews: 0 });
  });
});

describe('an answer that neither store takes', () => {
  it('F5: is tried in the damaged database once more when the journal fails as well', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    const real = database.backendDB.bind(database);
    database.backendDB = () => {
      throw new DOMException('IO error', 'UnknownError');
    };
    goodOf(await saveTap(database, someInterview('three', answers(5))));
    tablet.folder.faultBy(() => new DOMException('IO error', 'UnknownError'));
    expect(await saveTap(database, someInterview('three', answers(4)))).toMatchObject({ ok: false });
    database.backendDB = real;
    goodOf(await saveTap(database, someInterview('three', answers(4))));
    expect(database.isKeptTwice).toBe(false);
    expect((await told(database)).drafts).toEqual(['three {"q1":{"value":4}}']);
  });

  it('is not taken for kept where it does not read back', () => {
    const [written, other] = [new Uint8Array([1, 2]), new Uint8Array([1, 3])];
    expect(() => checkReadBack(written, new Uint8Array([1, 2]))).not.toThrow();
    for (const read of [undefined, other]) expect(() => checkReadBack(written, read)).toThrow(DOMException);
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
    expect(tablet.noted).toEqual([]);
  });

  it('F12: a database that is gone is filled from the journal, and that is said', async () => {
    const tablet = aTablet();
    const first = await aDay(tablet);
    const before = await told(first);
    first.close();
    await Dexie.delete(tablet.name);
    const database = await tablet.start();
    expect(await told(database)).toEqual(before);
    expect(database.missing).toEqual({ ...rebuilt, surveys: 1, interviews: 2 });
    expect(tablet.noted).toEqual(['rebuiltFinished', 'rebuiltUnfinished', 'rebuiltSurveys']);
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
    const bytesAt = (name: string, value: number) =>
      new TextEncoder().encode(JSON.stringify(someInterview(name, answers(value))));
    await first.drafts.update('three', { revision: 2, bytes: bytesAt('three', 1) });
    // The end of an interview is gone, and with it that it is no longer in progress.
    const { survey, wave } = one;
    await first.drafts.put({
      id: 'two',
      survey,
      wave,
      revision: 2,
      bytes: bytesAt('two', 2),
    } as unknown as DraftRow);
    await first.counters.put({ ...tabletRow, next: 2, head: 'older' } as typeof tabletRow);
    first.close();
    const database = await tablet.start();
    expect(await told(database)).toEqual(before);
    expect(database.missing).toMatchObject({ kind: 'storeRebuilt', interviews: 1, unfinished: 1 });
  });

  it('claims to be kept twice only where what was filled is read back from both', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    const fresh = aFolder();
    const desk = createDesk(fresh.open);
    const journal = aJournal(fresh, async (_, request) => {
      const { ask } = request as JournalRequest;
      // It says that it has written, and has not.
      return ask.for === 'write' ? null : structuredClone(await desk(request as JournalRequest));
    });
    const database = await aDatabase({ name: tablet.name, witness: tablet.witness, empty: true, journal });
    expect([database.isCompared, database.isKeptTwice]).toEqual([true, false]);
  });

  it('F4: where the database is gone and the last answer was torn off the journal, it is said that one may be older', async () => {
    for (const tear of ['cut', 'garbled']) {
      const tablet = aTablet();
      (await aDay(tablet)).close();
      await Dexie.delete(tablet.name);
      const drafts = fileOf(tablet, 'drafts-a');
      drafts.bytes = tear === 'cut' ? drafts.bytes.slice(0, -5) : drafts.bytes.fill(0, -100, -50);
      const database = await tablet.start();
      expect((await told(database)).drafts).toEqual(['three {"q1":{"value":2}}']);
      expect(database.missing).toEqual({ ...rebuilt, surveys: 1, interviews: 2, mayBeOlder: true });
      database.close();
    }
  });

  it('F13: a journal that is gone is filled from the database, and nothing was lost', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    const fresh = aFolder();
    const database = await tablet.start(fresh);
    expect([database.missing, database.isKeptTwice]).toEqual([null, true]);
    expect(tablet.noted).toEqual(['secondStoreFilled']);
    database.close();
    await Dexie.delete(tablet.name);
    expect((await told(await tablet.start(fresh))).finished).toEqual(['1 one', '2 two']);
  });

  it('F14: the answers are kept once where the journal fails while it is compared', async () => {
    for (const failing of ['rows', 'write']) {
      const tablet = aTablet();
      (await aDay(tablet)).close();
      const desk = createDesk(aFolder().open);
      const journal = aJournal(tablet.folder, async (_, request) => {
        if ((request as JournalRequest).ask.for === failing)
          throw new DOMException('IO error', 'UnknownError');
        return desk(request as JournalRequest);
      });
      const database = await aDatabase({ name: tablet.name, witness: tablet.witness, empty: true, journal });
      expect([database.isCompared, database.isKeptTwice, journal.trouble]).toEqual([false, false, 'failed']);
      expect((await told(database)).finished).toEqual(['1 one', '2 two']);
    }
  });

  it('what was taken out of the database while both were compared stays out of the journal', async () => {
    const tablet = aTablet();
    const before = await aDay(tablet);
    before.close();
    const fresh = aFolder();
    const desk = createDesk(fresh.open);
    const other = new Dexie(tablet.name);
    const journal = aJournal(fresh, async (_, request) => {
      const asked = request as JournalRequest;
      if (asked.ask.for === 'rows') {
        await other.open();
        await other.table('outbox').delete('one');
        other.close();
      }
      return structuredClone(await desk(asked));
    });
    const database = await aDatabase({ name: tablet.name, witness: tablet.witness, empty: true, journal });
    expect(database.isKeptTwice).toBe(true);
    expect(bytesOf(fresh)).not.toContain('"id":"one"');
    expect(bytesOf(fresh)).toContain('"id":"two"');
  });

  it('the introduction and the keys of a survey come into a journal that is filled anew', async () => {
    const tablet = aTablet();
    const before = await aDay(tablet);
    const id = keysKey(theWave.survey);
    await before.settings.put({
      id,
      survey: theWave.survey,
      wave: null,
      name: 'keys',
      value: { v: 1, sets: [] },
    });
    before.close();
    const fresh = aFolder();
    (await tablet.start(fresh)).close();
    expect(bytesOf(fresh)).toContain(id);
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
    const kept = fileOf(tablet, 'kept-a');
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
    const journal = fileOf(other, 'kept-a');
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

  it('an interview read before the stores were compared is known to be older, or finished', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    const isAs = (name: string, revision: number) =>
      isAsRead(database, { id: someInterview(name).id, revision });
    expect([await isAs('three', 4), await isAs('three', 3), await isAs('two', 2)]).toEqual([
      true,
      false,
      false,
    ]);
    // The store was emptied under it: what is on the screen is kept anew.
    await database.drafts.clear();
    expect(await isAs('three', 4)).toBe(true);
  });
});
