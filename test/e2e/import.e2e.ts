import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lookAlike } from '../fixtures/collected.ts';
import { faultsOf } from './fits.ts';
import {
  aPlace,
  cutNetwork,
  keptOffline,
  OFFICE,
  resize,
  restoreNetwork,
  takeShots,
  visit,
} from './harness.ts';
import { fillSurvey, fillWave } from './importing.ts';

const ROWS = 400;
/** One row ends too early, as files do. */
const csv = lookAlike(ROWS, 11).replace(
  /\n[^\n]*$/,
  (row) => `\n${row.slice(1).split(',').slice(0, 3).join(',')}`,
);
const table = csv.split('\n').map((line) => line.split(','));
const answersTo = (name: string) =>
  table
    .slice(1, ROWS)
    .map((row) => row[table[0]?.indexOf(name) ?? 0] ?? '')
    .filter((cell) => cell !== '');

const office = aPlace(OFFICE, async ({ host, tablet }) => {
  await visit(tablet.page, host);
  await keptOffline(tablet.page);
});

const page = () => office.tablet.page;
const main = () => page().locator('main');
const heading = (text: string) => main().locator('h1', { hasText: text }).waitFor();
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
const file = (text: string, name = 'city.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function contentsOf(text: string, name?: string): Promise<void> {
  await page().locator('#import-file').setInputFiles(file(text, name));
  await heading('What is in the file');
}

it('is reached from the home page, without a network, and refuses a file that is none in plain words', async () => {
  const { host, tablet } = office;
  await cutNetwork(tablet, host);
  await page().getByRole('link', { name: 'Answers collected elsewhere' }).focus();
  await page().keyboard.press('Enter');
  await heading('Answers collected elsewhere');
  await page().locator('#import-file').setInputFiles(file('PK\u0003\u0004\0\0,\0\n'));
  await main().getByText('This is no CSV file: in row 1').waitFor();
  await page().locator('#import-file').setInputFiles(file('a,b\n1,"never closed\n2,3\n'));
  await main().getByText('In row 2 a quotation mark is opened and never closed').waitFor();
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), 'import-choose');
});

it('shows what is in a file, by counts alone, and names the row that is left out', async () => {
  await contentsOf(csv);
  const text = (await main().textContent()) ?? '';
  expect(text).toContain(`city.csv has ${ROWS - 1} rows under ${table[0]?.length} columns`);
  expect(text).toContain(`row ${ROWS + 1} has 3 cells and ends before column q1_02`);
  expect(text).toContain('who somebody is: comments');
  expect(text).not.toContain('somebody who wrote');
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), 'import-contents');
  await press('Continue');
  await heading('What each column is');
});

it('sets many columns at once, and one by itself, by keyboard', async () => {
  await page().locator('#column-search').fill('q1_01');
  await main().getByText(`1 of ${table[0]?.length} columns shown`).waitFor();
  await page().locator('.importing-column input').focus();
  await page().keyboard.press('Space');
  await page().locator('#treat').focus();
  await page().keyboard.type('One answer');
  await page().keyboard.press('Tab');
  await page().keyboard.press('Enter');
  await main().getByText('1 column is now: One answer').waitFor();
  await main().getByRole('button', { name: 'Change q1_01' }).focus();
  await page().keyboard.press('Enter');
  await heading('Column q1_01');
  // The bank's question, whose first answer is the best: the file's best is 5.
  await page().locator('#known').selectOption('local_area');
  expect(await page().locator('#means-0').inputValue()).toBe('option 1');
  await press('Turn these answers round');
  for (const [at, code] of [5, 4, 3, 2, 1].entries()) {
    await expect.poll(() => page().locator(`#means-${at}`).inputValue()).toBe(`option ${code}`);
  }
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), 'import-column');
  await press('Done');
  await heading('What each column is');
  await page().locator('#column-search').fill('');
  await main().getByRole('button', { name: 'Change q2_01' }).click();
  await page().locator('#question-text').fill('How satisfied are you with these services?');
  for (const [at, label] of ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'].entries()) {
    await page().locator(`#label-${at}`).fill(label);
    await page()
      .locator(`#means-${at}`)
      .selectOption(at > 2 ? 'good' : at < 2 ? 'bad' : 'answer');
  }
  await press('Give these answers to every question with the same codes');
  await main().getByText('2 other questions have these answers now.').waitFor();
  await press('Done');
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), 'import-columns');
  // Gone home by mistake: nothing that was said is lost.
  await page().locator('header a').first().click();
  await heading('Run your own resident survey');
  await page().goBack();
  await heading('What each column is');
  await main().getByText('How satisfied are you with these services?').first().waitFor();
  await main().locator('.govuk-back-link', { hasText: 'Back' }).click();
  await heading('What is in the file');
  await press('Continue');
  await heading('What each column is');
  const [download] = await Promise.all([page().waitForEvent('download'), press('Save what the columns are')]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('How satisfied are you with these services?');
});

it('asks how they were collected, and says what is missing', async () => {
  await press('Continue');
  await heading('About these answers');
  await press('Read every row');
  await main().getByRole('heading', { name: 'There is a problem' }).waitFor();
  await expect
    .poll(() => main().locator('.govuk-error-summary li').allTextContents())
    .toContain('Choose how the answers were collected');
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await fillSurvey(page(), 'City survey');
  await fillWave(page(), 'Online 2026');
  await press('Read every row');
  await heading('Check before they are kept');
});

it('keeps nothing until the last step, and then every row that can be read', async () => {
  const text = (await main().textContent()) ?? '';
  expect(text).toContain(`${ROWS - 1} responses will be brought in, out of ${ROWS - 1} rows`);
  expect(text).toContain(`${ROWS - 1} responses have a weight`);
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), 'import-check');
  await press(`Bring in ${ROWS - 1} responses`);
  await heading('Brought in');
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), 'import-kept');
});

it('becomes results with the figures that the file has', async () => {
  await main().getByRole('link', { name: 'See the results' }).click();
  await main().locator('.result-nav').waitFor();
  const cells = answersTo('q1_01');
  // Who does not know stays in the base, as the bank asks it.
  const satisfied = cells.filter((cell) => cell === '4' || cell === '5').length / cells.length;
  const shown = main().locator('tr', { hasText: 'Very or fairly satisfied' }).first();
  await shown.waitFor();
  await expect.poll(() => shown.textContent()).toContain(`${Math.round(satisfied * 100)}%`);
  const method = 'Collected elsewhere and brought in from a file';
  await main().getByText(method).first().waitFor();
  await takeShots(page(), 'import-results');
});

it('knows the file again, and its columns in another one, and takes back what it brought', async () => {
  const { host } = office;
  await visit(page(), host, '#/import');
  await contentsOf(csv);
  await press('Continue');
  await main().getByText('This very file was brought in before').waitFor();
  await contentsOf(lookAlike(50, 12), 'next.csv');
  await expect.poll(() => main().getByLabel('As in city.csv, brought in').isChecked()).toBe(true);
  await page().locator('#destination').selectOption({ label: 'A new wave of “City survey”' });
  await press('Continue');
  await heading('What each column is');
  await main().getByText('How satisfied are you with these services?').first().waitFor();
  await press('Continue');
  await fillWave(page(), 'Online 2027');
  await press('Read every row');
  await heading('Check before they are kept');
  await press('Bring in 50 responses');
  await heading('Brought in');
  await press('Take them away again');
  await main().getByText('They are gone again.').waitFor();
  await contentsOf(lookAlike(60, 13), 'more.csv');
  await page()
    .locator('#destination')
    .selectOption({ label: 'More answers of the wave “Online 2026”, City survey' });
  await press('Continue');
  await press('Continue');
  await heading('About these answers');
  await press('Read every row');
  await heading('Check before they are kept');
  await press('Bring in 60 responses');
  await heading('Brought in');
  await press('Take them away again');
  await main().getByText('They are gone again.').waitFor();
  await visit(page(), host, '#/results');
  await expect.poll(() => main().textContent()).toContain(`${ROWS - 1}`);
  expect(await main().textContent()).not.toContain('Online 2027');
  await restoreNetwork(office.tablet, host);
});

it('says of answers that are made up that they are, wherever they are seen', async () => {
  const { host } = office;
  await visit(page(), host, '#/import');
  await contentsOf(lookAlike(50, 15), 'trial.csv');
  await press('Continue');
  await press('Continue');
  await heading('About these answers');
  await fillSurvey(page(), 'A trial');
  await fillWave(page(), 'Trial wave');
  await page().locator('#made-up').focus();
  await page().keyboard.press('Space');
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), 'import-made-up');
  await press('Read every row');
  await heading('Check before they are kept');
  await press('Bring in 50 responses');
  await heading('Brought in');
  await main().getByRole('link', { name: 'See the results' }).click();
  await main().getByText('These answers are made up.').waitFor();
  await main().getByText('Simulated: no real person gave these answers').first().waitFor();
  await visit(page(), host, '#/');
  const wave = await main().getByRole('link', { name: 'Trial wave' }).first().getAttribute('href');
  await visit(page(), host, wave ?? '');
  await main().getByText('50 from the file trial.csv, brought in on').waitFor();
  await main().locator('h1', { hasText: 'Simulated' }).waitFor();
  await takeShots(page(), 'import-wave');
});

it('works on a narrow page', async () => {
  await resize(page(), { width: 320, height: 640 });
  await visit(page(), office.host, '#/import');
  await contentsOf(lookAlike(40, 14));
  await press('Continue');
  await heading('What each column is');
  await press('Choose all shown');
  await page().locator('#treat').selectOption('leaveOut');
  await press('Set');
  await press('Continue');
  await main().getByText('Say of at least one column that it is a question').waitFor();
  await resize(page(), OFFICE.viewport);
});
