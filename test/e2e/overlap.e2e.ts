import { expect, it } from 'vitest';
import type { Response } from '../../src/asking/survey/response.ts';
import type { Wave } from '../../src/asking/survey/survey.ts';
import { everyKind } from '../fixtures/everyKind.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import {
  accessibilityFaults,
  aPlace,
  OFFICE,
  ONLINE_OFFICE,
  resize,
  scrollsSideways,
  takeShots,
  visit,
} from './harness.ts';
import { tablesDone, tickBox, typeIn } from './tableKeys.ts';

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

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => restore(tablet.page, host, withUsed));
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
  await expect.poll(() => main().locator('caption').first().textContent()).toBe(before);
});

const settled = () => tablesDone(office.tablet.page);
const type = (id: string, letters: string) => typeIn(office.tablet.page, id, letters);
const press = (selector: string) => tickBox(office.tablet.page, selector);

it('sets them side by side in a table with letters, chosen by keyboard', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, '#/results/uses/tables');
  await main().getByText('Choose a question to see its table.').waitFor();
  await press('input[value=informed]');
  await type('set-0', 'Which of these');
  // Nothing can be put inside groups that share people.
  await expect.poll(() => page.locator('#inside-0').count()).toBe(0);
  await type('set-1', 'Age');
  await expect.poll(() => page.locator('#inside-1').count()).toBe(1);
  await expect.poll(() => page.locator('#inside-1 option', { hasText: 'Which of these' }).count()).toBe(0);
  await press('#shows-letters');
  await press('#shows-rest');
  await press('#shows-test');
  await expect
    .poll(() => main().locator('.tables-set').first().textContent())
    .toBe('Which of these do you use? (people may be in several of these)');
  const heads = await main().locator('.tables-table thead tr').last().locator('th').allTextContents();
  expect(heads.slice(1, 4)).toEqual([
    'Everyone',
    expect.stringMatching(/\(A\)$/),
    expect.stringMatching(/\(B\)$/),
  ]);
  const bases = (await main().locator('.tables-base').first().locator('td').allTextContents()).map((text) =>
    Number(text.replace(',', '')),
  );
  const [everyone = 0, first = 0, second = 0, third = 0] = bases;
  expect(first + second + third).toBeGreaterThan(everyone);
  const method = (await main().locator('.tables-one .result-method').textContent()) ?? '';
  for (const said of [
    'People may stand in several columns',
    'takes the people in both into account',
    'no Rao–Scott test, because a person may be in several',
    'Age: ',
    'by fewer than 10 people',
  ])
    expect(method).toContain(said);
  await takeShots(page, 'tables-shared');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await faultsOf(page, 'office')).toEqual([]);
});

it('keeps a table to those who use any of some, by its address', async () => {
  const { page } = office.tablet;
  const all = await main().locator('.tables-base td').first().textContent();
  await type('only-0', 'Which of these');
  await press('#only-answers-0');
  const base = () => main().locator('.tables-base td').first().textContent();
  await expect
    .poll(async () => Number((await base())?.replace(',', '')))
    .toBeLessThan(Number(all?.replace(',', '')) * 0.6);
  const only = await base();
  await expect
    .poll(() => main().locator('.tables-one .result-method').textContent())
    .toContain('Only those who answered');
  await page.reload();
  await main().locator('article h2').waitFor();
  await settled();
  await expect.poll(() => main().locator('.tables-base td').first().textContent()).toBe(only);
});

it('reads well at 320 pixels', async () => {
  const { page } = office.tablet;
  await resize(page, { width: 320, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
  const box = main().locator('.tables-one .ui-table-box');
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  await resize(page, OFFICE.viewport);
});
