import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { CarrierPurpose, KeptCarrier } from './carrier.ts';

/** Where the carrier that was chosen is kept from one visit to the next. */
export interface CarrierShelf {
  /** Null where none was chosen, and where nothing can be read. */
  load(): Promise<KeptCarrier | null>;
  /** Null takes it away. `storageRefused` where nothing can be kept. */
  keep(kept: KeptCarrier | null): Promise<Result<void, Problem>>;
}

const [NAME, STORE] = ['soundings-carrier', 'chosen'];

const KEYS: Readonly<Record<CarrierPurpose, string>> = { exchange: 'carrier', backup: 'backup' };

/**
 * A database of its own with one record for each purpose: the handle of a folder is no text, so that it could go into no
 * back-up and no journal, and if it is lost nothing is but a choice.
 */
export function carrierShelf(purpose: CarrierPurpose): CarrierShelf {
  const key = KEYS[purpose];
  return {
    load: async () => {
      try {
        const found = await inStore('readonly', (store) => store.get(key));
        return isKept(found) ? found : null;
      } catch {
        // A browser that keeps nothing: nothing was chosen.
        return null;
      }
    },
    keep: async (kept) => {
      try {
        await inStore('readwrite', (store) => (kept === null ? store.delete(key) : store.put(kept, key)));
        return ok(undefined);
      } catch (error) {
        return fail({ kind: 'storageRefused', cause: String(error), isOpen: true });
      }
    },
  };
}

function isKept(found: unknown): found is KeptCarrier {
  if (typeof found !== 'object' || found === null || !('kind' in found)) return false;
  if (found.kind === 'folder') return 'handle' in found;
  return found.kind === 'dav' && 'path' in found && typeof found.path === 'string';
}

async function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answered(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [value] = await Promise.all([answered(act(transaction.objectStore(STORE))), done]);
    return value;
  } finally {
    database.close();
  }
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
