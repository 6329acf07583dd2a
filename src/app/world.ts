import { instant } from '../core/day.ts';
import { seededRandom } from '../core/dice.ts';
import type { World } from '../core/world.ts';
import { browserLocks } from './browserLocks.ts';
import { build } from './build.ts';
import { keepAwake } from './keepAwake.ts';
import { createJobs } from './runJob.ts';
import { startWorker } from './startWorker.ts';
import { timeZone, today } from './today.ts';

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// No interview asks for it: its code comes with the first page that does.
async function estimate(): ReturnType<World['storageEstimate']> {
  const found = await import('./storageEstimate.ts').catch(() => null);
  return found === null ? null : found.storageEstimate();
}

/** The real clock, dice and device. Made once, in main. */
export function createWorld(): World {
  const jobs = createJobs(startWorker);
  return {
    now: () => instant(new Date().toISOString()),
    today,
    timeZone,
    random: seededRandom,
    newId,
    run: jobs.run,
    expect: jobs.load,
    locks: browserLocks,
    share: async (...file) => (await import('./shareFile.ts')).shareFile(...file),
    storageEstimate: estimate,
    window: () => ({
      secure: isSecureContext,
      installed: matchMedia('(display-mode: standalone)').matches,
    }),
    keepAwake,
    build: `${build.version} (${build.hash})`,
  };
}
