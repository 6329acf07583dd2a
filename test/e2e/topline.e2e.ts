import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Carried } from '../../src/keeping/transfer/backup.ts';
import { aSurvey, aWave } from '../fixtures/aWave.ts';
import { manyAnswers, twoVersions } from '../fixtures/manySorts.ts';
import { restore } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import { aPlace, dist, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

const carried: Carried = {
  surveys: [aSurvey({ council: 'E06000052', councilName: 'Cornwall Council' })],
  questionnaires: twoVersions,
  waves: [aWave({ questionnaire: { id: twoVersions[1].id, version: 2 } })],
  responses: manyAnswers,
  settings: [],
  confirmations: [],
  figures: [],
};

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  await restore(tablet.page, host, carried);
  await visit(tablet.page, host, '#/results/w/topline');
  await tablet.page.locator('.topline-question').last().waitFor();
});

it('prints the questionnaire with results at every answer, and reads well at every size', async () => {
  const { page } = office.tablet;
  const text = (await page.locator('main').textContent()) ?? '';
  for (const said of [
    'Does Cornwall Council run things well?',
    'Asked only if “Which do you use?” is “Option 4”',
    'Net promoter score',
    'People who wrote something: 38',
    'Telephone, 1 to 30 June 2021',
    '150 interviews, random sample',
    'As asked in version 1',
    'Is Cornwall Council run well?',
    'Hidden, to protect a small group of people',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('What person');
  // Why a figure is hidden stands in one line, not in the column of the shares.
  const hidden = page.locator('.topline-table td', { hasText: 'Hidden, to protect' }).first();
  expect(await hidden.getAttribute('colspan')).toBe('4');
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'topline');
});

it('is a page of A4 with all of it, and nothing of the screen around it', async () => {
  const { page } = office.tablet;
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.result-nav', 'main .govuk-button', '.govuk-back-link'])
    await expect.poll(() => page.locator(hidden).first().isVisible()).toBe(false);
  await expect.poll(() => page.locator('.topline-method').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const folder = join(dist, '../.cache/shots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'topline.pdf'), pdf);
  const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThan(10);
  expect(office.tablet.troubles).toEqual([]);
});
