import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from '../fixtures/exports.ts';
import { type Host, hostApp, ONLINE_OFFICE, openTablet, type Tablet, visit, visitAnew } from './harness.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet(ONLINE_OFFICE);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

it('hands over no file of made-up answers that does not say so in its name and in every line', async () => {
  const { page } = tablet;
  await visit(page, host, '#/sample');
  await page.waitForURL(/#\/results\/./);
  const wave = new URL(page.url()).hash.split('/')[2] ?? '';
  await visit(page, host);
  const link = page.locator('main a[href^="#/survey/"]').first();
  await link.waitFor();
  const survey = (await link.getAttribute('href')) ?? '';
  const all: readonly (readonly [string, RegExp])[] = [
    [`#/results/${wave}/files`, /^Save the /],
    [`#/results/${wave}/findings`, /^Save .*CSV/],
    [`#/results/${wave}/tables?q=trust&by=sex`, /^Save .*CSV/],
    [`#/results/${wave}/quality`, /^Save .*CSV/],
    [`${survey}/plan`, /^Save the quotas/],
  ];
  const names: string[] = [];
  for (const [hash, name] of all) {
    await visitAnew(page, host, hash);
    const buttons = page.locator('main').getByRole('button', { name });
    await buttons.first().waitFor();
    for (const button of await buttons.all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      const file = download.suggestedFilename();
      names.push(file);
      expect(file).toMatch(/^simulated-/);
      const lines = readCsv(readFileSync(await download.path(), 'utf8'));
      expect(lines.length, file).toBeGreaterThan(1);
      expect(lines.filter((line) => line['simulated'] !== 'yes').slice(0, 1), file).toEqual([]);
    }
  }
  // Tables, responses in codes and in words, the codebook; what stands out, a table, quality, quotas.
  expect(new Set(names).size).toBe(8);
  expect(tablet.troubles).toEqual([]);
});
