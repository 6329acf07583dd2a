import { describe, expect, it, vi } from 'vitest';
import type { Id } from '../../src/core/id.ts';
import { createInterviewStore, type InterviewStore } from '../../src/fieldwork/interviewStore.ts';
import { openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { jsonOf } from '../../src/keeping/sealing/paddedJson.ts';
import { provenSigner } from '../../src/keeping/sealing/signedRecord.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import type { DraftRow } from '../../src/keeping/storage/rows.ts';
import { saveSetting } from '../../src/keeping/storage/settings.ts';
import { aDatabase, filingOf, goodOf, someInterview, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { keysPutInUse, openedWith } from '../fixtures/sealedFieldwork.ts';
import { aShift } from '../fixtures/shiftRun.ts';
import { silentIndexedDb } from '../fixtures/silentIndexedDb.ts';

const answers = { q1: { value: 4 } };

/** An interview in progress, in the clear, and the store of the tab that has it open. */
async function begun(database: Database, name: string) {
  const desk = { ...deviceOn(database, aWorld(), aShift()), database };
  const store: InterviewStore = goodOf(await createInterviewStore(desk, null));
  const interview = someInterview(name, answers);
  goodOf(await store.keep(interview));
  const later = { ...interview, answers: { q1: { value: 5 } } };
  return {
    name,
    tap: () => store.keepTap(later, () => undefined),
    leave: () => store.keep(later),
    file: () => store.file(filingOf(interview), () => undefined),
  };
}

async function draftOf(database: Database, name: string): Promise<Uint8Array> {
  return (await database.drafts.get(name as Id<'interview'>))?.bytes ?? new Uint8Array();
}

async function bytesOf(database: Database, name: string): Promise<Uint8Array> {
  return (await database.outbox.get(name))?.bytes ?? new Uint8Array();
}

describe('an interview that was begun in the clear', () => {
  it('is filed so while its survey has no keys in use', async () => {
    const database = await aDatabase();
    const keys = { survey: theWave.survey, wave: null };
    const [never, untried] = [await begun(database, 'never'), await begun(database, 'untried')];
    goodOf(await never.file());
    goodOf(await saveSetting(database, keys, 'keys', { v: 1, sets: [] }));
    goodOf(await untried.file());
    for (const { name } of [never, untried])
      expect(jsonOf(await bytesOf(database, name))).toMatchObject({ id: name, answers });
  });

  it('goes on so while its survey has no keys in use', async () => {
    const database = await aDatabase();
    const keys = { survey: theWave.survey, wave: null };
    const [never, untried] = [await begun(database, 'never'), await begun(database, 'untried')];
    goodOf(await never.tap());
    goodOf(await saveSetting(database, keys, 'keys', { v: 1, sets: [] }));
    goodOf(await untried.tap());
    for (const { name } of [never, untried])
      expect(jsonOf(await draftOf(database, name))).toMatchObject({ answers: { q1: { value: 5 } } });
  });

  it('F31: is not written any more in the clear once keys are in use, or cannot be read', async () => {
    const database = await aDatabase({ journal: aJournal(aFolder()) });
    const { name, tap, leave } = await begun(database, 'one');
    const before = await draftOf(database, name);
    await keysPutInUse(database);
    for (const write of [tap, leave])
      expect(await write()).toEqual({ ok: false, problem: { kind: 'openElsewhere' } });
    goodOf(await saveSetting(database, { survey: theWave.survey, wave: null }, 'keys', { v: 7, rings: [] }));
    for (const write of [tap, leave])
      expect(await write()).toMatchObject({ ok: false, problem: { kind: 'newerVersion', found: 7 } });
    expect(await draftOf(database, name)).toEqual(before);
    expect(await database.journal?.rows([{ table: 'drafts', key: name }])).toMatchObject([
      { row: { bytes: before } },
    ]);
  });

  it('F6, F31: is looked at anew where the connection was lost: no answer is written because nobody could look', async () => {
    const database = await aDatabase({ journal: aJournal(aFolder()) });
    const { name, tap } = await begun(database, 'one');
    const before = await draftOf(database, name);
    await keysPutInUse(database);
    const elsewhere = { ok: false, problem: { kind: 'openElsewhere' } };
    vi.spyOn(database.settings, 'get').mockRejectedValueOnce(new DOMException('lost', 'UnknownError'));
    expect(await tap()).toEqual(elsewhere);
    vi.restoreAllMocks();
    for (const close of [() => database.close(), () => database.backendDB().close()]) {
      close();
      expect(await tap()).toEqual(elsewhere);
    }
    expect(await draftOf(database, name)).toEqual(before);
  });

  it('F15: goes on in the journal where the browser threw the database away, and its keys with it', async () => {
    const database = await aDatabase({ journal: aJournal(aFolder()) });
    const { name, tap, file } = await begun(database, 'one');
    database.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(database.name).onsuccess = resolve;
    });
    goodOf(await tap());
    expect(database.isKeptTwice).toBe(false);
    const [kept] = (await database.journal?.rows([{ table: 'drafts', key: name }])) ?? [];
    const row = kept?.row as DraftRow | undefined;
    expect(jsonOf(row?.bytes ?? new Uint8Array())).toMatchObject({ answers: { q1: { value: 5 } } });
    expect(await file()).toMatchObject({ ok: false, problem: { kind: 'storageLost' } });
  });

  it('F9: is not written where the database does not say whether there are keys, and says so', async () => {
    const database = await aDatabase({ journal: aJournal(aFolder()) });
    const { name, tap } = await begun(database, 'one');
    const journalled = () => database.journal?.rows([{ table: 'drafts', key: name }]);
    const before = await journalled();
    const indexedDb = silentIndexedDb(database);
    indexedDb.from(1);
    const slow = { ok: false, problem: { kind: 'storageSlow' } };
    expect(await tap()).toMatchObject(slow);
    expect(await journalled()).toEqual(before);
    await indexedDb.speak();
    goodOf(await tap());
    expect(jsonOf(await draftOf(database, name))).toMatchObject({ answers: { q1: { value: 5 } } });
  });

  it('F31, F47: is filed sealed and signed, without a shift, where keys came into use meanwhile', async () => {
    const database = await aDatabase();
    const { name, file } = await begun(database, 'one');
    const { officer, paper } = await keysPutInUse(database);
    goodOf(await file());
    for (const key of [officer, paper]) {
      const record = openedRecord(await openedWith(key, await bytesOf(database, name)));
      expect(record.response).toMatchObject({ id: name, number: 1, answers });
      expect(await provenSigner(record, [])).toMatch(/^[\w-]{43}$/);
    }
  });

  it('F31: is not filed in the clear where this version cannot read the keys', async () => {
    const database = await aDatabase();
    const { name, file } = await begun(database, 'one');
    const keys = { survey: theWave.survey, wave: null };
    goodOf(await saveSetting(database, keys, 'keys', { v: 7, rings: [] }));
    const problem = { kind: 'newerVersion', what: 'survey', found: 7, known: 1 };
    expect(await file()).toEqual({ ok: false, problem });
    expect([await database.outbox.count(), await database.drafts.count()]).toEqual([0, 1]);
    expect((await database.drafts.get(name))?.bytes.length).toBeGreaterThan(0);
  });
});
