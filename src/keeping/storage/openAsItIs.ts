import { inTime } from './inTime.ts';

/** A browser that does not answer by then may never do so. */
const OPEN_WITHIN_MS = 10_000;

/** What Chromium says of databases that it threw away because they were damaged; null where nothing was said. */
let dataLoss: string | null = null;

/** The same, for whoever opens one after it was said: it is said once. */
export function dataLossSaid(): string | null {
  return dataLoss;
}

/**
 * Opens a database by IndexedDB itself, whatever version it has. None comes of asking for one that is not there.
 *
 * @returns Rejects when there is none or it is refused; with a `TimeoutError` when the browser does not answer.
 */
export function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = (event) => {
    // Not in any standard, and told only while a new database is being made.
    const { dataLoss: loss, dataLossMessage } = event as { dataLoss?: string; dataLossMessage?: string };
    if (loss === 'total') dataLoss = `${dataLossMessage}`.slice(0, 200);
    request.transaction?.abort();
  };
  return inTime(settled(request), OPEN_WITHIN_MS, () => {
    // What is opened too late is in nobody's way.
    request.onsuccess = () => request.result.close();
    return new DOMException('no answer', 'TimeoutError');
  });
}

/** What a request of IndexedDB comes to. */
export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
