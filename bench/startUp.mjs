import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { paintedAfter, printTimes, withBrowser } from './measure.mjs';

const ROUNDS = 7;
const SLOW_DOWN = 4;

/** A page with nothing but Preact and a heading: what any page of this sort costs at least. */
async function buildBarePage() {
  const folder = join(root, '.cache/bare');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Bare</title><main id="app"></main><script type="module" src="./bare.js"></script>',
  );
  writeFileSync(
    join(folder, 'bare.js'),
    "import { h, render } from 'preact'; render(h('h1', null, 'Bare'), document.getElementById('app'));",
  );
  const outDir = join(folder, 'dist');
  await build({
    root: folder,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/**
 * From opening the address, with a fresh profile on a slow processor, to the first heading painted: the app and a bare
 * page, in turns.
 *
 * @param {string} executablePath
 */
export async function startUp(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  const bare = await serve({ folder: await buildBarePage() });
  /** @type {{ app: number[], bare: number[] }} */
  const times = { app: [], bare: [] };
  const measured = (/** @type {string} */ address) =>
    withBrowser(executablePath, (page) => paintedAfter(page, address, 'main h1'), { slowDown: SLOW_DOWN });
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(await measured(bare.address));
    times.app.push(await measured(app.address));
  }
  await Promise.all([app.close(), bare.close()]);
  const { p50: bareTime } = printTimes(`bare page, processor ${SLOW_DOWN}x slower`, times.bare);
  const { p50: appTime } = printTimes(`first page of the app, processor ${SLOW_DOWN}x slower`, times.app);
  console.log(`the app takes ${(appTime / bareTime).toFixed(2)} times as long`);
}
