import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginInterview, openShift, putSealedFieldwork, someFieldwork, untilNextPage } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import {
  accessibilityFaults,
  type Host,
  hostApp,
  openTablet,
  type Tablet,
  takeShots,
  visit,
} from './harness.ts';

let host: Host;
let tablet: Tablet;
let page: Page;
let words: string;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ keepsApp: false });
  page = tablet.page;
  ({ words } = await putSealedFieldwork(page, host, someFieldwork({ mode: 'faceToFace' })));
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const field = () => page.locator('#introduction-en');
const save = () => page.getByRole('button', { name: 'Save these words' }).click();

it('is written by an officer, who is told what is missing and what cannot be promised', async () => {
  await visit(page, host, '#/survey/s');
  await page.getByText('Interviews say who asks and why in the words of the app.').waitFor();
  await page.getByRole('link', { name: 'Write in your own words who asks and why' }).click();
  await field().fill('We ask about parks. It is anonymous.');
  await page.getByText('“anonymous”: a ward, an age and a sex together').waitFor();
  await save();
  const box = page.locator('.govuk-error-summary');
  await box.waitFor();
  await expect
    .poll(() => box.getByRole('listitem').allTextContents())
    .toEqual([
      'Say who asks: name the council, as {council} or as “Testford Council”. Residents are owed that before the first question.',
    ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'introduction-written');
  await field().fill('{council} decides in spring what to do with its parks.\n<b>Your</b> answers help.');
  const sample = page.locator('[aria-labelledby=sample]');
  await sample.getByText('Testford Council decides in spring').waitFor();
  await expect.poll(() => sample.textContent()).toContain('You choose whether to take part.');
  await save();
  await page.getByText('Interviews say who asks and why in your own words (English).').waitFor();
});

it('is what an interview says first, with what must be said after it, and a reload keeps it', async () => {
  await visit(page, host, '#/start');
  await beginInterview(page);
  const told = async () => (await page.locator('.interview__page--open').textContent()) ?? '';
  for (const isReloaded of [false, true]) {
    if (isReloaded) {
      await page.reload();
      await openShift(page, words);
    }
    await page.getByText('Testford Council decides in spring what to do with its parks.').waitFor();
    const text = await told();
    expect(text).toContain('I am fieldworker number 12');
    expect(text).toContain('<b>Your</b> answers help.');
    expect(text).toContain('You choose whether to take part.');
    expect(text).toContain('What happens to your answers');
    expect(text).not.toContain('wants to know what residents think');
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'introduction-own');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
});

it('stands on the paper questionnaire too', async () => {
  await visit(page, host, '#/wave/w/paper');
  const form = page.locator('.paper-form');
  await form.waitFor();
  const text = (await form.textContent()) ?? '';
  expect(text).toContain('Testford Council decides in spring what to do with its parks.');
  expect(text).toContain('You choose whether to take part.');
  expect(text).not.toContain('wants to know what residents think');
  expect(tablet.troubles).toEqual([]);
});
