import { expect, it } from 'vitest';
import { faultsOf } from './fits.ts';
import {
  aPlace,
  cutNetwork,
  keptOffline,
  OFFICE,
  restoreNetwork,
  takeShots,
  visit,
  visitAnew,
} from './harness.ts';

let wave = '';
/** Of the groups of ages. */
let ages = '';

const office = aPlace(OFFICE, async ({ host, tablet }) => {
  const { page } = tablet;
  await visit(page, host);
  await keptOffline(page);
  await page.getByRole('button', { name: 'Try the sample council' }).click();
  await page.waitForURL(/#\/results\/./);
  await page.locator('#wave option').first().waitFor({ state: 'attached' });
  const waves = await page
    .locator('#wave option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  wave = waves.find((one) => !page.url().includes(one)) ?? '';
});

const main = () => office.tablet.page.locator('main');

/** Presses a button at the keyboard. */
async function press(name: string | RegExp): Promise<void> {
  const { page } = office.tablet;
  await main().getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

async function tick(id: string): Promise<void> {
  await office.tablet.page.locator(`#${id}`).focus();
  await office.tablet.page.keyboard.press('Space');
}

/** The ids of the answers of a group, in their order. */
async function answersOf(group: string): Promise<readonly string[]> {
  return office.tablet.page.locator(`input[id^="${group}"]`).evaluateAll((all) => all.map((one) => one.id));
}

it('is reached from Tables, says that there is none yet, and makes one by keyboard without a network', async () => {
  const { host, tablet } = office;
  const { page } = tablet;
  await cutNetwork(tablet, host);
  await visitAnew(page, host, `#/results/${wave}/tables`);
  await main().getByRole('link', { name: 'Make a variable' }).focus();
  await page.keyboard.press('Enter');
  await main().getByText('You have not made any yet.').waitFor();
  await takeShots(page, 'made-none');
  await press('Continue');
  await main().getByRole('heading', { name: 'New: groups of answers' }).waitFor();
  await press('Save this variable');
  await main().getByText('There is a problem').waitFor();
  await expect.poll(() => main().locator('[role=alert] li').count()).toBeGreaterThan(2);
  await page.locator('#made-label').fill('Two ages');
  await page.locator('#made-of').focus();
  await page.keyboard.type('Age');
  await page.locator('#made-group-0').fill('Under 65');
  await page.locator('#made-group-1').fill('65 and over');
  await page.locator('input[id^="made-answers-0-0"]').first().waitFor();
  const younger = await answersOf('made-answers-0-0');
  for (const id of younger.slice(0, 5)) await tick(id);
  for (const id of (await answersOf('made-answers-1-0')).slice(5)) await tick(id);
  await press('Show how many people are in each');
  await main().getByRole('heading', { name: 'How it comes out in this wave' }).waitFor();
  const shown = await main().locator('.made-preview tbody td').allTextContents();
  expect(Number(shown[0]?.replace(',', ''))).toBeGreaterThan(500);
  await takeShots(page, 'made-form');
  expect(await faultsOf(page, 'office')).toEqual([]);
  await press('Save this variable');
  await main().getByText('Saved: Two ages.').waitFor();
  await takeShots(page, 'made-list');
});

it('makes a combination and a mean score', async () => {
  const { page } = office.tablet;
  await main().getByLabel('A combination of questions').check();
  await press('Continue');
  await page.locator('#made-label').fill('Satisfied twice');
  await page.locator('#made-group-0').fill('Both');
  await page.locator('#made-question-0-0').selectOption('local_area');
  for (const id of (await answersOf('made-answers-0-0')).slice(0, 2)) await tick(id);
  await page.locator('#made-question-0-1').selectOption('council_runs_things');
  for (const id of (await answersOf('made-answers-0-1')).slice(0, 2)) await tick(id);
  await page.locator('#made-rest').fill('All others');
  await press('Show how many people are in each');
  await main().getByRole('heading', { name: 'How it comes out in this wave' }).waitFor();
  await takeShots(page, 'made-combination');
  await press('Save this variable');
  await main().getByText('Saved: Satisfied twice.').waitFor();
  await main().getByLabel('A mean score').check();
  await press('Continue');
  await page.locator('#made-label').fill('Mean satisfaction');
  for (const id of ['local_area', 'council_runs_things']) await page.locator(`input[value=${id}]`).check();
  for (const [place, score] of ['5', '4', '3', '2', '1'].entries())
    await page.locator(`#made-score-${place + 1}`).fill(score);
  await page.locator('#made-starts').fill('3, 4');
  await press('Show how many people are in each');
  await main()
    .getByText(/^Mean \d/)
    .waitFor();
  await takeShots(page, 'made-scores');
  await press('Save this variable');
  await main().getByText('Saved: Mean satisfaction.').waitFor();
});

it('stands in the tables as rows, groups and filter, and in the other pages of results', async () => {
  const { host, tablet } = office;
  const { page } = tablet;
  await main().getByRole('link', { name: 'Back to Tables' }).click();
  await page.locator('#set-0 option', { hasText: 'Two ages' }).waitFor({ state: 'attached' });
  ages = (await page.locator('#set-0 option', { hasText: 'Two ages' }).getAttribute('value')) ?? '';
  await page.locator('#set-0').selectOption({ label: 'Two ages' });
  await page.locator('input[value=informed]').focus();
  await page.keyboard.press('Space');
  await main().locator('article h2', { hasText: 'Keeps residents informed by Two ages' }).waitFor();
  const heads = await main().locator('.tables-table thead tr').last().locator('th').allTextContents();
  expect(heads).toEqual(['Answer', 'Everyone', 'Under 65', '65 and over']);
  await page.locator('#only-0').selectOption({ label: 'Satisfied twice' });
  await page.locator('#only-answers-0').check();
  await main().getByText('Only those who answered Both to “Satisfied twice”').waitFor();
  await page.locator('#only-1').selectOption({ label: 'Sex' });
  await page.locator('#only-answers-1').check();
  await main()
    .getByText(/Only those who answered Both to “Satisfied twice” and .* to “Sex”/)
    .waitFor();
  await takeShots(page, 'made-tables');
  await visitAnew(page, host, `#/results/${wave}`);
  await main().locator('article', { hasText: 'Mean satisfaction' }).first().waitFor();
  await expect.poll(() => page.locator('#break option').allTextContents()).toContain('Two ages');
});

it('reads well on a phone, and is deleted, taken back and copied', async () => {
  const { host, tablet } = office;
  const { page } = tablet;
  await visitAnew(page, host, `#/results/${wave}/made`);
  await main().getByRole('heading', { name: 'Two ages' }).waitFor();
  expect(await faultsOf(page, 'office')).toEqual([]);
  await press(/^Delete\s*:\s*Two ages/);
  await main().getByText('Delete Two ages?').waitFor();
  await press('Yes, delete it');
  await main().getByText('Deleted: Two ages.').waitFor();
  await expect.poll(() => main().getByRole('heading', { name: 'Two ages' }).count()).toBe(0);
  // An address that keeps to it shows no table of everybody, and says what to do.
  const second = await tablet.context.newPage();
  await visit(second, host, `#/results/${wave}/tables?q=informed&by=sex&only=${ages}&answers=1`);
  await second.getByText('so no table is shown').waitFor();
  expect(await second.locator('.tables-one').count()).toBe(0);
  expect(await faultsOf(second, 'office')).toEqual([]);
  await takeShots(second, 'made-lacking');
  await second.getByRole('button', { name: 'Take it out of the choice' }).press('Enter');
  await second.locator('article h2', { hasText: 'Keeps residents informed by Sex' }).waitFor();
  await expect.poll(() => second.getByText('so no table is shown').count()).toBe(0);
  await expect.poll(() => second.evaluate(() => document.activeElement?.id)).toBe('only-0');
  await second.close();
  await press('Undo');
  await main().getByText('Undone: Two ages.').waitFor();
  await press(/^Copy\s*:\s*Two ages/);
  await main().getByRole('heading', { name: 'Two ages (copy)' }).waitFor();
  expect(tablet.troubles.filter((one) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(one))).toEqual([]);
  await restoreNetwork(tablet, host);
});
