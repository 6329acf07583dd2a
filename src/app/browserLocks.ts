import type { Locks, Release } from '../core/world.ts';

/**
 * Names held by tabs of this browser (Web Locks): let go by themselves when a tab is closed or dies.
 * Where a browser has none, or denies them as it denies storage, every name can be held; the second tab is then not
 * noticed.
 */
export const browserLocks: Locks = {
  hold: (name) => {
    const locks = navigator.locks as LockManager | undefined;
    if (locks === undefined) return Promise.resolve(() => undefined);
    return new Promise<Release | null>((resolve, reject) => {
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (lock === null) return resolve(null);
          return new Promise<void>((release) => resolve(() => release()));
        })
        .catch((error) => (isDenied(error) ? resolve(() => undefined) : reject(error)));
    });
  },
  held: async (prefix) => {
    const locks = navigator.locks as LockManager | undefined;
    const { held = [] } = (await locks?.query().catch(noneIfDenied)) ?? {};
    return held.map(({ name }) => name ?? '').filter((name) => name.startsWith(prefix));
  },
};

function isDenied(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'SecurityError';
}

function noneIfDenied(error: unknown): LockManagerSnapshot {
  if (isDenied(error)) return {};
  throw error;
}
