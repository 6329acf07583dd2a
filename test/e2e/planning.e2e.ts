import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Wave } from '../../src/asking/survey/survey.ts';
import { readCsv } from '../fixtures/exports.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import { aPlace, cutNetwork, keptOffline, restoreNetwork, takeShots, visitAnew } from './harness.ts';

const wave = (id: string, kind: 'random' | 'quota' | 'open') => ({
  wave: {
    id: id as Wave['id'],
    title: `The ${kind} wave`,
    from: on('2026-09-01'),
    to: on('2026-09-30'),
    sample: kind,
  },
});

const office = aPlace({ viewport: { width: 820, height: 1180 } }, async ({ host, tablet }) => {
  await restore(
    tablet.page,
    host,
    broughtIn([wave('drawn', 'random'), wave('filled', 'quota'), wave('anyone', 'open')]),
  );
});

async function open(hash: string) {
  const { page } = office.tablet;
  await visitAnew(page, office.host, hash);
  return page;
}

it('plans a wave by keyboard, without a network, and hands its quotas over', async () => {
  const page = await open('#/survey/cornwall/wave/new');
  await page.getByRole('link', { name: 'Plan how many interviews' }).click();
  await page.getByRole('heading', { name: 'Plan a wave' }).waitFor();
  await keptOffline(page);
  await cutNetwork(office.tablet, office.host);
  try {
    await page.reload();
    await page.getByRole('heading', { name: 'Plan a wave' }).waitFor();
    await page.getByRole('radio', { name: 'Quota sample' }).press('Space');
    await page.locator('#plan-interviews').fill('1100');
    await page.locator('#plan-interviews').press('Enter');
    await page.getByText('Worked out, and kept with the survey.').waitFor();
    await expect.poll(() => page.locator('main').textContent()).toContain('as if the sample were random');
    await takeShots(page, 'plan');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the quotas (CSV)' }).press('Enter'),
    ]);
    const lines = readCsv(readFileSync(await download.path(), 'utf8'));
    expect(lines.reduce((sum, line) => sum + Number(line['interviews']), 0)).toBe(1100);
    await page.locator('#plan-margin').fill('none');
    await page.locator('#plan-margin').press('Enter');
    await page.getByText('There is a problem').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toContain('error-summary');
    expect(await faultsOf(page, 'office')).toEqual([]);
  } finally {
    await restoreNetwork(office.tablet, office.host);
  }
});

it('plans nothing for an open sample', async () => {
  const page = await open('#/survey/cornwall/plan');
  await page.getByRole('radio', { name: 'Open to anyone' }).check();
  await page.getByRole('button', { name: 'Work it out' }).click();
  await page.getByRole('heading', { name: 'Nothing to work out for an open sample' }).waitFor();
  await expect.poll(() => page.locator('main table').count()).toBe(0);
});

it('works out the response rate of a random sample, and prints it in the method note', async () => {
  const page = await open('#/results/drawn/response');
  await page.locator('#notContacted').fill('900');
  await page.locator('#unknownHousehold').fill('6000');
  await page.locator('#unknownHousehold').press('Enter');
  await page.getByRole('rowheader', { name: 'RR3', exact: true }).waitFor();
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('Not given: unknown cases may belong');
  expect(text).toContain('views of this group of respondents');
  await takeShots(page, 'response');
  await page.locator('#refused').fill('-2');
  await page.locator('#refused').press('Enter');
  await page.getByText('There is a problem').waitFor();
  expect(await faultsOf(page, 'office')).toEqual([]);
  await open('#/results/drawn/topline');
  await page.locator('#topline-method').waitFor();
  await expect
    .poll(() => page.locator('.topline-method').textContent())
    .toMatch(/Response rate \(AAPOR.*RR1 .*RR3 /);
});

it.each([
  ['filled', 'A quota sample has no response rate'],
  ['anyone', 'An open sample has no response rate'],
])('gives none for %s, and says what is printed instead', async (id, title) => {
  const page = await open(`#/results/${id}/response`);
  await page.getByRole('heading', { name: title }).waitFor();
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('Sampling points');
  expect(text).not.toMatch(/RR[1-6]/);
  await expect.poll(() => page.locator('main form').count()).toBe(0);
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, `response-${id}`);
  expect(office.tablet.troubles.filter((one) => !one.includes('ERR_'))).toEqual([]);
});

it('counts the quotas of the plan beside the interviews that there are', async () => {
  const page = await open('#/survey/cornwall/plan');
  await page.getByRole('radio', { name: 'Quota sample' }).check();
  await page.locator('#plan-interviews').fill('1100');
  await page.locator('#plan-interviews').press('Enter');
  await page.getByText('Worked out, and kept with the survey.').waitFor();
  await open('#/results/filled/response');
  await page.getByRole('heading', { name: 'Quotas set and met' }).waitFor();
  const lines = page.getByRole('table', { name: /By age and sex/ }).locator('tbody tr');
  await expect.poll(() => lines.count()).toBe(14);
  const set = await lines.locator('td:nth-of-type(1)').allTextContents();
  expect(set.reduce((sum, text) => sum + Number(text), 0)).toBe(1100);
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'quotas-met');
});
