import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { openedRecord } from '../../../src/keeping/sealing/openedRecord.ts';
import { provenSigner } from '../../../src/keeping/sealing/signedRecord.ts';
import { KEYS_SETTING } from '../../../src/keeping/sealing/surveyKeys.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { fileLeft, listLeft, openLeft } from '../../../src/keeping/storage/leftInterviews.ts';
import type { DraftRow } from '../../../src/keeping/storage/rows.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { destroyShiftKey } from '../../../src/keeping/storage/shiftKey.ts';
import { aDatabase, filingOf, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../../fixtures/aJournal.ts';
import { keepInShift } from '../../fixtures/leftInterview.ts';
import { everythingIn, openedWith } from '../../fixtures/sealedFieldwork.ts';
import { type KeysMade, keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';
import { shut } from '../../fixtures/shutDatabase.ts';

const { survey } = theWave;
const interview = someInterview('left', { q1: { value: 3 } });
let database: Database;
let keys: KeysMade;

beforeEach(async () => {
  keys = await keysMade('01');
  database = await aDatabase({ run: sealingRun });
  await useKeys(database, keys.set);
  await keepInShift(database, keys, interview);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const give = ({ paper }: KeysMade) => database.identities.set(survey, [paper.identity]);
const open = (name = interview.id) => openLeft(database, name);

describe('an interview of a shift', () => {
  it('is left once the shift has ended, and no fieldworker can go on with it', async () => {
    expect(goodOf(await listLeft(database))).toEqual([]);
    goodOf(await destroyShiftKey(database));
    expect(goodOf(await listLeft(database)).map((one) => one.id)).toEqual([interview.id]);
  });

  it('is told as out of reach where the store, or the key of the shift, cannot be read', async () => {
    const lost = { ok: false, problem: { kind: 'storageLost' } };
    vi.spyOn(database.counters, 'get').mockImplementation(() => {
      throw new DOMException('connection lost', 'UnknownError');
    });
    expect(await listLeft(database)).toMatchObject(lost);
    shut(database);
    expect(await listLeft(database)).toMatchObject(lost);
    expect(await fileLeft(database, survey, filingOf(interview))).toMatchObject(lost);
  });

  it('opens with a key of its survey alone', async () => {
    expect(await open()).toMatchObject({ problem: { kind: 'locked' } });
    give(await keysMade('02'));
    expect(await open()).toMatchObject({ problem: { kind: 'needsOtherKey' } });
    give(keys);
    expect(goodOf(await open())).toEqual(interview);
    expect(await open(id<'interview'>('none'))).toMatchObject({ problem: { kind: 'notFound' } });
  });

  it('F37: is not opened where it was altered, or was sealed to something else', async () => {
    give(keys);
    const row = (await database.drafts.get(interview.id)) as DraftRow;
    for (const [bytes, kind] of [
      [row.bytes.slice(0, -1), 'damagedFile'],
      [await sealTo([keys.paper.recipient], row.bytes), 'wrongKey'],
    ] as const) {
      await database.drafts.put({ ...row, bytes });
      expect(await open()).toMatchObject({ ok: false, problem: { kind } });
    }
  });

  it('is filed signed, and sealed to the keys that are in use by then', async () => {
    const newer = await keysMade('02');
    await useKeys(database, keys.set, newer.set);
    const response = goodOf(await fileLeft(database, survey, filingOf(interview)));
    expect(response).toMatchObject({ number: 1, answers: interview.answers });
    const [row] = await database.outbox.toArray();
    const record = openedRecord(await openedWith(newer.officer, row?.bytes ?? new Uint8Array()));
    expect(await provenSigner(record, [])).toBe(record.key);
    expect(await database.drafts.count()).toBe(0);
  });

  it('is not filed where its keys cannot be read: it would lie there in the clear', async () => {
    goodOf(await saveSetting(database, { survey, wave: null }, KEYS_SETTING, { v: 99 }));
    expect(await fileLeft(database, survey, filingOf(interview))).toMatchObject({
      problem: { kind: 'keysUnreadable' },
    });
    expect([await database.drafts.count(), await database.outbox.count()]).toEqual([1, 0]);
  });

  it('is not filed where no keys are in use any more: nor does it stay in the journal of the store in the clear', async () => {
    const folder = aFolder();
    const bare = await aDatabase({ run: sealingRun, journal: aJournal(folder) });
    await keepInShift(bare, keys, interview);
    expect(await fileLeft(bare, survey, filingOf(interview))).toMatchObject({
      problem: { kind: 'notLoaded' },
    });
    expect([await bare.drafts.count(), await bare.outbox.count()]).toEqual([1, 0]);
    expect(await everythingIn(bare, folder)).not.toContain('"answers"');
  });
});
