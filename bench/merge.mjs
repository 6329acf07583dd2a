import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { bundle } from './bundle.mjs';
import { judge } from './goals.mjs';
import { inBrowser, printTimes, ROUNDS, viewPainted, watchView, withProfile } from './measure.mjs';

const SIZE = { tablets: 100, each: 200 };
/** Tablets whose two bundles come one tablet after the other once all others are there. */
const LATER = 5;
const PATIENCE = { timeout: 300_000 };

/**
 * An office brings in the bundles of 100 tablets, 20,000 sealed interviews: from choosing the files until it is shown what
 * they would bring, from there until all are opened, checked, sealed and kept. The bundles of a few tablets more come one by
 * one. Then, each time in a browser that was started anew, the survey is unlocked and its results are opened; and the page of
 * its tablets, with what was proved kept as a snapshot and without.
 *
 * @param {string} executablePath
 */
export async function merge(executablePath) {
  const made = await bundle('mergeFiles');
  /** @type {typeof import('./mergeFiles.mjs')} */
  const { mergeFiles } = await import(pathToFileURL(join(made, 'mergeFiles.js')).href);
  const { survey, wave, rows, files, key } = await mergeFiles({ ...SIZE, tablets: SIZE.tablets + LATER });
  const folder = mkdtempSync(join(tmpdir(), 'soundings-bundles-'));
  const paths = files.map((bytes, at) => {
    const path = join(folder, `bundle-${at}.txt`);
    writeFileSync(path, bytes);
    return path;
  });
  const app = await serve({ folder: join(root, 'dist') });
  const home = `${app.address}#/survey/${survey}/tablets`;
  await withProfile(async (profile) => {
    const options = { executablePath, profile, viewport: { width: 1280, height: 800 } };
    await inBrowser(options, async (page) => {
      await watchLongTasks(page);
      await page.goto(`${app.address}#/start`);
      await page.locator('.start .govuk-button').first().waitFor();
      await put(page, rows);
      await page.goto(`${home}/bring-in`);
      await page.reload();
      const first = await bringIn(page, paths.slice(0, 2 * SIZE.tablets), SIZE.tablets, key);
      console.log(`looked at in ${first.looking.toFixed(0)} ms, taken in in ${first.taking.toFixed(0)} ms`);
      console.log(`the page was held up for ${(await longestTask(page)).toFixed(0)} ms at most meanwhile`);
      judge(
        '200 bundles of 20,000 sealed responses, from the files to the results',
        first.looking + first.taking,
        60_000,
        'ms',
      );
      for (let at = SIZE.tablets; at < SIZE.tablets + LATER; at += 1) {
        await page.reload();
        await bringIn(page, paths.slice(2 * at, 2 * at + 2), 1, key);
      }
    });
    /** @type {Record<'accepted' | 'pressed', number[]>} */
    const results = { accepted: [], pressed: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const { pressed, accepted, painted } = await inBrowser(options, (page) =>
        resultsUnlocked(page, `${app.address}#/results/${wave}`, key),
      );
      results.accepted.push(painted - accepted);
      results.pressed.push(painted - pressed);
    }
    const people = ((SIZE.tablets + LATER) * SIZE.each).toLocaleString('en');
    const named = `the results of ${people} sealed responses painted in a browser started anew`;
    const { p50: unlocked } = printTimes(`${named}, from their unlocking`, results.accepted);
    printTimes('the same from the press on Unlock', results.pressed);
    judge(`${named}, from their unlocking`, unlocked, 1000, 'ms');
    await inBrowser(options, async (page) => {
      await watchLongTasks(page);
      /** @type {Record<'kept' | 'anew', number[]>} */
      const times = { kept: [], anew: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        times.kept.push(await opened(page, home));
        await forgetSnapshot(page, survey);
        times.anew.push(await opened(page, home));
      }
      const { p50 } = printTimes('the tablets of that survey opened again, from a snapshot', times.kept);
      printTimes('the same with every bundle proved anew', times.anew);
      console.log(`the page was held up for ${(await longestTask(page)).toFixed(0)} ms at most meanwhile`);
      judge('the tablets of that survey opened again', p50, 1000, 'ms');
    });
  });
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Brings bundles in with the paper key, from the page that does so, locked.
 *
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} paths
 * @param {number} tablets How many they are of.
 * @param {string} key
 * @returns {Promise<{ looking: number, taking: number }>} Milliseconds from the files until it is shown what they bring, and
 *   from the unlocking until all of it is in.
 */
async function bringIn(page, paths, tablets, key) {
  await page.locator('#bundles').waitFor(PATIENCE);
  let begun = performance.now();
  await page.locator('#bundles').setInputFiles([...paths]);
  const take = page.getByRole('button', { name: /^Bring in / });
  await take.waitFor(PATIENCE);
  const looking = performance.now() - begun;
  await take.click();
  await giveKey(page, key);
  begun = performance.now();
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('heading', { name: 'Brought in', level: 1 }).waitFor(PATIENCE);
  const taking = performance.now() - begun;
  const came = (tablets * SIZE.each).toLocaleString('en');
  await page.getByText(`${came} interviews are new`).waitFor(PATIENCE);
  return { looking, taking };
}

/**
 * When Unlock was pressed before the results of a wave, when the key was taken, and when all that is in view was painted.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} key
 */
async function resultsUnlocked(page, address, key) {
  await watchView(page, 'main');
  await page.goto(address);
  await giveKey(page, key);
  await page.evaluate(() => {
    const times = { pressed: 0, accepted: 0 };
    const now = () => performance.timeOrigin + performance.now();
    addEventListener('click', () => (times.pressed = now()), { capture: true });
    const watcher = new MutationObserver(() => {
      if (document.querySelector('.unlocked') === null) return;
      times.accepted = now();
      watcher.disconnect();
    });
    watcher.observe(document, { childList: true, subtree: true });
    Object.assign(globalThis, { times });
  });
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.locator('.result-headlines canvas').waitFor(PATIENCE);
  const { pressed, accepted } = await page.evaluate(() => /** @type {any} */ (globalThis).times);
  const { painted } = await viewPainted(page, accepted);
  return { pressed, accepted, painted };
}

/** @param {import('playwright-core').Page} page */
function watchLongTasks(page) {
  return page.addInitScript(() => {
    const tasks = { longest: 0 };
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** @param {import('playwright-core').Page} page @returns {Promise<number>} */
function longestTask(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).tasks.longest);
}

/** @param {import('playwright-core').Page} page @param {string} key */
async function giveKey(page, key) {
  await page.getByRole('radio', { name: 'The paper key' }).check(PATIENCE);
  await page.locator('#paper-key').fill(key);
}

/**
 * Milliseconds from going to the page of the tablets until their list is there.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} home
 */
async function opened(page, home) {
  await page.goto(home.replace(/\/tablets$/, ''));
  await page.getByRole('link', { name: 'Tablets of this survey' }).waitFor(PATIENCE);
  const begun = performance.now();
  await page.goto(home);
  await page
    .getByText('200 interviews count; number 200 came last.')
    .nth(SIZE.tablets + LATER - 1)
    .waitFor(PATIENCE);
  return performance.now() - begun;
}

/** @param {import('playwright-core').Page} page @param {string} survey */
function forgetSnapshot(page, survey) {
  return page.evaluate(async (id) => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('soundings');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('settings', 'readwrite');
    transaction.objectStore('settings').delete(`${id}//bundlesRead`);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, survey);
}

/** @param {import('playwright-core').Page} page @param {readonly { table: string, row: object }[]} rows */
function put(page, rows) {
  return page.evaluate(
    async (all) => {
      const database = await new Promise((resolve) => {
        const request = indexedDB.open('soundings');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction([...new Set(all.map(({ table }) => table))], 'readwrite');
      for (const { table, row } of all) transaction.objectStore(table).put(row);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    /** @type {{ table: string, row: object }[]} */ ([...rows]),
  );
}
