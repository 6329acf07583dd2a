import type { SafetyFacts } from '../../core/tabletSafety.ts';
import type { Database } from './database.ts';
import type { Device } from './device.ts';
import { wasRestarted } from './restartMark.ts';

/** Looks at what this tablet and its browser say of themselves, without asking the host. */
export async function lookAtTablet({
  world,
  database,
}: Pick<Device, 'world' | 'database'>): Promise<SafetyFacts> {
  const [estimate, store] = await Promise.all([world.storageEstimate(), database()]);
  return {
    ...world.window(),
    hasStore: store.ok,
    hasSecondStore: store.ok ? hasSecond(store.value) : null,
    estimate,
    wasRestarted: store.ok ? await wasRestarted(store.value, world.locks) : null,
    hostSendsPolicy: null,
  };
}

// One tab has the second store at a time: another knows nothing of it. One that failed is not asked for again.
function hasSecond({ journal, isForeign, isCompared }: Database): boolean | null {
  if (journal === null || isForeign) return false;
  if (journal.trouble === 'failed' || journal.trouble === 'slow') return false;
  return isCompared ? true : null;
}
