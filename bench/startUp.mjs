import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildBarePage } from './barePage.mjs';
import { paintedAfter, printTimes, ROUNDS, SLOW_DOWN, slowDown, withBrowser } from './measure.mjs';

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
    withBrowser(executablePath, async (page) => {
      await slowDown(page, SLOW_DOWN);
      return paintedAfter(page, address, 'main h1');
    });
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(await measured(bare.address));
    times.app.push(await measured(app.address));
  }
  await Promise.all([app.close(), bare.close()]);
  const { p50: bareTime } = printTimes(`bare page, processor ${SLOW_DOWN}x slower`, times.bare);
  const { p50: appTime } = printTimes(`first page of the app, processor ${SLOW_DOWN}x slower`, times.app);
  console.log(`the app takes ${(appTime / bareTime).toFixed(2)} times as long`);
}
