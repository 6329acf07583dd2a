import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeQuestionnaire } from '../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../src/asking/bank/modules.ts';
import { id } from '../../src/core/id.ts';
import { putFieldwork, someFieldwork } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import { aPlace, dist, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

const bank = makeQuestionnaire({
  id: id<'questionnaire'>('q'),
  version: 1,
  council: { tier: 'single', nation: 'Wales' },
  mode: 'postal',
  wards: null,
  modules: defaultModules,
  equality: false,
  welsh: true,
});
/** And in a language that is written from the right, with no word of it yet. */
const questionnaire = { ...bank, languages: [...bank.languages, 'ur'] };

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  await putFieldwork(tablet.page, host, { ...someFieldwork(), questionnaire });
});

it('is printed in the language that is chosen, its own words too, and reads well at every size', async () => {
  const { page } = office.tablet;
  // From where the questions are written, and from the page of the wave.
  await visit(page, office.host, '#/wave/w/questions');
  await page.getByRole('link', { name: 'Print what is in use as a paper questionnaire' }).click();
  await page.locator('.paper-form').waitFor();
  await visit(page, office.host, '#/wave/w');
  await page
    .getByRole('button', { name: 'Paper questionnaire' })
    .or(page.getByRole('link', { name: 'Paper questionnaire' }))
    .click();
  const form = page.locator('.paper-form');
  await form.waitFor();
  await expect.poll(() => form.textContent()).toContain('Tick one box in each row');
  expect(await faultsOf(page, 'office')).toEqual([]);
  await page.selectOption('#paper-language', 'cy');
  await page.locator('.paper-form[lang=cy]').waitFor();
  const text = (await form.textContent()) ?? '';
  for (const said of [
    'Arolwg o breswylwyr ar ran Testford Council',
    'Sut i’w lenwi',
    'Ticiwch un blwch ym mhob rhes',
    'Ydych chi’n 18 oed neu drosodd?',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Tick one box');
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'paper-welsh');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const folder = join(dist, '../.cache/shots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'paper.pdf'), pdf);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('#paper-language').isVisible()).toBe(false);
  await expect.poll(() => page.locator('main h1').isVisible()).toBe(false);
  // Room under the last line would print as an empty sheet, and each sheet has its number.
  const under = await page.evaluate(() => {
    const last = document.querySelector('.paper-end');
    const end = last === null ? Number.NaN : last.getBoundingClientRect().bottom + scrollY;
    return document.documentElement.scrollHeight - end;
  });
  expect(under).toBeLessThan(25);
  expect(await form.evaluate((element) => getComputedStyle(element).getPropertyValue('page'))).toBe('paper');
  await page.emulateMedia({ media: null });
  await page.selectOption('#paper-language', 'ur');
  await page.locator('.paper-form[dir=rtl]').waitFor();
  const english = form.locator('p', { hasText: 'stop at any moment.' });
  expect(await english.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('plaintext');
  expect(office.tablet.troubles).toEqual([]);
});
