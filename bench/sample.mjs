import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { judge } from './goals.mjs';
import { printTimes, ROUNDS, slowDown, withBrowser } from './measure.mjs';

/** Goals in milliseconds, by how much slower the processor is. */
const GOALS = /** @type {const} */ ([
  [1, 2000],
  [4, 10_000],
]);

/**
 * From the press on "Try the sample council", in a fresh profile, to its results on the page with the first chart
 * drawn: at full speed, and on a processor 4 times slower.
 *
 * @param {string} executablePath
 */
export async function sample(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  for (const [times, goal] of GOALS) {
    const milliseconds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      milliseconds.push(
        await withBrowser(executablePath, async (page) => {
          await page.goto(app.address);
          await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
          await slowDown(page, times);
          const pressed = performance.now();
          await page.locator('.home-sample button').click();
          await page.locator('main table').first().waitFor({ timeout: 60_000 });
          await page.locator('main canvas').first().waitFor({ timeout: 60_000 });
          return performance.now() - pressed;
        }),
      );
    }
    const what = `sample council to results with a chart, processor ${times}x slower`;
    judge(what, printTimes(what, milliseconds).p50, goal, 'ms');
  }
  await app.close();
}
