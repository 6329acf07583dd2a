import { describe, expect, it } from 'vitest';
import type { Id } from '../../src/core/id.ts';
import { createInterviewStore, type InterviewStore } from '../../src/fieldwork/interviewStore.ts';
import { jsonOf } from '../../src/keeping/sealing/paddedJson.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import type { DraftRow } from '../../src/keeping/storage/rows.ts';
import { aDatabase, filingOf, goodOf, someInterview } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { aShift } from '../fixtures/shiftRun.ts';

const answers = { q1: { value: 4 } };

/** An interview in progress, and the store of the tab that has it open. */
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

describe('an interview whose answers are simulated', () => {
  it('is kept and filed in the clear', async () => {
    const database = await aDatabase({ simulated: true });
    const { name, tap, leave, file } = await begun(database, 'one');
    for (const write of [tap, leave]) {
      goodOf(await write());
      const kept = (await database.drafts.get(name as Id<'interview'>))?.bytes ?? new Uint8Array();
      expect(jsonOf(kept)).toMatchObject({ answers: { q1: { value: 5 } } });
    }
    goodOf(await file());
    const filed = (await database.outbox.get(name))?.bytes ?? new Uint8Array();
    expect(jsonOf(filed)).toMatchObject({ id: name, answers });
  });

  it('F15: goes on in the journal where the browser threw the database away', async () => {
    const database = await aDatabase({ simulated: true, journal: aJournal(aFolder()) });
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
});
