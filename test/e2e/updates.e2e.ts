import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerPage,
  beginInterview,
  headingOf,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import {
  accessibilityFaults,
  buildNextVersion,
  emptyProfile,
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
  host = await hostApp();
  tablet = await openTablet({ profile: emptyProfile() });
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const build = (page: Page) => page.locator('footer').textContent();
const offer = (page: Page) => page.getByRole('button', { name: 'Take the new version' });

it('F23: offers a new version in every tab and takes it only when nobody is interviewed', async () => {
  const { page } = tablet;
  // This tab is open since the very first visit, the other one came later.
  await visit(page, host, '#/help');
  await keptOffline(page);
  const first = /\(\w+\)/.exec((await build(page)) ?? '')?.[0] ?? 'a build with a name';
  const other = await tablet.context.newPage();
  await putFieldwork(other, host, someFieldwork({ simulated: true }));
  const interview = await beginInterview(other);
  await untilNextPage(other, () => other.getByRole('button', { name: 'Start the questions' }).click());
  const asked = await answerPage(other, 0);
  const third = await tablet.context.newPage();
  await visit(third, host, '#/privacy');

  await host.reopen({ folder: await buildNextVersion('second') });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await offer(page).waitFor();
  await offer(third).waitFor();
  // Nothing is offered to a resident.
  await expect.poll(() => offer(other).count()).toBe(0);
  expect(await build(page)).toContain(first);
  expect(await accessibilityFaults(page)).toEqual([]);

  await offer(page).click();
  await page.getByText('Not taken: an interview is open').waitFor();
  await page.waitForTimeout(1500);
  expect(await build(page)).toContain(first);
  expect(await build(third)).toContain(first);
  expect(await headingOf(other)).toBe(asked);
  await answerPage(other, 0);

  // A plain reload takes nothing either.
  await page.reload();
  await offer(page).waitFor();
  expect(await build(page)).toContain(first);

  // The interview is left; its tab still has the old version until then.
  await other.goto(`${host.address}#/start`);
  await other.locator('.start__unfinished').waitFor();
  expect(await build(other)).toContain(first);
  await offer(page).click();
  await page.getByText('(second)').waitFor();
  await third.getByText('(second)').waitFor();
  await other.getByText('(second)').waitFor();
  expect(page.url()).toContain('#/help');
  expect(third.url()).toContain('#/privacy');
  await expect.poll(() => offer(page).count()).toBe(0);
  // The new version goes on with the interview of the old one.
  await visit(other, host, `#/interview/${interview}`);
  await other.locator('h1', { hasText: 'age groups' }).waitFor();
  expect((await stored(other, 'drafts'))[0]?.['answers']).toMatchObject({ adult: { value: 1 } });
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

it('F25: stays whole in the old version when the new one came over by half and the network went', async () => {
  const { page } = tablet;
  const folder = mkdtempSync(join(tmpdir(), 'soundings-half-'));
  cpSync(await buildNextVersion('third'), folder, { recursive: true });
  const parts = readdirSync(join(folder, 'assets')).filter((name) => name.startsWith('app-'));
  for (const name of parts) rmSync(join(folder, 'assets', name));
  expect(parts).not.toEqual([]);
  await host.reopen({ folder });
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise((resolve) => {
      registration.addEventListener('updatefound', () => {
        const coming = registration.installing;
        coming?.addEventListener('statechange', () => resolve(coming.state));
      });
    });
    void registration.update().catch(() => undefined);
    return ended;
  });
  expect(failed).toBe('redundant');
  await host.close();
  await page.reload();
  await page.getByText('(second)').waitFor();
  expect(await offer(page).count()).toBe(0);
  // A part that no page asked for yet: it came with the version that is kept.
  await visit(page, host, '#/figures');
  await page.getByRole('heading', { name: 'National figures', level: 1 }).waitFor();
  rmSync(folder, { recursive: true });
});
