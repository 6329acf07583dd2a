import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Question, QuestionOf } from '../../src/asking/questions/question.ts';
import { id } from '../../src/core/id.ts';
import type { Carried } from '../../src/keeping/transfer/backup.ts';
import { aPicture } from '../fixtures/aPicture.ts';
import { aQuestionnaire, aResponse, aSurvey, aWave } from '../fixtures/aWave.ts';
import { exampleQuestions } from '../fixtures/exampleQuestions.ts';
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

const { card, constantSum, longList, multiple, multipleGrid, postcode, ranking } = exampleQuestions;
/** The best of what was chosen before. */
const best: QuestionOf<'ranking'> = {
  ...ranking,
  id: id<'question'>('best'),
  text: { en: 'Which of those is the best?' },
  options: multiple.options.slice(0, 4),
  most: 2,
  carryForward: { question: multiple.id, chosen: true },
};
const streets = Array.from({ length: 20_000 }, (_, place) => ({
  code: place + 1,
  text: { en: `Street ${place + 1}` },
}));
const questions: readonly Question[] = [
  { ...card, picture: aPicture },
  { ...multiple, showCard: 1 },
  best,
  ranking,
  constantSum,
  multipleGrid,
  { ...longList, options: streets },
  { ...postcode, extent: 'whole' },
];

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ viewport: { width: 320, height: 640 } });
  await putFieldwork(tablet.page, host, {
    ...someFieldwork({ simulated: true }),
    questionnaire: aQuestionnaire(questions),
  });
  await keptOffline(tablet.page);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const summary = (page: Page) => page.locator('.govuk-error-summary:visible');
const goOn = (page: Page) => untilNextPage(page, () => button(page, 'Continue').press('Enter'));
/** Ticks or unticks by keyboard. */
const tick = async (page: Page, name: string) => {
  await page.getByRole('checkbox', { name, exact: true }).focus();
  await page.keyboard.press('Space');
};

it('asks every rare kind offline, by keyboard, in the resident’s hands on a narrow page', async () => {
  const { page } = tablet;
  await cutNetwork(tablet, host);
  await beginInterview(page);
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
    if (await scrollsSideways(page)) faults.push(`${name} scrolls sideways`);
    await takeShots(page, `kinds-${name}`);
  };
  /** Continue is refused in words, which lead to the first field. */
  const refused = async (text: string, field: string) => {
    await button(page, 'Continue').press('Enter');
    await summary(page).filter({ hasText: text }).waitFor();
    await summary(page).getByRole('button').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(field);
  };
  expect(await untilNextPage(page, () => button(page, 'Start the questions').press('Enter'))).toContain(
    'card',
  );

  await button(page, 'Show to the resident').press('Enter');
  const large = page.getByRole('dialog', { name: 'Card 1' });
  await large.locator('canvas[role=img]').waitFor();
  // What was drawn is the picture: its pixels, and not an empty canvas.
  expect(await large.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(24);
  await look('card-large');
  await page.keyboard.press('Escape');
  await large.waitFor({ state: 'hidden' });
  await look('card');
  await goOn(page);
  // The answers of a question with a card are shown as that card, and the button has the keyboard again.
  await button(page, 'Show the answers as a card').press('Enter');
  await page.getByRole('dialog', { name: 'Card 1' }).getByText('A sports centre').waitFor();
  await look('card-of-answers');
  await page.keyboard.press('Escape');
  await large.waitFor({ state: 'hidden' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Show the answers as a card');
  await button(page, 'Hand the tablet to the resident').press('Enter');
  await button(page, 'Show the answers as a card').waitFor({ state: 'hidden' });
  await tick(page, 'A library');
  await tick(page, 'A park');
  expect(await goOn(page)).toContain('the best');
  await expect.poll(() => page.getByRole('checkbox').and(page.locator(':visible')).count()).toBe(2);
  await tick(page, 'A park');
  await goOn(page);

  await refused('Choose an answer', 'first');
  for (const name of ['More trees', 'Mending roads', 'Safer crossings']) await tick(page, name);
  await page.getByRole('button', { name: 'Move up: Safer crossings' }).press('Enter');
  await look('ranking');
  await goOn(page);

  await page.getByRole('textbox', { name: 'Parks' }).fill('70');
  await refused('The numbers must add up to 100: 30 are left', 'spend');
  await page.getByRole('textbox', { name: 'Roads' }).fill('30');
  await page.getByText('All of £100 shared out').first().waitFor();
  await look('sum');
  await goOn(page);

  await tick(page, 'On weekdays');
  await tick(page, 'At weekends');
  await look('several-per-row');
  await goOn(page);
  await tick(page, 'Never');
  await goOn(page);

  const box = page.locator('#street');
  await box.focus();
  await page.keyboard.type('street 1999');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await look('long-list');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('Street 19990');
  await goOn(page);

  await page.locator('#home').fill('sw1a 1a');
  await refused('Enter a full UK postcode', 'home');
  await page.locator('#home').fill('sw1a1aa');
  await look('postcode');
  expect(await goOn(page)).toContain('Check the answers');

  const review = (await page.locator('.review').textContent()) ?? '';
  for (const said of ['1. More trees', '2. Safer crossings', 'Parks: £70', 'Street 19990', 'SW1A 1AA'])
    expect(review).toContain(said);
  await untilNextPage(page, () => button(page, 'Finish the interview').press('Enter'));
  expect((await stored(page, 'outbox')).at(-1)).toMatchObject({
    kind: 'complete',
    answers: {
      answers: { value: true },
      used: { value: [1, 3] },
      best: { value: [3] },
      first: { value: [3, 4, 1] },
      spend: { value: { 1: 70, 2: 0, 3: 30 } },
      when: { value: { library: { value: [1, 2] }, pool: { value: [3] } } },
      street: { value: 19_990 },
      home: { value: 'SW1A 1AA' },
    },
  });
  expect(faults).toEqual([]);
  expect(tablet.troubles).toEqual([]);
  await restoreNetwork(tablet, host);
});

it('counts them in the office, and prints them', async () => {
  const { page } = tablet;
  await resize(page, { width: 1280, height: 800 });
  await restore(page, host, counted());
  await visit(page, host, '#/results/counted');
  await page.locator('#q-street table').waitFor();
  const results = (await page.locator('main').textContent()) ?? '';
  for (const said of ['Ranked 1 to 3', 'Not ranked', 'Standard deviation', 'At weekends', 'Street 19990'])
    expect(results).toContain(said);
  await expect.poll(() => page.locator('#q-street tbody tr', { hasText: 'Street' }).count()).toBe(2);
  expect(results).not.toContain('SW1A');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'kinds-rare-results');

  await visit(page, host, '#/wave/counted');
  await page.locator('.paper-question').last().waitFor();
  const paper = (await page.locator('.paper-question').allTextContents()).join(' ');
  for (const line of [
    'Write 1 beside the most important',
    'Together they must be £100',
    'Write the name:',
    'Your postcode:',
    'Very satisfied',
  ])
    expect(paper).toContain(line);
  await expect.poll(() => page.locator('.paper-question canvas[role=img]').count()).toBe(1);
  expect(await headingOf(page)).not.toBe('');
  expect(tablet.troubles).toEqual([]);
});

/** Forty people of a council that asks these questions. */
function counted(): Carried {
  const survey = aSurvey({ id: id<'survey'>('office'), title: 'Trial', council: 'E06000052' });
  const asked = { ...aQuestionnaire(questions), id: id<'questionnaire'>('counted') };
  const questionnaire = { id: asked.id, version: 1 };
  const wave = aWave({ id: id<'wave'>('counted'), survey: survey.id, questionnaire, mode: 'faceToFace' });
  const responses = Array.from({ length: 40 }, (_, i) =>
    aResponse(
      i + 1,
      {
        answers: { value: true },
        used: { value: [1, 3] },
        best: { value: [3] },
        first: { value: i % 2 === 0 ? [3, 4, 1] : [1] },
        spend: { value: { 1: 70, 2: 0, 3: 30 } },
        when: { value: { library: { value: [1, 2] }, pool: { value: [3] } } },
        street: { value: i < 10 ? 5 : 19_990 },
        home: { value: 'SW1A 1AA' },
      },
      { survey: survey.id, wave: wave.id, questionnaire },
    ),
  );
  const none = { settings: [], confirmations: [], figures: [] };
  return { surveys: [survey], questionnaires: [asked], waves: [wave], responses, ...none };
}
