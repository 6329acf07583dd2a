import type { Page } from 'playwright-core';

/** A record for the store of a page; its bytes apart, because they do not travel into a page by themselves. */
export interface GivenRecord {
  readonly table: string;
  readonly row: object;
  readonly bytes?: Uint8Array;
}

/** Puts records into the store as another build, another tablet or a file does. */
export async function putRecords(page: Page, records: readonly GivenRecord[]): Promise<void> {
  const given = records.map(({ table, row, bytes }) => ({ table, row, bytes: bytes && [...bytes] }));
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('soundings');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const tables = [...new Set(all.map(({ table }) => table))];
      const writing = database.transaction(tables, 'readwrite');
      for (const { table, row, bytes } of all)
        writing.objectStore(table).put(bytes ? { ...row, bytes: Uint8Array.from(bytes) } : row);
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    database.close();
  }, given);
}

/** What a table of the store holds as it lies there; bytes as lists of numbers. */
export async function recordsOf(page: Page, table: string): Promise<readonly unknown[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('soundings');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    database.close();
    return rows.map((row) =>
      row['bytes'] instanceof Uint8Array ? { ...row, bytes: [...row['bytes']] } : row,
    );
  }, table);
}

/** The bytes of every record of a table. */
export async function bytesOf(
  page: Page,
  table: 'drafts' | 'outbox' | 'responses',
): Promise<readonly Uint8Array[]> {
  const rows = (await recordsOf(page, table)) as readonly { readonly bytes: readonly number[] }[];
  return rows.map(({ bytes }) => Uint8Array.from(bytes));
}
