import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

/** The built app, as `npm run e2e` made it. */
export const dist = join(root, 'dist');

/** A real address has the app in a folder more often than not. */
export const APP_PATH = '/soundings/';

/** Workers of Vitest that run at once. On two cores: a file waits for its browser a seventh of its time. */
export const WORKERS = 3;

/** Where the first host of a worker is: a browser keeps an app for its address. */
const portOf = (worker: number) => 47310 + worker;

const ownWorker = Number(process.env['VITEST_POOL_ID'] ?? 1);

/** Of this worker. */
export const ownPort = portOf(ownWorker);

/** What is kept from one run to the next as long as the build is the same. */
export const keptFolder = join(root, '.cache', 'kept-app');

/** Of the two the shell has no windows, and takes a third less of the processor. */
export type Browser = 'whole' | 'shell';

/** Where each browser is; one is both where there is no shell. */
export const browserPath = (browser: Browser): string =>
  process.env[browser === 'whole' ? 'CHROME_PATH' : 'SHELL_PATH'] ?? process.env['CHROME_PATH'] ?? '';

/** A profile of a browser that has kept this build for the address of a worker, and nothing else. */
function keptProfile(browser: Browser, worker: number): string {
  const build = createHash('sha256')
    .update(readFileSync(join(dist, 'sw.js')))
    .digest('hex');
  return join(keptFolder, `${build.slice(0, 16)}-${browser}-${worker}`);
}

/**
 * Has a new profile begin with the app kept. To keep it takes a browser six seconds of processor, and most files begin so.
 *
 * @param profile An empty folder.
 */
export function beginKept(profile: string, browser: Browser): void {
  const kept = keptProfile(browser, ownWorker);
  if (existsSync(kept)) cpSync(kept, profile, { recursive: true });
}

/** Before the files are run: makes the profiles, once a build. Where an address is taken there is none, and each file keeps the app anew. */
export async function setup(): Promise<void> {
  const browsers = ['whole', 'shell'] as const;
  const workers = Array.from({ length: WORKERS }, (_, at) => at + 1);
  const isThere = (worker: number) => browsers.some((browser) => existsSync(keptProfile(browser, worker)));
  if (!workers.some(isThere)) rmSync(keptFolder, { recursive: true, force: true });
  // Two browsers at one address are made after one another.
  const makeNext = async () => {
    for (let worker = workers.shift(); worker !== undefined; worker = workers.shift())
      for (const browser of browsers)
        await make(browser, worker).catch((error: Error) =>
          console.log(`The app is kept by each file: ${error.message}`),
        );
  };
  // One for each core.
  await Promise.all([makeNext(), makeNext()]);
}

async function make(browser: Browser, worker: number): Promise<void> {
  const kept = keptProfile(browser, worker);
  if (existsSync(kept)) return;
  const making = `${kept}-making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await keepIn(making, browser, worker);
  // What the network brought lies in the app's own cache too: each profile would be copied and searched with it.
  rmSync(join(making, 'Default/Cache'), { recursive: true, force: true });
  renameSync(making, kept);
}

async function keepIn(making: string, browser: Browser, worker: number): Promise<void> {
  // Without a policy, and on a picture: no line of the app is run, so that no store of its is begun.
  const host = await serve({ folder: dist, path: APP_PATH, port: portOf(worker), sendsPolicy: false });
  const context = await chromium.launchPersistentContext(making, {
    executablePath: browserPath(browser),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await context.newPage();
  await page.goto(`${host.address}icons/icon-192.png`);
  await page.evaluate(async (scope) => {
    const { installing, waiting, active } = await navigator.serviceWorker.register(`${scope}sw.js`);
    const kept = active ?? waiting ?? installing;
    while (kept?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
  }, APP_PATH);
  await context.close();
  await host.close();
}
