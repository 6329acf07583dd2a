import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Browser, browserPath } from './keptApp.ts';

/**
 * Files that ask for what only the windows of Chromium have: a camera, the freezing of a tab, a record of tabs, a private
 * window; and `updates`: after a reload the shell lets the worker of the old version wait half a minute for its end, which the
 * whole browser does not, and no new version is taken meanwhile.
 */
const IN_THE_WHOLE = /\/(badInput|scan|sealedInterview|tabFaults|updates)\.e2e\.ts$/;

/** Of the file that is run. In a full run before a release everything is as on a tablet. */
export function ownBrowser(): Browser {
  const isWhole =
    process.env['SOUNDINGS_FULL'] === 'yes' || IN_THE_WHOLE.test(expect.getState().testPath ?? '');
  return isWhole ? 'whole' : 'shell';
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
