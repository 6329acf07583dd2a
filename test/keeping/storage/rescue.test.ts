import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digest } from '../../../src/keeping/sealing/digest.ts';
import { DATABASE_VERSION, NATIVE_STEP } from '../../../src/keeping/storage/databaseName.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import type { RunJournal } from '../../../src/keeping/storage/journal.ts';
import { createDesk, type JournalRequest } from '../../../src/keeping/storage/journalDesk.ts';
import { settled } from '../../../src/keeping/storage/openAsItIs.ts';
import { type RescueCopy, rescueCopy } from '../../../src/keeping/storage/rescue.ts';
import { aDay, aTablet, fileOf } from '../../fixtures/aDay.ts';
import { aWitness, freshName, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import { aJournal } from '../../fixtures/aJournal.ts';
import { type KeysMade, keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A tablet after a day of two finished interviews and one that goes on, with the app closed. */
async function closed() {
  const tablet = aTablet();
  const database = await aDay(tablet);
  return { ...tablet, database, close: () => database.close() };
}
type Closed = Awaited<ReturnType<typeof closed>>;

const copyOf = ({ folder, name, witness }: Pick<Closed, 'folder' | 'name' | 'witness'>, run?: RunJournal) =>
  rescueCopy(aJournal(folder, run), { name, witness });

function textOf({ file }: RescueCopy): string {
  if (file === null) throw new RangeError('textOf requires a file');
  return new TextDecoder().decode(file.bytes);
}

const linesOf = (copy: RescueCopy) =>
  textOf(copy)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A request that comes to an error where it would have come to a value. */
function failing<Value>(request: IDBRequest<Value>, error: DOMException): IDBRequest<Value> {
  return Object.defineProperties(request, {
    error: { get: () => error, set: () => undefined },
    onsuccess: { set: () => undefined },
    onerror: { set: (tell: () => void) => request.addEventListener('success', tell) },
  });
}

const everything = { finished: 2, visits: 0, unfinished: 1, unreadable: 0 };
const nothing = { finished: 0, visits: 0, unfinished: 0, unreadable: 3 };

describe('a copy of what is there', () => {
  it('F8: says of itself what it holds: lines, their sum, and the interviews, each once', async () => {
    const tablet = await closed();
    tablet.close();
    const copy = await copyOf(tablet);
    const text = textOf(copy);
    const body = text.slice(text.indexOf('\n') + 1);
    const lines = body.split('\n').length - 1;
    const sha256 = await digest(new TextEncoder().encode(body));
    expect(linesOf(copy)[0]).toEqual({
      format: 'soundings-rescue',
      v: 1,
      database: DATABASE_VERSION * NATIVE_STEP,
      lines,
      sha256,
      holds: everything,
    });
    expect(copy).toMatchObject({ holds: everything, file: { lines, hash: sha256 } });
    expect([copy.stores.database.how, copy.stores.journal.how]).toEqual(['whole', 'whole']);
    expect(copy.stores.database.records + copy.stores.journal.records).toBe(lines);
  });

  it('F8: comes from the journal alone where the database does not open', async () => {
    const tablet = await closed();
    tablet.close();
    await Dexie.delete(tablet.name);
    const copy = await copyOf(tablet);
    const lines = linesOf(copy);
    expect(lines[0]).toMatchObject({ format: 'soundings-rescue', v: 1, database: null, holds: everything });
    expect(lines[1]).toMatchObject({ store: 'database', unreadable: expect.stringMatching(/^AbortError/) });
    expect(lines.map((line) => line['journal'])).toEqual(
      expect.arrayContaining(['drafts', 'outbox', 'waves']),
    );
    expect(lines.find((line) => line['journal'] === 'outbox')).toMatchObject({
      record: { number: 1, bytes: { base64: expect.stringMatching(/.{20}/) } },
    });
    expect(copy.stores).toMatchObject({ database: { how: 'not', records: 0 }, journal: { how: 'whole' } });
  });

  it('F8: is none where neither store gives anything, and says how many interviews were there', async () => {
    const tablet = await closed();
    tablet.close();
    await Dexie.delete(tablet.name);
    tablet.folder.faultBy(() => new DOMException('no', 'SecurityError'));
    expect(await copyOf(tablet)).toMatchObject({
      file: null,
      holds: nothing,
      stores: { database: { how: 'not' }, journal: { how: 'not' } },
    });
    expect(await rescueCopy(null, { name: freshName(), witness: aWitness() })).toMatchObject({
      file: null,
      holds: { unreadable: 0 },
    });
  });

  it.each([
    ['SecurityError', () => new DOMException('no', 'SecurityError')],
    ['a TypeError', () => new TypeError('undefined is not a function')],
  ])('F8: comes from the journal where IndexedDB throws %s', async (_, error) => {
    const tablet = await closed();
    tablet.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw error();
    });
    expect(await copyOf(tablet)).toMatchObject({ holds: everything, stores: { database: { how: 'not' } } });
    // Nor where the browser has none at all.
    vi.stubGlobal('indexedDB', undefined);
    expect(await copyOf(tablet)).toMatchObject({ holds: everything, stores: { database: { how: 'not' } } });
  });

  it('F8: waits ten seconds for a database that never opens, and lets go of it where it does at last', async () => {
    const tablet = await closed();
    tablet.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const close = vi.fn();
    const request = { result: { close } } as unknown as IDBOpenDBRequest;
    vi.spyOn(indexedDB, 'open').mockReturnValue(request);
    const copying = copyOf(tablet);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await copying).toMatchObject({ holds: everything, stores: { database: { how: 'not' } } });
    request.onsuccess?.call(request, new Event('success'));
    expect(close).toHaveBeenCalledOnce();
  });

  it('F8: waits a minute for a table that never answers, and then for no other', async () => {
    const tablet = await closed();
    tablet.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = new Promise<void>((resolve) => {
      vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
        resolve();
        return {} as IDBRequest<IDBValidKey[]>;
      });
    });
    const copying = copyOf(tablet);
    await asked;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await copying).toMatchObject({
      holds: everything,
      stores: { database: { how: 'part', records: 0 }, journal: { how: 'whole' } },
    });
  });

  it('F11: reads record by record where one spoils its table, and names the one', async () => {
    const tablet = await closed();
    tablet.close();
    const get = IDBObjectStore.prototype.get;
    const spoilt = new DOMException('Failed to read', 'DataError');
    const { getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      const request = getAll.apply(this, given);
      return this.name === 'outbox' ? failing(request, spoilt) : request;
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'one') throw spoilt;
      return get.call(this, key);
    });
    const alone = await rescueCopy(null, tablet);
    expect(alone).toMatchObject({
      holds: { finished: 1, unfinished: 1, unreadable: 1 },
      stores: { database: { how: 'part' } },
    });
    expect(linesOf(alone)).toContainEqual({
      store: 'outbox',
      key: 'one',
      unreadable: 'DataError: Failed to read',
    });
    expect(linesOf(alone)).toContainEqual(expect.objectContaining({ store: 'outbox', key: 'two' }));
    expect((await copyOf(tablet)).holds).toEqual(everything);
  });

  it('F13: says of a finished interview whose bytes do not come that it could not be read', async () => {
    const tablet = await closed();
    tablet.close();
    await Dexie.delete(tablet.name);
    const desk = createDesk(tablet.folder.open);
    const copy = await copyOf(tablet, async (_, input) => {
      const request = input as JournalRequest;
      if (request.ask.for === 'rows') throw new DOMException('gone', 'NotReadableError');
      return structuredClone(await desk(request));
    });
    expect(copy).toMatchObject({
      holds: { finished: 0, unfinished: 1, unreadable: 2 },
      stores: { journal: { how: 'part' } },
    });
  });

  it('F13: names a journal that another tab has, and one of which entries cannot be read', async () => {
    const tablet = await closed();
    tablet.close();
    const busy = await copyOf(tablet, () =>
      Promise.reject(new DOMException('held', 'NoModificationAllowedError')),
    );
    expect(busy).toMatchObject({ holds: everything, stores: { journal: { how: 'busy', records: 0 } } });
    const kept = fileOf(tablet, 'kept-a');
    kept.bytes = kept.bytes.fill(0xa5, 400, 410);
    const garbled = await copyOf(tablet);
    expect(garbled).toMatchObject({ holds: everything, stores: { journal: { how: 'part' } } });
  });

  it('is sealed to the keys of its survey: as the database has them, else as the journal does', async () => {
    const tablet = await closed();
    const [older, newer] = [await keysMade('01'), await keysMade('02')];
    const sealedTo = ({ set }: KeysMade) => ({ isSealed: true, recipients: [set.officer, set.paper] });
    await useKeys(tablet.database, older.set);
    // Goes into the journal with the keys that are in use by then.
    goodOf(await saveDraft(tablet.database, someInterview('four')));
    await useKeys(tablet.database, older.set, newer.set);
    tablet.close();
    expect((await copyOf(tablet)).file?.seal).toEqual(sealedTo(newer));
    await Dexie.delete(tablet.name);
    expect((await copyOf(tablet)).file?.seal).toEqual(sealedTo(older));
  });

  it('counts no interview whose bytes a receipt let go, and visits by themselves', async () => {
    const tablet = await closed();
    await tablet.database.outbox.update('one' as never, { bytes: new Uint8Array() });
    await tablet.database.outbox.update('two' as never, { isVisit: true });
    tablet.close();
    expect((await rescueCopy(null, tablet)).holds).toEqual({ ...everything, finished: 0, visits: 1 });
  });

  it('F28: copies tables that are not known here, of a database that a newer version made', async () => {
    const name = freshName();
    const opening = indexedDB.open(name, 20);
    opening.onupgradeneeded = () => opening.result.createObjectStore('letters', { keyPath: 'id' });
    const newer = await settled(opening);
    const store = newer.transaction('letters', 'readwrite').objectStore('letters');
    await settled(store.add({ id: 'a', bytes: new Uint8Array([1, 2, 3]) }));
    newer.close();
    const [head, ...lines] = linesOf(await rescueCopy(null, { name, witness: aWitness() }));
    expect(head).toMatchObject({ database: 20 });
    expect(lines).toEqual([
      { store: 'letters', key: 'a', record: { id: 'a', bytes: { base64: 'AQID' } } },
      { store: 'journal', unreadable: 'not' },
    ]);
  });
});
