import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Response } from '../../src/asking/survey/response.ts';
import { readCsv } from '../fixtures/exports.ts';
import { sample } from '../fixtures/theSample.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { accessibilityFaults, aPlace, ONLINE_OFFICE, takeShots, visit, visitAnew } from './harness.ts';

// Four people of the last ward answered; of the others, 90 or more each.
const { wards } = sample.wardList;
const last = wards.at(-1);
let few = 0;
const fewOfTheLast = (response: Response): Response | null => {
  if (response.design.area?.code !== last?.code) return response;
  few += 1;
  return few > 4 ? null : response;
};

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  const wave = { id: 'few' as never, title: 'Autumn 2026', from: on('2026-10-05'), to: on('2026-10-25') };
  const wardList = { ...sample.wardList, targets: null };
  const later = { id: 'eight' as never, title: 'Spring 2027', from: on('2027-04-05'), to: on('2027-04-25') };
  const eight = (response: Response, place: number) => (place < 8 ? response : null);
  const waves = [
    { wave, response: fewOfTheLast },
    { wave: later, response: eight },
  ];
  await restore(tablet.page, host, broughtIn(waves, { wardList }));
});

const main = () => office.tablet.page.locator('main');
const HIDDEN = 'Hidden, to protect a small group of people';

/** The columns of a table whose base is not shown. */
async function hiddenColumns(): Promise<readonly string[]> {
  const table = main().locator('#q-trust table');
  const heads = await table.locator('thead th').allTextContents();
  const bases = await table.locator('tbody tr', { hasText: 'Base (people)' }).locator('td').allTextContents();
  expect(bases).toHaveLength(wards.length + 1);
  return heads.slice(1).filter((_, i) => bases[i] === 'not shown');
}

it('F61: hides a ward with four people on the screen, and one more from which it could be worked out', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, '#/results/few?by=design%3Aarea');
  await main()
    .locator('#q-trust th', { hasText: last?.name ?? '' })
    .waitFor();
  const hidden = await hiddenColumns();
  expect(hidden).toHaveLength(2);
  expect(hidden).toContain(last?.name);
  await expect
    .poll(() => main().locator('#q-trust').textContent())
    .toContain(
      `Hidden so that no group of a few people is shown, or can be worked out from the rest: ${hidden.join(', ')}.`,
    );
  const satisfied = main().locator('#q-trust tbody tr').first().locator('td');
  expect((await satisfied.allTextContents()).filter((cell) => cell === HIDDEN)).toHaveLength(2);
  // The same two among those who answered.
  const area = main().locator('[id="q-design:area"]');
  for (const name of hidden) {
    await expect
      .poll(() => area.locator('tbody tr', { hasText: name }).locator('td').first().textContent())
      .toBe(HIDDEN);
  }
  expect((await area.locator('td').allTextContents()).filter((cell) => cell === HIDDEN)).toHaveLength(2);
  await main().getByText('How to read these figures').click();
  await expect.poll(() => main().textContent()).toContain('A group of fewer than 10 people is never shown');
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('F64: hides the same on paper', async () => {
  const { page } = office.tablet;
  await page.emulateMedia({ media: 'print' });
  expect(await hiddenColumns()).toHaveLength(2);
  await expect
    .poll(() => main().locator('#q-trust').getByText('Hidden so that no group').isVisible())
    .toBe(true);
  await page.emulateMedia({ media: 'screen' });
});

it('F63: says before a file is saved that two releases of one wave tell of those who came in between', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, '#/results/few/files');
  await page.getByText('Publish the figures of a wave once, when its fieldwork has ended.').waitFor();
  await page.getByText('tell of those who came in between, and no table can hide that').waitFor();
});

it('F64: hides the same in the file of tables, each hidden figure saying why', async () => {
  const { page } = office.tablet;
  await visitAnew(page, office.host, '#/results/few/files');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the tables' }).click(),
  ]);
  const lines = readCsv(readFileSync(await download.path(), 'utf8'));
  const byWard = lines.filter((line) => line['broken_down_by'] === 'Area');
  const ofWard = byWard.filter((line) => line['group'] === last?.name);
  expect(ofWard.length).toBeGreaterThan(50);
  const hidden = new Set(byWard.filter((line) => line['percent'] === '').map((line) => line['group']));
  expect(hidden.size).toBe(2);
  for (const line of byWard.filter(({ group }) => hidden.has(group ?? ''))) {
    expect([line['percent'], line['unweighted_base'], line['effective_base']]).toEqual(['', '', '']);
    expect(line['why_withheld']).toBe(HIDDEN);
  }
  const who = lines.filter((line) => line['variable'] === 'design_area' && line['why_withheld'] === HIDDEN);
  expect(new Set(who.map((line) => line['answer']))).toEqual(hidden);
  expect(who.every((line) => line['percent'] === '' && line['unweighted_percent'] === '')).toBe(true);
  expect(office.tablet.troubles).toEqual([]);
});

it('says in words, and not by an empty chart, that all figures of a wave of eight people are hidden', async () => {
  const { page } = office.tablet;
  await visitAnew(page, office.host, '#/results/eight');
  await main().getByText('Every main figure is hidden, so there is no chart.').waitFor();
  await expect.poll(() => main().locator('canvas').count()).toBe(0);
  const shares = await main().locator('.result-headlines tbody tr td:nth-of-type(1)').allTextContents();
  expect(new Set(shares)).toEqual(new Set(['Hidden: too few people answered']));
  await takeShots(page, 'eight-people');
  await visitAnew(page, office.host, '#/results/eight/nation');
  await main().locator('article').first().waitFor();
  const graded = main().locator('article').filter({ hasText: 'No verdict: too few people answered.' });
  await expect.poll(() => graded.count()).toBeGreaterThan(5);
  for (const card of await graded.allTextContents()) {
    expect(card).toContain('Hidden: too few people answered');
    expect(card).not.toContain('Indicative');
  }
  expect(await main().locator('.result-headlines').textContent()).not.toContain('Indicative');
  await takeShots(page, 'eight-people-nation');
  expect(office.tablet.troubles).toEqual([]);
});
