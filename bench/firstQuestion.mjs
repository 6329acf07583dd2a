import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildBarePage } from './barePage.mjs';
import { carryStore, readStore } from './carryStore.mjs';
import { judge } from './goals.mjs';
import { beginInterview, USUAL } from './interview.mjs';
import { paintedAfter, printTimes, ROUNDS, SLOW_DOWN, slowDown, TABLET, withBrowser } from './measure.mjs';

/**
 * The first question of an interview of 60 questions, from opening its address: in a fresh profile, to which nothing of
 * the app has come yet but what a survey and a begun interview keep in the store. Beside a bare page, in turns.
 *
 * @param {string} executablePath
 */
export async function firstQuestion(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  const bare = await serve({ folder: await buildBarePage() });
  /** @type {{ app: number[], bare: number[] }} */
  const times = { app: [], bare: [] };
  /** @param {(page: import('playwright-core').Page) => Promise<void>} use */
  const onTablet = (use) => withBrowser(executablePath, use, TABLET);
  for (let round = 0; round < ROUNDS; round += 1) {
    await onTablet(async (page) => {
      // The same way to the same first paint: a page without script of the same server comes before both.
      await page.goto(`${bare.address}blank.html`);
      await slowDown(page, SLOW_DOWN);
      times.bare.push(await paintedAfter(page, bare.address, 'main input[type=radio]'));
    });
    /** @type {{ store: import('./carryStore.mjs').Store, hash: string } | undefined} */
    let begun;
    await onTablet(async (page) => {
      await beginInterview(page, app.address, { ...USUAL, responses: 1 });
      begun = { store: await readStore(page), hash: new URL(page.url()).hash };
    });
    await onTablet(async (page) => {
      if (begun === undefined) throw new Error('firstQuestion requires an interview that was begun');
      await page.goto(`${app.address}manifest.webmanifest`);
      await carryStore(page, begun.store);
      await slowDown(page, SLOW_DOWN);
      times.app.push(await paintedAfter(page, `${app.address}${begun.hash}`, 'main input[type=radio]'));
    });
  }
  await Promise.all([app.close(), bare.close()]);
  const floor = printTimes(`bare page, processor ${SLOW_DOWN}x slower`, times.bare);
  const own = printTimes(`first question in a fresh profile, processor ${SLOW_DOWN}x slower`, times.app);
  judge('first question in a fresh profile beside a bare page', own.p50 / floor.p50, 1.6, 'times');
}
