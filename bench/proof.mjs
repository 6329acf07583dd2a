import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { judge } from './goals.mjs';
import { printTimes, ROUNDS, SLOW_DOWN, slowDown, TABLET, withBrowser } from './measure.mjs';
import { seed } from './seed.mjs';

const RECORDS = 10_000;

/** By then the second store, which had none of them, holds them all: no start on a tablet finds it so. */
const FILLED_MS = 12_000;

/**
 * The proof at each start that the store holds what the witness outside it remembers: from asking for the database until
 * its records are counted, with 10,000 of them.
 *
 * @param {string} executablePath
 */
export async function proof(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await withBrowser(
      executablePath,
      async (page) => {
        await page.goto(`${app.address}#/start`);
        // The store is whole once the page says what is in it.
        await page.locator('.start .govuk-button').first().waitFor();
        await page.goto(app.address);
        await seed(page, { questions: 60, responses: RECORDS });
        // More than one start: the first after the seeding writes the witness, and fills the second store.
        await page.reload();
        await page.locator('main h1').waitFor();
        await page.waitForTimeout(FILLED_MS);
        await page.evaluate((records) => {
          const kept = JSON.parse(localStorage.getItem('soundings.kept') ?? '{}');
          localStorage.setItem('soundings.kept', JSON.stringify({ ...kept, finished: records }));
        }, RECORDS);
        await page.addInitScript(() => {
          const seen = { asked: 0, counted: 0, found: 0 };
          const { open } = IDBFactory.prototype;
          IDBFactory.prototype.open = function (/** @type {any[]} */ ...wanted) {
            if (wanted[0] === 'soundings') seen.asked ||= performance.now();
            return open.apply(this, /** @type {any} */ (wanted));
          };
          const { count } = IDBObjectStore.prototype;
          IDBObjectStore.prototype.count = function (/** @type {any[]} */ ...wanted) {
            const request = count.apply(this, /** @type {any} */ (wanted));
            if (this.name === 'outbox')
              request.addEventListener('success', () => {
                seen.counted ||= performance.now();
                seen.found ||= request.result;
              });
            return request;
          };
          Object.assign(globalThis, { seen });
        });
        await slowDown(page, SLOW_DOWN);
        await page.reload();
        await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.counted > 0);
        const seen = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
        if (seen.found !== RECORDS) throw new Error(`proof counted ${seen.found} records`);
        times.push(seen.counted - seen.asked);
      },
      TABLET,
    );
  }
  await app.close();
  const { p50 } = printTimes(
    `proof of the store at start, ${RECORDS} records, processor ${SLOW_DOWN}x slower`,
    times,
  );
  judge('proof of the store at start', p50, 300, 'ms');
}
