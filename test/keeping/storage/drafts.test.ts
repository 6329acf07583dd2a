import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { plainSealing } from '../../../src/keeping/sealing/sealing.ts';
import { deleteDraft, saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { listDrafts, loadDraft } from '../../../src/keeping/storage/readDrafts.ts';
import { aDatabase, filingOf, goodOf, someInterview } from '../../fixtures/aDevice.ts';

/** A connection on which nothing ever ends. */
const silent = {
  transaction: () => ({
    objectStore: () => ({ put: () => undefined, get: () => ({}) }),
    commit: () => undefined,
  }),
} as unknown as IDBDatabase;

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
    const real = database.backendDB();
    const swapped = {
      transaction: (names: string, mode?: IDBTransactionMode) => {
        const transaction = real.transaction(names, mode);
        const store = transaction.objectStore(names);
        const { put } = store;
        // What a broken disk gives back.
        store.put = (row) => put.call(store, { ...row, bytes: new Uint8Array(3) });
        return {
          objectStore: () => store,
          commit: () => transaction.commit(),
          set oncomplete(done: () => void) {
            transaction.oncomplete = done;
          },
        };
      },
    } as unknown as IDBDatabase;
    vi.spyOn(database, 'backendDB').mockReturnValue(swapped);
    expect(await saveTap(database, someInterview('one'))).toMatchObject({ ok: false });
  });

  it('F9: is reported as not kept when every try hangs', async () => {
    const database = await aDatabase();
    vi.spyOn(database, 'backendDB').mockImplementation(() => silent);
    const kept = await saveTap(database, someInterview('one'), { slowAfterMs: 10 });
    expect(kept).toEqual({ ok: false, problem: { kind: 'storageSlow', waitedMs: 10 } });
  });
});
