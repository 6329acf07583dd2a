import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { judge } from './goals.mjs';
import { makeUp } from './makeUp.mjs';
import { withBrowser } from './measure.mjs';

/** Responses of each wave, and how often each question is asked: the sample council as it is, and much more. */
const SIZES = /** @type {const} */ ([
  [null, 1],
  [10_000, 3],
]);
const ROUNDS = 3;
const QUESTIONS = 60;
const BREAKS = 10;
/** The page must not stand still for longer. */
const GOAL = 50;
const WAIT = { timeout: 300_000 };

/**
 * How long the page stands still at most while an officer opens results, tables of 60 questions by 10 breaks, what stands
 * out, drivers and the quality of the data, and has files written, beside 50 ms.
 *
 * Told is the longest task of the page's thread by its processor time, as on a busy machine others run in between; and
 * what the browser itself tells a page of long tasks (PerformanceObserver), which goes by the clock on the wall.
 *
 * @param {string} executablePath
 */
export async function longTasks(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  for (const [responses, times] of SIZES) {
    /** @type {Record<string, Longest[]>} */
    const longest = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      await withBrowser(executablePath, async (page) => {
        await page.setViewportSize({ width: 1280, height: 800 });
        const found = await opened(page, app.address, { responses, times });
        for (const [name, one] of Object.entries(found)) longest[name] = [...(longest[name] ?? []), one];
      });
    }
    const of = responses === null ? 'sample council' : `${responses.toLocaleString('en')} responses a wave`;
    for (const [name, all] of Object.entries(longest)) {
      const median = (/** @type {keyof Longest} */ part) =>
        all.map((one) => one[part]).sort((a, b) => a - b)[all.length >> 1] ?? 0;
      const told = Math.max(...all.map(({ told }) => told));
      console.log(`${name}, ${of}: by the clock ${median('told').toFixed(0)} ms, ${told.toFixed(0)} at most`);
      judge(`${name}, ${of}: longest task`, median('processor'), GOAL, 'ms');
    }
  }
  await app.close();
}

/**
 * Milliseconds of the longest task: of the processor, and of the clock as the browser tells (0 for none over 50).
 *
 * @typedef {{ processor: number, told: number }} Longest
 */

/**
 * The longest task of each page.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {{ responses: number | null, times: number }} size
 */
async function opened(page, address, { responses, times }) {
  await page.addInitScript(() => {
    /** @type {number[]} */
    const blocks = [];
    Object.assign(globalThis, { blocks });
    new PerformanceObserver((list) =>
      blocks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  await page.goto(`${address}#/sample`);
  await page.locator('main canvas').first().waitFor(WAIT);
  const wave = /results\/([^?]+)/.exec(page.url())?.[1];
  if (wave === undefined) throw new Error('longTasks requires the sample council');
  if (responses !== null) await makeUp(page, responses, times);
  const { tables, drivers } = await choices(page, address, wave);
  const main = page.locator('main');
  /** @type {Record<string, Longest>} */
  const found = {};
  const open = async (
    /** @type {string} */ name,
    /** @type {string} */ path,
    /** @type {() => Promise<void>} */ isThere,
  ) => {
    // The app is there already, with nothing of the wave in it; what it does after its start is over.
    await page.goto('about:blank');
    await page.goto(`${address}#/`);
    await main.locator('h1').waitFor();
    await page.waitForTimeout(1500);
    const processor = await longestTask(page, async () => {
      await page.evaluate((to) => {
        /** @type {any} */ (globalThis).blocks.length = 0;
        location.hash = to;
      }, `#/results/${wave}${path}`);
      await isThere();
      await quiet(page);
    });
    const told = await page.evaluate(() => Math.max(0, .../** @type {any} */ (globalThis).blocks));
    found[name] = { processor, told };
  };
  await open('results', '', () => main.locator('canvas').first().waitFor(WAIT));
  await open(`tables of ${QUESTIONS} by ${BREAKS}`, `/tables?${tables}`, () =>
    main.locator('.tables-table').first().waitFor(WAIT),
  );
  await open('what stands out', '/findings', () => main.locator('.findings-part').first().waitFor(WAIT));
  await open('drivers', `/drivers?${drivers}`, () =>
    main.locator('.drivers-result table').first().waitFor(WAIT),
  );
  await open('quality of the data', '/quality', () => main.locator('#to-look-at').waitFor(WAIT));
  await open('files written', '/files', async () => {
    for (const file of ['the tables', 'the responses in words', 'the codebook']) {
      await main.getByRole('button', { name: `Save ${file}`, exact: true }).click(WAIT);
      await main.getByText(/^Saved: /).waitFor(WAIT);
    }
  });
  return found;
}

/**
 * Milliseconds of the processor that the longest task of the page's thread takes while something is done.
 *
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} act
 */
async function longestTask(page, act) {
  const session = await page.context().newCDPSession(page);
  /** @type {{ name: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any} */ (value)));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'] },
    transferMode: 'ReportEvents',
  });
  await act();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  const threadOf = (/** @type {{ pid: number, tid: number }} */ { pid, tid }) => `${pid}/${tid}`;
  const pages = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const own = new Set(pages.map(threadOf));
  const tasks = events.filter((event) => event.name.endsWith('RunTask') && own.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('longTasks saw no task of the page');
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

/** Waits until nothing has come to the page for a second. @param {import('playwright-core').Page} page */
function quiet(page) {
  return page.evaluate(async () => {
    const size = () => document.querySelectorAll('*').length;
    for (let before = -1; before !== size(); ) {
      before = size();
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  });
}

/**
 * Addresses of many tables and of drivers, from what can be chosen in the wave.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} wave
 */
async function choices(page, address, wave) {
  const values = (/** @type {string} */ selector) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.map((one) => /** @type {HTMLInputElement} */ (one).value));
  await page.goto('about:blank');
  await page.goto(`${address}#/results/${wave}/tables`);
  await page.locator('#set-0').waitFor(WAIT);
  const query = new URLSearchParams();
  for (const row of (await values('.tables-controls input[type=checkbox][id^=rows]')).slice(0, QUESTIONS))
    query.append('q', row);
  const breaks = (await values('#set-0 option')).filter((value) => value !== '').slice(0, BREAKS);
  for (const by of breaks) query.append('by', by);
  const rows = query.getAll('q').length;
  console.log(`tables of ${rows} questions by ${breaks.length} breaks`);
  await page.goto('about:blank');
  await page.goto(`${address}#/results/${wave}/drivers`);
  await page.locator('#outcome').waitFor(WAIT);
  // What was asked again under another name goes with itself.
  const outcomes = (await values('#outcome option')).filter((value) => value !== '' && !/_\d$/.test(value));
  const drivers = new URLSearchParams({ outcome: outcomes[0] ?? '' });
  for (const one of outcomes.slice(1, 9)) drivers.append('with', one);
  return { tables: query.toString(), drivers: drivers.toString() };
}
