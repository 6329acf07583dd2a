import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeRoutes } from '../../src/app/officeRoutes.ts';
import { firstRoutes } from '../../src/app/routes.ts';
import { faultsOf } from './fits.ts';
import {
  type Host,
  hostApp,
  ONLINE_OFFICE,
  openTablet,
  resize,
  type Tablet,
  takeShots,
  visit,
  visitAnew,
} from './harness.ts';

let host: Host;
let tablet: Tablet;
let parts: Readonly<Record<string, string>> = {};

/** A page of its own, beside the app. */
const RESCUE_PAGE = 'rescue.html';

/** An address of each route, with the sample council's survey, its later wave, a question and a wish in it. */
const addressOf = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? name);

/**
 * What fits no fixed address is looked at where it is tried: interviews; the making of the sample in offlineShell; in coding
 * the questions in words, which the sample council has none of; in visits the doors of addresses that were drawn: it drew none.
 */
const elsewhere = [
  'interview/:interview',
  'door/:wave',
  'sample',
  'results/:wave/open/:question',
  'results/:wave/open/:question/again',
];
const routes = [...firstRoutes, ...officeRoutes].map(({ path }) => path);
const looked = [...routes.filter((path) => !elsewhere.includes(path)), RESCUE_PAGE];

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet(ONLINE_OFFICE);
  const { page } = tablet;
  await visit(page, host, '#/sample');
  await page.waitForURL(/#\/results\/./);
  await page.locator('main table').first().waitFor();
  const wave = new URL(page.url()).hash.split('/')[2] ?? '';
  await visit(page, host);
  const link = page.locator('main a[href^="#/survey/"]').first();
  await link.waitFor();
  const survey = (await link.getAttribute('href'))?.split('/')[2] ?? '';
  parts = { survey, wave, question: 'council_runs_things', purpose: 'panel' };
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

describe('every screen', () => {
  it('has an address here', () => {
    expect(looked.length).toBeGreaterThan(15);
    expect(parts['wave']).not.toBe('');
    expect(parts['survey']).not.toBe('');
  });

  it.each(looked)(
    'F71: is free of faults the accessibility checker can see, and fits any width: %s',
    async (path) => {
      const { page } = tablet;
      await resize(page, { width: 1280, height: 800 });
      // From nothing: on the way from one screen to the next the old heading would be found.
      if (path === RESCUE_PAGE) await page.goto(`${host.address}${path}`);
      else await visitAnew(page, host, `#/${addressOf(path)}`);
      await page.waitForLoadState('networkidle');
      await expect.poll(() => page.locator('main h1').count()).toBe(1);
      await page.waitForFunction(() =>
        document.title.startsWith(document.querySelector('main h1')?.textContent?.trim().slice(0, 20) ?? '?'),
      );
      expect(new URL(page.url()).pathname.endsWith(RESCUE_PAGE)).toBe(path === RESCUE_PAGE);
      // What is made up says so wherever it is met.
      if (path === '' || /:(survey|wave)/.test(path))
        await expect.poll(() => page.locator('main').textContent()).toMatch(/simulated/i);
      await takeShots(page, `screen-${path.replace(/\W+/g, '-') || 'home'}`);
      expect(await faultsOf(page, 'office')).toEqual([]);
      expect(tablet.troubles).toEqual([]);
    },
  );
});
