import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Browser, browserPath } from './keptApp.ts';

/**
 * Files that are run in the whole of Chromium: what is kept and lost there, killed and damaged, is as on a tablet, and some ask
 * for what only its windows have.
 */
const IN_THE_WHOLE =
  /\/(badInput|damagedStores|exchange|fullDisk|kill|scan|sealedInterview|storageCalls|tabFaults|unlock)\.e2e\.ts$/;

/** Of the file that is run. */
export function ownBrowser(): Browser {
  return IN_THE_WHOLE.test(expect.getState().testPath ?? '') ? 'whole' : 'shell';
}

/** The process whose end is the browser's. */
export function browserPid(profile: string): number {
  if (ownBrowser() === 'shell' && browserPath('shell') !== browserPath('whole')) return shellPid(profile);
  // Chromium notes who holds a profile as "host-pid".
  const holder = readlinkSync(join(profile, 'SingletonLock'));
  return Number(holder.slice(holder.lastIndexOf('-') + 1));
}

/** The shell notes it nowhere: its first process is the one that is of no type. A script that starts it is not it. */
function shellPid(profile: string): number {
  const pid = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name)) return false;
    const command = join('/proc', name, 'cmdline');
    const line = existsSync(command) ? readFileSync(command, 'utf8') : '';
    const isShell = /^[^\0]*chromium-headless-shell\0/.test(line);
    return isShell && line.includes(`--user-data-dir=${profile}\0`) && !line.includes('--type=');
  });
  if (pid === undefined) throw new RangeError('shellPid requires a browser that runs');
  return Number(pid);
}
