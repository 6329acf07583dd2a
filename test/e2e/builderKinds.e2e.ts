import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { wordsOfKind, writableKinds } from '../../src/asking/questions/editing/editedKinds.ts';
import type { KindName } from '../../src/asking/questions/question.ts';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import { id } from '../../src/core/id.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { pressOn, saved, tabTo, typeInto } from './builderKeys.ts';
import { putFieldwork, someFieldwork } from './fieldwork.ts';
import { faultsOf, narrow } from './fits.ts';
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

/**
 * An officer without a mouse writes a question of every kind that the other tests of the builder do not write, in two
 * languages, each asked after an answer to the first.
 */
const ELSEWHERE: readonly KindName[] = ['single', 'multiple', 'ranking', 'computed', 'card'];
const kinds = writableKinds.filter((kind) => !ELSEWHERE.includes(kind));
const drawn = drawnQuestionnaire('core: uses single 1-2');
const questionnaire: Questionnaire = {
  ...drawn,
  id: id<'questionnaire'>('q'),
  languages: ['en', 'cy'],
  modules: drawn.modules.map((module) => ({
    ...module,
    title: { en: 'The market', cy: 'Y farchnad' },
    questions: module.questions.map((question) => ({
      ...question,
      ...('options' in question && {
        options: question.options.map((one) => ({
          ...one,
          text: { en: `Answer ${one.code}`, cy: `Ateb ${one.code}` },
        })),
      }),
      text: { en: 'Do you use the market?', cy: 'Ydych chi’n defnyddio’r farchnad?' },
    })) as typeof module.questions,
  })),
};
const fieldwork = { ...someFieldwork(), questionnaire };
const place = aPlace(ONLINE_OFFICE, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, fieldwork);
});
const home = `#/wave/${fieldwork.wave.id}/questions`;

/** What only some kinds ask for, typed over what stands there. */
const TYPED: Readonly<Record<string, string>> = {
  formula: '1 + 1',
  'long-list': 'Abbey Road\tFfordd yr Abaty\nBridge Street\tStryd y Bont\nMill Lane\tLôn y Felin',
};

/** Writes words into every box that a question cannot do without. */
async function fillIn(page: Page, kind: KindName): Promise<void> {
  const boxes = page.locator('main :is(input[type=text], textarea)');
  const names = (await boxes.evaluateAll((all) => all.map((one) => one.id))).filter(
    (name) => name in TYPED || /^(answers|rows|lowest|highest)(-|$)/.test(name),
  );
  for (const name of names) await page.fill(`#${name}`, TYPED[name] ?? `Words of ${name}`);
  await page.fill('#text-cy', `Geiriau ${kind}`);
  // A list is taken over as a whole.
  if (names.includes('long-list')) {
    await page.locator('#long-list').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Mill Lane').first().waitFor();
  }
}

/** On the narrowest screen: what cannot be read out or reached. */
async function faultsWhenNarrow(page: Page): Promise<readonly string[]> {
  await resize(page, narrow[1]);
  const faults = await accessibilityFaults(page);
  const isSideways = await scrollsSideways(page);
  await resize(page, OFFICE.viewport);
  return isSideways ? [...faults, 'scrolls sideways'] : faults;
}

it.each(kinds)('writes it, and sees it as it will be asked: %s', async (kind: KindName) => {
  const { page } = place.tablet;
  await visit(page, place.host, `${home}?add=core`);
  await tabTo(page, '#kind');
  for (let at = writableKinds.indexOf(kind); at > 0; at -= 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.govuk-caption-l', { hasText: wordsOfKind(kind).name }).waitFor();
  await page.locator('.builder-here', { hasText: 'has no words in English' }).waitFor();
  await typeInto(page, '#text', `Words of ${kind}`);
  await fillIn(page, kind);
  await expect.poll(() => page.locator('.builder-here').count()).toBe(0);
  await pressOn(page, 'h2#ask-if + p + .govuk-button-group button');
  await pressOn(page, '#ask-if-0-question', 'Home');
  await pressOn(page, '#ask-if-0-answers', 'Space');
  await page.getByText(/if “Do you use the market\?” is “Answer 1”/).waitFor();
  await saved(page);
  expect(await faultsWhenNarrow(page)).toEqual([]);
  await page.getByRole('link', { name: 'Preview this question' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#preview-language').selectOption('cy');
  const frame = page.frameLocator('iframe');
  await frame.locator('h1', { hasText: `Geiriau ${kind}` }).waitFor();
  // What the tablet says around the question is in that language too.
  const around = (await frame.locator('main').textContent()) ?? '';
  expect(around).not.toMatch(/Don’t know|Choose|Only if|Show|Enter|Day/);
});

it('puts all of them in use, prints them in both languages, and met no error', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, home);
  await page.getByText('Nothing to put right.').waitFor();
  await takeShots(page, 'writes-list');
  expect(await faultsOf(page, 'office', [narrow[0]])).toEqual([]);
  await pressOn(page, '#in-use .govuk-button');
  await page.getByText('In use from the next interview on').waitFor();
  await visit(page, place.host, `#/wave/${fieldwork.wave.id}/paper`);
  await page.getByText('Words of constantSum').first().waitFor();
  await page.selectOption('#paper-language', 'cy');
  await page.locator('.paper-form[lang=cy]').waitFor();
  const paper = (await page.locator('.paper-form').textContent()) ?? '';
  for (const said of ['Geiriau constantSum', 'Words of rows-row_1-cy', 'Ysgrifennwch yr enw:'])
    expect(paper).toContain(said);
  expect(paper).not.toMatch(/Words of (grid|number|answers-1)(?!-)/);
  await takeShots(page, 'writes-paper');
  expect(await faultsOf(page, 'office', [narrow[0]])).toEqual([]);
  expect(place.tablet.troubles).toEqual([]);
  expect(place.host.violations()).toEqual([]);
});
