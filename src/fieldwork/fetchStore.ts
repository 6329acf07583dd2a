import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { InterviewStore } from './interviewStore.ts';

/** The store for an open interview, with its code, which may still be on its way. The same one each time once it is here. */
export type FetchStore = () => Promise<Result<InterviewStore, Problem>>;

export function createFetchStore(device: Device): FetchStore {
  let found: InterviewStore | null = null;
  return async () => {
    if (found !== null) return ok(found);
    const database = await device.database();
    if (!database.ok) return database;
    try {
      const { createInterviewStore } = await import('./interviewStore.ts');
      found ??= createInterviewStore(database.value, device.world);
      return ok(found);
    } catch {
      // Not kept on this device and no network, or replaced by a newer version.
      return fail({ kind: 'notLoaded' });
    }
  };
}
