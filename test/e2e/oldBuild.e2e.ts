import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rescueWords } from '../../src/words/rescue.ts';
import {
  answerPage,
  beginInterview,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import {
  buildNextVersion,
  dist,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  type Tablet,
  visit,
} from './harness.ts';

// Parts of the version that a tablet has went missing, and the server has only the next one.

let host: Host;
let tablet: Tablet;
/** Names of the old build's files: the next one's lie in the same store as soon as it has come over. */
let old: readonly string[] = [];
let interview = '';
let asked = '';

beforeAll(async () => {
  old = readdirSync(join(dist, 'assets'));
  host = await hostApp();
  tablet = await openTablet();
  const { page } = tablet;
  await putFieldwork(page, host, someFieldwork({ simulated: true }));
  await keptOffline(page);
  interview = await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await answerPage(page, 0);
  asked = await answerPage(page, 0);
  await visit(page, host, '#/start');
  await host.reopen({ folder: await buildNextVersion('second') });
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

/** Takes files of the old build whose name begins so out of what the tablet keeps offline. */
async function lose(...begins: readonly string[]): Promise<void> {
  const { page } = tablet;
  // What the page before has under way could come yet.
  await page.waitForLoadState('networkidle');
  const cdp = await tablet.context.newCDPSession(page);
  // The browser’s own copies would stand in for them: those on the disk, and those of the page before.
  await cdp.send('Network.clearBrowserCache');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const names = old.filter((name) => name.endsWith('.js') && begins.some((begin) => name.startsWith(begin)));
  expect(names).toHaveLength(begins.length);
  const gone = await page.evaluate(async (parts) => {
    const done: Promise<boolean>[] = [];
    for (const store of await caches.keys()) {
      const cache = await caches.open(store);
      for (const { url } of await cache.keys())
        if (parts.some((part) => url.endsWith(part))) done.push(cache.delete(url));
    }
    return (await Promise.all(done)).filter(Boolean).length;
  }, names);
  expect(gone).toBe(names.length);
}

/** Takes every file of the app but those of the page that saves a copy out of what the tablet keeps offline. */
async function loseAllOfTheApp(): Promise<number> {
  return tablet.page.evaluate(async () => {
    let gone = 0;
    for (const store of await caches.keys()) {
      const cache = await caches.open(store);
      for (const { url } of await cache.keys())
        if (/\.(js|css)$/.test(url) && !/\/rescue(Worker)?-[^/]*$/.test(url) && (await cache.delete(url)))
          gone += 1;
    }
    return gone;
  });
}

const main = () => tablet.page.locator('main');
const notStarted = () =>
  tablet.page.getByText('Soundings did not start: a part of it is missing on this device.');
const draft = async () => (await stored(tablet.page, 'drafts')).find(({ id }) => id === interview);

it('F24: says that a part of the app is gone where a page of the old build does not come, and changes nothing', async () => {
  const { page } = tablet;
  const before = await draft();
  // Where the app starts nothing is left of what stands there for when it does not.
  expect(await notStarted().count()).toBe(0);
  await lose('HelpScreen-');
  await visit(page, host, '#/help');
  await main().getByText('A part of Soundings did not load.').waitFor();
  await main().getByText('Everything kept on this device is still there.').waitFor();
  expect(before?.['answers']).toMatchObject({ adult: { value: 1 } });
  expect(await draft()).toEqual(before);
});

it('F24: says so in an interview whose store does not come, and goes on from what was kept', async () => {
  const { page } = tablet;
  await page.reload();
  await lose('keeping-');
  await page.goto(`${host.address}#/interview/${interview}`);
  await page.reload();
  await page.getByText('A part of Soundings that is needed here could not be loaded.').waitFor();
  await page.getByText('Everything kept before is still there.').waitFor();
});

it('F8, F24: says what to do where the app itself is gone, hands out a copy, and the next version has every answer', async () => {
  const { page } = tablet;
  await lose('app-');
  await page.reload();
  await notStarted().waitFor();
  await page.getByText('Every answer kept here is still there.').waitFor();
  expect(await loseAllOfTheApp()).toBeGreaterThan(100);
  await page.getByRole('link', { name: 'save a copy of what is on this device' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: rescueWords.en.save }).click(),
  ]);
  await page.getByText('holds 0 finished interviews, 1 interview in progress').waitFor();
  await page.setInputFiles('#saved-file', await download.path());
  await page.getByText('it is saved whole').waitFor();
  const copy = readFileSync(await download.path(), 'utf8');
  // Of both stores, which are read in a worker of that page's own.
  for (const of of ['store', 'journal']) expect(copy).toContain(`{"${of}":"drafts"`);
  await page.getByRole('link', { name: rescueWords.en.back }).click();
  await page.waitForURL(/#\/start$/);
  // As it says: every window is closed, and the app opened again.
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  const other = await tablet.context.newPage();
  // Beside the app, whose windows are all closed: there it is seen when the next version has taken over.
  await other.goto(new URL('/', host.address).href);
  await page.close();
  tablet = { ...tablet, page: other };
  const standing = () =>
    other.evaluate(async (scope) => {
      const found = await navigator.serviceWorker.getRegistration(scope);
      return [found?.waiting ?? null, found?.active?.state];
    }, host.address);
  await expect.poll(standing).toEqual([null, 'activated']);
  await visit(other, host, `#/interview/${interview}`);
  await expect.poll(() => other.locator('main h1:visible').first().textContent()).toBe(asked);
  expect((await draft())?.['answers']).toMatchObject({ adult: { value: 1 }, lives_here: { value: 1 } });
  await visit(other, host, '#/start');
  await other.locator('footer', { hasText: '(second)' }).waitFor();
});
