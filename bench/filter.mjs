import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { judge } from './goals.mjs';
import { makeUp } from './makeUp.mjs';
import { printTimes, ROUNDS, viewPainted, watchView, withBrowser } from './measure.mjs';

const RESPONSES = 1500;
/** Past the first change of each sort, which nothing is kept of yet. @type {readonly (readonly [string, string])[]} */
const CHANGES = [
  ['#break', 'age_band'],
  ['#break', 'sex'],
  ['#dont-know', 'out'],
  ['#break', 'design:area'],
  ['#dont-know', 'in'],
  ['#break', 'age_band'],
  ['#break', ''],
  ['#dont-know', 'asAsked'],
  ['#break', 'design:area'],
  ['#break', 'sex'],
];

/** What a table of the page of tables is kept to in turn: answers to two questions, which are ticked and unticked. */
const KEPT_TO = /** @type {const} */ ([
  ['local_area', ['1', '2', '1', '3']],
  ['trust', ['1', '2', '2', '3']],
]);

/** When any worker of the page answered last; the one that makes the results is not the only one. @param {import('playwright-core').Page} page */
async function watchWorkers(page) {
  const workers = page.workers();
  if (workers.length === 0) throw new Error('filter requires the worker that made the results');
  for (const worker of workers)
    await worker.evaluate(() => {
      const post = self.postMessage.bind(self);
      self.postMessage = (/** @type {any[]} */ ...message) => {
        const result = post(.../** @type {[any]} */ (message));
        Object.assign(self, { answered: performance.timeOrigin + performance.now() });
        return result;
      };
    });
  return async () => {
    const all = await Promise.all(
      workers.map((worker) => worker.evaluate(() => /** @type {any} */ (self).answered ?? 0)),
    );
    return Math.max(...all);
  };
}

/**
 * One change of a control, from when it is made until nothing more in view has changed for a while.
 *
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<number>} answered When a worker answered last.
 * @param {{ name: string, press: () => Promise<number> }} change What is pressed, which tells when.
 */
async function changed(page, answered, { name, press }) {
  const pressed = await press();
  const { asked, painted } = await viewPainted(page, pressed);
  if (asked < pressed) throw new Error(`filter saw no question of ${name}`);
  const answeredAt = await answered();
  if (!(answeredAt > asked)) throw new Error(`filter saw no answer to ${name}`);
  return { worker: answeredAt - asked, painted: painted - pressed };
}

/** Chooses a value, and tells when. @param {import('playwright-core').Page} page @param {readonly [string, string]} choice */
function choose(page, choice) {
  return page.evaluate(([selector, wanted]) => {
    const select = /** @type {HTMLSelectElement} */ (document.querySelector(selector));
    select.value = wanted;
    const at = performance.timeOrigin + performance.now();
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return at;
  }, choice);
}

/** Ticks an answer, or takes its tick away, and tells when. @param {import('playwright-core').Page} page @param {string} value */
function tick(page, value) {
  return page.evaluate((wanted) => {
    const box = `[id^=only-answers-0][value="${wanted}"]`;
    const at = performance.timeOrigin + performance.now();
    /** @type {HTMLInputElement} */ (document.querySelector(box)).click();
    return at;
  }, value);
}

/**
 * A table of the page of tables, by age, kept to those who gave some answers to another question: each filter the first time.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} wave
 */
async function filtersOfTables(page, wave) {
  /** @type {{ worker: number, painted: number }[]} */
  const found = [];
  for (const [column, answers] of KEPT_TO) {
    await page.evaluate((query) => {
      location.hash = query;
    }, `#/results/${wave}/tables?q=informed&by=age_band&only=${column}`);
    await page.locator('#only-answers-0').waitFor({ timeout: 60_000 });
    await page.locator('.tables-one').first().waitFor();
    // By then the table of the filter before is gone; what is scrolled to is what is looked at.
    await page.waitForTimeout(1000);
    await page.evaluate(() => document.querySelector('.tables-one')?.scrollIntoView());
    await page.waitForTimeout(200);
    const answered = await watchWorkers(page);
    for (const value of answers)
      found.push(
        await changed(page, answered, { name: `${column} ${value}`, press: () => tick(page, value) }),
      );
  }
  return found;
}

/**
 * Another break, or Don't know in or out, with 1,500 responses a wave: time until the worker has answered, and until what
 * is in view is painted, charts too. The first time that each is asked for, and any later time. Then a table by age that is kept to those who
 * gave some answers, each time others.
 *
 * @param {string} executablePath
 */
export async function filter(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  /** @type {Record<'first' | 'again', { worker: number[], painted: number[] }>} */
  const times = { first: { worker: [], painted: [] }, again: { worker: [], painted: [] } };
  /** @type {{ worker: number, painted: number }[]} */
  const tables = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await withBrowser(executablePath, async (page) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${app.address}#/sample`);
      await page.locator('main canvas').first().waitFor({ timeout: 60_000 });
      if ((await makeUp(page, RESPONSES)) === 0) throw new Error('filter found no responses to count twice');
      await watchView(page, '.result-card, .tables-one');
      await page.reload();
      await page.getByText('1,500 interviews').first().waitFor({ timeout: 60_000 });
      await page.locator('.result-controls').scrollIntoViewIfNeeded();
      await page.evaluate(() => document.querySelector('.result-controls')?.scrollIntoView());
      await page.waitForTimeout(1000);
      const answered = await watchWorkers(page);
      for (const part of /** @type {const} */ (['first', 'again'])) {
        for (const [control, value] of CHANGES) {
          const press = () => choose(page, [control, value]);
          const { worker, painted } = await changed(page, answered, { name: `${control} ${value}`, press });
          times[part].worker.push(worker);
          times[part].painted.push(painted);
        }
      }
      const wave = /results\/([^?/]+)/.exec(page.url())?.[1] ?? '';
      tables.push(...(await filtersOfTables(page, wave)));
    });
  }
  await app.close();
  const worker = `asked to answered by the worker, ${RESPONSES} responses`;
  const painted = 'change to the visible part painted, charts drawn';
  judge(worker, printTimes(`${worker}, first time`, times.first.worker).p50, 16, 'ms');
  printTimes('the same again', times.again.worker);
  judge(painted, printTimes(`${painted}, first time`, times.first.painted).p50, 100, 'ms');
  printTimes('the same again', times.again.painted);
  const kept = 'a table of the page of tables kept to other answers';
  const of = (/** @type {'worker' | 'painted'} */ part) => tables.map((one) => one[part]);
  judge(`${kept}: worker`, printTimes(`${kept}, asked to answered`, of('worker')).p50, 16, 'ms');
  judge(`${kept}: painted`, printTimes(`${kept}, change to painted`, of('painted')).p50, 100, 'ms');
}
