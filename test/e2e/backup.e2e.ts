import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rescueWords } from '../../src/words/rescue.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { putFieldwork, someFieldwork } from './fieldwork.ts';
import { isReadable } from './fits.ts';
import { type Host, hostApp, keptOffline, openTablet, type Tablet, visit } from './harness.ts';

const questionnaire = drawnQuestionnaire('q1! single 1-5; q2 single 1-2');
const { survey, wave } = someFieldwork({
  simulated: true,
  questionnaire: { id: questionnaire.id, version: 1 },
});

let host: Host;
let tablet: Tablet;
let office: Tablet;
/** The back-up that the tablet made. */
let backup: string;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet();
  office = await openTablet({ viewport: { width: 1280, height: 800 } });
  await putFieldwork(tablet.page, host, { survey, wave, questionnaire });
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

/** A short interview from the start screen to the thank-you page; how many wait to be brought in is said while it goes on. */
async function interview(page: Page, waiting = 0): Promise<void> {
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').fill('7');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Start the questions' }).click();
  for (const option of ['Option 4', 'Option 1'])
    await page.getByRole('radio', { name: option, exact: true }).click();
  const said = page.locator('.only-here');
  if (waiting > 0) await said.filter({ hasText: toBringIn(waiting) }).waitFor();
  else expect(await said.count()).toBe(0);
  await page.getByRole('button', { name: 'Finish the interview' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
}

/** Simulated ones wait only: how real ones on one device are counted is in oneDevice.e2e.ts. */
function toBringIn(count: number): string {
  return `${count} ${count === 1 ? 'interview' : 'interviews'} to be brought in`;
}

async function choose(page: Page, name: string, contents: string): Promise<void> {
  const buffer = Buffer.from(contents);
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

/** What a summary list says under a name, for each list on the page. */
async function summed(page: Page, key: string): Promise<readonly string[]> {
  const rows = page.locator('.govuk-summary-list__row', { has: page.locator('dt', { hasText: key }) });
  return (await rows.locator('dd').allTextContents()).map((text) => text.trim());
}

it('brings finished interviews in on the same device, without a network', async () => {
  const { page } = tablet;
  await keptOffline(page);
  await interview(page);
  await interview(page, 1);
  await host.close();
  await visit(page, host, '#/bring-in');
  await page.getByText('2 interviews wait to be brought in').waitFor();
  await isReadable(page, 'bring-in');
  await page.getByRole('button', { name: 'Bring in' }).click();
  await page.getByRole('heading', { name: 'Brought in' }).waitFor();
  expect(await summed(page, 'New here')).toEqual(['2']);
  expect(await page.getByRole('link', { name: 'See the results' }).getAttribute('href')).toBe(
    `#/results/${wave.id}`,
  );
  await isReadable(page, 'brought-in');
  await page.getByRole('button', { name: 'Bring in more' }).click();
  await page.getByText('Nothing waits on this device').waitFor();
  await host.reopen();
});

it('makes a back-up that another browser restores, where twice equals once', async () => {
  await interview(tablet.page);
  await visit(tablet.page, host, '#/back-up');
  await tablet.page.getByRole('button', { name: 'Back up everything' }).waitFor();
  await isReadable(tablet.page, 'back-up');
  const [download] = await Promise.all([
    tablet.page.waitForEvent('download'),
    tablet.page.getByRole('button', { name: 'Back up everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^soundings-backup-\d{4}-\d{2}-\d{2}\.txt$/);
  backup = readFileSync(await download.path(), 'utf8');
  await tablet.page.getByText(`The file is called ${download.suggestedFilename()}`).waitFor();
  await tablet.page
    .locator('.only-here')
    .filter({ hasText: toBringIn(1) })
    .waitFor();

  const { page } = office;
  for (const [fresh, same] of [
    ['3', '0'],
    ['0', '3'],
  ]) {
    await visit(page, host, '#/back-up');
    await choose(page, 'oak.txt', backup);
    await page.getByRole('heading', { name: 'What this back-up would add' }).waitFor();
    expect([await summed(page, 'New here'), await summed(page, 'Here already')]).toEqual([[fresh], [same]]);
    await isReadable(page, `restore-${fresh}`);
    await page.getByRole('button', { name: 'Restore this back-up' }).click();
    await page.getByRole('heading', { name: 'Restored', exact: true }).first().waitFor();
    await visit(page, host, '#/');
    const broughtIn = page.locator('dl div', { has: page.locator('dt', { hasText: /^Brought in$/ }) });
    await broughtIn.first().waitFor();
    await expect.poll(() => broughtIn.locator('dd').allTextContents()).toEqual(['3']);
  }
});

it('refuses a damaged file and a newer one in one sentence, and changes nothing', async () => {
  const { page } = office;
  await visit(page, host, '#/back-up');
  await choose(page, 'damaged.txt', backup.replace('"value":4', '"value":5'));
  const box = page.getByRole('alert').filter({ hasText: 'damaged' });
  await box.waitFor();
  await expect.poll(() => box.textContent()).toMatch(/at line \d+ \(the line is not as it was written\)/);
  await expect.poll(() => box.textContent()).toContain('Nothing was changed.');
  await isReadable(page, 'damaged');

  await choose(page, 'newer.txt', backup.replace('"v":1', '"v":7'));
  await page.getByText('version 7, and this one knows up to 1').waitFor();
  // What is here can still be taken out.
  await expect.poll(() => page.getByRole('button', { name: 'Back up everything' }).isEnabled()).toBe(true);
  await visit(page, host, '#/bring-in');
  await page.getByRole('heading', { name: 'From another tablet' }).waitFor();
  await choose(page, 'damaged.txt', backup.slice(0, -30));
  await page.getByText('This back-up file is damaged').waitFor();
  await choose(page, 'whole.txt', backup);
  await page.getByText('No interview in it is new').waitFor();
});

it('puts back what the second store holds when the browser has thrown the first away, and names the rest', async () => {
  const { page } = tablet;
  const waiting = page.locator('dl div', { has: page.locator('dt', { hasText: /^Not yet brought in$/ }) });
  await visit(page, host, '#/help');
  await page.reload();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('soundings');
        gone.onsuccess = resolve;
        gone.onerror = () => reject(gone.error);
      }),
  );
  await visit(page, host, '#/');
  // What was brought in is the office's, and was in that store alone.
  await page.getByText('has lost something that was kept here: 1 batch of answers brought in.').waitFor();
  await isReadable(page, 'lost');
  await page.getByRole('button', { name: 'I have read this' }).click();
  // The message goes when that it was read is kept, and not before.
  await expect.poll(() => page.getByText('The browser has lost something').count()).toBe(0);
  // The interviews of this tablet are here again, and wait to be brought in.
  await expect.poll(() => waiting.locator('dd').allTextContents()).toEqual(['3']);
  await page.reload();
  await expect.poll(() => waiting.locator('dd').allTextContents()).toEqual(['3']);
  await expect.poll(() => page.getByText('The browser has lost something').count()).toBe(0);
});

it('refuses a store that a newer version made with both numbers, and hands out a copy of it', async () => {
  const { page } = office;
  await visit(page, host, '#/help');
  await page.evaluate(async () => {
    const newer = indexedDB.open('soundings', 30);
    await new Promise((resolve, reject) => {
      newer.onsuccess = resolve;
      newer.onerror = () => reject(newer.error);
    });
    newer.result.close();
  });
  await page.reload();
  await visit(page, host, '#/back-up');
  await page.getByText('version 3, and this one knows up to 2').waitFor();
  await isReadable(page, 'newer-store');
  await page.getByRole('link', { name: rescueWords.en.link }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: rescueWords.en.save }).click(),
  ]);
  const copy = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  const finished = copy.filter((line) => line.includes('"store":"outbox"')).length;
  expect(JSON.parse(copy[0] ?? '')).toMatchObject({
    format: 'soundings-rescue',
    v: 1,
    database: 30,
    holds: { finished, unreadable: 0 },
  });
  // An office asked nobody itself.
  await page.getByText(`holds ${finished} finished interviews`).waitFor();
  await isReadable(page, 'rescue');
  expect(copy.filter((line) => line.includes('"store":"surveys"'))).toHaveLength(1);
  expect([...tablet.troubles, ...office.troubles]).toEqual([]);
});
