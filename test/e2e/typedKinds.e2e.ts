import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answers, Question } from '../../src/asking/questions/question.ts';
import { id } from '../../src/core/id.ts';
import type { Carried } from '../../src/keeping/transfer/backup.ts';
import { aQuestionnaire, aResponse, aSingle, aSurvey, aWave } from '../fixtures/aWave.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { readCsv } from '../fixtures/exports.ts';
import { restore } from './broughtIn.ts';
import {
  beginInterview,
  headingOf,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import {
  accessibilityFaults,
  cutNetwork,
  freshProfile,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  resize,
  restoreNetwork,
  scrollsSideways,
  type Tablet,
  takeShots,
  visit,
} from './harness.ts';

const asking = (drawing: string, en: string, more: Partial<Question> = {}) =>
  ({ ...drawnQuestion(drawing), text: { en }, ...more }) as Question;
const questions: readonly Question[] = [
  aSingle('before', ['Yes', 'No'], { text: { en: 'Do you look after somebody?' } }),
  asking(
    'hours number 0-168 decimals 1 unit hours dk volunteered pns volunteered',
    'How many hours a week do you look after somebody?',
    {
      checks: [
        {
          id: 'much',
          level: 'soft',
          mustHold: { question: id<'question'>('hours'), number: { atMost: 100 } },
          message: { en: 'That is more than 14 hours a day. Is that right?' },
        },
      ],
    },
  ),
  asking('paid number 0-5000 unit £', 'What do you pay for help in a month?'),
  asking('moved date from 1990-01-01 to 2026-11-25 dk offered', 'When did you move here?', {
    hint: { en: 'Roughly is enough.' },
  }),
  asking('help text most 30 if hours more 20', 'Who helps you?'),
  asking('wish text long most 120 pns offered', 'What one thing should the council do better?'),
  asking('again consent', 'May we ask you again next year?'),
];

let host: Host;
let tablet: Tablet;
const profile = freshProfile();

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile });
  const fieldwork = { ...someFieldwork({ simulated: true }), questionnaire: aQuestionnaire(questions) };
  await putFieldwork(tablet.page, host, fieldwork);
  await keptOffline(tablet.page);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const goOn = (page: Page) => untilNextPage(page, () => press(page, 'Continue'));
const box = (page: Page) => page.locator('main input[type=text]:visible, main textarea:visible').first();
const summary = (page: Page) => page.locator('.govuk-error-summary:visible');
const acknowledged = (page: Page) => page.locator('[data-kept=yes]').waitFor();

async function start(page: Page): Promise<string> {
  const interview = await beginInterview(page);
  await untilNextPage(page, () => press(page, 'Start the questions'));
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
  return interview;
}

const WISH = 'More benches 👩‍👩‍👧, مقاعد أكثر.\n{council} knows <b>where</b>';

it('F67: takes what is typed with no network, in any script, and says why what cannot be is refused', async () => {
  const { page } = tablet;
  await cutNetwork(tablet, host);
  await start(page);

  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Enter an answer, or press' }).waitFor();
  await page.locator('.choice:visible', { hasText: 'Don’t know' }).click();
  await box(page).fill('37.55');
  await expect.poll(() => page.locator('input:checked:visible').count()).toBe(0);
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'at most 1 digit after the point' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.className.includes('govuk-error-summary'));
  await summary(page).getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('hours');
  await box(page).fill('37.5');
  expect(await goOn(page)).toContain('pay for help');

  await box(page).fill('1,250');
  await goOn(page);

  for (const [part, text] of [
    ['Day', '31'],
    ['Month', '2'],
    ['Year', '2020'],
  ] as const)
    await page.getByLabel(part, { exact: true }).and(page.locator(':visible')).fill(text);
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Enter a real date' }).waitFor();
  await page.locator('#moved').fill('29');
  expect(await goOn(page)).toContain('Who helps you?');

  await box(page).fill('=My neighbour, and my daughter too');
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Make it shorter by 4 characters' }).waitFor();
  await box(page).fill('=My neighbour and my daughter');
  await goOn(page);
  // A megabyte is pasted: how much is too much is said, and nothing of it is taken for the answer.
  await box(page).fill('More benches 🪑. '.repeat(60_000));
  await page.locator('.typed__count:visible', { hasText: 'characters too many' }).waitFor();
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Make it shorter by' }).waitFor();
  await box(page).fill(WISH);
  expect(await goOn(page)).toContain('ask you again');
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Choose an answer' }).waitFor();
  // A tap alone does not go past it.
  await page.locator('.choice:visible', { hasText: 'No, I do not agree' }).click();
  await acknowledged(page);
  expect(await headingOf(page)).toContain('ask you again');
  await goOn(page);

  expect(await headingOf(page)).toContain('Check the answers');
  const review = (await page.locator('.review').textContent()) ?? '';
  for (const said of [
    '37.5 hours',
    '£1250',
    '29 February 2020',
    '=My neighbour',
    'More benches 👩‍👩‍👧, مقاعد أكثر.',
    '{council} knows <b>where</b>',
    'No, I do not agree',
  ])
    expect(review).toContain(said);
  await untilNextPage(page, () => press(page, 'Finish the interview'));
  const [response] = await stored(page, 'outbox');
  expect(response).toMatchObject({
    v: 5,
    kind: 'complete',
    answers: {
      hours: { value: 37.5 },
      paid: { value: 1250 },
      moved: { value: '2020-02-29' },
      help: { value: '=My neighbour and my daughter' },
      wish: { value: WISH },
      again: { value: 0 },
    },
  });
  await restoreNetwork(tablet, host);
});

it('loses no key that was acknowledged when the battery goes, and brings it back as it was', async () => {
  await visit(tablet.page, host, '#/start');
  await tablet.page.locator('#start-fieldworker').waitFor();
  const interview = await start(tablet.page);
  await box(tablet.page).pressSequentially('12');
  await acknowledged(tablet.page);
  await tablet.kill();
  tablet = await openTablet({ profile });
  const { page } = tablet;
  await visit(page, host, `#/interview/${interview}`);
  await page.locator('#hours').waitFor();
  await expect.poll(() => box(page).inputValue()).toBe('12');
  await box(page).press('End');
  await box(page).pressSequentially('0.x');
  await acknowledged(page);
  await page.reload();
  await page.locator('#hours').waitFor();
  await expect.poll(() => box(page).inputValue()).toBe('120.x');
  await box(page).fill('120');
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Is that right?' }).waitFor();
  await untilNextPage(page, () => press(page, 'It is right: go on'));
  await untilNextPage(page, () => press(page, 'Skip this question'));
  await page.locator('#moved-year').pressSequentially('2');
  await acknowledged(page);
  await page.reload();
  await page.locator('#moved-year').waitFor();
  await expect.poll(() => page.locator('#moved-year').inputValue()).toBe('2');

  // Who stops here leaves a day that is none: it is no answer.
  await press(page, 'Stop the interview');
  await press(page, 'Yes, keep the answers so far');
  await page.getByRole('button', { name: 'Next interview' }).waitFor();
  const response = (await stored(page, 'outbox')).at(-1);
  expect(response).toMatchObject({ kind: 'partial', design: { lastQuestion: 'paid' } });
  expect(Object.keys(response?.['answers'] as Answers)).toEqual(['before', 'hours', 'paid']);
});

it('is answered by keyboard alone, in the resident’s own hands', async () => {
  const { page } = tablet;
  await press(page, 'Next interview');
  await page.locator('h1', { hasText: 'A survey of residents' }).waitFor();
  await untilNextPage(page, () => press(page, 'Start the questions'));
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
  await press(page, 'Hand the tablet to the resident');
  // What only the fieldworker codes is not printed.
  await page.locator('.choice:visible').first().waitFor({ state: 'hidden' });
  await box(page).focus();
  await page.keyboard.type('8');
  await untilNextPage(page, () => page.keyboard.press('Enter'));
  await box(page).focus();
  await page.keyboard.type('0');
  await untilNextPage(page, () => page.keyboard.press('Enter'));
  await page.locator('#moved').focus();
  for (const part of ['1', '12', '1999']) {
    await page.keyboard.type(part);
    await page.keyboard.press('Tab');
  }
  // Past the year stands Don't know, as a box to tick.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('moved-dontKnow');
  await page.locator('#moved-year').focus();
  expect(await untilNextPage(page, () => page.keyboard.press('Enter'))).toContain('What one thing');
  await box(page).focus();
  await page.keyboard.type('Buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Trams');
  await expect
    .poll(() => page.locator('.typed__count:visible').textContent())
    .toBe('You can write 109 characters more');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).press('Enter'));
  await page.getByRole('radio', { name: 'Yes, I agree' }).focus();
  await page.keyboard.press('Space');
  await untilNextPage(page, () => page.keyboard.press('Enter'));
  await expect.poll(() => page.locator('.review').textContent()).toContain('1 December 1999');
});

it('is read out and readable at every size, also where something is wrong', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  await start(page);
  const faults: string[] = [];
  const sideways: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
    for (const width of [320, 360, 820]) {
      await resize(page, { width, height: 800 });
      if (await scrollsSideways(page)) sideways.push(`${name} at ${width}`);
    }
    await takeShots(page, `kinds-${name}`);
  };
  await look('number');
  await box(page).fill('500');
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Enter a number from 0 to 168' }).waitFor();
  await look('number-wrong');
  await box(page).fill('30');
  await goOn(page);
  await look('money');
  await untilNextPage(page, () => press(page, 'Skip this question'));
  await page.locator('#moved').fill('3');
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Enter a day, a month and a year' }).waitFor();
  await look('date-wrong');
  await untilNextPage(page, () => press(page, 'Skip this question'));
  await look('text');
  await untilNextPage(page, () => press(page, 'Skip this question'));
  await box(page).fill('W'.repeat(130));
  await press(page, 'Continue');
  await summary(page).filter({ hasText: 'Make it shorter by 10 characters' }).waitFor();
  await look('text-long-wrong');
  await box(page).fill('W'.repeat(120));
  await goOn(page);
  await look('consent');
  await untilNextPage(page, () => press(page, 'Skip this question'));
  await look('typed-review');
  expect(faults).toEqual([]);
  expect(sideways).toEqual([]);
  expect(tablet.troubles).toEqual([]);
});

it('is counted in the office: a mean of numbers, days by year, and of words only how many', async () => {
  const { page } = tablet;
  await restore(page, host, counted());
  await visit(page, host, '#/results/counted');
  const hours = page.locator('#q-hours');
  await hours.locator('table').waitFor();
  const told = (await hours.textContent()) ?? '';
  expect(told).toMatch(/20\.00? hours Mean|20\.00 hours/);
  expect(told).toContain('Standard deviation');
  await expect
    .poll(() => hours.locator('tbody tr', { hasText: 'People who gave a number' }).textContent())
    .toContain('90');
  await expect.poll(() => hours.locator('canvas').count()).toBe(1);
  const moved = await page.locator('#q-moved tbody tr').allTextContents();
  expect(moved.find((row) => row.startsWith('2020 to 2029'))).toMatch(/100%/);
  const wish = page.locator('#q-wish');
  await expect.poll(() => wish.textContent()).toContain('60 people wrote something');
  await expect.poll(() => wish.locator('table, canvas').count()).toBe(0);
  const again = await page.locator('#q-again tbody tr').allTextContents();
  expect(again[0]).toMatch(/^Yes, I agree70%/);
  expect(await page.locator('main').textContent()).not.toContain('HYPERLINK');
  await resize(page, { width: 1280, height: 800 });
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'kinds-typed-results');

  await visit(page, host, '#/wave/counted');
  await page.locator('.paper-question').last().waitFor();
  const paper = (await page.locator('.paper-question').allTextContents()).join(' ');
  for (const line of ['A number: 0 to 168 hours', 'Day, month and year', 'at most 120 characters'])
    expect(paper).toContain(line);
  await takeShots(page, 'kinds-typed-paper');

  await visit(page, host, '#/results/counted/files');
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return readCsv(readFileSync(await download.path(), 'utf8'));
  };
  const [banded] = await saved('Save the responses in codes');
  expect(banded).toMatchObject({ moved: '2020', wish: '1' });
  // Without being asked for, nothing that may tell who somebody is leaves.
  const typed = Object.keys(banded ?? {}).filter((head) => /_(number|date|text)$/.test(head));
  expect(typed).toEqual([]);
  await page.getByLabel('Exact numbers, dates and words too').check();
  const [first] = await saved('Save the responses in codes');
  expect(first).toMatchObject({
    hours_number: '10',
    moved: '2020',
    moved_date: '2020-02-01',
    wish: '1',
    wish_text: `'=HYPERLINK("http://x","y")`,
  });
  expect(tablet.troubles).toEqual([]);
});

/** A hundred people of a council that asks these questions. */
function counted(): Carried {
  const survey = aSurvey({ id: id<'survey'>('office'), title: 'Trial', council: 'E06000052' });
  const asked = { ...aQuestionnaire(questions), id: id<'questionnaire'>('counted') };
  const questionnaire = { id: asked.id, version: 1 };
  const wave = aWave({ id: id<'wave'>('counted'), survey: survey.id, questionnaire, mode: 'faceToFace' });
  const responses = Array.from({ length: 100 }, (_, i) =>
    aResponse(
      i + 1,
      {
        before: { value: 1 },
        hours: i < 90 ? { value: i % 2 === 0 ? 10 : 30 } : { missing: 'dontKnow', heard: 'volunteered' },
        paid: { value: 100 },
        moved: { value: '2020-02-01' },
        ...(i < 90 && i % 2 === 1 && { help: { value: 'A neighbour' } }),
        wish: i < 60 ? { value: '=HYPERLINK("http://x","y")' } : { missing: 'notAnswered' },
        again: { value: i < 70 ? 1 : 0 },
      },
      { survey: survey.id, wave: wave.id, questionnaire },
    ),
  );
  const none = { settings: [], confirmations: [], figures: [] };
  return { surveys: [survey], questionnaires: [asked], waves: [wave], responses, ...none };
}
