/**
 * A database as data: its stores with their indexes, and their rows. Bytes are lists of numbers.
 *
 * @typedef {{ name: string, version: number, stores: { name: string, keyPath: string | string[] | null,
 *   autoIncrement: boolean, indexes: { name: string, keyPath: string | string[], unique: boolean }[],
 *   rows: Record<string, unknown>[] }[] }} Store
 */

/**
 * What the app keeps at the page's address.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Store>}
 */
export function readStore(page) {
  return page.evaluate(async () => {
    /** @template Value @param {IDBRequest<Value>} request @returns {Promise<Value>} */
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('soundings'));
    const stores = [];
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique } = store.index(index);
        return { name: index, keyPath, unique };
      });
      const { keyPath, autoIncrement } = store;
      const rows = (await done(store.getAll())).map((row) =>
        row.bytes === undefined ? row : { ...row, bytes: [...row.bytes] },
      );
      stores.push({ name, keyPath, autoIncrement, indexes, rows });
    }
    const { name, version } = database;
    database.close();
    return { name, version, stores };
  });
}

/**
 * Makes the database at the page's address, which has none.
 *
 * @param {import('playwright-core').Page} page
 * @param {Store} store
 * @returns {Promise<void>}
 */
export function carryStore(page, store) {
  return page.evaluate(
    ({ name, version, stores }) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          for (const { name, keyPath, autoIncrement, indexes, rows } of stores) {
            const made = request.result.createObjectStore(name, { keyPath, autoIncrement });
            for (const { name, keyPath, unique } of indexes) made.createIndex(name, keyPath, { unique });
            for (const row of rows)
              made.put(Array.isArray(row['bytes']) ? { ...row, bytes: Uint8Array.from(row['bytes']) } : row);
          }
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    store,
  );
}
