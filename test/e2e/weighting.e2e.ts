import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './fits.ts';
import { aPlace, cutNetwork, OFFICE, takeShots, visit } from './harness.ts';

let wave = '';

const office = aPlace(OFFICE, async ({ host, tablet }) => {
  const { page } = tablet;
  await visit(page, host);
  await page.getByRole('button', { name: 'Try the sample council' }).click();
  await page.waitForURL(/#\/results\/./);
  await page.locator('#wave option').first().waitFor({ state: 'attached' });
  wave = (await page.locator('#wave').inputValue()) || '';
});

const main = () => office.tablet.page.locator('main');

async function open(part = ''): Promise<void> {
  await visit(office.tablet.page, office.host, `#/results/${wave}/weights${part}`);
  await main().locator('.result-nav').waitFor();
}

async function load(id: string, text: string, name = 'targets.csv'): Promise<void> {
  const buffer = Buffer.from(text);
  await main().locator(`#${id}`).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Presses a button as a keyboard does. */
async function press(name: string | RegExp): Promise<void> {
  await main().getByRole('button', { name }).first().focus();
  await office.tablet.page.keyboard.press('Enter');
}

async function shownPage(name: string): Promise<void> {
  await takeShots(office.tablet.page, name);
  expect(await faultsOf(office.tablet.page, 'office')).toEqual([]);
}

const bands = ['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75 and over'];

describe('targets from a file', () => {
  it('are reached from the weights and refused with the row and what contradicts what', async () => {
    await open();
    await main()
      .getByRole('link', { name: /Bring in targets/ })
      .focus();
    await office.tablet.page.keyboard.press('Enter');
    await main().getByText('No targets were brought in yet.').waitFor();
    await load('targets-file', 'variable,category,count\nsex,Female,-5\nsex,Male,many\n');
    await main().getByText('Row 2 of this list of targets has “-5” under “count”').first().waitFor();
    await main().getByText('Nothing was changed.').waitFor();
    await load(
      'targets-file',
      'variable,category,count\nsex,Female,510\nsex,Male,490\nward,Dunmoor,700\nward,Eastgate,700\n',
    );
    await main()
      .getByText(/sex and ward contradict each other/)
      .first()
      .waitFor();
    await shownPage('targets-refused');
  });

  it('are matched with the answers, kept, and weighted to in cells alone', async () => {
    await open('/targets');
    const rows = bands.flatMap((band) => [`age,${band},sex,Women,51`, `age,${band},sex,Male,49`]);
    const head = 'variable,category,variable 2,category 2,count,source,date';
    const [first, ...rest] = rows;
    await load('targets-file', [head, `${first},A register,2021-03-21`, ...rest].join('\n'));
    await main().getByLabel('Which answer is “Women” of the file?').selectOption({ label: 'Female' });
    await shownPage('targets-matching');
    await press('Keep these targets');
    await main()
      .getByText(/^Kept: .+ × .+\. Choose on the page of weights/)
      .waitFor();
    await shownPage('targets-kept');
    await main().getByRole('link', { name: 'Back to the weights' }).click();
    await main().getByRole('checkbox', { name: /×/ }).check();
    for (const name of ['Age', 'Sex', 'Ward']) {
      await main().getByRole('checkbox', { name, exact: true }).uncheck();
    }
    await main()
      .getByText(/each of its cells is matched/)
      .waitFor();
    await press('Save and weight again');
    await main().getByText('Saved. The results use these weights.').waitFor();
    await main().getByText('People who make up a tenth of the weight').waitFor();
    await shownPage('weights-cells');
    await visit(office.tablet.page, office.host, `#/results/${wave}`);
    await main()
      .getByText(/Post-stratified: each cell of/)
      .first()
      .waitFor();
    await main()
      .getByText(/Targets of .+: A register, 21 March 2021/)
      .first()
      .waitFor();
  });
});

describe('weights from a file', () => {
  it('are checked, kept and used as they are', async () => {
    const { page } = office.tablet;
    await open('/given');
    await cutNetwork(office.tablet, office.host);
    const saving = page.waitForEvent('download');
    await press('Save a list of the responses to fill in');
    const list = readFileSync(await (await saving).path(), 'utf8')
      .trim()
      .split('\r\n');
    const filled = list.map((line, i) => (i === 0 ? line : `${line}${i % 2 === 0 ? 0.8 : 1.2}`));
    await load('weights-file', filled.with(3, filled[3]?.replace(/[\d.]+$/, '0') ?? '').join('\n'), 'w.csv');
    await main().getByText('Row 4: the weight is “0”. A weight must be above 0').first().waitFor();
    await load('weights-file', filled.join('\n'), 'w.csv');
    await main()
      .getByText(/^Kept: weights of/)
      .waitFor();
    await shownPage('weights-given');
    await main().getByRole('link', { name: 'Back to the weights' }).click();
    await main().getByRole('radio', { name: 'Weights brought in from a file' }).check();
    await main().getByRole('checkbox', { name: /×/ }).uncheck();
    await press('Save and weight again');
    await main().getByText('They stay as they were given.').waitFor();
    await shownPage('weights-as-given');
  });

  it('are cut back where they are very large, with what that does', async () => {
    await main().getByRole('checkbox', { name: 'Cut given weights back to the limits below' }).check();
    await main().getByLabel('At most this many times').fill('1.1');
    await press('Save and weight again');
    await main()
      .getByText(/given weights were above the limits and 0 below: they were cut back/)
      .waitFor();
    await shownPage('weights-cut-back');
    const { page } = office.tablet;
    await visit(page, office.host, `#/results/${wave}`);
    await main()
      .getByText(/cut back to 0.2 to 1.1 times their mean/)
      .first()
      .waitFor();
    await open('');
    await main().getByRole('checkbox', { name: 'Cut given weights back to the limits below' }).uncheck();
    await main().getByLabel('At most this many times').fill('5');
    await press('Save and weight again');
    await main().getByText('They stay as they were given.').waitFor();
  });
});

describe('recipes of weights', () => {
  it('are kept, compared, used and carried away', async () => {
    const { page } = office.tablet;
    await open('/recipes');
    await press('Keep as a recipe');
    await main().getByText('Enter a name for the recipe').waitFor();
    await main().getByLabel('Name of the recipe').fill('As given');
    await press('Keep as a recipe');
    await main().getByText('Kept as “As given”.').waitFor();
    await main().getByRole('link', { name: 'Back to the weights' }).click();
    await main().getByRole('radio', { name: 'The chance of being chosen' }).check();
    await main().getByRole('checkbox', { name: 'Age', exact: true }).check();
    await press('Save and weight again');
    await main().getByText('Saved. The results use these weights.').waitFor();
    await main()
      .getByRole('link', { name: /Recipes: keep/ })
      .click();
    await main().getByLabel('Name of the recipe').fill('By age');
    await press('Keep as a recipe');
    await main().getByText('Kept as “By age”.').waitFor();
    await expect
      .poll(() => main().getByText('Made again now, the weights are the same to the last digit.').count())
      .toBe(2);
    await main().getByLabel('First recipe').selectOption('As given');
    await main().getByLabel('Second recipe').selectOption('By age');
    await main().getByText('“As given” beside “By age”').waitFor();
    await shownPage('weights-recipes');
    const saving = page.waitForEvent('download');
    await press('Save “By age” as a file');
    const file = readFileSync(await (await saving).path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ soundings: 'weighting recipe', v: 1, name: 'By age' });
    await press('Delete “By age”');
    await main().getByRole('region', { name: 'By age', exact: true }).waitFor({ state: 'detached' });
    await load('recipe-file', file, 'recipe.json');
    await main().getByText('Kept here as “By age”.').waitFor();
    await load('recipe-file', '{}', 'recipe.json');
    await main()
      .getByText(/This file is no recipe of weights/)
      .first()
      .waitFor();
    await press('Use “As given”');
    await main()
      .getByText(/The results now use “As given”/)
      .waitFor();
    await visit(page, office.host, `#/results/${wave}`);
    await main()
      .getByText(/Weights by the recipe “As given/)
      .first()
      .waitFor();
  });
});

describe('people of whom a margin is not known', () => {
  it('are left out by keyboard, and the page and the note under tables say how many', async () => {
    const { page } = office.tablet;
    await open();
    await main().locator('#margins').focus();
    if (!(await page.locator('#margins').isChecked())) await page.keyboard.press('Space');
    await main().getByLabel('Leave them out of the results').focus();
    await page.keyboard.press('Space');
    await press('Save and weight again');
    await main()
      .getByText(/interviews? (is|are) left out of the results/)
      .waitFor();
    await shownPage('weights-left-out');
    await visit(page, office.host, `#/results/${wave}`);
    await main()
      .getByText(/more interviews? (is|are) left out, because what the others are weighted by is not known/)
      .first()
      .waitFor({ state: 'attached' });
  });
});

describe('what is hidden, alike and comparable', () => {
  it('is set by keyboard for all waves, and refused in words where it cannot be', async () => {
    const { page } = office.tablet;
    await open();
    await main().locator('summary', { hasText: 'What is hidden, alike and comparable' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#threshold-hideUnder').fill('20');
    await press('Save these numbers');
    await main().locator('.govuk-error-summary').waitFor();
    expect(await main().locator('.govuk-error-summary').textContent()).toContain(
      'Hide figures of fewer people than: enter a number from 30 to 500',
    );
    await shownPage('thresholds');
    await page.locator('#threshold-hideUnder').fill('100');
    await press('Save these numbers');
    await main().getByText('Saved. The results use these weights.').waitFor();
    await visit(page, office.host, `#/results/${wave}?by=age_band`);
    await main()
      .getByText('Figures are hidden when fewer than 100 people answered')
      .first()
      .waitFor({ state: 'attached' });
    await open();
    await main().locator('summary', { hasText: 'What is hidden, alike and comparable' }).click();
    expect(await page.locator('#threshold-hideUnder').inputValue()).toBe('100');
    await main().getByRole('button', { name: 'Back to the usual numbers' }).click();
    await expect.poll(() => page.locator('#threshold-hideUnder').inputValue()).toBe('30');
  });
});
