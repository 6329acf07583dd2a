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
import { faultsOf } from './fits.ts';
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
  takeShots,
  visit,
} from './harness.ts';

const PLACES = ['Parks', 'Libraries', 'Pools', 'Other'];
const TEXTS: Readonly<Record<string, string>> = {
  used: 'Which of these do you use?',
  often: 'How many times a month do you use {each}?',
  better: 'You use {each} {answer:often} times. What would make it better?',
  visits: 'Visits in all',
  why: 'You go {answer:visits} times a month. You said: {answer:better}. Is that right?',
};
const drawn = drawnQuestionnaire(
  'core: used multiple 1-4 specify 4; places forEach used: often number 0-31; better text most 200 when $often > 4; ' +
    'after: visits computed number = sum($often); why single 1-2 when $visits > 9 and count($places) = 2; end single 1-2',
);
const endIf = {
  when: { question: id<'question'>('why'), isOneOf: [2] },
  endsWith: 'skippedToEnd',
  message: { en: 'As you go {answer:visits} times a month or not, {council} asks no more.' },
} as const;
const worded = (question: Question): Question => {
  const en = TEXTS[question.id];
  const named = en === undefined ? question : { ...question, text: { en } };
  if (named.id === 'why') return { ...named, endIf };
  if (named.id !== 'used' || !('options' in named)) return named;
  const options = named.options.map((option, at) => ({ ...option, text: { en: PLACES[at] ?? '' } }));
  return { ...named, options } as Question;
};
const questionnaire: Questionnaire = {
  ...drawn,
  id: id<'questionnaire'>('q'),
  modules: drawn.modules.map((module) => ({ ...module, questions: module.questions.map(worded) })),
};
const SCRIPT = '<script>globalThis.ran = true</script> {council} benches';

let host: Host;
let tablet: Tablet;
const profile = freshProfile();

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile });
  await putFieldwork(tablet.page, host, { ...someFieldwork({ simulated: true }), questionnaire });
  await keptOffline(tablet.page);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const goOn = (page: Page) => untilNextPage(page, () => press(page, 'Continue'));
const box = (page: Page) => page.locator('main input[type=text]:visible, main textarea:visible').first();
const choice = (page: Page, text: string) => page.locator('.choice:visible', { hasText: text }).click();

it('asks a group for each answer chosen, with what was said in the questions, and no network', async () => {
  await cutNetwork(tablet, host);
  const interview = await beginInterview(tablet.page);
  await untilNextPage(tablet.page, () => press(tablet.page, 'Start the questions'));
  await choice(tablet.page, 'Parks');
  await choice(tablet.page, 'Pools');
  expect(await goOn(tablet.page)).toContain('do you use Parks?');
  await box(tablet.page).fill('8');
  expect(await goOn(tablet.page)).toContain('You use Parks 8 times.');
  await box(tablet.page).fill(SCRIPT);
  await tablet.page.locator('[data-kept=yes]').waitFor();

  // In the middle of the first time the battery goes.
  await tablet.kill();
  tablet = await openTablet({ profile });
  const { page } = tablet;
  await visit(page, host, `#/interview/${interview}`);
  await box(page).waitFor();
  expect(await headingOf(page)).toContain('You use Parks 8 times.');
  await expect.poll(() => box(page).inputValue()).toBe(SCRIPT);
  expect(await accessibilityFaults(page)).toEqual([]);

  expect(await goOn(page)).toContain('do you use Pools?');
  await box(page).fill('2');
  // Few visits: nothing is asked about them, and the sum of both is worked out.
  expect(await goOn(page)).toContain('You go 10 times a month.');
  expect(await headingOf(page)).toContain(`You said: ${SCRIPT}.`);
  expect(await page.evaluate(() => (globalThis as { ran?: boolean }).ran)).toBeUndefined();

  // A change of mind closes what depended on it.
  await untilNextPage(page, () => press(page, 'Back'));
  await box(page).fill('1');
  expect(await goOn(page)).toContain('Question end?');
  await untilNextPage(page, () => press(page, 'Back'));
  await box(page).fill('2');
  await goOn(page);

  // What skips to the end says why, above the answers, and says it again after a reload.
  const told = page.getByText('As you go 10 times a month or not, Testford Council asks no more.');
  expect(await untilNextPage(page, () => choice(page, 'Option 2'))).toContain('Check the answers');
  await told.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'interview-skipped');
  await page.reload();
  await told.waitFor();
  await page.keyboard.press('Tab');
  await untilNextPage(page, () => press(page, 'Back'));
  await untilNextPage(page, () => choice(page, 'Option 1'));
  await untilNextPage(page, () => choice(page, 'Option 2'));
  const review = (await page.locator('.review').textContent()) ?? '';
  for (const said of ['do you use Parks?', 'do you use Pools?', SCRIPT]) expect(review).toContain(said);
  for (const unsaid of ['Libraries?', 'Visits in all', '{each}', '{answer'])
    expect(review).not.toContain(unsaid);
  expect(await accessibilityFaults(page)).toEqual([]);
  await untilNextPage(page, () => press(page, 'Finish the interview'));
  const [response] = await stored(page, 'outbox');
  expect(response).toMatchObject({
    kind: 'complete',
    endedBy: null,
    answers: {
      used: { value: [1, 3] },
      'often@1': { value: 8 },
      'better@1': { value: SCRIPT },
      'often@3': { value: 2 },
      visits: { value: 10 },
      why: { value: 1 },
      end: { value: 2 },
    },
  });
  expect(tablet.troubles).toEqual([]);
  await restoreNetwork(tablet, host);
});

it('asks of what was typed beside “Other” by the words that were typed, to the letter', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await beginInterview(page);
  await untilNextPage(page, () => press(page, 'Start the questions'));
  await choice(page, 'Other');
  await box(page).fill('Canals {council}');
  expect(await goOn(page)).toContain('How many times a month do you use Canals {council}?');
  // A change of mind is heard in what is asked of it.
  await untilNextPage(page, () => press(page, 'Back'));
  await box(page).fill('Towpaths');
  expect(await goOn(page)).toContain('do you use Towpaths?');
  await box(page).fill('7');
  expect(await goOn(page)).toContain('You use Towpaths 7 times.');
  await untilNextPage(page, () => press(page, 'Skip this question'));
  await untilNextPage(page, () => choice(page, 'Option 1'));
  const review = (await page.locator('.review').textContent()) ?? '';
  expect(review).toContain('You use Towpaths 7 times.');
  expect(review).not.toMatch(/use Other|Canals|\{each\}/);
  await untilNextPage(page, () => press(page, 'Finish the interview'));
  expect(tablet.troubles).toEqual([]);
});

it('prints the group on paper once for each answer, with its words filled in', async () => {
  const { page } = tablet;
  await visit(page, host, '#/wave/w/paper');
  const form = page.locator('.paper-form');
  await form.waitFor();
  const text = (await form.textContent()) ?? '';
  for (const said of [
    'once for each answer that you ticked at question 1',
    'Answer questions 2 and 3 only if you ticked “Parks” at question 1.',
    'How many times a month do you use Pools?',
    'You use Pools (your answer to question 6) times.',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/\{each\}|\{answer|Visits in all|places/);
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'paper-repeated');
});

it('shows each time of a group in results, and the value that was worked out', async () => {
  const { page } = tablet;
  await restore(page, host, counted());
  await visit(page, host, '#/results/counted');
  const parks = page.locator('[id="q-often@1"]');
  await parks.locator('table').waitFor();
  await expect.poll(() => parks.textContent()).toContain('do you use Parks?');
  await expect.poll(() => parks.textContent()).toContain('People who gave a number');
  await expect.poll(() => page.locator('[id="q-often@3"]').textContent()).toContain('do you use Pools?');
  const visits = (await page.locator('#q-visits').textContent()) ?? '';
  expect(visits).toContain('Visits in all');
  expect(visits).toContain('10 to 19');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(tablet.troubles).toEqual([]);
});

/** Sixty residents who use parks, every other one of them pools too. */
function counted(): Carried {
  const survey = aSurvey({ id: id<'survey'>('office'), title: 'Places', council: 'E06000052' });
  const asked = { ...questionnaire, id: id<'questionnaire'>('counted') };
  const asks = { id: asked.id, version: 1 };
  const wave = aWave({
    id: id<'wave'>('counted'),
    survey: survey.id,
    questionnaire: asks,
    mode: 'faceToFace',
  });
  const responses = Array.from({ length: 60 }, (_, at) => {
    const isBoth = at % 2 === 0;
    const answers = {
      used: { value: isBoth ? [1, 3] : [1] },
      'often@1': { value: 4 },
      ...(isBoth && { 'often@3': { value: 8 } }),
      visits: { value: isBoth ? 12 : 4 },
      ...(isBoth && { why: { value: 1 } }),
      end: { value: 1 },
    };
    return aResponse(at + 1, answers, { wave: wave.id, survey: survey.id, questionnaire: asks });
  });
  const none = { settings: [], confirmations: [], figures: [] };
  return { surveys: [survey], questionnaires: [asked], waves: [wave], responses, ...none };
}
