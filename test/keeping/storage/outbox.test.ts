import { describe, expect, it } from 'vitest';
import { nextLink } from '../../../src/keeping/sealing/digest.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { listOutbox, listWaiting } from '../../../src/keeping/storage/listOutbox.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { listDrafts } from '../../../src/keeping/storage/readDrafts.ts';
import { Refusal } from '../../../src/keeping/storage/storageTrouble.ts';
import { aDatabase, filed, filingOf, goodOf, someInterview, theWave, today } from '../../fixtures/aDevice.ts';

describe('filing a finished interview', () => {
  it('gives it the next number of this tablet and drops the draft', async () => {
    const database = await aDatabase();
    const first = await filed(database, someInterview('one', { q1: { value: 3 } }));
    const second = await filed(database, someInterview('two'));
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(first.tablet).toBe('tablet-1');
    expect(goodOf(await listDrafts(database))).toEqual([]);
    expect(goodOf(await listOutbox(database))).toEqual([first, second]);
    expect(goodOf(await listWaiting(database, theWave.id)).responses).toEqual([first, second]);
  });

  it('chains each record to the bytes of the one before', async () => {
    const database = await aDatabase();
    for (const name of ['one', 'two', 'three']) await filed(database, someInterview(name));
    let link = '';
    for (const row of await database.outbox.orderBy('number').toArray()) {
      expect(row.prev).toBe(link);
      link = await nextLink(link, Uint8Array.from(row.bytes));
    }
    expect(await database.counters.get('tablet')).toMatchObject({ next: 4, head: link });
  });

  it('files once, however often and from however many windows it is asked', async () => {
    const database = await aDatabase();
    const interview = someInterview('one');
    goodOf(await saveDraft(database, interview));
    const asked = await Promise.all([1, 2, 3].map(() => fileResponse(database, filingOf(interview))));
    expect(new Set(asked.map((one) => goodOf(one).number))).toEqual(new Set([1]));
    expect(await database.outbox.count()).toBe(1);
  });

  it('gives different numbers to interviews finished at the same time', async () => {
    const database = await aDatabase();
    const interviews = ['one', 'two', 'three', 'four'].map((name) => someInterview(name));
    for (const interview of interviews) goodOf(await saveDraft(database, interview));
    const asked = await Promise.all(interviews.map((one) => fileResponse(database, filingOf(one))));
    expect(asked.map((one) => goodOf(one).number).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('refuses an interview that was never kept here and changes nothing', async () => {
    const database = await aDatabase();
    const refused = await fileResponse(database, filingOf(someInterview('ghost')));
    expect(refused).toEqual({ ok: false, problem: { kind: 'notFound', what: 'interview' } });
    expect(await database.outbox.count()).toBe(0);
    expect(await database.counters.get('tablet')).toMatchObject({ next: 1, head: '' });
  });

  it.each([
    ['the worker that seals does not come', new TypeError('no worker'), 'notLoaded'],
    ['its keys cannot be read', new Refusal({ kind: 'keysUnreadable', survey: 'S' }), 'keysUnreadable'],
  ])('files nothing, gives no number and keeps the draft where %s', async (_, error, kind) => {
    const database = await aDatabase();
    const interview = someInterview('one', { q1: { value: 3 } });
    goodOf(await saveDraft(database, interview));
    const refused = await fileResponse(
      database,
      filingOf(interview),
      {},
      { seal: () => Promise.reject(error) },
    );
    expect(refused).toMatchObject({ ok: false, problem: { kind } });
    expect(await database.outbox.count()).toBe(0);
    expect(goodOf(await listDrafts(database))).toEqual([interview]);
    expect(goodOf(await fileResponse(database, filingOf(interview))).number).toBe(1);
  });

  it('files nothing on a device that has no number to give', async () => {
    const database = await aDatabase();
    const interview = someInterview('one');
    goodOf(await saveDraft(database, interview));
    await database.counters.delete('tablet');
    await expect(fileResponse(database, filingOf(interview))).rejects.toThrow(RangeError);
    expect(goodOf(await listDrafts(database))).toEqual([interview]);
  });

  it('counts what ended today by how it ended', async () => {
    const database = await aDatabase();
    await filed(database, someInterview('one'));
    await saveDraft(database, someInterview('two'));
    const counts = goodOf(await countsOf(database, theWave.id, today));
    expect(counts).toEqual({
      unfinished: 1,
      today: 1,
      onTablet: 1,
      breakOffs: 0,
      waiting: 1,
      broughtIn: 0,
      aside: 0,
    });
  });

  it('files a visit without an interview as the next link of the chain, and counts it as none', async () => {
    const database = await aDatabase();
    const first = await filed(database, someInterview('one'));
    const visit = { ...filingOf(someInterview('door')), interview: null };
    const done = goodOf(await fileResponse(database, visit));
    expect([first.number, done.number]).toEqual([1, 2]);
    const [row, at] = await database.outbox.orderBy('number').toArray();
    expect(row?.isVisit).toBeUndefined();
    const link = await nextLink('', Uint8Array.from(row?.bytes ?? []));
    expect(at).toMatchObject({ number: 2, prev: link, isVisit: true });
    // Tried again after a failure it is still one.
    expect(goodOf(await fileResponse(database, visit)).number).toBe(2);
    expect(await database.outbox.count()).toBe(2);
  });
});
