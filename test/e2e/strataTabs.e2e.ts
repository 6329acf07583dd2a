import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Wave } from '../../src/asking/survey/survey.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import { aPlace, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

/** A random sample that was drawn in two strata: a third of the people in the north. */
const carried = broughtIn([
  {
    wave: {
      id: 'drawn' as Wave['id'],
      title: 'Summer',
      from: on('2026-06-01'),
      to: on('2026-06-30'),
      sample: 'random',
    },
    response: (response, place) => ({
      ...response,
      design: { ...response.design, samplingPoint: null, stratum: place % 3 === 0 ? 'North' : 'South' },
    }),
  },
]);

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => restore(tablet.page, host, carried));

it('weights to the strata that people were drawn from, once it is said how many people each has', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, '#/results/drawn/weights');
  const main = page.locator('main');
  await main.getByRole('heading', { name: 'Where most people of a small place answered' }).waitFor();
  const stratum = main.getByRole('checkbox', { name: 'Stratum' });
  await expect.poll(() => stratum.count()).toBe(0);
  await main.getByLabel('People (or households) in North').fill('200,000');
  await main.getByLabel('People (or households) in South').fill('200000');
  await page.keyboard.press('Enter');
  await stratum.waitFor();
  await expect.poll(() => stratum.isChecked()).toBe(true);
  // As many live in each, and a third of the interviews are from the north.
  await main.getByRole('tab', { name: 'Stratum' }).click();
  const table = main.getByRole('table', { name: 'Stratum: before and after weighting' });
  const north = () => table.getByRole('row', { name: /^North/ }).textContent();
  await expect.poll(north).toMatch(/50.*33.*50/);
  await expect.poll(() => main.textContent()).toContain('how many people each stratum was drawn from');
  await takeShots(page, 'weights-strata');
  expect(await faultsOf(page, 'office')).toEqual([]);
});

it('keeps the recipes that two tabs keep, and lets neither write over a variable that the other changed', async () => {
  const { page, context } = office.tablet;
  const second = await context.newPage();
  const tabs = [page, second] as const;
  for (const tab of tabs) {
    await visit(tab, office.host, '#/results/drawn/weights/recipes');
    await tab.locator('#weighting-name').waitFor();
  }
  for (const [at, tab] of tabs.entries()) {
    await tab.locator('#weighting-name').fill(`Recipe ${at + 1}`);
    await tab.keyboard.press('Enter');
    await tab
      .getByRole('status')
      .filter({ hasText: `Recipe ${at + 1}` })
      .waitFor();
  }
  // The first tab kept nothing away from the second.
  for (const name of ['Recipe 1', 'Recipe 2']) await second.getByRole('heading', { name }).waitFor();

  await makeTwoSexes(page);
  await visit(second, office.host, '#/results/drawn/made');
  const change = async (tab: typeof page, label: string) => {
    await tab
      .getByRole('button', { name: /^Change/ })
      .first()
      .click();
    await tab.locator('#made-label').fill(label);
    await tab.getByRole('button', { name: 'Save this variable' }).click();
  };
  await second
    .getByRole('button', { name: /^Change/ })
    .first()
    .waitFor();
  await change(page, 'Named in the first tab');
  await page.getByText('Saved: Named in the first tab.').waitFor();
  await change(second, 'Named in the second tab');
  await second.getByText('Not done: “Named in the second tab”').waitFor();
  await takeShots(second, 'made-elsewhere');
  expect(await faultsOf(second, 'office')).toEqual([]);
  // What was typed is still there, and is kept once it is meant.
  await expect.poll(() => second.locator('#made-label').inputValue()).toBe('Named in the second tab');
  await second.getByRole('button', { name: 'Save this variable' }).click();
  await second.getByText('Saved: Named in the second tab.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Not done: “Named in the first tab”').waitFor();
  await page.getByText('Named in the second tab', { exact: true }).first().waitFor();
  await second.close();
});

it('lets neither of two tabs write over limits or numbers of people that the other changed', async () => {
  const { page, context } = office.tablet;
  const second = await context.newPage();
  for (const tab of [page, second]) {
    await visit(tab, office.host, '#/results/drawn/weights');
    await tab.getByLabel('People (or households) in North').waitFor();
  }
  const people = async (tab: Page, count: string) => {
    await tab.getByLabel('People (or households) in North').fill(count);
    await tab.keyboard.press('Enter');
  };
  const refused = (tab: Page) => tab.getByRole('alert').filter({ hasText: 'changed in another tab' });
  await people(page, '150000');
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await people(second, '250000');
  await refused(second).waitFor();
  // What was typed stays, and is kept once it is saved again.
  const north = () => second.getByLabel('People (or households) in North').inputValue();
  expect(await north()).toBe('250000');
  // The form is far below: the eye is taken to what happened.
  await expect.poll(() => second.locator(':focus').textContent()).toContain('changed in another tab');
  await takeShots(second, 'weights-elsewhere');
  expect(await faultsOf(second, 'office')).toEqual([]);
  await second.getByLabel('People (or households) in North').press('Enter');
  await refused(second).waitFor({ state: 'detached' });
  await second.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  expect(await north()).toBe('250000');

  const hide = async (tab: Page, least: string) => {
    const box = tab.locator('#threshold-hideUnder');
    if (!(await box.isVisible())) await tab.locator('summary', { hasText: 'hidden' }).click();
    await box.fill(least);
    await tab.keyboard.press('Enter');
  };
  await hide(second, '40');
  await second.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await hide(page, '50');
  await refused(page).waitFor();
  expect(await page.locator('#threshold-hideUnder').inputValue()).toBe('50');
  // Of two forms the one that was not refused follows what is kept.
  expect(await page.getByLabel('People (or households) in North').inputValue()).toBe('250000');
  await second.close();
});

/** A variable of two groups, as an officer makes it. */
async function makeTwoSexes(page: Page): Promise<void> {
  await visit(page, office.host, '#/results/drawn/made');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('#made-label').fill('Two sexes');
  await page.locator('#made-of').focus();
  await page.keyboard.type('Sex');
  await page.locator('#made-group-0').fill('Women');
  await page.locator('#made-group-1').fill('Men');
  await page.locator('input[id^="made-answers-0-0"]').first().check();
  await page.locator('input[id^="made-answers-1-0"]').nth(1).check();
  await page.getByRole('button', { name: 'Save this variable' }).click();
  await page.getByText('Saved: Two sexes.').waitFor();
}
