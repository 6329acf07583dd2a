import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerPage,
  beginInterview,
  openShift,
  putSealedFieldwork,
  someFieldwork,
  untilNextPage,
} from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import { type Host, hostApp, openTablet, type Tablet, takeShots, visitAnew } from './harness.ts';

/** What the first page offers once there is a survey, and an interview that was left in the middle. */
let host: Host;
let tablet: Tablet;
let words: string;
let left = '';

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ keepsApp: false });
  ({ words } = await putSealedFieldwork(tablet.page, host, someFieldwork()));
  const { page } = tablet;
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  left = await answerPage(page, 0);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

async function open(): Promise<void> {
  await visitAnew(tablet.page, host);
  await tablet.page.locator('.home-wave').waitFor();
}

const link = (name: RegExp) => tablet.page.locator('.home-wave').getByRole('link', { name });

it('lists an interview that was left, and leads back to its question', async () => {
  const { page } = tablet;
  await open();
  const unfinished = page.getByRole('region', { name: 'Unfinished interviews' });
  await expect.poll(() => unfinished.textContent()).toMatch(/Autumn 2026, Residents’ survey/);
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'home-unfinished');
  await unfinished.getByRole('link', { name: /^Resume/ }).click();
  await openShift(page, words);
  await page.locator('main h1', { hasText: left }).first().waitFor();
});

it('closes a wave and opens it again, and leads to a copy of it', async () => {
  const { page } = tablet;
  await open();
  await page.getByRole('button', { name: /^Close wave.*Autumn 2026$/ }).click();
  await page.locator('.home-wave .govuk-tag', { hasText: 'Closed' }).waitFor();
  await page.getByRole('button', { name: /^Reopen.*Autumn 2026$/ }).click();
  await page.locator('.home-wave .govuk-tag').waitFor({ state: 'detached' });
  await link(/^Copy to a new wave.*Autumn 2026$/).click();
  await page.getByRole('heading', { level: 1, name: 'New wave' }).waitFor();
  await expect.poll(() => page.getByLabel('Face to face').isChecked()).toBe(true);
});

it('deletes a wave by its name, and only once that is confirmed', async () => {
  const { page } = tablet;
  const heading = page.getByRole('heading', { level: 1, name: 'Delete Autumn 2026 of Residents’ survey?' });
  await open();
  await link(/^Delete.*Autumn 2026$/).click();
  await heading.waitFor();
  const unfinished = page.locator('.govuk-summary-list__row', { hasText: 'Unfinished' });
  await expect.poll(() => unfinished.locator('dd').textContent()).toBe('1');
  expect(await faultsOf(page, 'office')).toEqual([]);
  // To have read it deletes nothing.
  await open();
  await link(/^Delete.*Autumn 2026$/).click();
  await heading.waitFor();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('This survey has no wave yet.').waitFor();
  await expect.poll(() => page.getByText('Unfinished interviews').count()).toBe(0);
  expect(tablet.troubles).toEqual([]);
});
