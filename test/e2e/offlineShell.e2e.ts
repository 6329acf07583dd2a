import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  accessibilityFaults,
  cutNetwork,
  emptyProfile,
  grantDurableStore,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  resize,
  restoreNetwork,
  scrollsSideways,
  type Tablet,
  visit,
} from './harness.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile: emptyProfile() });
  await grantDurableStore(tablet, host);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

it('opens without a network after one visit, at pages never opened before too', async () => {
  const { page } = tablet;
  await visit(page, host);
  await keptOffline(page);
  await cutNetwork(tablet, host);

  // Before any reload: the worker took the first page over.
  await page.evaluate(() => {
    location.hash = '#/help';
  });
  await page.locator('h1', { hasText: 'Help' }).waitFor();

  await page.reload();
  await page.locator('h1', { hasText: 'Help' }).waitFor();

  // What is kept is read, and nothing else is ever answered in the host's name.
  const asked = (method: string) =>
    page.evaluate(async (how) => {
      const answer = await fetch('./index.html', { method: how }).catch(() => null);
      return answer?.ok ?? false;
    }, method);
  expect([await asked('GET'), await asked('POST')]).toEqual([true, false]);

  const other = await tablet.context.newPage();
  await visit(other, host, '#/privacy');
  await visit(other, host, '?from=letter#/accessibility');
  await expect.poll(() => other.locator('h1').textContent()).toContain('ccessibility');
  await other.close();
  await restoreNetwork(tablet, host);
});

it('can be installed, with icons of every sort', async () => {
  const { page, context } = tablet;
  await visit(page, host);
  const session = await context.newCDPSession(page);
  const { data, errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { icons } = JSON.parse(data ?? '{}') as {
    icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
  };
  expect(icons.map(({ purpose = 'any' }) => purpose)).toContain('maskable');
  const sizes = await page.evaluate(
    (sources) =>
      Promise.all(
        sources.map(async (src) => {
          const picture = new Image();
          picture.src = src;
          await picture.decode();
          return `${picture.naturalWidth}x${picture.naturalHeight}`;
        }),
      ),
    icons.filter(({ src }) => src.endsWith('.png')).map(({ src }) => src),
  );
  expect(sizes).toEqual(icons.filter(({ src }) => src.endsWith('.png')).map((icon) => icon.sizes));
});

it('is free of faults while the sample council is being made', async () => {
  const page = await tablet.context.newPage();
  // The work never ends, so that there is time to look.
  await page.addInitScript(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await visit(page, host, '#/sample');
  await page.locator('main progress').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await resize(page, { width: 320, height: 256 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.close();
});

it('names the window after the page and moves the keyboard to its heading', async () => {
  const { page } = tablet;
  await visit(page, host, '#/help');
  await page.locator('footer a', { hasText: 'Privacy' }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  const heading = await page.locator('h1').textContent();
  await expect.poll(() => page.title()).toBe(`${heading} – Soundings`);
  await page.goBack();
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, heading);
  expect(page.url()).toContain('#/help');
});

it('skips to the content by keyboard without changing the address', async () => {
  const { page } = tablet;
  await visit(page, host, '#/help');
  await page.reload();
  await page.locator('h1').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  expect(page.url()).toContain('#/help');
});

it('says in a sentence when there is no page at an address, with a way home', async () => {
  const { page } = tablet;
  await visit(page, host, '#/no/such/page');
  await expect.poll(() => page.locator('h1').textContent()).toBe('There is no page at this address');
  expect(await page.locator('main a').getAttribute('href')).toBe('#/');
});

it('has no fault of accessibility on the shell, and reads at 320 pixels without scrolling sideways', async () => {
  const { page } = tablet;
  for (const hash of ['#/help', '#/safe', '#/no/such/page']) {
    await visit(page, host, hash);
    expect(await accessibilityFaults(page)).toEqual([]);
    await resize(page, { width: 320, height: 256 });
    expect(await scrollsSideways(page)).toBe(false);
    await resize(page, { width: 820, height: 1180 });
  }
});

it('printed no error and broke no rule of the policy on the way', () => {
  expect(host.violations()).toEqual([]);
  expect(
    tablet.troubles.filter((text) => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/.test(text)),
  ).toEqual([]);
});
