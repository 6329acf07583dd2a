import type { Locks, Release } from '../core/world.ts';

/**
 * Names held by tabs of this browser (Web Locks): let go by themselves when a tab is closed or dies.
 * Where a browser has none, every name can be held; the second tab is then not noticed.
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
        .catch(reject);
    });
  },
  held: async (prefix) => {
    const locks = navigator.locks as LockManager | undefined;
    const { held = [] } = (await locks?.query()) ?? {};
    return held.map(({ name }) => name ?? '').filter((name) => name.startsWith(prefix));
  },
};
