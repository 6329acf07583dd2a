import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultsOf } from './fits.ts';
import { aPlace, cutNetwork, keptOffline, OFFICE, takeShots, visit } from './harness.ts';
import { fillSurvey, fillWave } from './importing.ts';

interface Told {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Kish's effective base. */
  readonly kish: number;
}

// By importedTenure.R, which says its own call.
const golden = (name: string) => readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
const csv = golden('importedTenure.csv');
const reference = JSON.parse(golden('importedTenure.json')) as {
  readonly given: Told;
  readonly raked: Told;
  readonly tenure: Readonly<Record<string, number>>;
};

const office = aPlace(OFFICE, async ({ host, tablet }) => {
  await visit(tablet.page, host);
  await keptOffline(tablet.page);
  await cutNetwork(tablet, host);
});

const page = () => office.tablet.page;
const main = () => page().locator('main');
const heading = (text: string) => main().locator('h1', { hasText: text }).waitFor();
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
const percent = (share: number) => `${Math.round(share * 100)}%`;
let wave = '';

async function satisfied(): Promise<string> {
  await visit(page(), office.host, `#/results/${wave}`);
  const row = main().locator('tr', { hasText: 'Very or fairly satisfied' }).first();
  await row.waitFor();
  return (await row.textContent()) ?? '';
}

it('brings in answers collected elsewhere with the weights that came with them', async () => {
  await visit(page(), office.host, '#/import');
  const file = { name: 'tenure.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page().locator('#import-file').setInputFiles(file);
  await heading('What is in the file');
  await press('Continue');
  await heading('What each column is');
  await main().getByRole('button', { name: 'Change satisfied' }).click();
  await page().locator('#known').selectOption('local_area');
  for (const [at, code] of [5, 4, 3, 2, 1].entries()) {
    await page().locator(`#means-${at}`).selectOption(`option ${code}`);
  }
  await press('Done');
  await press('Continue');
  await heading('About these answers');
  await fillSurvey(page(), 'City survey');
  await fillWave(page(), 'Online 2026');
  await press('Read every row');
  await heading('Check before they are kept');
  // A column called as a question of the bank, with other answers, stays a question of its own.
  expect(await main().textContent()).not.toContain('Codes that count as no answer');
  await takeShots(page(), 'import-given-check');
  await main().getByText('600 responses have a weight').waitFor();
  await press('Bring in 600 responses');
  await main().getByRole('link', { name: 'See the results' }).click();
  await page().waitForURL(/#\/results\/./);
  wave = /results\/([^/?]+)/.exec(page().url())?.[1] ?? '';
});

it('weights by them as they are, with the figures of R', async () => {
  await visit(page(), office.host, `#/results/${wave}/weights`);
  await main().getByRole('radio', { name: 'Weights that came with the responses' }).check();
  // It asked neither age nor sex.
  await main().getByText('There is nothing to match').waitFor();
  await press('Save and weight again');
  await main().getByText('They stay as they were given.').waitFor();
  const kish = main().locator('tr', { hasText: 'Effective base, weighting only' });
  await expect.poll(() => kish.textContent()).toContain(String(Math.floor(reference.given.kish)));
  expect(await faultsOf(page(), 'office')).toEqual([]);
  const row = await satisfied();
  expect(row).toContain(percent(reference.given.share));
  expect(row).toContain(`${percent(reference.given.low)} to ${percent(reference.given.high)}`);
  await main()
    .getByText(/Weighted by the weights that came with the responses, as they are/)
    .first()
    .waitFor();
});

it('matches them to tenure from a file of targets, which are then met', async () => {
  await visit(page(), office.host, `#/results/${wave}/weights/targets`);
  const rows = Object.entries(reference.tenure).map(
    ([name, share]) => `tenure,${name},${Math.round(share * 1000)},A register,2021-03-21`,
  );
  const text = ['variable,category,count,source,date', ...rows].join('\n');
  const file = { name: 'targets.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await main().locator('#targets-file').setInputFiles(file);
  await takeShots(page(), 'weights-tenure-targets');
  await press('Keep these targets');
  await main()
    .getByText(/^Kept: /)
    .waitFor();
  await main().getByRole('link', { name: 'Back to the weights' }).click();
  await main()
    .getByRole('checkbox', { name: /tenure/i })
    .check();
  await press('Save and weight again');
  await main().getByText('Saved. The results use these weights.').waitFor();
  for (const [name, share] of Object.entries(reference.tenure)) {
    const line = main().locator('tr', { hasText: name }).first();
    // The target, and what it is after weighting.
    const cells = await line.locator('td').allTextContents();
    expect([cells[1], cells.at(-1)]).toEqual([
      `${(share * 100).toFixed(1)}%`,
      `${(share * 100).toFixed(1)}%`,
    ]);
  }
  const kish = main().locator('tr', { hasText: 'Effective base, weighting only' });
  await expect.poll(() => kish.textContent()).toContain(String(Math.floor(reference.raked.kish)));
  await takeShots(page(), 'weights-by-tenure');
  expect(await satisfied()).toContain(percent(reference.raked.share));
});
