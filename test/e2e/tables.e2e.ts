import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCsv } from '../fixtures/exports.ts';
import { faultsOf } from './fits.ts';
import {
  aPlace,
  cutNetwork,
  dist,
  keptOffline,
  OFFICE,
  resize,
  restoreNetwork,
  takeShots,
  visit,
  visitAnew,
} from './harness.ts';
import { tablesDone, tickBox, typeIn } from './tableKeys.ts';

let wave = '';

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
  // The wave at the doors, in sampling points: all its age bands are large enough.
  wave = waves.find((one) => !page.url().includes(one)) ?? '';
});

const main = () => office.tablet.page.locator('main');
const settled = () => tablesDone(office.tablet.page);
const type = (id: string, letters: string) => typeIn(office.tablet.page, id, letters);
const tick = (id: string) => tickBox(office.tablet.page, `#${id}`);

it('is reached from the results, and a table is chosen by keyboard alone, without a network', async () => {
  const { host, tablet } = office;
  const { page } = tablet;
  await cutNetwork(tablet, host);
  await visitAnew(page, host, `#/results/${wave}`);
  await page.getByRole('navigation', { name: /pages/i }).getByRole('link', { name: 'Tables' }).focus();
  await page.keyboard.press('Enter');
  await main().getByText('Choose a question to see its table.').waitFor();
  await page.locator('input[value=informed]').focus();
  await page.keyboard.press('Space');
  await main().locator('article h2', { hasText: 'Keeps residents informed' }).waitFor();
  await type('set-0', 'Age');
  await type('set-1', 'Trust');
  await tick('shows-letters');
  await tick('shows-rest');
  await tick('shows');
  await tick('shows-test');
  const heads = await main().locator('.tables-table thead tr').last().locator('th').allTextContents();
  expect(heads.slice(0, 3)).toEqual(['Answer', 'Everyone', '18 to 24 (A)']);
  await expect
    .poll(() => main().locator('.tables-set').allTextContents())
    .toEqual(['Age', 'Trust in the council']);
  await expect.poll(() => main().locator('.tables-letters').count()).toBeGreaterThan(3);
  const method = (await main().locator('.tables-one .result-method').textContent()) ?? '';
  for (const said of ['Face to face', 'Weighted by', '48 sampling points', 'Holm', 'Rao–Scott F', 'hidden'])
    expect(method).toContain(said);
  await takeShots(page, 'tables-letters');
});

it('nests one break in another, and keeps to those who answered so', async () => {
  const { page } = office.tablet;
  await page.locator('#set-1').selectOption('');
  await settled();
  await type('inside-0', 'Sex');
  await expect.poll(() => main().locator('.tables-set').textContent()).toBe('Age, then Sex');
  await expect
    .poll(() => main().locator('.tables-table thead tr').last().locator('th').count())
    .toBe(2 + 7 * 2);
  const base = () => main().locator('.tables-base td').first().textContent();
  const all = Number((await base())?.replace(',', ''));
  await type('only-0', 'Local area');
  await main().getByText('Tick at least one answer of each question').waitFor();
  await tick('only-answers-0');
  await tick('only-answers-0-2');
  // Both answers together: the base of the first alone is under 500.
  await expect.poll(async () => Number((await base())?.replace(',', ''))).toBeGreaterThan(500);
  const satisfied = Number((await base())?.replace(',', ''));
  expect(satisfied).toBeLessThan(all);
  await expect
    .poll(() => main().locator('.tables-one .result-method').textContent())
    .toContain('Only those who answered Very satisfied, Fairly satisfied to “Local area as a place to live”');
  await expect.poll(() => main().textContent()).toContain('Hidden so that no group of a few people is shown');
  await takeShots(page, 'tables-nested');
  await page.locator('#figures').selectOption('row');
  await settled();
  await takeShots(page, 'tables-rows');
  await page.locator('#figures').selectOption('count');
  await settled();
  await takeShots(page, 'tables-counts');
});

it('reads well at every size, the table in a box of its own that can be reached by keyboard', async () => {
  const { page } = office.tablet;
  expect(await faultsOf(page, 'office')).toEqual([]);
  await resize(page, { width: 320, height: 640 });
  const box = main().locator('.tables-one .ui-table-box');
  expect(await box.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  await resize(page, OFFICE.viewport);
});

it('is saved as CSV with the figures of the page, and printed on A4', async () => {
  const { page } = office.tablet;
  await page.locator('#figures').selectOption('column');
  await settled();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save these tables' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^simulated-.*-chosen-tables\.csv$/);
  const lines = readCsv(readFileSync(await download.path(), 'utf8'));
  const everyone = lines.filter(({ group }) => group === 'Everyone');
  const shown = await main()
    .locator('.tables-table tbody tr:not(.tables-base) td:first-of-type')
    .allTextContents();
  const figures = shown.map((text) => /^(\d+)%/.exec(text)?.[1]);
  expect(figures.length).toBeGreaterThan(4);
  for (const [at, figure] of figures.entries()) {
    if (figure === undefined) continue;
    expect(Math.abs(Number(everyone[at]?.['value']) - Number(figure))).toBeLessThanOrEqual(0.5);
  }
  for (const line of lines.filter(({ value }) => value === '')) expect(line['why_withheld']).not.toBe('');
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.tables-controls').isVisible()).toBe(false);
  await expect.poll(() => page.locator('.tables-one .result-method').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const folder = join(dist, '../.cache/shots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tables.pdf'), pdf);
});

it('is kept under a name, and comes back by it', async () => {
  const { host, tablet } = office;
  const { page } = tablet;
  const caption = await main().locator('article h2').textContent();
  await page.getByLabel('Name of this choice').fill('Informed, by age and sex');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await main().getByText('Kept: Informed, by age and sex').waitFor();
  await visitAnew(page, host, `#/results/${wave}/tables`);
  await main().getByRole('link', { name: 'Informed, by age and sex' }).click();
  await main().locator('article h2').waitFor();
  await expect.poll(() => main().locator('article h2').textContent()).toBe(caption);
  expect(tablet.troubles.filter((one) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(one))).toEqual([]);
  await restoreNetwork(tablet, host);
});

it('has columns alike on paper, however long the names of groups are', async () => {
  const { host, tablet } = office;
  const { page } = tablet;
  await visitAnew(page, host, `#/results/${wave}/tables?q=trust&by=local_area&show=precision`);
  await main().locator('article h2').waitFor();
  await page.emulateMedia({ media: 'print' });
  // As wide as a sheet of A4 within its margins.
  await resize(page, { width: 703, height: 900 });
  const widths = () =>
    main()
      .locator('.tables-table thead tr:last-child .govuk-table__header--numeric')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  await expect.poll(async () => (await widths()).length).toBe(6);
  const found = await widths();
  expect(Math.max(...found) / Math.min(...found)).toBeLessThan(1.3);
  await page.emulateMedia({ media: null });
  await resize(page, OFFICE.viewport);
});
