import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildBarePage } from './barePage.mjs';
import { judge } from './goals.mjs';
import {
  heapOf,
  paintedAfter,
  printTimes,
  ROUNDS,
  SLOW_DOWN,
  slowDown,
  TABLET,
  tapTimes,
  withBrowser,
} from './measure.mjs';
import { seed } from './seed.mjs';

const RESPONSES = 10_000;
const TAPS = 40;

/** A questionnaire of the usual length, and one as long as any. */
export const USUAL = { questions: 60, responses: RESPONSES };
const LONG = { questions: 400, conditions: 300, responses: RESPONSES };

/**
 * Opens an interview in a store that already holds many, and leaves it at its first question.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {Parameters<typeof seed>[1]} amounts
 */
export async function beginInterview(page, address, amounts) {
  await page.goto(`${address}#/start`);
  // The store is whole once the page says what is in it.
  await page.locator('.start .govuk-button').first().waitFor();
  // A first visit keeps the whole app for use without a network, some seconds' work that no interview on a tablet meets.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await seed(page, amounts);
  await page.reload();
  if (amounts.isSealed) {
    await page.locator('#shift-passphrase').waitFor();
    await page.getByRole('button', { name: 'Start the shift' }).click();
    await page.getByRole('heading', { name: 'Your shift', exact: true }).waitFor();
  }
  await page.getByLabel('number', { exact: false }).first().fill('12');
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/interview/);
  await page.locator('.interview__actions button').first().click();
  await page.locator('input[type=radio]').first().waitFor();
}

/**
 * Tap to kept and to the next question painted, with 10,000 finished interviews in the store, beside a bare page that
 * keeps nothing and one that writes to a store of its own; and the open question after loading again.
 *
 * @param {string} executablePath
 */
export async function interview(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  const bare = await serve({ folder: await buildBarePage() });
  /** @type {Record<'kept' | 'app' | 'long' | 'bare' | 'storing' | 'appOpens' | 'longOpens' | 'bareOpens' | 'heap', number[]>} */
  const times = {
    kept: [],
    app: [],
    long: [],
    bare: [],
    storing: [],
    appOpens: [],
    longOpens: [],
    bareOpens: [],
    heap: [],
  };
  let twice = 0;
  /** @param {(page: import('playwright-core').Page) => Promise<void>} use */
  const onTablet = (use) => withBrowser(executablePath, use, TABLET);
  /** @param {Parameters<typeof seed>[1]} amounts @param {'app' | 'long'} name */
  const tryApp = (amounts, name) =>
    onTablet(async (page) => {
      await beginInterview(page, app.address, amounts);
      const quick = await tapTimes(page, TAPS / 2);
      if (name === 'app') times.kept.push(...quick.changed);
      await slowDown(page, SLOW_DOWN);
      times[name].push(...(await tapTimes(page, TAPS / 2)).painted);
      if ((await page.locator('[data-kept=yes]').count()) > 0) twice += 1;
      if (name === 'app') times.heap.push(await heapOf(page));
      const address = page.url();
      await page.goto('about:blank');
      times[`${name}Opens`].push(await paintedAfter(page, address, 'main input[type=radio]'));
    });
  for (let round = 0; round < ROUNDS; round += 1) {
    await tryApp(USUAL, 'app');
    await tryApp(LONG, 'long');
    await onTablet(async (page) => {
      await page.goto(bare.address);
      await slowDown(page, SLOW_DOWN);
      times.bare.push(...(await tapTimes(page, TAPS / 2)).painted);
      await page.goto(`${bare.address}?stores`);
      times.storing.push(...(await tapTimes(page, TAPS / 2)).painted);
      await page.goto('about:blank');
      times.bareOpens.push(await paintedAfter(page, bare.address, 'main input[type=radio]'));
    });
  }
  await Promise.all([app.close(), bare.close()]);
  // Many finished interviews may take too long to come into a second store that had none of them.
  console.log(`kept in both stores: ${twice} of ${2 * ROUNDS} interviews`);
  printTimes(`tap to kept, ${RESPONSES} interviews in the store`, times.kept);
  const own = printTimes(`tap to next question painted, processor ${SLOW_DOWN}x slower`, times.app);
  printTimes('the same on a bare page that keeps nothing', times.bare);
  const floor = printTimes('the same on a bare page with one store', times.storing);
  judge('tap to next question beside a bare page with one store, p50', own.p50 / floor.p50, 1.5, 'times');
  judge('tap to next question beside a bare page with one store, p95', own.p95 / floor.p95, 1.5, 'times');
  const long = printTimes('the same with 400 questions and 300 conditions', times.long);
  judge(`the same at 400 questions beside ${USUAL.questions}, p50`, long.p50 / own.p50, 1.1, 'times');
  judge(`the same at 400 questions beside ${USUAL.questions}, p95`, long.p95 / own.p95, 1.1, 'times');
  judge(`heap after ${TAPS} answers`, Math.max(...times.heap), 6, 'MB');
  const opens = printTimes(
    `open question painted after loading again, processor ${SLOW_DOWN}x slower`,
    times.appOpens,
  );
  const bareOpens = printTimes('the same on a bare page', times.bareOpens);
  judge('open question after loading again beside a bare page', opens.p50 / bareOpens.p50, 1.6, 'times');
  const longOpens = printTimes('the same with 400 questions and 300 conditions', times.longOpens);
  judge(`the same at 400 questions beside ${USUAL.questions}`, longOpens.p50 / opens.p50, 1.3, 'times');
}
