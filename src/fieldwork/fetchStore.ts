import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { InterviewSeal } from '../keeping/sealing/interviewSeal.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { AsRead, InterviewStore } from './interviewStore.ts';

/** The store for an open interview, with its code, which may still be on its way. The same one each time once it is here. */
export type FetchStore = () => Promise<Result<InterviewStore, Problem>>;

interface Fetching {
  readonly fetchStore: FetchStore;
  /** Lets other tabs have the second store, now or as soon as it would be here. */
  letGo(): void;
}

/**
 * @param asRead The interview as it was read; null where that was by the store itself.
 * @param seal How it is sealed; undefined where it is not.
 */
export function createFetchStore(device: Device, asRead: AsRead | null, seal?: InterviewSeal): Fetching {
  let found: InterviewStore | null = null;
  let coming: ReturnType<FetchStore> | null = null;
  let isOver = false;
  const fetch = async (): ReturnType<FetchStore> => {
    const database = await device.database();
    if (!database.ok) return database;
    try {
      const { createInterviewStore } = await import('./interviewStore.ts');
      const created = await createInterviewStore({ ...device, database: database.value }, asRead, seal);
      if (created.ok) found = created.value;
      if (isOver) found?.letGo();
      return created;
    } catch {
      // Not kept on this device and no network, or replaced by a newer version.
      return fail({ kind: 'notLoaded' });
    }
  };
  return {
    fetchStore: () => {
      if (found !== null) return Promise.resolve(ok(found));
      coming ??= fetch().finally(() => {
        coming = null;
      });
      return coming;
    },
    letGo: () => {
      isOver = true;
      found?.letGo();
    },
  };
}
