import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildBarePage } from './barePage.mjs';
import { paintedAfter, printTimes, slowDown, tapTimes, withBrowser } from './measure.mjs';
import { seed } from './seed.mjs';

const RESPONSES = 10_000;
const TAPS = 40;
const ROUNDS = 5;
const SLOW_DOWN = 4;

/**
 * Opens an interview in a store that already holds many, and leaves it at its first question.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
async function beginInterview(page, address) {
  await page.goto(address);
  await page.locator('main h1').waitFor();
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'soundings'),
  );
  await seed(page, { questions: TAPS + 1, responses: RESPONSES });
  await page.goto(`${address}#/start`);
  await page.reload();
  await page.getByLabel('number', { exact: false }).first().fill('12');
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/interview/);
  await page.locator('.interview__actions button').first().click();
  await page.locator('input[type=radio]').first().waitFor();
}

/**
 * Tap to kept and to the next question painted, with 10,000 finished interviews in the store, beside a bare page that
 * writes to one store of its own; and the first question after a reload.
 *
 * @param {string} executablePath
 */
export async function interview(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  const bare = await serve({ folder: await buildBarePage() });
  /** @type {Record<'kept' | 'app' | 'bare' | 'appOpens' | 'bareOpens', number[]>} */
  const times = { kept: [], app: [], bare: [], appOpens: [], bareOpens: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await withBrowser(executablePath, async (page) => {
      await beginInterview(page, app.address);
      times.kept.push(...(await tapTimes(page, TAPS / 2)).changed);
      await slowDown(page, SLOW_DOWN);
      times.app.push(...(await tapTimes(page, TAPS / 2)).painted);
      const address = page.url();
      await page.goto('about:blank');
      times.appOpens.push(await paintedAfter(page, address, 'main input[type=radio]'));
    });
    await withBrowser(executablePath, async (page) => {
      await page.goto(bare.address);
      await slowDown(page, SLOW_DOWN);
      times.bare.push(...(await tapTimes(page, TAPS / 2)).painted);
      await page.goto('about:blank');
      times.bareOpens.push(await paintedAfter(page, bare.address, 'main input[type=radio]'));
    });
  }
  await Promise.all([app.close(), bare.close()]);
  printTimes(`tap to kept, ${RESPONSES} interviews in the store`, times.kept);
  const own = printTimes(`tap to next question painted, processor ${SLOW_DOWN}x slower`, times.app);
  const least = printTimes('the same on a bare page with one store', times.bare);
  console.log(
    `p50 ${(own.p50 / least.p50).toFixed(2)} times, p95 ${(own.p95 / least.p95).toFixed(2)} times the bare page`,
  );
  const opens = printTimes(
    `open question painted after loading again, processor ${SLOW_DOWN}x slower`,
    times.appOpens,
  );
  const bareOpens = printTimes('the same on a bare page', times.bareOpens);
  console.log(`p50 ${(opens.p50 / bareOpens.p50).toFixed(2)} times the bare page`);
}
