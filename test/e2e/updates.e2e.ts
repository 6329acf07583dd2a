import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  accessibilityFaults,
  buildNextVersion,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  type Tablet,
  visit,
} from './harness.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp({ folder: await buildNextVersion('first') });
  tablet = await openTablet();
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const build = (page: Page) => page.locator('footer').textContent();
const offer = (page: Page) => page.getByRole('button', { name: 'Take the new version' });

/** Holds the lock that an open interview holds; returns what lets it go. */
async function openInterview(page: Page) {
  await page.evaluate(() => {
    void navigator.locks.request('interview:1', () => {
      return new Promise<void>((release) => Object.assign(globalThis, { release }));
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
}

it('offers a new version in every tab and takes it only when nobody is interviewed', async () => {
  const { page } = tablet;
  // This tab is open since the very first visit, the other one came later.
  await visit(page, host, '#/help');
  await keptOffline(page);
  const other = await tablet.context.newPage();
  await visit(other, host, '#/privacy');
  const closeInterview = await openInterview(other);

  await host.reopen({ folder: await buildNextVersion('second') });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await offer(page).waitFor();
  await offer(other).waitFor();
  expect(await build(page)).toContain('(first)');
  expect(await accessibilityFaults(page)).toEqual([]);

  await offer(page).click();
  await page.getByText('Not taken: an interview is open').waitFor();
  await page.waitForTimeout(1500);
  expect(await build(page)).toContain('(first)');
  expect(await build(other)).toContain('(first)');

  // A plain reload takes nothing either.
  await page.reload();
  await offer(page).waitFor();
  expect(await build(page)).toContain('(first)');

  await closeInterview();
  await offer(page).click();
  await page.getByText('(second)').waitFor();
  await other.getByText('(second)').waitFor();
  expect(page.url()).toContain('#/help');
  expect(other.url()).toContain('#/privacy');
  expect(await offer(page).count()).toBe(0);
});

it('keeps one version only, which opens without a network', async () => {
  const { page } = tablet;
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const files = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)),
    );
    return { stores: names.length, pages: files.flat().filter((url) => url.includes('index.html')).length };
  });
  expect(kept).toEqual({ stores: 1, pages: 1 });
  await host.close();
  await page.reload();
  await page.getByText('(second)').waitFor();
});
