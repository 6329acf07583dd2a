import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptMissing } from '../../../src/keeping/storage/acceptMissing.ts';
import { DATABASE_VERSION, NATIVE_STEP } from '../../../src/keeping/storage/databaseName.ts';
import { saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { createDesk, type JournalRequest } from '../../../src/keeping/storage/journalDesk.ts';
import { openAsItIs, settled } from '../../../src/keeping/storage/openAsItIs.ts';
import { openDatabase } from '../../../src/keeping/storage/openDatabase.ts';
import { loadDraft } from '../../../src/keeping/storage/readDrafts.ts';
import { listSurveys, saveSurvey } from '../../../src/keeping/storage/surveys.ts';
import { noWitness } from '../../../src/keeping/storage/witness.ts';
import {
  aDatabase,
  aWitness,
  filed,
  freshName,
  goodOf,
  someInterview,
  theWave,
} from '../../fixtures/aDevice.ts';
import { aFolder } from '../../fixtures/aJournal.ts';
import { aSurvey } from '../../fixtures/aWave.ts';

const newId = () => 'tablet-1';

/** A database after a newer version of the app, which is not made yet, gave it another shape. */
async function upgraded(name: string): Promise<void> {
  const opening = indexedDB.open(name, (DATABASE_VERSION + 1) * NATIVE_STEP);
  opening.onupgradeneeded = () => opening.result.createObjectStore('letters', { keyPath: 'id' });
  (await settled(opening)).close();
}

/** The keys of a store, whatever version the database has. */
async function keysIn(name: string, store: string): Promise<readonly unknown[]> {
  const connection = await openAsItIs(name);
  const keys = await settled(connection.transaction(store).objectStore(store).getAllKeys());
  connection.close();
  return keys;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('opening the database', () => {
  it('makes an empty one with the tablet named, where there was none', async () => {
    const database = goodOf(await openDatabase({ name: freshName(), witness: aWitness(), newId }));
    expect(database.missing).toBeNull();
    expect(await database.counters.get('tablet')).toEqual({
      id: 'tablet',
      tablet: 'tablet-1',
      next: 1,
      head: '',
    });
  });

  it('finds what was kept before', async () => {
    const [name, witness] = [freshName(), aWitness()];
    const before = await aDatabase({ name, witness });
    await filed(before, someInterview('one'));
    before.close();
    const after = goodOf(await openDatabase({ name, witness, newId: () => 'never' }));
    expect(after.missing).toBeNull();
    expect(await after.outbox.count()).toBe(1);
  });

  it('F17, F22: notices an empty database where there should be data, and says how much is gone', async () => {
    const [name, witness] = [freshName(), aWitness()];
    const before = await aDatabase({ name, witness });
    await filed(before, someInterview('one'));
    before.close();
    await Dexie.delete(name);
    const after = goodOf(await openDatabase({ name, witness, newId }));
    expect(after.missing).toEqual({
      kind: 'recordsMissing',
      surveys: 1,
      interviews: 1,
      broughtIn: 0,
      numbers: [1],
      unfinished: [],
      mayBeOlder: false,
    });
    await saveSurvey(after, aSurvey());
    expect(witness.read()).toMatchObject({ waves: 1, finished: 1 });
    await acceptMissing(after);
    after.close();
    const later = goodOf(await openDatabase({ name, witness, newId }));
    expect(later.missing).toBeNull();
  });

  it('F28: refuses a database that a newer version made, with both numbers, and leaves it as it is', async () => {
    const name = freshName();
    const newer = new Dexie(name);
    newer.version(4).stores({ surveys: 'id', letters: 'id' });
    await newer.open();
    newer.close();
    expect(await openDatabase({ name, witness: aWitness(), newId })).toEqual({
      ok: false,
      problem: { kind: 'newerVersion', what: 'database', found: 4, known: DATABASE_VERSION },
    });
    const found = (await indexedDB.databases()).find((one) => one.name === name);
    expect(found?.version).toBe(40);
  });

  it('F26: says to close the other window where an older version there keeps it waiting, and opens once it is closed', async () => {
    const name = freshName();
    const older = await settled(indexedDB.open(name, 5));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openDatabase({ name, witness: aWitness(), newId });
    // The older window hears that it is in the way, and does nothing.
    await new Promise((resolve) => {
      older.onversionchange = resolve;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    const blocked = await opening;
    expect(blocked).toEqual({ ok: false, problem: { kind: 'storageRefused', cause: 'blocked' } });
    older.close();
    expect((await openDatabase({ name, witness: aWitness(), newId })).ok).toBe(true);
  });

  it('F8: is blocked where the browser never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
    const opening = openDatabase({ name: freshName(), witness: aWitness(), newId });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await opening).toEqual({ ok: false, problem: { kind: 'storageRefused', cause: 'blocked' } });
  });

  it.each([
    ['outbox', 'number'],
    ['responses', 'wave'],
    ['settings', 'survey'],
  ])(
    'F11: is lost where an index of its %s finds less than is in it, as with a garbled middle',
    async (store, index) => {
      const [name, witness] = [freshName(), aWitness()];
      const before = await aDatabase({ name, witness });
      await filed(before, someInterview('one'));
      const { survey, id: wave } = theWave;
      await before.responses.add({ survey, wave, kinds: {}, bytes: new Uint8Array([1]) });
      await before.settings.put({ id: 'one', survey, wave: null, name: 'one', value: 1 });
      before.close();
      const { count } = IDBIndex.prototype;
      const missed = vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(function (
        this: IDBIndex,
        range,
      ) {
        const isDamaged = this.objectStore.name === store && this.name === index;
        return count.call(this, isDamaged ? 'nothing' : range);
      });
      expect(await openDatabase({ name, witness, newId })).toEqual({
        ok: false,
        problem: { kind: 'storageLost', cause: index },
      });
      missed.mockRestore();
      expect((await openDatabase({ name, witness, newId })).ok).toBe(true);
    },
  );

  it('F11: is lost where a row is given as nothing, as with a torn end, and is whole in the journal', async () => {
    const [name, witness, folder] = [freshName(), aWitness(), aFolder()];
    const desk = createDesk(folder.open);
    const runJournal = async (_: string, request: unknown) => desk(request as JournalRequest);
    const before = goodOf(await openDatabase({ name, witness, newId, runJournal }));
    goodOf(await saveDraft(before, someInterview('one')));
    before.close();
    const { getAll } = IDBObjectStore.prototype;
    const torn = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...asked
    ) {
      const request = getAll.apply(this, asked);
      const nothing = { get: () => [null], set: () => undefined };
      return this.name === 'drafts' ? Object.defineProperty(request, 'result', nothing) : request;
    });
    expect(await openDatabase({ name, witness, newId, runJournal })).toEqual({
      ok: false,
      problem: { kind: 'storageLost', cause: 'row' },
    });
    torn.mockRestore();
    const lost = { name: freshName(), witness: aWitness(), newId, runJournal };
    expect(goodOf(await loadDraft(goodOf(await openDatabase(lost)), someInterview('one').id))).toEqual(
      someInterview('one'),
    );
  });

  it('F8: is lost where the browser throws what nobody knows', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new TypeError('broken'));
    expect(await openDatabase({ name: freshName(), witness: aWitness(), newId })).toEqual({
      ok: false,
      problem: { kind: 'storageLost', cause: 'TypeError: broken' },
    });
  });

  it('F28: refuses one of a newer version too where the browser does not list its databases', async () => {
    const name = freshName();
    const newer = new Dexie(name);
    newer.version(4).stores({ surveys: 'id', letters: 'id' });
    await newer.open();
    newer.close();
    // Dexie says what else is not as it made it.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubGlobal('indexedDB', { open: indexedDB.open.bind(indexedDB) });
    expect(await openDatabase({ name, witness: aWitness(), newId })).toMatchObject({
      problem: { kind: 'newerVersion', found: 4, known: DATABASE_VERSION },
    });
  });

  it('compares it with the second store where there is one', async () => {
    const desk = createDesk(aFolder().open);
    const runJournal = async (_: string, request: unknown) => desk(request as JournalRequest);
    const options = { name: freshName(), witness: aWitness(), newId, runJournal };
    expect(goodOf(await openDatabase(options)).isCompared).toBe(true);
  });

  it('F8: is tried three times, as a browser that throws a damaged one away says so by one failure', async () => {
    const lost = () => Promise.reject(new DOMException('Internal error', 'UnknownError'));
    const databases = vi.spyOn(indexedDB, 'databases').mockImplementationOnce(lost);
    expect((await openDatabase({ name: freshName(), witness: aWitness(), newId })).ok).toBe(true);
    databases.mockImplementation(lost).mockClear();
    const noted: string[] = [];
    const tell = (kind: string) => void noted.push(kind);
    expect(await openDatabase({ name: freshName(), witness: aWitness(), newId, tell })).toMatchObject({
      problem: { kind: 'storageLost' },
    });
    expect(noted).toEqual(['storageLost', 'storageLost', 'storageLost']);
    expect(databases).toHaveBeenCalledTimes(3);
  });

  it('F22: gives no number anew where nothing outside it remembers any', async () => {
    const database = await aDatabase({ witness: noWitness });
    await filed(database, someInterview('one'));
    await acceptMissing(database);
    expect(await database.counters.get('tablet')).toMatchObject({ next: 2 });
  });

  it('says that storage is refused where the browser refuses it', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'SecurityError'));
    expect(await openDatabase({ name: freshName(), witness: aWitness(), newId })).toEqual({
      ok: false,
      problem: { kind: 'storageRefused', cause: 'SecurityError: no' },
    });
    const denied = 'The user denied permission to access the database.';
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException(denied, 'UnknownError'));
    expect(await openDatabase({ name: freshName(), witness: aWitness(), newId })).toMatchObject({
      problem: { kind: 'storageRefused' },
    });
  });
});

describe('a connection that is lost', () => {
  it('F7: is opened again and the call is made again', async () => {
    const database = await aDatabase();
    await saveDraft(database, someInterview('one'));
    database.backendDB().close();
    expect(goodOf(await loadDraft(database, someInterview('one').id)).id).toBe('one');
    database.close();
    expect((await saveDraft(database, someInterview('two'))).ok).toBe(true);
  });

  it('F6: is reported after three tries', async () => {
    const database = await aDatabase();
    const failing = vi
      .spyOn(database.surveys, 'toArray')
      .mockRejectedValue(new DOMException('Connection to Indexed Database server lost', 'UnknownError'));
    expect(await listSurveys(database)).toEqual({
      ok: false,
      problem: { kind: 'storageLost', cause: 'UnknownError: Connection to Indexed Database server lost' },
    });
    expect(failing).toHaveBeenCalledTimes(3);
  });

  it('F15: is never opened again as an empty database when the browser deleted it meanwhile', async () => {
    const name = freshName();
    const database = await aDatabase({ name });
    // Under the open connection, which hears of it and lets go.
    await Dexie.delete(name);
    expect(await listSurveys(database)).toMatchObject({ ok: false, problem: { kind: 'storageLost' } });
    expect((await saveDraft(database, someInterview('one'))).ok).toBe(false);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it('F27: is not opened again by old code once a newer version changed the database, and nothing is written', async () => {
    const name = freshName();
    const database = await aDatabase({ name });
    await saveDraft(database, someInterview('one'));
    // Nobody had to close this window: it let go by itself.
    await upgraded(name);
    const [found, known] = [DATABASE_VERSION + 1, DATABASE_VERSION];
    const newerVersion = { kind: 'newerVersion', what: 'database', found, known };
    for (const save of [saveDraft, saveTap])
      expect(await save(database, someInterview('two'))).toEqual({ ok: false, problem: newerVersion });
    expect(await saveSurvey(database, aSurvey())).toEqual({ ok: false, problem: newerVersion });
    // The change may be under way while the window looks which version there is.
    vi.spyOn(indexedDB, 'databases').mockResolvedValue([{ name, version: known * NATIVE_STEP }]);
    for (const _ of ['once', 'twice'])
      expect(await saveDraft(database, someInterview('two'))).toEqual({ ok: false, problem: newerVersion });
    expect(database.isOpen()).toBe(false);
    expect(await keysIn(name, 'drafts')).toEqual(['one']);
  });

  it('does not hide a mistake of ours', async () => {
    const database = await aDatabase();
    vi.spyOn(database.surveys, 'toArray').mockRejectedValue(new TypeError('x is not a function'));
    await expect(listSurveys(database)).rejects.toThrow('x is not a function');
  });
});
