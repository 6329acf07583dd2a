import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildBarePage } from './barePage.mjs';
import { bundle } from './bundle.mjs';
import { judge } from './goals.mjs';
import { beginInterview } from './interview.mjs';
import {
  inBrowser,
  printTimes,
  ROUNDS,
  SLOW_DOWN,
  slowDown,
  TABLET,
  tapTimes,
  withBrowser,
  withProfile,
  workersOf,
} from './measure.mjs';

const PEOPLE = 20_000;
const GOAL_MS = 1000;
/** In how many parts they came: at once, and each bundle of 100 tablets by itself. */
const ARRIVALS = [1, 200];
const TAPS = 20;
/** Finished interviews beside: more than any tablet should hold, and few enough to be in the second store soon. */
const HELD = { questions: 60, responses: 500 };

/**
 * Sealed answers: tap by tap on a tablet, and many of them opened again in an office.
 *
 * @param {string} executablePath
 */
export async function sealed(executablePath) {
  await taps(executablePath);
  await opened(executablePath);
}

/**
 * Tap to the next question painted, with both stores written and read back: sealed and in the clear, beside a bare page
 * that writes to one store in the clear. The browser slows the page's own thread alone. The workers that seal and keep the
 * journal run at full speed: what they used of the processor is added three times more, as if the page had waited for all of it.
 *
 * @param {string} executablePath
 */
async function taps(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  const bare = await serve({ folder: await buildBarePage() });
  /** @type {Record<'sealed' | 'plain' | 'bare' | 'sealedWorked' | 'plainWorked', number[]>} */
  const times = { sealed: [], plain: [], bare: [], sealedWorked: [], plainWorked: [] };
  /** @param {(page: import('playwright-core').Page) => Promise<void>} use */
  const onTablet = (use) => withBrowser(executablePath, use, TABLET);
  /** @param {'sealed' | 'plain'} name */
  const tryApp = (name) =>
    withProfile((profile) =>
      inBrowser({ executablePath, profile, ...TABLET }, async (page) => {
        await beginInterview(page, app.address, { ...HELD, isSealed: name === 'sealed' });
        // The first questions come while the stores are still being compared.
        await page.locator('[data-kept=yes]').waitFor();
        await slowDown(page, SLOW_DOWN);
        const workers = workersOf(profile);
        const { painted, worked } = await tapTimes(page, TAPS, workers ?? undefined);
        times[name].push(...painted);
        if (workers !== null) times[`${name}Worked`].push(...worked);
        // Kept once is another thing, and quicker.
        await page.locator('[data-kept=yes]').waitFor();
      }),
    );
  for (let round = 0; round < ROUNDS; round += 1) {
    await tryApp('sealed');
    await tryApp('plain');
    await onTablet(async (page) => {
      await page.goto(`${bare.address}?stores`);
      await slowDown(page, SLOW_DOWN);
      times.bare.push(...(await tapTimes(page, TAPS)).painted);
    });
  }
  await Promise.all([app.close(), bare.close()]);
  const of = `tap to next question painted, processor ${SLOW_DOWN}x slower`;
  /** @param {'sealed' | 'plain'} name */
  const withWorkers = (name) =>
    times[name].map((painted, tap) => painted + (SLOW_DOWN - 1) * Number(times[`${name}Worked`][tap]));
  const own = printTimes(`${of}, sealed in both stores and read back`, times.sealed);
  printTimes('the same in the clear', times.plain);
  const floor = printTimes('the same on a bare page with one store', times.bare);
  const beside = 'sealed tap to next question beside a bare page with one store';
  for (const part of /** @type {const} */ (['p50', 'p95']))
    judge(`${beside}, ${part}`, own[part] / floor[part], 2, 'times');
  if (times.sealedWorked.length === 0) {
    console.log('what its workers used of the processor is not known on this system');
    return;
  }
  printTimes('what the workers of the sealed one used of the processor at each tap', times.sealedWorked);
  printTimes('and those of the one in the clear', times.plainWorked);
  const slowed = printTimes('sealed, with workers as slow', withWorkers('sealed'));
  printTimes('the same in the clear', withWorkers('plain'));
  for (const part of /** @type {const} */ (['p50', 'p95']))
    judge(`${beside}, workers as slow, ${part}`, slowed[part] / floor[part], 2, 'times');
}

/**
 * Opening a survey again after it was unlocked: from asking the store until every response is read, beside the same in the clear.
 *
 * @param {string} executablePath
 */
async function opened(executablePath) {
  const app = await serve({ folder: await bundle('sealedRows') });
  for (const arrivals of ARRIVALS) {
    const found = await withBrowser(executablePath, async (page) => {
      await page.goto(app.address);
      return page.evaluate(
        async ([address, people, rounds, parts]) => {
          const { sealedRows } = await import(`${address}sealedRows.js`);
          return sealedRows(people, rounds, parts);
        },
        /** @type {const} */ ([app.address, PEOPLE, ROUNDS, arrivals]),
      );
    });
    const of = `${PEOPLE.toLocaleString('en')} responses, brought in ${arrivals === 1 ? 'at once' : `${arrivals} times`},`;
    const plain = printTimes(`${of} in the clear, ${found.plain.megabytes.toFixed(1)} MB`, found.plain.times);
    const times = printTimes(`${of} sealed, ${found.sealed.megabytes.toFixed(1)} MB`, found.sealed.times);
    console.log(`sealing them when keys came into use: ${found.sealing.toFixed(0)} ms`);
    judge(`${of} opened again after unlocking`, times.p50, GOAL_MS, 'ms');
    judge('the same, beside the clear', times.p50 / plain.p50, 3, 'times');
  }
  await app.close();
}
