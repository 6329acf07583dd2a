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
export const portOf = (worker: number) => 47310 + worker;

/** Of this worker. */
export const ownPort = portOf(Number(process.env['VITEST_POOL_ID'] ?? 1));

/** What is kept from one run to the next as long as the build is the same. */
export const keptFolder = join(root, '.cache', 'kept-app');

/** Of the two the shell has no windows, and takes a third less of the processor. */
export type Browser = 'whole' | 'shell';

/** Where each browser is; one is both where there is no shell. */
export const browserPath = (browser: Browser): string =>
  process.env[browser === 'whole' ? 'CHROME_PATH' : 'SHELL_PATH'] ?? process.env['CHROME_PATH'] ?? '';

/** A profile of a browser that has kept this build, for each of the addresses, and nothing else. */
function keptProfile(browser: Browser): string {
  const build = createHash('sha256')
    .update(readFileSync(join(dist, 'sw.js')))
    .digest('hex');
  return join(keptFolder, `${build.slice(0, 16)}-${WORKERS}-${browser}`);
}

/**
 * Has a new profile begin with the app kept. To keep it takes a browser six seconds of processor, and most files begin so.
 *
 * @param profile An empty folder.
 */
export function beginKept(profile: string, browser: Browser): void {
  const kept = keptProfile(browser);
  if (existsSync(kept)) cpSync(kept, profile, { recursive: true });
}

/** Before the files are run: makes the profile, once a build. Where an address is taken there is none, and each file keeps it anew. */
export async function setup(): Promise<void> {
  const browsers = (['whole', 'shell'] as const).filter((browser) => !existsSync(keptProfile(browser)));
  if (browsers.length === 2) rmSync(keptFolder, { recursive: true, force: true });
  for (const browser of browsers) {
    const making = `${keptProfile(browser)}-making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const isKept = await keepIn(making, browser).catch((error: Error) =>
      console.log(`The app is kept by each file: ${error.message}`),
    );
    if (isKept === true) renameSync(making, keptProfile(browser));
  }
}

async function keepIn(making: string, browser: Browser): Promise<true> {
  const context = await chromium.launchPersistentContext(making, {
    executablePath: browserPath(browser),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  for (let worker = 1; worker <= WORKERS; worker += 1) {
    // Without a policy, and on a picture: no line of the app is run, so that no store of its is begun.
    const host = await serve({ folder: dist, path: APP_PATH, port: portOf(worker), sendsPolicy: false });
    const page = await context.newPage();
    await page.goto(`${host.address}icons/icon-192.png`);
    await page.evaluate(async (scope) => {
      const { installing, waiting, active } = await navigator.serviceWorker.register(`${scope}sw.js`);
      const kept = active ?? waiting ?? installing;
      while (kept?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
    }, APP_PATH);
    await host.close();
  }
  await context.close();
  return true;
}
