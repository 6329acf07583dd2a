import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/app/routes.ts';
import {
  accessibilityFaults,
  type Host,
  hostApp,
  openTablet,
  scrollsSideways,
  type Tablet,
  takeShots,
  visit,
} from './harness.ts';

/** 1280 by 1024 at 400 % zoom; the narrowest phone; a small tablet. */
const sizes = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
  { width: 820, height: 1180 },
] as const;

let host: Host;
let tablet: Tablet;
let parts: Readonly<Record<string, string>> = {};

/** An address of each route, with the sample council's survey, its later wave and a question in it. */
const addressOf = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? name);

/** What fits no fixed address is looked at where it is tried: interviews; the making of the sample in offlineShell. */
const elsewhere = ['interview/:interview', 'sample'];
const looked = routes.map((route) => route.path).filter((path) => !elsewhere.includes(path));

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ viewport: { width: 1280, height: 800 } });
  const { page } = tablet;
  await visit(page, host, '#/sample');
  await page.waitForURL(/#\/results\/./);
  await page.locator('main table').first().waitFor();
  const wave = new URL(page.url()).hash.split('/')[2] ?? '';
  await visit(page, host);
  const link = page.locator('main a[href^="#/survey/"]').first();
  await link.waitFor();
  const survey = (await link.getAttribute('href'))?.split('/')[2] ?? '';
  parts = { survey, wave, question: 'council_runs_things' };
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
    'is free of faults the accessibility checker can see, and fits any width: #/%s',
    async (path) => {
      const { page } = tablet;
      await page.setViewportSize({ width: 1280, height: 800 });
      // From nothing: on the way from one screen to the next the old heading would be found.
      await page.goto('about:blank');
      await visit(page, host, `#/${addressOf(path)}`);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main h1').count()).toBe(1);
      await page.waitForFunction(() =>
        document.title.startsWith(document.querySelector('main h1')?.textContent?.trim().slice(0, 20) ?? '?'),
      );
      await takeShots(page, `screen-${path.replace(/\W+/g, '-') || 'home'}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      for (const size of sizes) {
        await page.setViewportSize(size);
        // Charts are drawn anew for a new width.
        await expect
          .poll(() => scrollsSideways(page), { message: `${size.width} by ${size.height}` })
          .toBe(false);
        expect(await cutOff(), `${size.width} by ${size.height}`).toEqual([]);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(tablet.troubles).toEqual([]);
    },
  );
});

/** Words and controls that lie outside the window sideways and in no box of their own that scrolls. */
function cutOff(): Promise<string[]> {
  return tablet.page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('main :is(h1, h2, h3, p, a, button, input, label, td, th, li)')]
      .filter((element) => element.closest('.govuk-visually-hidden') === null)
      .filter((element) => {
        const { right, left, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1) && !scrolls(element.parentElement);
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  });
}
