import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Response } from '../../src/asking/survey/response.ts';
import { readCsv } from '../fixtures/exports.ts';
import { broughtIn, on, restore, type Told } from './broughtIn.ts';
import { accessibilityFaults, aPlace, ONLINE_OFFICE, takeShots, visitAnew } from './harness.ts';

/** Anyone could answer on a tablet that stood in the library. */
const inTheLibrary = (response: Response, place: number): Response | null => {
  const modes = Object.fromEntries(
    Object.keys(response.design.modes).map((part) => [part, 'selfCompletion']),
  );
  const design = { ...response.design, modes } as Response['design'];
  return place < 400 ? { ...response, design } : null;
};
const wave = (year: string): Told => ({
  wave: {
    id: `open${year}` as never,
    title: `Library ${year}`,
    from: on(`${year}-10-05`),
    to: on(`${year}-10-16`),
    sample: 'open',
    mode: 'selfCompletion',
  },
  response: inTheLibrary,
});

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  await restore(tablet.page, host, broughtIn([wave('2025'), wave('2026')]));
});

async function open(path: string): Promise<string> {
  const { page } = office.tablet;
  await visitAnew(page, office.host, `#/results/open2026${path}`);
  await page.locator('main .result-nav').waitFor();
  await page.locator('main .govuk-body-l').first().waitFor();
  return (await page.locator('main').textContent()) ?? '';
}

/** No figure with an interval, no effective base, and nothing said to be higher, lower or the same. */
function isWithoutPrecision(text: string): void {
  expect(text).not.toMatch(/\d% to \d/);
  expect(text).not.toMatch(/points? to|to [+−]?\d+ points/);
  expect(text).not.toMatch(/effective base/i);
  expect(text).not.toMatch(/95%/);
  expect(text).not.toMatch(/\bHigher\b|\bLower\b|Broadly the same|No clear difference|significant/);
}

it('is headed as the views of those who answered, with no interval, effective base, test or finding', async () => {
  const { page } = office.tablet;
  const text = await open('');
  await expect.poll(() => page.getByRole('heading', { name: 'Views of those who answered' }).count()).toBe(1);
  expect(text).toContain('nothing about everyone else in the area');
  expect(text).toContain('No response rate: nobody was chosen');
  // The wave of the year before stands beside it.
  expect(text).toContain('Nothing: an open sample allows no test');
  isWithoutPrecision(text);
  await expect
    .poll(() => page.locator('#q-trust .result-method').textContent())
    .toMatch(
      /open to anyone.*Not weighted.*Views of those who answered: no interval, because nobody was chosen/,
    );
  await page.selectOption('#break', 'sex');
  await page.locator('#q-trust th', { hasText: 'Female' }).waitFor();
  await expect
    .poll(() => page.locator('#chart option').allTextContents())
    .toEqual(['Every answer', 'Main figure']);
  await page.selectOption('#chart', 'interval');
  await page.getByRole('img', { name: 'Chart: Trust in the council, Main figure.' }).waitFor();
  isWithoutPrecision((await page.locator('main').textContent()) ?? '');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'open-sample');
});

it('has no verdict beside the nation, and no weights', async () => {
  const text = await open('/nation');
  expect(text).toContain('Views of those who answered');
  isWithoutPrecision(text.replace(/Great Britain[^.]*\./g, ''));
  for (const card of await office.tablet.page.locator('main article').allTextContents()) {
    expect(card).toMatch(/No verdict/);
    expect(card).not.toMatch(/Like for like/);
  }
  expect(await open('/weights')).toContain('Weights do not mend that, so none are made');
});

it('says so in its file of tables, where every cell of precision is empty', async () => {
  const { page } = office.tablet;
  await open('/files');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the tables' }).click(),
  ]);
  const lines = readCsv(readFileSync(await download.path(), 'utf8'));
  const figures = lines.filter((line) => line['percent'] !== '');
  expect(figures.length).toBeGreaterThan(200);
  expect(new Set(figures.map((line) => line['group'])).size).toBeGreaterThan(5);
  for (const line of lines) {
    expect([line['low_95'], line['high_95'], line['effective_base']]).toEqual(['', '', '']);
    expect(line['note']).toContain('Views of those who answered: no interval, because nobody was chosen');
  }
  expect(office.tablet.troubles).toEqual([]);
});
