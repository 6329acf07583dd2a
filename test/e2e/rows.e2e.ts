import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Question } from '../../src/asking/questions/question.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { pressOn, saved, tabTo } from './builderKeys.ts';
import { beginInterview, putFieldwork, someFieldwork, stored, untilNextPage } from './fieldwork.ts';
import { faultsOf, narrow } from './fits.ts';
import { aPlace, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

const places = ['Parks', 'Libraries', 'Leisure centres', 'Buses', 'Car parks', 'Markets', 'None of these'];
const uses = drawnQuestion('uses multiple 1-7 anchored 7 exclusive 7');
const scale = ['Very good', 'Fairly good', 'Neither', 'Fairly poor', 'Very poor'];
const withTexts = (question: Question, texts: readonly string[]): Question =>
  'options' in question
    ? ({
        ...question,
        options: question.options.map((one, at) => ({ ...one, text: { en: texts[at] ?? '' } })),
      } as Question)
    : question;
const rated = withTexts(
  drawnQuestion('rated! grid o1,o2,o3,o4,o5,o6,all of 1-5 carries uses rows random last all'),
  scale,
);
const rows = 'rows' in rated ? rated.rows.map((row, at) => ({ ...row, text: { en: places[at] ?? '' } })) : [];
const questions: readonly Question[] = [
  { ...withTexts(uses, places), text: { en: 'Which of these do you use?' } },
  {
    ...rated,
    text: { en: 'And how good do you find them?' },
    rows: [...rows.slice(0, 6), { id: 'all', text: { en: 'The area as a whole' }, anchored: true }],
  } as Question,
  withTexts({ ...drawnQuestion('likes grid a of 1-5'), text: { en: 'How much do you like them?' } }, scale),
  { ...drawnQuestion('last single 1-2'), text: { en: 'You use: {answer:uses}. Is that all?' } },
];
const fieldwork = { ...someFieldwork({ simulated: true }), questionnaire: aQuestionnaire(questions) };
const place = aPlace(ONLINE_OFFICE, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, fieldwork);
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const rowsShown = (page: Page) => page.locator('.grid__name:visible').allTextContents();
const order = ['Parks', 'Buses', 'Markets', 'Car parks'];

it('asks a row for each answer chosen, in one order: as a table, a row at a time, when turned and when resumed', async () => {
  const { page } = place.tablet;
  await beginInterview(page);
  await untilNextPage(page, () => press(page, 'Start the questions'));
  for (const name of order) await page.getByRole('checkbox', { name, exact: true }).check({ force: true });
  await untilNextPage(page, () => press(page, 'Continue'));
  await expect.poll(() => rowsShown(page)).toHaveLength(5);
  const shown = await rowsShown(page);
  expect(shown.at(-1)).toBe('The area as a whole');
  expect(shown.slice(0, 4).toSorted()).toEqual(order.toSorted());
  await takeShots(page, 'rows-table');

  // Turned: one row a page, in the same order; left in the middle and opened again.
  await page.setViewportSize({ width: 360, height: 740 });
  const heading = (row = '') => page.locator('main :is(h1, legend):visible', { hasText: row }).first();
  await heading(shown[0]).waitFor();
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await takeShots(page, 'rows-first');
  await page.locator('.choice:visible', { hasText: 'Fairly good' }).first().click();
  await heading(shown[1]).waitFor();
  await page.reload();
  await heading(shown[1]).waitFor();
  await page.locator('.choice:visible', { hasText: 'Very poor' }).first().click();
  await heading(shown[2]).waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => rowsShown(page)).toEqual(shown);
  await expect.poll(() => page.locator('.grid__row--given:visible').count()).toBe(2);

  // What has no answer yet is found in the order of this interview.
  await press(page, 'Continue');
  await page.locator('.govuk-error-summary:visible button').click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent))
    .toBe(shown[2]);
  for (const at of [2, 3, 4])
    await page.locator('.grid__row:visible').nth(at).locator('.grid__target').first().click();
  await untilNextPage(page, () => press(page, 'Continue'));
  await page.locator('.grid__row:visible').locator('.grid__target').first().click();
  await untilNextPage(page, () => press(page, 'Continue'));
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
  await takeShots(page, 'rows-review');
  await untilNextPage(page, () => press(page, 'Finish the interview'));
  const { answers } = (await stored(page, 'outbox')).at(-1) as { readonly answers: Record<string, unknown> };
  const value = Object.fromEntries(
    shown.map((text, at) => [
      rows.find((row) => row.text.en === text)?.id ?? 'all',
      { value: at === 0 ? 2 : at === 1 ? 5 : 1 },
    ]),
  );
  expect(answers['rated']).toEqual({ value });
});

it('is written by an officer: rows of an earlier question’s answers, their order, and what each stands for', async () => {
  const { page } = place.tablet;
  const home = `#/wave/${fieldwork.wave.id}/questions`;
  await visit(page, place.host, `${home}?question=likes`);
  await page.locator('#carry-from').waitFor();
  await tabTo(page, '#row-order');
  await page.locator('#row-order').selectOption('random');
  await page.locator('#carry-from').selectOption('uses');
  await expect.poll(() => page.locator('.editing-list').first().locator('li').count()).toBe(7);
  await expect.poll(() => page.locator('#rows-row_2').inputValue()).toBe('Parks');
  await expect.poll(() => page.locator('#rows-row_2-option').inputValue()).toBe('1');
  await pressOn(page, '#remove-rows-row_3');
  await page.getByRole('button', { name: 'Add 1 row for the answer without one' }).click();
  await expect.poll(() => page.locator('.editing-list').first().locator('li').count()).toBe(7);
  await pressOn(page, '#rows-row_2-flags', 'Space');
  await expect.poll(() => page.locator('#rows-row_2-flags').isChecked()).toBe(true);
  expect(await faultsOf(page, 'office')).toEqual([]);
  await saved(page);
  await takeShots(page, 'rows-written');
  await visit(page, place.host, `#/wave/${fieldwork.wave.id}/paper`);
  await page
    .getByText(/fill in only those that you ticked there/)
    .first()
    .waitFor();
  await takeShots(page, 'rows-paper');
});

it('is tried in the preview in an order that a tablet may draw, with the rows of what was pressed there', async () => {
  const { page } = place.tablet;
  const home = `#/wave/${fieldwork.wave.id}/questions`;
  await visit(page, place.host, `${home}?preview=rated`);
  const frame = page.frameLocator('.builder-preview__frame');
  const shown = () => frame.locator('.grid__name').allTextContents();
  await page.getByText('All of it is shown.').waitFor();
  await page.getByLabel('Tablet, 820').check();
  await expect.poll(() => shown()).toHaveLength(7);
  const first = await shown();
  expect(first.at(-1)).toBe('The area as a whole');
  await pressOn(page, '#preview-draw');
  await page.getByText('number 2 that you look at').waitFor();
  await expect.poll(() => shown()).toHaveLength(7);
  const second = await shown();
  expect(second).not.toEqual(first);
  expect(second.toSorted()).toEqual(first.toSorted());
  await frame.locator('.grid__row').first().locator('.grid__target').first().click();
  await expect.poll(() => frame.locator('.grid__row--given').count()).toBe(1);

  // What is pressed of the earlier question decides; from it back again, with what was pressed here.
  await page.locator('#preview-decided').getByRole('link').click();
  for (const name of ['Parks', 'Buses'])
    await frame.getByRole('checkbox', { name, exact: true }).check({ force: true });
  await expect.poll(() => frame.locator('input:checked').count()).toBe(2);
  await page.locator('#preview-question').selectOption('rated');
  await page.getByText('What is shown is what is left after your answers here.').waitFor();
  await expect.poll(() => shown()).toHaveLength(3);
  expect((await shown()).toSorted()).toEqual(['Buses', 'Parks', 'The area as a whole']);
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'rows-preview');

  // A text shows what was pressed of an earlier question, and until then where it will stand.
  await page.locator('#preview-question').selectOption('last');
  await frame.getByText('You use: Parks, Buses. Is that all?').waitFor();
  expect(await faultsOf(page, 'office')).toEqual([]);
  await page.reload();
  await frame.getByText('You use: …. Is that all?').waitFor();
  await page.locator('#preview-shown').getByRole('link').click();
  await frame.getByRole('checkbox', { name: 'Parks', exact: true }).waitFor();
  await page.locator('#preview-question').selectOption('rated');
  await page.getByText('All of it is shown.').waitFor();

  await page.locator('#preview-decided').getByRole('link').click();
  await frame.locator('.choice', { hasText: 'None of these' }).click();
  await expect.poll(() => frame.locator('input:checked').count()).toBe(1);
  await page.locator('#preview-question').selectOption('rated');
  await page.getByText('nothing is left of this question').waitFor();
  expect(await page.locator('.builder-preview__frame').count()).toBe(0);
});
