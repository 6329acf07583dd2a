import { expect, it } from 'vitest';
import type { Question } from '../../src/asking/questions/question.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { pressOn, saved, tabTo } from './builderKeys.ts';
import { beginInterview, putFieldwork, someFieldwork, stored, untilNextPage } from './fieldwork.ts';
import { faultsOf, narrow } from './fits.ts';
import { aPlace, ONLINE_OFFICE, resize, takeShots, visit } from './harness.ts';

/** The day of the visit stands there, and how the house was reached. */
const reached: Question = {
  ...drawnQuestion('reached! single 1-3'),
  text: { en: 'How was the household reached?' },
  preset: { value: 2 },
};
const day: Question = {
  ...drawnQuestion('day! date from 2000-01-01 to 2099-12-31'),
  text: { en: 'On which day was the visit?' },
  preset: { formula: 'today()', result: 'date' },
};
const fieldwork = {
  ...someFieldwork({ simulated: true }),
  questionnaire: aQuestionnaire([reached, day, drawnQuestion('last single 1-2')]),
};
const place = aPlace(ONLINE_OFFICE, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, fieldwork);
});

it('stands there when its page is opened, and counts once somebody goes on', async () => {
  const { page } = place.tablet;
  await resize(page, { width: 320, height: 640 });
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await page.getByRole('heading', { name: reached.text.en }).waitFor();
  await expect.poll(() => page.locator('.choice:visible input:checked').count()).toBe(1);
  expect(await page.locator('.choice:visible:has(input:checked)').textContent()).toBe('Option 2');
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await takeShots(page, 'presets-choice');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  await page.locator('h1:visible', { hasText: day.text.en }).waitFor();
  await expect.poll(() => page.locator('input:visible').first().inputValue()).not.toBe('');
  await takeShots(page, 'presets-day');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  const { answers, startedAt } = (await stored(page, 'outbox')).at(-1) as {
    readonly answers: object;
    readonly startedAt: string;
  };
  expect(answers).toEqual({
    reached: { value: 2, confirmed: ['preset'] },
    day: { value: startedAt.slice(0, 10), confirmed: ['preset'] },
    last: { value: 1 },
  });
});

it('is written by an officer by keyboard, tried in the preview, and taken away again', async () => {
  const { page } = place.tablet;
  await resize(page, { width: 1280, height: 800 });
  const home = `#/wave/${fieldwork.wave.id}/questions`;
  await visit(page, place.host, `${home}?question=last`);
  await page.locator('summary', { hasText: 'An answer that stands there already' }).waitFor();
  await pressOn(page, 'details:has(#preset) summary');
  await tabTo(page, '#preset');
  await page.locator('#preset').selectOption('2');
  await page.getByRole('button', { name: 'Let nothing stand there' }).waitFor();
  await page.getByText('has an answer that stands there already').first().waitFor();
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'presets-edited');
  await saved(page);
  await visit(page, place.host, `${home}?preview=last`);
  const frame = page.frameLocator('.builder-preview__frame');
  await frame.locator('.choice:has(input:checked)', { hasText: 'Option 2' }).waitFor();
  await visit(page, place.host, `${home}?question=last`);
  await page.getByRole('button', { name: 'Let nothing stand there' }).waitFor();
  await pressOn(page, 'details:has(#preset) button');
  await expect.poll(() => page.locator('#preset').inputValue()).toBe('');
  await saved(page);
});
