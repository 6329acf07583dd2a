import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { plainSealing } from '../../../src/keeping/sealing/sealing.ts';
import type { DraftSeal } from '../../../src/keeping/sealing/shiftWork.ts';
import { deleteDraft } from '../../../src/keeping/storage/deleteDraft.ts';
import { isAsRead, saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import {
  listDrafts,
  listUnfinished,
  loadDraft,
  loadDraftRow,
} from '../../../src/keeping/storage/readDrafts.ts';
import { aDatabase, filingOf, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../../fixtures/aJournal.ts';
import { shut } from '../../fixtures/shutDatabase.ts';

/** A connection on which nothing ever ends. */
const silent = {
  transaction: () => ({
    objectStore: () => ({ put: () => undefined, get: () => ({}) }),
    commit: () => undefined,
  }),
} as unknown as IDBDatabase;

/** A connection whose writes go wrong: other bytes are put, or all is taken back, with a reason or without one. */
function writingTo(
  real: IDBDatabase,
  fault: {
    readonly garbled?: (row: object) => object;
    readonly takenBack?: DOMException | null;
  },
): IDBDatabase {
  const { garbled = (row) => row, takenBack } = fault;
  const transaction = (names: string, mode?: IDBTransactionMode) => {
    const whole = real.transaction(names, mode);
    const store = whole.objectStore(names);
    const { put } = store;
    store.put = (row) => put.call(store, garbled(row));
    return {
      objectStore: () => store,
      commit: () => (takenBack === undefined ? whole.commit() : whole.abort()),
      error: takenBack,
      set oncomplete(done: () => void) {
        whole.oncomplete = done;
      },
      set onabort(done: () => void) {
        whole.onabort = done;
      },
    };
  };
  return { transaction, version: real.version } as unknown as IDBDatabase;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an interview in progress', () => {
  it('comes back as it was kept', async () => {
    const database = await aDatabase();
    const interview = someInterview('one', { q1: { value: 3 } });
    expect(await saveDraft(database, interview)).toEqual({ ok: true, value: undefined });
    expect(goodOf(await loadDraft(database, interview.id))).toEqual(interview);
  });

  it('comes back as it was kept between a tap and the next question, too', async () => {
    const database = await aDatabase();
    const interview = someInterview('one', { q1: { value: 3 } });
    await saveDraft(database, someInterview('one'));
    expect(await saveTap(database, interview)).toEqual({ ok: true, value: undefined });
    expect(goodOf(await loadDraft(database, interview.id))).toEqual(interview);
  });

  it('is on the disk before it counts as kept: each write is strict', async () => {
    // Before it is opened: Dexie holds on to the way of asking that it found then.
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const database = await aDatabase();
    asked.mockClear();
    const interview = someInterview('one', {
      q1: { value: 3 },
      g: { value: { a: { value: 1 }, b: { value: 2 } } },
    });
    goodOf(await saveDraft(database, interview));
    goodOf(await saveTap(database, interview));
    goodOf(await fileResponse(database, filingOf(interview)));
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    asked.mockRestore();
    expect(writes.length).toBeGreaterThanOrEqual(3);
    expect(writes.map(([, , how]) => how?.durability)).toEqual(writes.map(() => 'strict'));
  });

  it('is kept on a fresh connection when the old one was closed', async () => {
    const database = await aDatabase();
    database.close();
    expect(await saveTap(database, someInterview('one'))).toEqual({ ok: true, value: undefined });
    expect(goodOf(await listDrafts(database)).length).toBe(1);
  });

  it('is the last one given, even when an earlier one takes longer to seal', async () => {
    const database = await aDatabase();
    let wait = 30;
    const slowAtFirst = {
      ...plainSealing,
      seal: async (value: unknown) => {
        const ms = wait;
        wait = 0;
        await new Promise((resolve) => setTimeout(resolve, ms));
        return plainSealing.seal(value);
      },
    };
    const [first, second] = [
      someInterview('one', { q1: { value: 1 } }),
      someInterview('one', { q1: { value: 2 } }),
    ];
    await Promise.all([
      saveDraft(database, first, {}, slowAtFirst),
      saveDraft(database, second, {}, slowAtFirst),
    ]);
    expect(goodOf(await loadDraft(database, second.id)).answers).toEqual({ q1: { value: 2 } });
  });

  it('is listed with the others of its wave until it is deleted', async () => {
    const database = await aDatabase();
    for (const name of ['one', 'two']) await saveDraft(database, someInterview(name));
    expect(goodOf(await listDrafts(database)).map((draft) => draft.id)).toEqual(['one', 'two']);
    expect(goodOf(await listDrafts(database, 'another wave'))).toEqual([]);
    await deleteDraft(database, someInterview('one').id);
    expect(goodOf(await listDrafts(database, 'w')).map((draft) => draft.id)).toEqual(['two']);
    expect(await loadDraft(database, someInterview('one').id)).toEqual({
      ok: false,
      problem: { kind: 'notFound', what: 'interview' },
    });
  });

  it('F9: is tried again on a fresh connection when a write hangs, and says that it is slow', async () => {
    const noted: string[] = [];
    const database = await aDatabase({ tell: (kind) => void noted.push(kind) });
    const hanging = vi.spyOn(database, 'backendDB').mockImplementationOnce(() => silent);
    const told: Problem[] = [];
    const kept = await saveTap(database, someInterview('one'), {
      slowAfterMs: 20,
      onSlow: (problem) => told.push(problem),
    });
    expect(kept.ok).toBe(true);
    // By both tries, and for the version of the database that was opened again.
    expect(hanging).toHaveBeenCalledTimes(3);
    expect(told).toEqual([{ kind: 'storageSlow', waitedMs: 20 }]);
    // There is no second store here.
    expect(noted).toEqual(['keptOnce', 'storageSlow']);
    expect(goodOf(await listDrafts(database)).length).toBe(1);
  });

  it('is not kept where another stands in its place once the write has ended', async () => {
    const database = await aDatabase();
    // What a broken disk gives back.
    const garbled = (row: object) => ({ ...row, bytes: new Uint8Array(3) });
    vi.spyOn(database, 'backendDB').mockReturnValue(writingTo(database.backendDB(), { garbled }));
    expect(await saveTap(database, someInterview('one'))).toMatchObject({ ok: false });
  });

  it.each([
    ['says so where the disk is full', new DOMException('no room', 'QuotaExceededError'), 'storageFull'],
    ['is lost where the browser does not say why', null, 'storageLost'],
  ])('F10: is not kept where the browser takes the write back: %s', async (_, error, kind) => {
    const database = await aDatabase();
    vi.spyOn(database, 'backendDB').mockReturnValue(writingTo(database.backendDB(), { takenBack: error }));
    expect(await saveTap(database, someInterview('one'))).toMatchObject({ ok: false, problem: { kind } });
    vi.restoreAllMocks();
    expect(goodOf(await listDrafts(database))).toEqual([]);
  });

  it('is not kept, and nothing in its place is changed, where the worker that seals did not come', async () => {
    const database = await aDatabase();
    const before = someInterview('one', { q1: { value: 1 } });
    goodOf(await saveDraft(database, before));
    const gone = { seal: () => Promise.reject(new TypeError('no worker')) };
    expect(await saveDraft(database, someInterview('one', { q1: { value: 2 } }), {}, gone)).toEqual({
      ok: false,
      problem: { kind: 'notLoaded' },
    });
    expect(goodOf(await loadDraft(database, before.id))).toEqual(before);
  });

  it('is kept in both stores without the questions where their code does not come', async () => {
    vi.doMock('../../../src/keeping/storage/setupRows.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const folder = aFolder();
    const database = await aDatabase({ journal: aJournal(folder) });
    const interview = someInterview('one', { q1: { value: 1 } });
    expect(await saveDraft(database, interview)).toEqual({ ok: true, value: undefined });
    vi.doUnmock('../../../src/keeping/storage/setupRows.ts');
    const places = [{ table: 'drafts', key: interview.id }] as const;
    expect(await aJournal(folder).rows(places)).toHaveLength(1);
  });

  it('F9: is reported as not kept when every try hangs', async () => {
    const database = await aDatabase();
    vi.spyOn(database, 'backendDB').mockImplementation(() => silent);
    const kept = await saveTap(database, someInterview('one'), { slowAfterMs: 10 });
    expect(kept).toEqual({ ok: false, problem: { kind: 'storageSlow', waitedMs: 10 } });
  });
});

describe('an interview in progress that is read', () => {
  const sealed = {
    ...plainSealing,
    kept: { shift: 'age1shift', startedAt: someInterview('two').startedAt } as DraftSeal,
  };

  it('is known beside others without being opened, sealed or not', async () => {
    const database = await aDatabase();
    const [plain, other] = [someInterview('one', { q1: { value: 3 } }), someInterview('two')];
    goodOf(await saveDraft(database, plain));
    goodOf(await saveDraft(database, other, {}, sealed));
    expect(goodOf(await loadDraftRow(database, other.id)).seal).toEqual(sealed.kept);
    const { survey, wave, startedAt } = plain;
    expect(goodOf(await listUnfinished(database))).toEqual([
      { id: 'one', survey, wave, startedAt, answered: 1, shift: null },
      { id: 'two', survey, wave, startedAt, answered: null, shift: 'age1shift' },
    ]);
  });

  it('is as it was read until it is written again or filed, whatever the browser threw away', async () => {
    const database = await aDatabase();
    const interview = someInterview('one');
    const asRead = (revision: number) => isAsRead(database, { id: interview.id, revision });
    goodOf(await saveDraft(database, interview));
    expect([await asRead(1), await asRead(2)]).toEqual([true, false]);
    const row = goodOf(await loadDraftRow(database, interview.id));
    // As an earlier version of the app kept it, which did not count.
    const { revision, ...uncounted } = row;
    await database.drafts.put(uncounted);
    expect(await asRead(0)).toBe(true);
    await database.drafts.clear();
    expect(await asRead(revision ?? 0)).toBe(true);
    await database.drafts.put(row);
    goodOf(await fileResponse(database, filingOf(interview)));
    expect(await asRead(1)).toBe(false);
  });

  it('is told as out of reach where the store cannot be read, and is not deleted in the journal then', async () => {
    const folder = aFolder();
    const database = await aDatabase({ journal: aJournal(folder) });
    const { id } = someInterview('one');
    goodOf(await saveDraft(database, someInterview('one')));
    shut(database);
    const lost = { ok: false, problem: { kind: 'storageLost' } };
    expect(await isAsRead(database, { id, revision: 1 })).toBeNull();
    for (const read of [loadDraft, loadDraftRow, deleteDraft])
      expect(await read(database, id)).toMatchObject(lost);
    expect(await listDrafts(database)).toMatchObject(lost);
    expect(await listUnfinished(database)).toMatchObject(lost);
    expect(await aJournal(folder).rows([{ table: 'drafts', key: id }])).toHaveLength(1);
  });
});
