import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Question, QuestionOf } from '../../src/asking/questions/question.ts';
import { recommending } from '../../src/asking/questions/scale/netPromoter.ts';
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

const face = { text: { en: 'Which of these do you use?' }, showCard: 3, readOut: false } as const;
const named = (question: Question, texts: readonly string[]) =>
  ({
    ...question,
    options:
      'options' in question
        ? question.options.map((one, at) => ({ ...one, text: { en: texts[at] ?? '' } }))
        : [],
  }) as Question;
const uses = named(
  {
    ...drawnQuestion('uses multiple 1-6 order random specify 5 anchored 5,6 exclusive 6 dk volunteered'),
    ...face,
  },
  [
    'Parks and open spaces',
    'Libraries',
    'Sport and leisure centres, with everything that belongs to them',
    'Buses',
    'Something else',
    'None of these',
  ],
);
const favourite = named(
  {
    ...drawnQuestion('favourite single 1-5 carries uses'),
    text: { en: 'And which of them matters most to you?' },
    checks: [
      {
        id: 'parks',
        level: 'hard',
        mustHold: { not: { question: id<'question'>('favourite'), isOneOf: [1] } },
        message: { en: 'Parks cannot matter most in this trial. Choose another answer.' },
      },
      {
        id: 'libraries',
        level: 'soft',
        mustHold: { not: { question: id<'question'>('favourite'), isOneOf: [2] } },
        message: { en: 'Few people say so. Is that right?' },
      },
    ],
  },
  ['Parks and open spaces', 'Libraries', 'Sport and leisure centres', 'Buses', 'Something else'],
);
const recommend: Question = {
  ...(drawnQuestion('recommend scale 0-10 dk volunteered') as QuestionOf<'scale'>),
  ...recommending,
  text: { en: 'How likely are you to recommend this area to a friend?' },
  lowest: { en: 'Not at all likely' },
  highest: { en: 'Extremely likely' },
};
const thanks: Question = {
  ...drawnQuestion('thanks statement'),
  text: { en: 'The last question is about the area as a whole.' },
  hint: { en: 'Think of the last twelve months, and of everything within a walk of fifteen minutes.' },
};
const questions: readonly Question[] = [
  aSingle('before', ['Yes', 'No'], { text: { en: 'Have you lived here for a year?' } }),
  uses,
  favourite,
  thanks,
  recommend,
];

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet();
  const fieldwork = { ...someFieldwork({ simulated: true }), questionnaire: aQuestionnaire(questions) };
  await putFieldwork(tablet.page, host, fieldwork);
  await keptOffline(tablet.page);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

async function start(page: Page): Promise<void> {
  await beginInterview(page);
  await untilNextPage(page, () => press(page, 'Start the questions'));
}

it('takes every kind of answer by touch, with no network', async () => {
  const { page } = tablet;
  await cutNetwork(tablet, host);
  await start(page);
  expect(await untilNextPage(page, () => page.locator('.choice:visible').first().click())).toContain(
    'do you use',
  );
  await expect
    .poll(() => page.locator('.interview__instruction:visible').textContent())
    .toContain('Show card 3.');

  await page.locator('.choice:visible', { hasText: 'None of these' }).click();
  await page.locator('.choice:visible', { hasText: 'Libraries' }).click();
  await expect.poll(() => box(page, 'None of these').isChecked()).toBe(false);
  await page.locator('.choice:visible', { hasText: 'Parks' }).click();
  await page.locator('.choice:visible', { hasText: 'Something else' }).click();
  await page.getByLabel('Please say what').fill('=Allotments');

  expect(await untilNextPage(page, () => press(page, 'Continue'))).toContain('matters most');
  await expect
    .poll(() => page.locator('.choice:visible').allTextContents())
    .toEqual(['Parks and open spaces', 'Libraries', 'Something else']);
  await page.locator('.choice:visible', { hasText: 'Parks' }).click();
  await press(page, 'Continue');
  const summary = page.locator('.govuk-error-summary:visible');
  await summary.filter({ hasText: 'cannot matter most' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className))
    .toContain('govuk-error-summary');
  await page.locator('.choice:visible', { hasText: 'Libraries' }).click();
  await press(page, 'Continue');
  await summary.filter({ hasText: 'Is that right?' }).waitFor();
  await takeShots(page, 'kinds-soft-check');
  expect(await untilNextPage(page, () => press(page, 'It is right: go on'))).toContain('last question');
  await expect.poll(() => page.getByRole('button', { name: 'Skip this question' }).count()).toBe(0);
  await untilNextPage(page, () => press(page, 'Continue'));

  await untilNextPage(page, () => page.locator('.choice:visible', { hasText: '10' }).click());

  expect(await headingOf(page)).toContain('Check the answers');
  await expect.poll(() => page.locator('.review').textContent()).toContain('Something else: =Allotments');
  await untilNextPage(page, () => press(page, 'Finish the interview'));
  const [response] = await stored(page, 'outbox');
  expect(response).toMatchObject({
    v: 5,
    kind: 'complete',
    answers: {
      uses: { value: [1, 2, 5], other: { 5: '=Allotments' } },
      favourite: { value: 2, confirmed: ['libraries'] },
      thanks: { value: true },
      recommend: { value: 10 },
    },
  });
  await restoreNetwork(tablet, host);
});

it('takes every kind of answer by keyboard, and leads to what is lacking', async () => {
  const { page } = tablet;
  await press(page, 'Next interview');
  await page.locator('h1', { hasText: 'A survey of residents' }).waitFor();
  await untilNextPage(page, () => press(page, 'Start the questions'));
  await radio(page, 'No').focus();
  await page.keyboard.press('Space');
  await untilNextPage(page, () => page.keyboard.press('Enter'));

  await press(page, 'Continue');
  await page.locator('.govuk-error-summary:visible').getByRole('button').press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('uses');
  // From the first box on: it and the third.
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('input:checked:visible').count()).toBe(2);
  await untilNextPage(page, () => page.keyboard.press('Enter'));
  const skip = page.getByRole('button', { name: 'Skip this question', exact: true });
  expect(await untilNextPage(page, () => skip.press('Enter'))).toContain('last question');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).press('Enter'));
  await radio(page, '0').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => radio(page, '2').isChecked()).toBe(true);
  await untilNextPage(page, () => page.keyboard.press('Enter'));
  await expect.poll(() => page.locator('.review').textContent()).toContain('Skipped');
});

it('is read out, found by keyboard and readable at every size', async () => {
  const { page } = tablet;
  await page.goto(`${host.address}#/start`);
  await page.locator('#start-fieldworker').waitFor();
  await start(page);
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
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
  await page.locator('.choice:visible', { hasText: 'Libraries' }).click();
  await page.locator('.choice:visible', { hasText: 'Something else' }).click();
  await look('multiple');
  await untilNextPage(page, () => press(page, 'Continue'));
  await press(page, 'Continue');
  await page.locator('.govuk-error-summary:visible').waitFor();
  await look('lacking');
  await untilNextPage(page, () => press(page, 'Skip this question'));
  await look('statement');
  await untilNextPage(page, () => press(page, 'Continue'));
  await look('scale');
  expect(faults).toEqual([]);
  expect(sideways).toEqual([]);
  expect(tablet.troubles).toEqual([]);
});

it('is counted in the office: one table for several answers, and what was typed in its own column', async () => {
  const { page } = tablet;
  await restore(page, host, counted());
  await visit(page, host, '#/results/counted');
  const card = page.locator('#q-uses');
  await card.locator('table').waitFor();
  const text = (await card.textContent()) ?? '';
  expect(text).toContain('may add up to more than 100%');
  expect(text).not.toContain('Allotments');
  const rows = await card.locator('tbody tr').allTextContents();
  expect(rows[0]).toMatch(/^Parks and open spaces60%/);
  expect(rows.filter((row) => row.startsWith('None of these'))).toHaveLength(1);
  await expect.poll(() => page.locator('#q-recommend').textContent()).toContain('Promoters (9 or 10)');
  await expect.poll(() => page.locator('[id^="q-uses."], #q-thanks').count()).toBe(0);
  await resize(page, { width: 1280, height: 800 });
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'kinds-results');

  await visit(page, host, '#/wave/counted');
  await page.locator('.paper-question').last().waitFor();
  const paper = (await page.locator('.paper-question').allTextContents()).join(' ');
  expect(paper).toContain('None of these (stands alone, stays last)');
  expect(paper).toContain('Asks whether it is right where: Few people say so');
  await takeShots(page, 'kinds-paper');

  await visit(page, host, '#/results/counted/files');
  await page.getByLabel('Exact numbers, dates and words too').check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the responses in codes' }).click(),
  ]);
  const [first] = readCsv(readFileSync(await download.path(), 'utf8'));
  expect(first).toMatchObject({ uses_1: '1', uses_6: '0', uses_5_text: "'=Allotments", recommend: '0' });
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
        uses:
          i < 60
            ? { value: [1, 5], ...(i === 0 && { other: { 5: '=Allotments' } }) }
            : { value: i < 90 ? [2, 3] : [6] },
        favourite: { value: 2 },
        thanks: { value: true },
        recommend: { value: i % 11 },
      },
      { survey: survey.id, wave: wave.id, questionnaire },
    ),
  );
  const none = { settings: [], confirmations: [], figures: [] };
  return { surveys: [survey], questionnaires: [asked], waves: [wave], responses, ...none };
}
