import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../src/asking/survey/survey.ts';
import { seededRandom } from '../../src/core/dice.ts';
import { id } from '../../src/core/id.ts';
import type { KeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { answeredAtChance } from '../fixtures/answeredAtChance.ts';
import { aResponse } from '../fixtures/aWave.ts';
import { printedQuestions } from '../fixtures/knowledgeHubSurvey.ts';
import { restore } from './broughtIn.ts';
import { unlock } from './exchanging.ts';
import { allowHere, answerPage, headingOf, sealHere, untilNextPage } from './fieldwork.ts';
import {
  accessibilityFaults,
  aPlace,
  cutNetwork,
  keptOffline,
  OFFICE,
  resize,
  restoreNetwork,
  scrollsSideways,
  takeShots,
  visit,
} from './harness.ts';
import { recordsOf } from './storeRecords.ts';

/** The Knowledge Hub survey of 2012/13, from its template through the builder and the tablet to its tables. */
const place = aPlace(OFFICE, async ({ tablet, host }) => {
  await visit(tablet.page, host);
  await keptOffline(tablet.page);
});
let officer: KeyPair;
const faults: string[] = [];
const INSTRUCTION = 'Say that councils learn from each other in many ways.';

async function look(page: Page, name: string): Promise<void> {
  await takeShots(page, `seed-${name}`);
  faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
  const before = page.viewportSize();
  for (const width of [320, 1280]) {
    await resize(page, { width, height: 800 });
    // Charts take the new width a moment later.
    await expect.poll(() => scrollsSideways(page), { message: `${name} at ${width}` }).toBe(false);
  }
  if (before !== null) await resize(page, before);
}

async function fillDay(page: Page, field: string, day: string): Promise<void> {
  await page.fill(`#${field}`, day);
  await page.fill(`#${field}-month`, '11');
  await page.fill(`#${field}-year`, '2026');
}

const wave = async (page: Page) => (await recordsOf(page, 'waves'))[0] as Wave;
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').click();
const tile = (page: Page, name: string) => page.locator('.choice:visible', { hasText: name }).first();
const choose = (page: Page, name: string) => untilNextPage(page, () => tile(page, name).click());
/** Begins an interview of the only wave; for the first one there are keys, and the officer allows it. */
async function beginHere(page: Page, isFirst = false): Promise<void> {
  await visit(page, place.host, '#/start');
  if (isFirst) {
    await page.locator('#start-fieldworker').waitFor();
    ({ officer } = await sealHere(page, (await wave(page)).survey));
    await allowHere(page);
  }
  await page.fill('#start-fieldworker', '12');
  await page.locator('main form button[type=submit]').click();
  await page.getByRole('button', { name: 'Start the questions' }).waitFor();
}

/** Answers the open page: with this answer, or with the second of whatever can be chosen. */
async function anyAnswer(page: Page, answer: string | null): Promise<string> {
  if (answer !== null) return choose(page, answer);
  const isGrid = (await page.locator('.grid__row:visible').count()) > 0;
  const isSeveral = (await page.getByRole('checkbox').locator('visible=true').count()) > 0;
  if (!isGrid && !isSeveral) return answerPage(page, 1);
  for (const each of await page.locator('.grid__row:visible').all())
    await each.locator('.grid__target').nth(1).click();
  if (isSeveral) await page.locator('.choice:visible').nth(1).click();
  return goOn(page);
}

const goOn = (page: Page) => untilNextPage(page, () => press(page, 'Continue'));

it('is chosen by an officer, who sees how long it is and what it can be compared with', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, '#/new');
  await page.fill('#council', 'swindon');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.fill('#survey-title', 'Online learning');
  await page.fill('#wave-title', 'Phase three');
  await fillDay(page, 'from', '1');
  await fillDay(page, 'to', '30');
  await page.check('#mode');
  await page.check('#sample');
  await expect.poll(() => page.getByRole('radio', { name: 'LGA core with services' }).isChecked()).toBe(true);
  // By the keyboard: up from the first choice comes the last.
  await page.locator('#template').focus();
  await page.keyboard.press('ArrowUp');
  const radio = page.getByRole('radio', { name: 'Online learning and Knowledge Hub' });
  await expect.poll(() => radio.isChecked()).toBe(true);
  const hint = (await page.locator('#template-knowledge_hub-item-hint').textContent()) ?? '';
  expect(hint).toMatch(/\d+ questions.*, about \d+ minutes\. .*published report/);
  await expect
    .poll(() => page.getByRole('checkbox', { name: 'The Knowledge Hub', exact: true }).isChecked())
    .toBe(true);
  await expect
    .poll(() => page.getByRole('checkbox', { name: 'Council services', exact: true }).isChecked())
    .toBe(false);
  await expect.poll(() => page.inputValue('#minutes')).toBe(/about (\d+)/.exec(hint)?.[1]);
  await look(page, 'template');
  // And back, and there again.
  await page.getByRole('radio', { name: 'LGA core', exact: true }).check();
  await expect.poll(() => page.getByRole('checkbox', { name: 'Feeling safe' }).isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: 'Feeling safe' }).uncheck();
  await expect
    .poll(() => page.getByRole('radio', { name: 'Your own choice of groups' }).isChecked())
    .toBe(true);
  await radio.check();
  await press(page, 'Save the survey');
  await page.waitForURL(/#\/wave\//);
  await page.locator('main h1', { hasText: 'Phase three' }).waitFor();
});

it('stands in the builder with nothing to put right, and takes a single question of the bank', async () => {
  const { page } = place.tablet;
  const home = `#/wave/${(await wave(page)).id}/questions`;
  await visit(page, place.host, home);
  await page.getByText('Nothing to put right.').waitFor();
  await page.getByText('Interviews ask these questions (version 1).').waitFor();
  await page.getByRole('link', { name: 'Add single questions from the bank' }).click();
  await page.getByRole('heading', { level: 1, name: 'Add single questions from the bank' }).waitFor();
  await page.fill('#bank-search', 'easy to understand');
  await page.getByText('1 question can be added.').waitFor();
  await look(page, 'bank');
  await page.getByRole('button', { name: /^Add To what extent/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('No question that can be added has these words.').waitFor();
  await expect.poll(() => page.locator('.builder-bar__said').textContent()).toMatch(/^Added: To what extent/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('bank-search');
  await page.getByRole('link', { name: 'Back to the questions' }).click();
  await page.locator('#question-news_clear').waitFor();
  await page.getByRole('link', { name: 'Add a group of questions' }).click();
  await page.getByRole('heading', { name: /^Budget priorities/ }).waitFor();
  await look(page, 'groups');
  await page.getByRole('link', { name: 'Back to the questions' }).click();
  // What was added can be unlocked, and is told what that loses; then all of it goes back.
  await page.locator('#question-kh_rating').click();
  await page.getByText('Change the wording all the same').click();
  await page.getByText('can no longer be set beside the published report').waitFor();
  await page.getByRole('link', { name: 'Back to the questions' }).click();
  await press(page, 'Go back to what is in use');
  await page.getByText('Interviews ask these questions (version 1).').waitFor();
  await expect.poll(() => page.locator('#question-news_clear').count()).toBe(0);
});

it('leads to the report that its words are from, where wording is checked, and to no other source', async () => {
  const { page } = place.tablet;
  const { id: asked } = await wave(page);
  await visit(page, place.host, `#/wave/${asked}/wording`);
  await page.getByRole('heading', { name: 'Where the words were published' }).waitFor();
  const links = page.locator('main ul a[target=_blank]');
  await expect
    .poll(() => links.allTextContents())
    .toEqual([expect.stringMatching(/^LGA: Evaluation of sector-led improvement/)]);
  await look(page, 'wording');
  await visit(page, place.host, `#/wave/${asked}/questions`);
});

it('is changed in the builder where its words allow it, and is used in interviews so', async () => {
  const { page } = place.tablet;
  await page.locator('#question-kh_culture').click();
  await page.getByText('These words are those of a published report').waitFor();
  const report = page.getByRole('link', { name: /^LGA: Evaluation of sector-led improvement/ });
  expect(await report.getAttribute('href')).toMatch(/^https:\/\/www\.local\.gov\.uk\//);
  await page.fill('#instruction', INSTRUCTION);
  await look(page, 'question');
  await page.getByRole('link', { name: 'Back to the questions' }).click();
  await press(page, 'Use in interviews');
  await page.getByText('In use from the next interview on, as version 1.').waitFor();
  // What interviews ask is the seed's own survey still.
  const [asked] = (await recordsOf(page, 'questionnaires')) as Questionnaire[];
  const told = asked?.modules.flatMap(({ questions }) => questions).map(({ text }) => text.en) ?? [];
  expect(printedQuestions.length).toBeGreaterThan(5);
  for (const { text } of printedQuestions) expect(told).toContain(text);
});

it('is asked on a tablet with no network, along both filters', async () => {
  const { page } = place.tablet;
  await cutNetwork(place.tablet, place.host);
  await beginHere(page, true);
  expect(await headingOf(page)).toMatch(/^A survey of officers and councillors for /);
  await page.getByText('what they think of the Knowledge Hub').locator('visible=true').waitFor();
  await look(page, 'introduction');
  await untilNextPage(page, () => press(page, 'Start the questions'));
  await page.getByText('Do not ask this. Copy it from the list of the sample').first().waitFor();
  await look(page, 'frame');
  await choose(page, 'Wales');
  await choose(page, 'Officer');
  await choose(page, 'Yes');
  await page.getByText(INSTRUCTION).locator('visible=true').waitFor();
  await choose(page, 'Yes');
  for (const [row] of [0, 1].entries()) {
    expect(row).toBeLessThan(2);
    for (const each of await page.locator('.grid__row:visible').all())
      await each.locator('.grid__target').nth(1).click();
    if (row === 0) await look(page, 'grid');
    await goOn(page);
  }
  // One that stands alone puts the others out; another puts it out again; what exactly is asked.
  const box = (name: string) => page.getByRole('checkbox', { name });
  await tile(page, 'Directors').click();
  await tile(page, 'None of the above').click();
  await expect.poll(() => box('Directors').isChecked()).toBe(false);
  await tile(page, 'Other (please specify)').click();
  await expect.poll(() => box('None of the above').isChecked()).toBe(false);
  await page.locator('main input[type=text]:visible').fill('My mentor');
  await look(page, 'specify');
  await goOn(page);
  await choose(page, 'Yes');
  expect(await headingOf(page)).toBe('Do you already use the Knowledge Hub?');
  await choose(page, 'No');
  // Who does not use it is not asked why, but how they rate it.
  expect(await headingOf(page)).toBe(
    'How would you rate each of the following elements of the Knowledge Hub?',
  );
  await page.keyboard.press('Tab');
  await untilNextPage(page, () => press(page, 'Back'));
  expect(await choose(page, 'Yes')).toBe('Why do you use Knowledge Hub?');
  await tile(page, 'To write a blog').click();
  await goOn(page);
  for (const each of await page.locator('.grid__row:visible').all())
    await each.locator('.grid__target').first().click();
  await goOn(page);
  await tile(page, 'I have not gained any benefit yet').click();
  expect(await goOn(page)).toContain('Check the answers');
  await look(page, 'review');
  await press(page, 'Finish the interview');
  await page.getByRole('heading', { name: 'Thank you' }).locator('visible=true').waitFor();
});

it.each([
  { who: 'registered, and does not use it', registered: 'Yes', using: 'No' },
  { who: 'not registered', registered: 'No', using: null },
])('asks only what the filters let through ($who)', async ({ registered, using }) => {
  const { page } = place.tablet;
  await beginHere(page);
  await untilNextPage(page, () => press(page, 'Start the questions'));
  const met: string[] = [];
  for (let heading = await headingOf(page); !heading.startsWith('Check the answers'); ) {
    met.push(heading);
    const isUsing = heading.startsWith('Do you already use');
    const answer = isUsing ? using : heading.includes(': registered') ? registered : null;
    heading = await anyAnswer(page, answer);
  }
  const reached = (start: string) => met.some((heading) => heading.startsWith(start));
  expect(reached('In general, would you say there is a culture')).toBe(true);
  expect(reached('Do you already use')).toBe(using !== null);
  expect(reached('How would you rate')).toBe(registered === 'Yes');
  expect(reached('Which of the following benefits')).toBe(registered === 'Yes');
  expect(reached('Why do you use')).toBe(false);
  await press(page, 'Finish the interview');
  await page.getByRole('heading', { name: 'Thank you' }).locator('visible=true').waitFor();
});

it('is brought in, and its tables have as their bases those who were asked', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, '#/bring-in');
  await page
    .getByRole('button', { name: /Bring in/ })
    .first()
    .click();
  await unlock(page, officer);
  await page.locator('main a[href^="#/results/"]').first().waitFor();
  await restoreNetwork(place.tablet, place.host);
  const asked = await wave(page);
  const questionnaire = (await recordsOf(page, 'questionnaires'))[0] as Questionnaire;
  const survey = (await recordsOf(page, 'surveys'))[0] as Survey;
  const random = seededRandom('seed');
  const others = Array.from({ length: 199 }, () => answeredAtChance(questionnaire, random));
  const responses = others.map((answers, i) =>
    aResponse(i + 1, answers, {
      id: id<'response'>(`other-${i}`),
      tablet: 'another',
      survey: survey.id,
      wave: asked.id,
      questionnaire: asked.questionnaire,
    }),
  );
  const carried = { surveys: [survey], questionnaires: [questionnaire], waves: [asked], responses };
  await restore(page, place.host, { ...carried, settings: [], confirmations: [], figures: [] });
  await visit(page, place.host, `#/results/${asked.id}`);
  const told = (question: string) =>
    others.filter((answers) => {
      const given = answers[question];
      return given !== undefined && 'value' in given && given.value === 1;
    }).length;
  const baseIn = async (card: string) => {
    const table = page.locator(`[id="q-${card}"] table`);
    await table.waitFor();
    const row = table.locator('tbody tr', { hasText: 'Base (people)' });
    return row.locator('td').first().textContent();
  };
  // Of the three interviews of this tablet two were registered, and one used it.
  expect(await baseIn('kh_culture')).toBe(`${others.length + 3}`);
  expect(await baseIn('kh_using')).toBe(`${told('kh_registered') + 2}`);
  expect(await baseIn('kh_reasons')).toBe(`${told('kh_using') + 1}`);
  expect(await baseIn('kh_benefits')).toBe(`${told('kh_registered') + 2}`);
  expect(await baseIn('kh_rating.overall')).toBe(`${told('kh_registered') + 2}`);
  const does = page.locator('[id="q-kh_does.ideas"] tbody tr', { hasText: 'To at least a moderate extent' });
  await expect.poll(() => does.first().textContent()).toMatch(/\d+%/);
  expect(await page.locator('main').textContent()).not.toContain('My mentor');
  await look(page, 'results');
  // Nobody's figures are set beside it, and the other pages of results open all the same.
  for (const part of ['nation', 'weights', 'files']) {
    await visit(page, place.host, `#/results/${asked.id}/${part}`);
    await page.locator('main h1').first().waitFor();
    await look(page, part);
    expect(await page.locator('main').textContent()).not.toContain('NaN');
  }
  expect(faults).toEqual([]);
  expect(place.tablet.troubles).toEqual([]);
});
