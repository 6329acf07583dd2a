import { expect, it } from 'vitest';
import type { Question } from '../../src/asking/questions/question.ts';
import { id } from '../../src/core/id.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { exampleQuestions } from '../fixtures/exampleQuestions.ts';
import { focused, pressOn, saved, typeInto } from './builderKeys.ts';
import { beginInterview, putFieldwork, someFieldwork, stored, untilNextPage } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import {
  accessibilityFaults,
  aPlace,
  ONLINE_OFFICE,
  resize,
  scrollsSideways,
  takeShots,
  visit,
} from './harness.ts';

/** A list of streets of which each ward is offered its own. */
const ward: Question = { ...drawnQuestion('part single 1-3'), text: { en: 'Which ward do you live in?' } };
const WARDS = ['Abbey', 'Bridge', 'Neither'];
const names = ['Abbey Lane', 'Abbey Road', 'Bridge End', 'Bridge Street', 'Elsewhere'];
const street: Question = {
  ...exampleQuestions.longList,
  id: id<'question'>('street'),
  text: { en: 'Which street do you live in?' },
  options: names.map((en, at) => ({ code: at + 1, text: { en } })),
  offers: [
    { offeredIf: { question: ward.id, isOneOf: [1] }, codes: [1, 2] },
    { offeredIf: { question: ward.id, isOneOf: [2] }, codes: [3, 4] },
  ],
};
/** The last answer is not read out. */
const worded = (question: Question): Question => {
  if (question.kind !== 'single') return question;
  const options = question.options.map((option, at) => ({ ...option, text: { en: WARDS[at] ?? '' } }));
  return {
    ...question,
    options: options.map((option, at) => (at === 2 ? { ...option, notReadOut: true } : option)),
  };
};
const fieldwork = {
  ...someFieldwork({ simulated: true }),
  questionnaire: aQuestionnaire([worded(ward), street, drawnQuestion('last single 1-2')]),
};
const place = aPlace(ONLINE_OFFICE, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, fieldwork);
});

it('offers each ward its own streets, and drops a street with its ward', async () => {
  const { page } = place.tablet;
  await resize(page, { width: 320, height: 640 });
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  // For the fieldworker's eyes: the resident says it unasked.
  await page.locator('.choice:visible', { hasText: 'Neither (only if said)' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'parts-not-read-out');
  const box = page.locator('#street');
  const offered = async (typed: string) => {
    await box.fill(typed);
    await expect.poll(() => page.locator('[role=listbox]').count()).toBe(1);
    return (await page.locator('[role=option]').allTextContents()).sort();
  };
  const choose = (name: string) =>
    untilNextPage(page, () => page.locator('.choice:visible', { hasText: name }).click());
  await choose('Abbey');
  expect(await offered('e')).toEqual(['Abbey Lane', 'Abbey Road', 'Elsewhere']);
  await box.fill('abbey r');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('Abbey Road');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Back', exact: true }).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Back', exact: true }).click());
  await choose('Bridge');
  await expect.poll(() => box.inputValue()).toBe('');
  expect(await offered('e')).toEqual(names.slice(2));
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await takeShots(page, 'parts-list');
  await box.fill('bridge e');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  expect(await untilNextPage(page, () => page.locator('.choice:visible').first().click())).toContain('Check');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  expect((await stored(page, 'outbox')).at(-1)).toMatchObject({
    answers: { part: { value: 2 }, street: { value: 3 } },
  });
});

it('is made by an officer by pasting names, and takes back what was said of them', async () => {
  const { page } = place.tablet;
  await resize(page, { width: 1280, height: 800 });
  const home = `#/wave/${fieldwork.wave.id}/questions`;
  await visit(page, place.host, `${home}?question=street`);
  const offered = page.getByText('Offered only if');
  await offered.nth(1).waitFor();
  await typeInto(page, '#part-new', 'Elsewhere\nBridge Stret');
  await pressOn(page, '#part-new ~ button, .govuk-form-group:has(#part-new) + button');
  await page.getByText('“Bridge Stret” is not in the list. Nothing was changed').first().waitFor();
  await typeInto(page, '#part-new', 'Elsewhere\nBridge Street');
  await pressOn(page, '#part-new ~ button, .govuk-form-group:has(#part-new) + button');
  await expect.poll(() => focused(page)).toBe('part-2-0-question');
  await expect.poll(() => offered.count()).toBe(3);
  await page.getByRole('heading', { name: 'Part 3: 2 answers' }).waitFor();
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'parts-edited');
  await pressOn(page, '#remove-part-2-0');
  await expect.poll(() => offered.count()).toBe(2);
  await pressOn(page, '#undo');
  await expect.poll(() => offered.count()).toBe(3);
  await saved(page);
});

it('is tried in the preview with all of it, as nobody was asked for a ward there', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, `#/wave/${fieldwork.wave.id}/questions?preview=street`);
  const frame = page.frameLocator('.builder-preview__frame');
  await frame.getByText('Which street do you live in?').waitFor();
  await frame.locator('#street').fill('e');
  await expect.poll(() => frame.locator('[role=option]').count()).toBe(names.length);
  expect((await frame.locator('[role=option]').allTextContents()).sort()).toEqual(names);
});

it('says of an answer that it is not read out, by its box', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, `#/wave/${fieldwork.wave.id}/questions?question=part`);
  const boxes = page.getByRole('checkbox', { name: 'Not read out: chosen only if the resident says so' });
  await boxes.first().waitFor({ state: 'attached' });
  await expect.poll(() => boxes.nth(2).isChecked()).toBe(true);
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => boxes.nth(1).isChecked()).toBe(true);
  await saved(page);
});
