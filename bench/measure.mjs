import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/**
 * A value at a share of the way through all of them, sorted.
 *
 * @param {number[]} values At least one.
 * @param {number} share 0.5 is the median.
 */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (found === undefined) throw new RangeError('quantile requires at least one value');
  return found;
}

/** @param {string} name @param {number[]} milliseconds */
export function printTimes(name, milliseconds) {
  const [p50, p95] = [quantile(milliseconds, 0.5), quantile(milliseconds, 0.95)];
  console.log(`${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${milliseconds.length} times)`);
  return { p50, p95 };
}

const DOUBLE_TAP_MS = 350;

/** How often each thing is measured, in turns with what it is compared with; medians count. Fewer are for trying a bench. */
export const ROUNDS = Number(process.env['SOUNDINGS_ROUNDS'] ?? 7);

/** A cheap tablet's processor. */
export const SLOW_DOWN = 4;

/** By then any page that is measured is there; the measuring itself must not slow it. */
const UNDISTURBED_MS = 2500;

/** A tablet held upright, touched with a finger. */
export const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };

/**
 * Runs something in a browser with a fresh profile on disk, then throws both away.
 *
 * @template Result
 * @param {string} executablePath
 * @param {(page: import('playwright-core').Page) => Promise<Result>} use
 * @param {import('playwright-core').BrowserContextOptions} [device]
 * @returns {Promise<Result>}
 */
export function withBrowser(executablePath, use, device) {
  return withProfile((profile) => inBrowser({ executablePath, profile, ...device }, use));
}

/**
 * Makes a fresh profile for the browsers that something starts one after the other, then throws it away.
 *
 * @template Result
 * @param {(profile: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withProfile(use) {
  const profile = mkdtempSync(join(tmpdir(), 'soundings-bench-'));
  try {
    return await use(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Runs something in a browser that is started for it.
 *
 * @template Result
 * @param {{ executablePath: string, profile: string } & import('playwright-core').BrowserContextOptions} options
 * @param {(page: import('playwright-core').Page) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function inBrowser({ executablePath, profile, ...device }, use) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    headless: true,
    ...device,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    return await use(page);
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds from the start of a navigation until something is on the page and painted.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} selector
 * @returns {Promise<number>}
 */
export async function paintedAfter(page, address, selector) {
  await page.addInitScript((wanted) => {
    const painted = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector(wanted) === null) return;
        watcher.disconnect();
        // The first timer after a frame begins runs once that frame is painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { childList: true, subtree: true });
    });
    Object.assign(globalThis, { painted });
  }, selector);
  await page.goto(address);
  // Asking takes the page's own time, some 15 ms at a quarter of the speed: it is asked when the paint is long over.
  await page.waitForTimeout(UNDISTURBED_MS);
  return page.evaluate(() => /** @type {any} */ (globalThis).painted);
}

/**
 * Notes from the next load on when the last thing in view was painted, and when a worker was asked last.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} within The parts of the page that count.
 */
export async function watchView(page, within) {
  await page.addInitScript((parts) => {
    const now = () => performance.timeOrigin + performance.now();
    const seen = { asked: 0, painted: 0, waits: false };
    const inView = (/** @type {Element} */ element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const note = () => {
      if (seen.waits) return;
      seen.waits = true;
      // The first timer after a frame begins runs once that frame is painted.
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.waits = false;
          seen.painted = now();
        }),
      );
    };
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any[]} */ ...message) {
      seen.asked = now();
      return send.apply(this, /** @type {any} */ (message));
    };
    const { stroke } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.stroke = function (/** @type {any[]} */ ...path) {
      if (inView(this.canvas)) note();
      return stroke.apply(this, /** @type {any} */ (path));
    };
    new MutationObserver((changes) => {
      const about = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement));
      if (about.some((element) => element?.closest(parts) && inView(element))) note();
    }).observe(document, { childList: true, subtree: true, characterData: true });
    Object.assign(globalThis, { seen });
  }, within);
}

/**
 * What `watchView` noted, once nothing in view has changed for a while.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} since What was painted until then does not count.
 * @returns {Promise<{ asked: number, painted: number }>}
 */
export function viewPainted(page, since) {
  return page.evaluate(async (from) => {
    const { seen } = /** @type {any} */ (globalThis);
    const isQuiet = () =>
      seen.painted > from && performance.timeOrigin + performance.now() - seen.painted > 400;
    while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, 50));
    return seen;
  }, since);
}

/**
 * Slows the page's processor from now on.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} times 4 is a cheap tablet.
 */
export async function slowDown(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/**
 * What the workers of a browser's pages used of the processor so far: `slowDown` does not reach them. By what Linux notes of
 * each thread; elsewhere nothing is known of it.
 *
 * @param {string} profile Of the browser.
 * @returns {(() => number) | null} Milliseconds.
 */
export function workersOf(profile) {
  if (process.platform !== 'linux') return null;
  const holder = readlinkSync(join(profile, 'SingletonLock'));
  const browser = holder.slice(holder.lastIndexOf('-') + 1);
  return () => {
    let used = 0;
    for (const process of withChildren(browser))
      for (const thread of readdirSync(`/proc/${process}/task`)) {
        const place = `/proc/${process}/task/${thread}`;
        if (readFileSync(`${place}/comm`, 'utf8').startsWith('DedicatedWorker'))
          used += Number(readFileSync(`${place}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
      }
    return used;
  };
}

/** @param {string} process @returns {readonly string[]} */
function withChildren(process) {
  const children = readdirSync(`/proc/${process}/task`).flatMap((thread) =>
    readFileSync(`/proc/${process}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return [process, ...children.flatMap(withChildren)];
}

/**
 * Taps the first choice of one question after the other, each of which leads to the next.
 *
 * @param {import('playwright-core').Page} page At a question, on a device with touch.
 * @param {number} taps
 * @param {() => number} [workers] What the workers used of the processor so far.
 * @returns {Promise<{ changed: number[], painted: number[], worked: number[] }>} Milliseconds from each tap until the page
 *   has changed to the next question, and until that was painted; and what the workers used from each tap to the next.
 */
export async function tapTimes(page, taps, workers = () => 0) {
  const changed = [];
  const painted = [];
  /** @type {number[]} */
  const used = [];
  const choice = page
    .locator('main input[type=radio]:not(:is(.interview__page--left, .interview__page--ahead) *)')
    .first();
  for (let tap = 0; tap < taps; tap += 1) {
    await choice.scrollIntoViewIfNeeded();
    const place = await choice.boundingBox();
    // Sooner, it would be the second tap of a double tap, which the interview takes no notice of.
    await page.waitForTimeout(DOUBLE_TAP_MS);
    if (place === null) throw new Error('tapTimes requires a page with a choice on it');
    used.push(workers());
    await page.evaluate(() => {
      const heading = () =>
        document.querySelector('main h1:not(:is(.interview__page--left, .interview__page--ahead) *)')
          ?.textContent;
      const before = heading();
      let tapped = 0;
      addEventListener('click', (event) => (tapped ||= event.timeStamp), { capture: true, once: true });
      const times = new Promise((resolve, reject) => {
        // A tap that leads nowhere says so, and does not wait for ever.
        setTimeout(() => reject(new Error(`a tap led nowhere at "${before}"`)), 20_000);
        const watcher = new MutationObserver(() => {
          if (heading() === before || heading() === undefined) return;
          watcher.disconnect();
          const changed = performance.now() - tapped;
          // The first timer after a frame begins runs once that frame is painted.
          requestAnimationFrame(() =>
            setTimeout(() => resolve({ changed, painted: performance.now() - tapped })),
          );
        });
        watcher.observe(document, {
          childList: true,
          subtree: true,
          characterData: true,
          attributeFilter: ['class'],
        });
      });
      Object.assign(globalThis, { times });
    });
    // By place, not by element: a tap on an element first asks the page what lies there, and has it laid out for that.
    await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
    const times = await page.evaluate(() => /** @type {any} */ (globalThis).times);
    changed.push(times.changed);
    painted.push(times.painted);
  }
  await page.waitForTimeout(DOUBLE_TAP_MS);
  used.push(workers());
  return { changed, painted, worked: used.slice(1).map((now, tap) => now - Number(used[tap])) };
}

/**
 * What the page's script holds once rubbish is collected.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} Megabytes.
 */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
