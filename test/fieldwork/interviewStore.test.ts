import { describe, expect, it } from 'vitest';
import { createInterviewStore, type InterviewStore } from '../../src/fieldwork/interviewStore.ts';
import { openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { jsonOf } from '../../src/keeping/sealing/paddedJson.ts';
import { provenSigner } from '../../src/keeping/sealing/signedRecord.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { saveSetting } from '../../src/keeping/storage/settings.ts';
import { aDatabase, filingOf, goodOf, someInterview, theWave } from '../fixtures/aDevice.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { keysPutInUse, openedWith } from '../fixtures/sealedFieldwork.ts';
import { aShift } from '../fixtures/shiftRun.ts';

const answers = { q1: { value: 4 } };

/** An interview in progress, in the clear, and the store of the tab that has it open. */
async function begun(database: Database, name: string) {
  const desk = { ...deviceOn(database, aWorld(), aShift()), database };
  const store: InterviewStore = goodOf(await createInterviewStore(desk, null));
  const interview = someInterview(name, answers);
  goodOf(await store.keep(interview));
  return { name, file: () => store.file(filingOf(interview), () => undefined) };
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
