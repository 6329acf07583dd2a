import { expect, it } from 'vitest';
import type { Response } from '../../src/asking/survey/response.ts';
import type { Wave } from '../../src/asking/survey/survey.ts';
import { everyKind } from '../fixtures/everyKind.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import { accessibilityFaults, aPlace, OFFICE, takeShots, visit } from './harness.ts';

const used = { ...everyKind.multiple, text: { en: 'Which of these do you use?' } };
/** Everyone uses something: the first by every second person, the second by every third, the third by the others. */
const usedBy = (place: number) => {
  const codes = [...(place % 2 === 0 ? [1] : []), ...(place % 3 === 0 ? [2] : [])];
  return codes.length === 0 ? [3] : codes;
};

const carried = broughtIn([
  {
    wave: { id: 'uses' as Wave['id'], title: 'Summer', from: on('2026-06-01'), to: on('2026-06-30') },
    response: (response: Response, place: number) => ({
      ...response,
      answers: { ...response.answers, [used.id]: { value: usedBy(place) } },
    }),
  },
]);
const withUsed = {
  ...carried,
  questionnaires: carried.questionnaires.map((one) => ({
    ...one,
    modules: one.modules.map((module, place) =>
      place === one.modules.findIndex(({ role }) => role === 'core')
        ? { ...module, questions: [used, ...module.questions] }
        : module,
    ),
  })),
};

const office = aPlace(OFFICE, async ({ host, tablet }) => restore(tablet.page, host, withUsed));
const main = () => office.tablet.page.locator('main');

it('sets groups that share people beside everyone and each other, reached by keyboard', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, '#/results/uses/paired');
  const link = main().getByRole('link', { name: /groups that share people/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await main().getByRole('heading', { name: 'Each group, less everyone' }).waitFor();
  const text = (await main().textContent()) ?? '';
  expect(text).toMatch(/3 tests of groups less everyone and 3 of pairs ran/);
  expect(text).toContain('Everyone who answered both');
  expect(text).toMatch(/[+−]\d+ points \([+−]?\d+ to [+−]?\d+ points\)/);
  expect(text).toContain('June 2026');
  await takeShots(page, 'overlap');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await faultsOf(page, 'office')).toEqual([]);
});

it('keeps another question and answer in the address', async () => {
  const { page } = office.tablet;
  await page.selectOption('#overlap-column', { index: 2 });
  await expect.poll(() => page.url()).toContain('of=');
  await page.selectOption('#overlap-row', { index: 1 });
  await expect.poll(() => page.url()).toContain('by=');
  await expect.poll(() => main().locator('.paired-working').textContent()).toBe('');
  const before = await main().locator('caption').first().textContent();
  await page.reload();
  await main().getByRole('heading', { name: 'Each group, less everyone' }).waitFor();
  expect(await main().locator('caption').first().textContent()).toBe(before);
});
