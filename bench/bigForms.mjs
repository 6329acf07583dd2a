import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { judge } from './goals.mjs';
import { beginInterview } from './interview.mjs';
import { printTimes, ROUNDS, SLOW_DOWN, slowDown, TABLET, tapTimes, withBrowser } from './measure.mjs';

/** As many controls and conditions as the verbal autopsy form of the WHO has, and a form larger than any known. */
const FORMS = [
  {
    name: '406 questions, 337 conditions',
    amounts: { questions: 406, conditions: 337, isMixed: true },
    goal: 300,
  },
  { name: '2,000 questions, 15,000 options', amounts: { questions: 2000, options: 15_000 }, goal: 2000 },
];

/**
 * Opening a large form: from asking for an interview, in the app as it runs on a tablet, to its open question painted.
 *
 * @param {string} executablePath
 */
export async function bigForms(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  for (const { name, amounts, goal } of FORMS) {
    /** @type {number[]} */
    const opens = [];
    /** @type {number[]} */
    const taps = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await withBrowser(
        executablePath,
        async (page) => {
          await beginInterview(page, app.address, { ...amounts, responses: 1 });
          const { hash } = new URL(page.url());
          // A load of its own: nothing is known of the form but what the store keeps.
          await page.goto('about:blank');
          await page.goto(`${app.address}#/start`);
          await page.locator('main form').first().waitFor();
          await slowDown(page, SLOW_DOWN);
          opens.push(await paintedAt(page, hash));
          taps.push(...(await tapTimes(page, 1)).painted);
        },
        TABLET,
      );
    }
    const opened = printTimes(`${name}: opened and painted, processor ${SLOW_DOWN}x slower`, opens);
    printTimes(`${name}: first tap to next question painted`, taps);
    judge(`opening ${name}`, opened.p50, goal, 'ms');
  }
  await app.close();
}

/**
 * Milliseconds from going to an address of the open app until a choice is painted there.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} hash
 * @returns {Promise<number>}
 */
function paintedAt(page, hash) {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const from = performance.now();
        const watcher = new MutationObserver(() => {
          if (document.querySelector('.interview__page--open input[type=radio]') === null) return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        });
        watcher.observe(document, { childList: true, subtree: true });
        location.hash = wanted;
      }),
    hash,
  );
}
