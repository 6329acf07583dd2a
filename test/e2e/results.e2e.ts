import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnCharts, sheetsOf } from './drawn.ts';
import {
  accessibilityFaults,
  type Host,
  hostApp,
  ONLINE_OFFICE,
  openTablet,
  resize,
  scrollsSideways,
  type Tablet,
  takeShots,
  visit,
  visitAnew,
} from './harness.ts';

/** From the press to a chart on the screen, at a quarter of this machine's speed. */
const FIRST_CHART_MS = 10_000;

let host: Host;
let tablet: Tablet;
let byPhone = '';
let atDoors = '';

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet(ONLINE_OFFICE);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const main = () => tablet.page.locator('main');
const text = async () => (await main().textContent()) ?? '';

async function throttle(rate: number): Promise<void> {
  const session = await tablet.context.newCDPSession(tablet.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.detach();
}

async function open(path: string): Promise<void> {
  await visitAnew(tablet.page, host, `#/${path}`);
  await main().locator('.result-nav').waitFor();
}

describe('the sample council', () => {
  it('shows its results with charts soon after one press', async () => {
    const { page } = tablet;
    await visit(page, host);
    await throttle(4);
    const from = performance.now();
    await page.getByRole('button', { name: 'Try the sample council' }).click();
    await page.waitForURL(/#\/results\/./);
    await expect
      .poll(async () => (await drawnCharts(tablet.page)).drawn, { timeout: 30_000, interval: 50 })
      .toBeGreaterThan(0);
    const took = performance.now() - from;
    await throttle(1);
    console.log(`press to chart at 4x throttle: ${Math.round(took)} ms`);
    expect(took).toBeLessThan(FIRST_CHART_MS);
    byPhone = new URL(page.url()).hash.split('/')[2] ?? '';
    const waves = await page
      .locator('#wave option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    atDoors = waves.find((wave) => wave !== byPhone) ?? '';
    expect(waves).toHaveLength(2);
  });

  it('jumps to a question from its contents by keyboard, and keeps the contents off the paper', async () => {
    const { page } = tablet;
    const jump = page.getByRole('navigation', { name: 'Jump to a question' });
    await jump.locator('summary').focus();
    await page.keyboard.press('Enter');
    const heading = main().locator('article h3').last();
    const name = (await heading.textContent()) ?? '';
    await jump.getByRole('button', { name, exact: true }).focus();
    await takeShots(page, 'results-jump');
    await page.keyboard.press('Enter');
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    // Cards that come into view on the way take their real height: it must still be there afterwards.
    await page.waitForTimeout(500);
    const top = await heading.evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
    await expect
      .poll(() => main().locator('article h3').count())
      .toBe(await jump.getByRole('button').count());
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => jump.isVisible()).toBe(false);
    // Not 'screen': that would hold for the paper of a later test, too.
    await page.emulateMedia({ media: null });
    await page.evaluate(() => scrollTo(0, 0));
  });

  it('draws only the charts in view', async () => {
    const { drawn, all } = await drawnCharts(tablet.page);
    expect(drawn).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(15);
    expect(drawn).toBeLessThan(all / 2);
  });

  it('sets groups side by side with their bases', async () => {
    const { page } = tablet;
    await page.selectOption('#break', { label: 'Age' });
    const table = page.locator('#q-local_area table');
    await table.locator('th', { hasText: '75 or over' }).waitFor();
    await expect.poll(() => table.locator('thead th').count()).toBe(9);
    await expect.poll(() => table.textContent()).toMatch(/Base \(people\)1,\d{3}/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeShots(page, 'results-by-age');
    await page.selectOption('#break', { label: 'Everyone together' });
    await expect.poll(() => table.locator('thead th').count()).toBe(5);
  });

  it('says under each table how it came about, with Don’t know in or out', async () => {
    const { page } = tablet;
    const method = page.locator('#q-trust .result-method');
    await expect
      .poll(() => method.textContent())
      .toMatch(
        /Simulated.*Telephone, 7 to 27 June 2021.*1,104 interviews.*Weighted by.*Don't know is in the base/s,
      );
    await page.selectOption('#dont-know', 'out');
    await page.locator('#q-trust .result-method', { hasText: 'not in the base' }).waitFor();
    await page.selectOption('#dont-know', 'asAsked');
    await page.locator('#q-trust .result-method', { hasText: "Don't know is in the base" }).waitFor();
  });
});

describe('the address of the results', () => {
  const heads = () => main().locator('#q-trust thead th');
  const isShownBySex = async () => {
    await heads().filter({ hasText: 'Male' }).first().waitFor();
    await expect.poll(() => tablet.page.inputValue('#break')).toBe('sex');
    await expect.poll(() => tablet.page.inputValue('#dont-know')).toBe('out');
    await expect.poll(() => tablet.page.inputValue('#chart')).toBe('interval');
    await expect
      .poll(() => tablet.page.getByRole('checkbox', { name: 'Show unweighted' }).isChecked())
      .toBe(true);
    await expect
      .poll(() => main().locator('#q-trust .result-method').textContent())
      .toContain('not in the base');
  };

  it('brings back how they were looked at: loaded again, as a link, and by Back', async () => {
    const { page } = tablet;
    await visitAnew(page, host, '#/results');
    await main().getByRole('link', { name: 'June 2021' }).click();
    await page.selectOption('#break', 'sex');
    await page.selectOption('#dont-know', 'out');
    await page.selectOption('#chart', 'interval');
    await page.getByRole('checkbox', { name: 'Show unweighted' }).check();
    await isShownBySex();
    const address = page.url();
    expect(new URL(address).hash).toBe(
      `#/results/${byPhone}?by=sex&dontKnow=out&chart=interval&unweighted=yes`,
    );
    await page.reload();
    await isShownBySex();
    await page.goto('about:blank');
    await page.goto(address);
    await isShownBySex();
    await main().getByRole('link', { name: 'Weights' }).click();
    await page.getByRole('button', { name: 'Save and weight again' }).waitFor();
    await page.goBack();
    await isShownBySex();
  });

  it('goes on to another wave, and Back leads to the page before, not through every change', async () => {
    const { page } = tablet;
    await page.selectOption('#wave', atDoors);
    await page.waitForURL(new RegExp(`results/${atDoors}\\?by=sex`));
    await isShownBySex();
    await page.selectOption('#compare', '');
    await page.selectOption('#break', '');
    await page.waitForURL(/\?dontKnow=out&with=none&chart=interval/);
    await page.goBack();
    await page.waitForURL(new RegExp(`results/${byPhone}\\?by=sex`));
    await isShownBySex();
    // The link to this same page shows it as it usually is.
    await main().locator('.result-nav').getByRole('link', { name: 'Results', exact: true }).click();
    await expect.poll(() => heads().count()).toBe(5);
    await expect.poll(() => page.inputValue('#break')).toBe('');
  });
});

describe('the sample council beside the nation', () => {
  it('has verdicts like for like by telephone', async () => {
    await open(`results/${byPhone}/nation`);
    const card = main().locator('article').first();
    await expect.poll(() => card.textContent()).toMatch(/Like for like/);
    await expect
      .poll(() => card.textContent())
      .toMatch(/than Great Britain: \d+% here, \d+% there|No clear difference|Broadly the same/);
    await expect.poll(() => card.textContent()).toContain('confirmed by an officer');
    await expect.poll(() => card.textContent()).toContain('Base confirmed by Simulated officer');
  });

  it('gives an indicative gap with its reasons and no verdict face to face', async () => {
    await open(`results/${atDoors}/nation`);
    const card = main().locator('article').first();
    await expect.poll(() => card.textContent()).toMatch(/Indicative/);
    await expect.poll(() => card.textContent()).toMatch(/No verdict/);
    await expect
      .poll(() => card.textContent())
      .toMatch(/Not asked by telephone throughout \(this wave: face to face\)/);
    await expect
      .poll(text)
      .toContain('No bundled figure can give a verdict for a survey of 2022 until you load a newer one.');
    await expect.poll(() => card.textContent()).toMatch(/The line of this survey is broken/);
  });

  it('breaks the trend where the way of interviewing changed', async () => {
    await open(`results/${atDoors}`);
    await expect.poll(text).toMatch(/The trend line is broken: the two waves were not taken in the same way/);
    await expect
      .poll(() => main().locator('#q-trust').textContent())
      .toMatch(/Way of interviewing: telephone, then face to face/);
    await takeShots(tablet.page, 'results-at-doors');
  });

  it('loses its verdict with the officer’s word on the base, until somebody confirms it by name', async () => {
    const { page } = tablet;
    await open(`results/${byPhone}/nation`);
    const card = main().locator('article').first();
    await card.getByRole('button', { name: /Take this back/ }).click();
    await card.getByText('only assumed').waitFor();
    await expect.poll(() => card.textContent()).toMatch(/No verdict/);
    await card.getByRole('button', { name: 'Confirm this base' }).click();
    await expect.poll(() => card.textContent()).toContain('Enter your name');
    await card.getByLabel('Your name').fill('B. Officer');
    await card.getByRole('button', { name: 'Confirm this base' }).click();
    await card.getByText('Base confirmed by B. Officer').waitFor();
    await expect.poll(() => card.textContent()).toMatch(/Like for like/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('the pages of a wave', () => {
  it('stand under headings, and behind one button where the screen is narrow', async () => {
    const { page } = tablet;
    await open(`results/${byPhone}/nation`);
    const nav = page.getByRole('navigation', { name: 'Pages of this wave' });
    await expect
      .poll(() => nav.getByRole('heading').allTextContents())
      .toEqual(['See and take away', 'Compare', 'Explain', 'Check and prepare']);
    const here = nav.locator('[aria-current=page]');
    await expect.poll(() => here.allTextContents()).toEqual(['Beside the national figures']);
    const all = nav.getByRole('button', { name: /^All pages of this wave/ });
    await expect.poll(() => all.isVisible()).toBe(false);
    const before = page.viewportSize();
    await resize(page, { width: 320, height: 640 });
    await expect.poll(() => nav.getByRole('link').count()).toBe(0);
    await expect.poll(() => all.textContent()).toContain('you are on: Beside the national figures');
    await all.focus();
    await page.keyboard.press('Enter');
    expect(await all.getAttribute('aria-expanded')).toBe('true');
    await nav.getByRole('link', { name: 'Tables' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => nav.getByRole('link').count()).toBe(0);
    if (before !== null) await resize(page, before);
  });
});

describe('weights, files and paper', () => {
  it('draws charts anew for the width of the paper, and then for the screen again', async () => {
    await open(`results/${byPhone}`);
    const chart = main().locator('.result-headlines canvas');
    await chart.waitFor();
    // In one go, as the browser takes its copy at once.
    const [onScreen, onPaper, again] = await chart.evaluate((one) => {
      const canvas = one as HTMLCanvasElement;
      const shape = () => [canvas.width, canvas.height] as const;
      const before = shape();
      globalThis.dispatchEvent(new Event('beforeprint'));
      const printed = shape();
      globalThis.dispatchEvent(new Event('afterprint'));
      return [before, printed, shape()] as const;
    });
    // As wide as the sheet, and no higher than its part of it, finer than on the screen.
    expect((180 * onPaper[1]) / onPaper[0]).toBeLessThanOrEqual(86);
    expect(onPaper[0]).toBeGreaterThan(1500);
    expect(again).toEqual(onScreen);
  });

  it('weights again by what an officer chose, and the results say so', async () => {
    const { page } = tablet;
    await open(`results/${byPhone}/weights`);
    await page.getByRole('checkbox', { name: 'Ward' }).uncheck();
    await page.getByRole('button', { name: 'Save and weight again' }).click();
    await main().getByText('Saved. The results use these weights.').waitFor();
    await page.fill('#highest', '0');
    await page.getByRole('button', { name: 'Save and weight again' }).click();
    await main().getByText('Enter two numbers').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open(`results/${byPhone}`);
    await expect.poll(() => main().locator('#q-trust .result-method').textContent()).toMatch(/age and sex\./);
  });

  it('allows for fieldworkers when an officer chooses them, and prints it under the tables', async () => {
    const { page } = tablet;
    await open(`results/${atDoors}/weights`);
    const form = page.locator('form', { hasText: 'What the intervals allow for' });
    await expect.poll(() => form.getByLabel('A sampling point').isChecked()).toBe(true);
    await form.getByLabel('A fieldworker').check();
    await form.getByRole('button', { name: 'Save and work out again' }).click();
    await main().getByText('Saved. The results use these weights.').waitFor();
    await expect.poll(() => form.getByLabel('A fieldworker').isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeShots(page, 'clusters');
    await open(`results/${atDoors}`);
    await expect
      .poll(() => main().locator('#q-trust .result-method').textContent())
      .toContain('over 12 fieldworkers');
    await open(`results/${atDoors}/weights`);
    await form.getByLabel('A sampling point').check();
    await form.getByRole('button', { name: 'Save and work out again' }).click();
    await main().getByText('Saved. The results use these weights.').waitFor();
  });

  it('hands over files that say they are simulated', async () => {
    const { page } = tablet;
    await open(`results/${byPhone}/files`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the responses in codes' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^simulated-.*-responses\.csv$/);
    const bytes = readFileSync(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1105);
    expect(lines[0]).toMatch(/^\ufeffresponse,wave,simulated,/);
    expect(lines.slice(1).every((line) => line.includes(',yes,'))).toBe(true);
  });

  it('says on every page that it is simulated, and fits a narrow window', async () => {
    const { page } = tablet;
    for (const part of ['', '/nation', '/weights', '/files']) {
      await resize(page, { width: 320, height: 640 });
      await open(`results/${byPhone}${part}`);
      await expect.poll(() => main().locator('.result-simulated').textContent()).toMatch(/made up/);
      await expect.poll(() => scrollsSideways(page)).toBe(false);
    }
    await resize(page, { width: 1280, height: 800 });
  });

  it('prints a summary on one sheet of A4, charts drawn, controls left out', async () => {
    const { page } = tablet;
    // With a column of changes, too.
    await open(`results/${atDoors}`);
    expect(await sheetsOf(tablet.page, 'result-print-summary')).toBe(1);
    await open(`results/${byPhone}`);
    const summary = await sheetsOf(tablet.page, 'result-print-summary');
    const whole = await sheetsOf(tablet.page, '');
    expect(summary).toBe(1);
    expect(whole).toBeGreaterThan(8);
    const { drawn, all } = await drawnCharts(tablet.page);
    expect(drawn).toBe(all);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.result-controls').isVisible()).toBe(false);
    await expect.poll(() => page.locator('#wave').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('prints what is folded away: how to read the figures, and the conditions that were met', async () => {
    const { page } = tablet;
    for (const part of ['', '/nation']) {
      await open(`results/${byPhone}${part}`);
      await page.locator('main details.govuk-details').first().waitFor();
      // What the browser copies is what the page is once everyone who listens has heard that it will be printed.
      await page.evaluate(() => {
        addEventListener('beforeprint', () => {
          const folded = [...document.querySelectorAll<HTMLElement>('main .govuk-details__text')];
          const heights = folded.map((text) => (text.checkVisibility() ? text.offsetHeight : 0));
          Object.assign(globalThis, { heights });
        });
      });
      await page.pdf({ preferCSSPageSize: true });
      const heights = await page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);
      expect(heights.length).toBeGreaterThan(0);
      expect(Math.min(...heights)).toBeGreaterThan(0);
      await expect.poll(() => page.locator('main details.govuk-details[open]').count()).toBe(0);
    }
    expect(tablet.troubles).toEqual([]);
  });
});
