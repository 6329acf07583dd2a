/**
 * Opens a database by IndexedDB itself, whatever version it has. None comes of asking for one that is not there.
 *
 * @returns Rejects when there is none or it is refused.
 */
export function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  return settled(request);
}

/** What a request of IndexedDB comes to. */
export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
