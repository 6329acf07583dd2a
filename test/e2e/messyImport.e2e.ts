import { expect, it } from 'vitest';
import { faultsOf } from './fits.ts';
import { aPlace, ONLINE_OFFICE, takeShots, visit } from './harness.ts';
import { fillSurvey, fillWave } from './importing.ts';

/** Rows of the file, the heading the first, with something wrong in the column of weights. */
const SLIPS: Readonly<Record<number, string>> = { 5: '-1', 7: '', 9: 'inf', 11: '99999', 13: '0' };
const ROWS = 200;
const rows = Array.from({ length: ROWS }, (_, at) => {
  const row = at + 2;
  const mode = row === 4 ? 'Pigeon' : ['Web', 'Post', 'Phone'][at % 3];
  const nation = ['England', 'Wales'][at % 2];
  const weight = SLIPS[row] ?? ['0,8', '1,2'][at % 2];
  const said = `"Straße; ""schön"" ${at}"`;
  // One row ends too early.
  return row === 15 ? `${row};Web` : [row, mode, nation, weight, 1 + (at % 5), said].join(';');
});
const file = {
  name: 'messy.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Serial;Mode;Nation;Wt;Satisfied;Remark\r\n${rows.join('\r\n')}\r\n`, 'latin1'),
};
const USED = ROWS - 1;

const office = aPlace(ONLINE_OFFICE, ({ host, tablet }) => visit(tablet.page, host, '#/import'));

const page = () => office.tablet.page;
const main = () => page().locator('main');
const heading = (text: string) => main().locator('h1', { hasText: text }).waitFor();
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
let wave = '';

async function shown(name: string): Promise<void> {
  expect(await faultsOf(page(), 'office')).toEqual([]);
  await takeShots(page(), name);
}

it('takes how each answer was collected, and what the list says, from columns of a file', async () => {
  await page().locator('#import-file').setInputFiles(file);
  await heading('What is in the file');
  await main().getByText('Windows-1252').waitFor();
  await main().getByText('row 15 has 2 cells and ends before column Nation').waitFor();
  await press('Continue');
  await heading('What each column is');
  await main().getByRole('button', { name: 'Change Mode' }).focus();
  await page().keyboard.press('Enter');
  await heading('Column Mode');
  await page().locator('#use').selectOption('mode');
  const values = main().locator('.importing-code select');
  await expect
    .poll(() => values.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)))
    .toEqual(['mode 3', 'mode 0', 'mode 2', 'mode 1']);
  await shown('import-modes');
  await press('Done');
  await main().getByRole('button', { name: 'Change Nation' }).click();
  await page().locator('#use').selectOption('frame');
  await press('Done');
  await press('Continue');
  await heading('About these answers');
  await main().getByText('How were most of them collected?').waitFor();
  await main().getByText('Column Mode says it of each.').waitFor();
  await fillSurvey(page(), 'Messy survey');
  await fillWave(page(), 'Mixed 2026');
  await shown('import-mode-of-most');
  await press('Read every row');
  await heading('Check before they are kept');
});

it('names the row and the column of what is wrong with weights before anything is kept', async () => {
  const text = (await main().textContent()) ?? '';
  for (const [row, found] of Object.entries(SLIPS)) {
    expect(text).toContain(`row ${row}, column Wt: ${found === '' ? '(empty cell)' : `“${found}”`}`);
  }
  expect(text).toContain('1 row with a weight of more than 100 times the middle one');
  expect(text).toContain(`${USED - 5} responses have a weight`);
  expect(text).toMatch(/How they were collected: Online \d+; Postal, entered by staff \d+; Telephone \d+\./);
  await shown('import-slips');
  await press(`Bring in ${USED} responses`);
  await heading('Brought in');
  await main().getByRole('link', { name: 'See the results' }).click();
  await page().waitForURL(/#\/results\/./);
  wave = /results\/([^/?]+)/.exec(page().url())?.[1] ?? '';
  await main()
    .getByText('Online, brought in from elsewhere; by post, entered by staff; telephone')
    .first()
    .waitFor();
});

it('leaves whoever has no weight out of the results where the officer says so', async () => {
  await visit(page(), office.host, `#/results/${wave}/weights`);
  await main().getByRole('radio', { name: 'Weights that came with the responses' }).check();
  await press('Save and weight again');
  await main().getByText('5 people have no given weight that can be used').waitFor();
  expect(await main().textContent()).not.toContain('The results use these weights');
  await shown('weights-weightless');
  await press('Leave whoever has no given weight out of the results');
  await main().getByText('5 interviews are left out of the results').waitFor();
  await main().getByText('The results of this wave use weights that somebody else made.').waitFor();
});

it('gives response rates by what the list says, also of a group in which nobody answered', async () => {
  await visit(page(), office.host, `#/results/${wave}/response`);
  await main().getByLabel('Issued, Nation: England').fill('400');
  await main().getByLabel('Issued, Nation: Wales').fill('500');
  await main().getByLabel('Another group of Nation, in which nobody answered').fill('Scotland');
  await main().getByLabel('Issued in that group').fill('40');
  await main().getByLabel('A share that I give for each of the three sorts').check();
  for (const [sort, share] of [
    ['Unknown whether anybody lives there', '40'],
    ['Lived in, unknown whether anybody belongs to the survey', '90'],
    ['Unknown for another reason', '50'],
  ] as const) {
    await main().getByLabel(`${sort}: share that belongs to the survey, in %`).fill(share);
  }
  await main().getByLabel('Where the share comes from').fill('A register');
  await main().getByLabel('Unknown for another reason', { exact: true }).fill('741');
  await press('Save and work out the rates');
  await main().getByText('40.0% of UH, 90.0% of UR, 50.0% of UO').waitFor();
  const row = main().locator('tr', { hasText: 'Scotland' });
  await expect.poll(() => row.textContent()).toBe('Scotland0400.0%');
  await shown('response-by-class');
});

it('names values that are new in the next file with the same columns', async () => {
  await visit(page(), office.host, '#/import');
  const next = file.buffer.toString('latin1').replace(/;Pigeon;/, ';SMS;');
  await page()
    .locator('#import-file')
    .setInputFiles({ ...file, name: 'next.csv', buffer: Buffer.from(next, 'latin1') });
  await heading('What is in the file');
  await expect.poll(() => main().getByLabel('As in messy.csv, brought in').isChecked()).toBe(true);
  await press('Continue');
  await heading('What each column is');
  await main().getByText('Values that are new since these columns were brought in before.').waitFor();
  await main().getByText('Mode: “SMS”').waitFor();
  await shown('import-new-values');
});
