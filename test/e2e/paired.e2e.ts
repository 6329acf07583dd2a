import { expect, it } from 'vitest';
import { faultsOf } from './fits.ts';
import { accessibilityFaults, aPlace, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

let wave = '';

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  const { page } = tablet;
  await visit(page, host);
  await page.getByRole('button', { name: 'Try the sample council' }).click();
  await page.waitForURL(/#\/results\/./);
  await page.locator('#wave option').first().waitFor({ state: 'attached' });
  wave = await page.locator('#wave').inputValue();
});

const main = () => office.tablet.page.locator('main');
const settled = () =>
  office.tablet.page.waitForFunction(() => document.querySelector('.paired-working')?.textContent === '');

it('sets questions with the same answers beside each other, reached and chosen by keyboard', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, `#/results/${wave}`);
  const link = page.getByRole('navigation', { name: 'Pages of this wave' }).getByRole('link', {
    name: 'Compare questions',
  });
  await link.focus();
  await page.keyboard.press('Enter');
  await main().getByRole('heading', { name: 'Pair by pair' }).waitFor();
  const text = (await main().textContent()) ?? '';
  expect(text).toMatch(/\d+ tests ran, corrected for their number \(Holm\)|One test ran/);
  expect(text).toContain('These answers are made up.');
  expect(text).toMatch(/[+−]\d+ to [+−]\d+ points/);
  await expect.poll(() => main().locator('.result-method').last().textContent()).toMatch(/20\d\d/);
  const sets = await page.locator('#paired-set option').allTextContents();
  expect(sets.length).toBeGreaterThan(0);
  await takeShots(page, 'paired');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await faultsOf(page, 'office')).toEqual([]);
});

it('compares two of a set, by another answer, and keeps that in the address', async () => {
  const { page } = office.tablet;
  const boxes = main().locator('input[id^="paired-questions"]');
  await main().getByText('Questions', { exact: true }).first().click();
  const count = await boxes.count();
  for (let box = 2; box < count; box++) {
    await boxes.nth(box).focus();
    await page.keyboard.press('Space');
    await settled();
  }
  await main().getByText('One test ran.').waitFor();
  await page.selectOption('#paired-row', { index: 1 });
  await settled();
  await page.locator('#paired-dont-know').check();
  await settled();
  expect(page.url()).toContain('dontKnow=in');
  const before = await main().locator('table').first().textContent();
  await page.reload();
  await main().getByText('One test ran.').waitFor();
  await expect.poll(() => main().locator('table').first().textContent()).toBe(before);
  expect(await accessibilityFaults(page)).toEqual([]);
});
