import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Question } from '../../src/asking/questions/question.ts';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import { id } from '../../src/core/id.ts';
import type { Carried } from '../../src/keeping/transfer/backup.ts';
import { aResponse, aSurvey, aWave } from '../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
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
  restoreNetwork,
  type Tablet,
  visit,
} from './harness.ts';

const TEXTS: Readonly<Record<string, string>> = {
  any: 'Does anybody live with you?',
  name: 'What is person {each} called?',
  jobs: 'How many jobs does {answer:name} have?',
  pay: 'Hours a week in job {each} of {answer:name}?',
  hours: 'Hours of the person',
  more: '{answer:name} works {answer:hours} hours. Is there another person?',
  all: 'Hours of everybody',
  end: 'You named {answer:name}: {answer:all} hours. Is that right?',
};
const drawn = drawnQuestionnaire(
  'core: any single 1-2; person while more=1 most 3 if any = 1: name text most 50; jobs number 0-3; ' +
    'job in person count jobs most 3: pay number 0-60; ' +
    'last in person: hours computed number = sum($pay); more single 1-2; ' +
    'after: all computed number = sum($pay) + count($person) * 1000; end single 1-2',
);
const worded = (question: Question): Question => {
  const en = TEXTS[question.id];
  const named = en === undefined ? question : { ...question, text: { en } };
  if (!('options' in named)) return named;
  const options = named.options.map((option, at) => ({ ...option, text: { en: at === 0 ? 'Yes' : 'No' } }));
  return { ...named, options } as Question;
};
const questionnaire: Questionnaire = {
  ...drawn,
  id: id<'questionnaire'>('q'),
  modules: drawn.modules.map((module) => ({ ...module, questions: module.questions.map(worded) })),
};

let host: Host;
let tablet: Tablet;
const profile = freshProfile();
const fieldwork = { ...someFieldwork({ simulated: true }), questionnaire };

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile });
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
const choose = (page: Page, text: string) =>
  untilNextPage(page, () => page.locator('.choice:visible', { hasText: text }).click());
async function type(page: Page, text: string): Promise<string> {
  await box(page).fill(text);
  return goOn(page);
}

it('asks a group as long as there is another, and a group within it, with no network', async () => {
  await cutNetwork(tablet, host);
  const interview = await beginInterview(tablet.page);
  await untilNextPage(tablet.page, () => press(tablet.page, 'Start the questions'));
  expect(await choose(tablet.page, 'Yes')).toContain('What is person 1 called?');
  expect(await type(tablet.page, 'Ann')).toContain('How many jobs does Ann have?');
  expect(await type(tablet.page, '2')).toContain('Hours a week in job 1 of Ann?');
  expect(await type(tablet.page, '20')).toContain('Hours a week in job 2 of Ann?');
  await box(tablet.page).fill('5');
  await tablet.page.locator('[data-kept=yes]').waitFor();

  // In the middle of the second job of the first person the battery goes.
  await tablet.kill();
  tablet = await openTablet({ profile });
  const { page } = tablet;
  await visit(page, host, `#/interview/${interview}`);
  await box(page).waitFor();
  expect(await headingOf(page)).toContain('Hours a week in job 2 of Ann?');
  await expect.poll(() => box(page).inputValue()).toBe('5');
  expect(await goOn(page)).toContain('Ann works 25 hours. Is there another person?');
  expect(await accessibilityFaults(page)).toEqual([]);

  expect(await choose(page, 'Yes')).toContain('What is person 2 called?');
  expect(await type(page, 'Bob')).toContain('How many jobs does Bob have?');
  // Somebody without a job is asked nothing about any.
  expect(await type(page, '0')).toContain('Bob works 0 hours.');
  expect(await choose(page, 'No')).toContain('You named Ann, Bob: 2025 hours.');

  // There was nobody else after all: the second person is forgotten, and comes back with a change of mind.
  for (let steps = 0; steps < 4; steps += 1) await untilNextPage(page, () => press(page, 'Back'));
  expect(await headingOf(page)).toContain('Ann works 25 hours.');
  expect(await choose(page, 'No')).toContain('You named Ann: 1025 hours.');
  await untilNextPage(page, () => press(page, 'Back'));
  expect(await choose(page, 'Yes')).toContain('What is person 2 called?');
  await expect.poll(() => box(page).inputValue()).toBe('Bob');
  expect(await goOn(page)).toContain('How many jobs does Bob have?');
  expect(await type(page, '1')).toContain('Hours a week in job 1 of Bob?');
  expect(await type(page, '40')).toContain('Bob works 40 hours.');
  expect(await choose(page, 'No')).toContain('You named Ann, Bob: 2065 hours.');
  await choose(page, 'Yes');
  const review = (await page.locator('.review').textContent()) ?? '';
  for (const said of [
    'What is person 2 called?',
    'Hours a week in job 1 of Bob?',
    'Hours a week in job 2 of Ann?',
  ])
    expect(review).toContain(said);
  for (const unsaid of ['person 3', 'job 2 of Bob', 'Hours of the person', '{each}', '{answer'])
    expect(review).not.toContain(unsaid);
  expect(await accessibilityFaults(page)).toEqual([]);
  await untilNextPage(page, () => press(page, 'Finish the interview'));
  const [response] = await stored(page, 'outbox');
  expect(response).toMatchObject({
    kind: 'complete',
    answers: {
      any: { value: 1 },
      'name@1': { value: 'Ann' },
      'jobs@1': { value: 2 },
      'pay@1@1': { value: 20 },
      'pay@1@2': { value: 5 },
      'hours@1': { value: 25 },
      'more@1': { value: 1 },
      'name@2': { value: 'Bob' },
      'pay@2@1': { value: 40 },
      'more@2': { value: 2 },
      all: { value: 2065 },
      end: { value: 1 },
    },
  });
  expect(tablet.troubles).toEqual([]);
  await restoreNetwork(tablet, host);
});

it('shows each time of each group in results', async () => {
  const { page } = tablet;
  await restore(page, host, counted());
  await visit(page, host, '#/results/counted');
  const first = page.locator('[id="q-pay@1@1"]');
  await first.locator('table').waitFor();
  await expect.poll(() => first.textContent()).toContain('Hours a week in job 1');
  await expect
    .poll(() => page.locator('[id="q-pay@2@1"]').textContent())
    .toContain('People who gave a number');
  await expect
    .poll(() => page.locator('[id="q-more@1"]').textContent())
    .toContain('Is there another person?');
  await expect.poll(() => page.locator('[id="q-hours@2"]').count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(tablet.troubles).toEqual([]);
});

it('is chosen by an officer from menus, and said in words', async () => {
  const { page } = tablet;
  await visit(page, host, `#/wave/${fieldwork.wave.id}/questions`);
  await page.locator('#module-person').waitFor();
  await page.getByText('Asked again as long as').first().waitFor();
  await page.getByText('Asked each time in “person”').first().waitFor();
  await page.getByText('Rename, repeat, move or remove the group after', { exact: true }).click();
  const repeat = page.locator('#repeat-after');
  await repeat.selectOption('while end');
  await page.locator('#repeat-answers-after').waitFor();
  await expect.poll(() => page.locator('#repeat-most-after').inputValue()).toBe('10');
  await page.locator('#repeat-most-after').fill('4');
  await page.locator('#repeat-first-after').selectOption('any');
  await page.locator('#repeat-first-answers-after').waitFor();
  await page.locator('#within-after').selectOption('person');
  await page.getByText('Asked each time in “person”').nth(2).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(tablet.troubles).toEqual([]);
});

/** Sixty households of two, of whom every other one has a second job. */
function counted(): Carried {
  const survey = aSurvey({ id: id<'survey'>('office'), title: 'Homes', council: 'E06000052' });
  const asked = { ...questionnaire, id: id<'questionnaire'>('counted') };
  const asks = { id: asked.id, version: 1 };
  const wave = aWave({
    id: id<'wave'>('counted'),
    survey: survey.id,
    questionnaire: asks,
    mode: 'faceToFace',
  });
  const responses = Array.from({ length: 60 }, (_, at) => {
    const isBusy = at % 2 === 0;
    const answers = {
      any: { value: 1 },
      'name@1': { value: 'Ann' },
      'jobs@1': { value: isBusy ? 2 : 1 },
      'pay@1@1': { value: 20 },
      ...(isBusy && { 'pay@1@2': { value: 5 } }),
      'hours@1': { value: isBusy ? 25 : 20 },
      'more@1': { value: 1 },
      'name@2': { value: 'Bob' },
      'jobs@2': { value: 1 },
      'pay@2@1': { value: 30 },
      'hours@2': { value: 30 },
      'more@2': { value: 2 },
      all: { value: isBusy ? 2055 : 2050 },
      end: { value: 1 },
    };
    return aResponse(at + 1, answers, { wave: wave.id, survey: survey.id, questionnaire: asks });
  });
  const none = { settings: [], confirmations: [], figures: [] };
  return { surveys: [survey], questionnaires: [asked], waves: [wave], responses, ...none };
}
