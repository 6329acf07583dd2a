import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answerPage,
  beginInterview,
  headingOf,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import {
  accessibilityFaults,
  freshProfile,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  type Tablet,
  type TabletOptions,
  takeShots,
  visit,
  visitAnew,
} from './harness.ts';

/**
 * What goes wrong outside the app: each is told in one place (what happened, what is safe, what to do) and changes
 * nothing. Wrong boxes of the set-up pages, required questions, damaged and newer back-ups and the second tab are tried
 * in setup, interview, backup and secondTab.
 */
let host: Host;
beforeAll(async () => {
  host = await hostApp();
});
afterAll(() => host.close());

const tablets: Tablet[] = [];
afterEach(async () => {
  for (const tablet of tablets.splice(0)) await tablet.close();
});

async function tabletWith(options: TabletOptions = {}): Promise<Tablet> {
  const tablet = await openTablet({ keepsApp: false, ...options });
  tablets.push(tablet);
  return tablet;
}

/** From nothing, so that no heading of the page before is found. */
const open = (page: Page, hash: string): Promise<void> => visitAnew(page, host, hash);

/** Waits until the page tells of trouble: all it says, in one line. */
async function told(page: Page): Promise<string> {
  const box = page.locator('main [role=alert]').first();
  await box.waitFor();
  return ((await box.textContent()) ?? '').replace(/\s+/g, ' ');
}

/** The native version of the store. */
function versionOf(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.find(({ name }) => name === 'soundings')?.version;
  });
}

describe('a browser that refuses to store', () => {
  it('is told of on every screen that needs the store, and not called safe', async () => {
    const profile = freshProfile();
    mkdirSync(join(profile, 'Default'), { recursive: true });
    // Site data blocked, as in the browser's settings.
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings));
    const { page } = await tabletWith({ profile });
    const hashes = [
      '',
      '#/start',
      '#/interview/x',
      '#/bring-in',
      '#/back-up',
      '#/results',
      '#/sample',
      '#/wave/x',
    ];
    for (const hash of hashes) {
      await open(page, hash);
      const text = await told(page);
      expect(text, hash).toContain('does not let Soundings store anything');
      expect(text, hash).toContain('Nothing was lost by this, and nothing new can be kept.');
      expect(text, hash).toContain('allow site data in the browser’s settings');
      expect(await accessibilityFaults(page), hash).toEqual([]);
    }
    await takeShots(page, 'bad-refused');
    expect(await faultsOf(page, 'office')).toEqual([]);
    await open(page, '#/safe');
    const row = page.locator('.govuk-summary-list__row', { hasText: 'Storing answers' });
    await row.waitFor();
    await expect.poll(() => row.textContent()).toContain('Needs attention');
    expect(await page.locator('main').textContent()).not.toContain('This is an ordinary window');
  });
});

describe('a device that is full', () => {
  // Bytes: the app itself takes some four million.
  const LIMIT = 6_000_000;

  /** Fills what is left of the browser's own limit with noise, in a database beside the app's, to the last few bytes. */
  function fill(page: Page): Promise<void> {
    return page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('ballast', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('noise', { autoIncrement: true });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const fits = (bytes: number) =>
        new Promise<boolean>((resolve) => {
          const writing = database.transaction('noise', 'readwrite');
          writing.oncomplete = () => resolve(true);
          writing.onabort = () => resolve(false);
          writing.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(bytes)));
        });
      for (const bytes of [60_000, 6000, 600, 60]) while (await fits(bytes));
      database.close();
    });
  }

  it('F5, F10: keeps the answer on the screen, says so, begins nothing new, and goes on when there is room', async () => {
    const { page, context, troubles } = await tabletWith({ keepsApp: true });
    // Set before anything is stored: the browser looks up a limit now and then only.
    const limit = await context.newCDPSession(page);
    const { origin } = new URL(host.address);
    await limit.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: LIMIT });
    await putFieldwork(page, host, someFieldwork({ simulated: true }));
    await keptOffline(page);
    await beginInterview(page);
    await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
    await answerPage(page, 0);
    const before = await stored(page, 'drafts');

    await fill(page);
    await page.locator('.choice:visible').first().click();
    expect(await told(page)).toContain(
      'This device has no room left for answers.Everything kept before is still there; only what was given last is not stored yet.Begin no other interview.',
    );
    expect(await headingOf(page)).toContain('main home');
    await page.getByText('Question 2 of').waitFor();
    await expect.poll(() => page.locator('input:checked:visible').count()).toBe(1);
    await expect.poll(() => page.locator('[data-kept=yes]').count()).toBe(0);
    expect(await stored(page, 'drafts')).toEqual(before);
    expect(await faultsOf(page, 'fieldwork')).toEqual([]);
    await takeShots(page, 'bad-full');

    const other = await page.context().newPage();
    await visit(other, host, '#/start');
    await other.fill('#start-fieldworker', '12');
    await other.getByRole('button', { name: 'Start', exact: true }).click();
    expect(await told(other)).toContain('no room left');
    expect(await stored(other, 'drafts')).toEqual(before);
    await other.close();

    // Other files were deleted: there is room again. The app tries by itself too, and may be first.
    const again = await page.getByRole('button', { name: 'Try again now' }).elementHandle();
    await untilNextPage(page, async () => {
      await limit.send('Storage.overrideQuotaForOrigin', { origin });
      await again?.evaluate((button) => (button as HTMLButtonElement).click());
    });
    expect(await headingOf(page)).toContain('age groups');
    expect((await stored(page, 'drafts'))[0]?.['answers']).toMatchObject({ lives_here: { value: 1 } });
    expect(troubles).toEqual([]);
  });
});

describe('a private window', () => {
  it('F19: is warned of before an interview, also where the browser hides what it is', async () => {
    const browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage();
    await visit(page, host, '#/start');
    await page.getByText('a private window forgets all of it when it is closed').waitFor();
    await page.goto(`${host.address}#/safe`);
    await page.getByText('make sure that this is not one').waitFor();
    await browser.close();
  });

  it('F19: is named above every screen where the browser shows what it is', async () => {
    const { page } = await tabletWith();
    // What Firefox and Safari do in a private window.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'webkitTemporaryStorage', { value: undefined });
      navigator.storage.getDirectory = () => Promise.reject(new DOMException('insecure', 'SecurityError'));
    });
    await visit(page, host, '#/help');
    await page.getByRole('heading', { name: 'This looks like a private window' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open(page, '#/start');
    await page.locator('main').getByText('This looks like a private window').waitFor();
  });
});

describe('an address that leads nowhere', () => {
  it('says so in one sentence, with a way on', async () => {
    const { page, troubles } = await tabletWith();
    for (const hash of ['#/nonsense', '#/survey', '#/interview', '#/wave/a/b/c']) {
      await open(page, hash);
      expect(await headingOf(page), hash).toBe('There is no page at this address');
      const text = await page.locator('main').textContent();
      expect(text, hash).toContain('Nothing was changed, and everything kept on this device is still there.');
      expect(await page.getByRole('link', { name: 'Go to the first page' }).getAttribute('href')).toBe('#/');
    }
    expect(await faultsOf(page, 'office')).toEqual([]);
    const gone = {
      '#/survey/x': 'This survey is not on this device.',
      '#/survey/x/delete': 'This survey is not on this device.',
      '#/survey/x/wave/new': 'This survey is not on this device.',
      '#/wave/x': 'This wave is not on this device.',
      '#/wave/x/wording': 'This wave is not on this device.',
      '#/wave/x/delete': 'This wave is not on this device.',
      '#/interview/x': 'This interview is not on this device.',
      '#/results/x': 'This wave is not on this device.',
      '#/results/x/weights': 'This wave is not on this device.',
      '#/results/x/nation': 'This wave is not on this device.',
      '#/results/x/files': 'This wave is not on this device.',
    };
    for (const [hash, sentence] of Object.entries(gone)) {
      await open(page, hash);
      const text = await told(page);
      expect(text, hash).toContain(sentence);
      expect(text, hash).toContain('Everything kept before is still there.');
      expect(await accessibilityFaults(page), hash).toEqual([]);
    }
    expect(await faultsOf(page, 'office')).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe('a store that a newer version made', () => {
  it('F28: is refused with both numbers on every screen, stays as it is, and can be saved', async () => {
    const { page } = await tabletWith();
    await putFieldwork(page, host, someFieldwork());
    await visitAnew(page, host, '#/help');
    await page.evaluate(async () => {
      const newer = indexedDB.open('soundings', 30);
      await new Promise((resolve, reject) => {
        newer.onsuccess = resolve;
        newer.onerror = () => reject(newer.error);
      });
      newer.result.close();
    });
    for (const hash of ['', '#/start', '#/interview/x', '#/results', '#/bring-in', '#/sample', '#/back-up']) {
      await open(page, hash);
      const text = await told(page);
      expect(text, hash).toContain('made by a newer Soundings: version 3, and this one knows up to 2');
      expect(text, hash).toContain('Nothing was changed.');
      await page.getByRole('link', { name: 'Save a copy of what is on this device' }).waitFor();
      expect(await accessibilityFaults(page), hash).toEqual([]);
    }
    expect(await versionOf(page)).toBe(30);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'bad-newer');
  });
});

describe('a file of figures', () => {
  const rows = (source: string) =>
    `source,month,base,mode,wording,question,percent\n${source},2026-06,1002,telephone,lga2021.trust,trust,52\n`;
  const choose = (page: Page, text: string) =>
    page
      .locator('#figures-file')
      .setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

  it('without sources is not taken, and says which row', async () => {
    const { page, troubles } = await tabletWith();
    await visit(page, host, '#/figures/load');
    await choose(page, rows(''));
    const summary = page.locator('.govuk-error-summary');
    await summary.waitFor();
    await expect
      .poll(() => summary.textContent())
      .toContain('Row 2 of this file of figures has nothing under “source”.');
    await expect.poll(() => summary.textContent()).toContain('Nothing was changed. Put the file right');
    await choose(page, rows('x').replace(/^source/, 'sauce'));
    await summary.getByText('has no column “source”').waitFor();
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'bad-figures');
    await open(page, '#/figures');
    await expect.poll(() => page.getByText('figures.csv').count()).toBe(0);

    await visit(page, host, '#/figures/load');
    await choose(page, rows('https://www.local.gov.uk/x'));
    await page.getByText('What figures.csv holds').waitFor();
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'figures-preview');
    expect(troubles).toEqual([]);
  });
});
