import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writableKinds } from '../../src/asking/questions/editing/editedKinds.ts';
import { fieldId } from '../../src/asking/questions/fieldId.ts';
import { partsOf, passingOf } from '../../src/asking/questions/kinds.ts';
import type { KindName, Question } from '../../src/asking/questions/question.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { exampleOf, pagesOf } from '../fixtures/questionsDocument.ts';
import { tabTo } from './builderKeys.ts';
import { beginInterview, putFieldwork, someFieldwork, untilNextPage } from './fieldwork.ts';
import { faultsOf, narrow } from './fits.ts';
import { accessibilityFaults, aPlace, OFFICE, resize, scrollsSideways, visit } from './harness.ts';

/**
 * Every kind in the browser, out of the registries: asked on the narrowest screen by keyboard alone, once refused and led to
 * what is lacking; asked in the resident's own hands on a wide one; and written by an officer.
 */
const asking = writableKinds.filter((kind) => pagesOf(kind) > 0);

/** How somebody without a mouse answers a page, from its first field on: what is typed, and keys by their names. */
const KEYS: { readonly [K in KindName]: readonly string[] } = {
  single: ['Space'],
  multiple: ['Space'],
  grid: ['Space'],
  scale: ['Space', 'ArrowRight'],
  number: ['7'],
  date: ['1', 'Tab', '12', 'Tab', '1999'],
  text: ['More benches'],
  consent: ['Space'],
  statement: [],
  computed: [],
  postcode: ['sw1a'],
  ranking: ['Space', 'Tab', 'Space'],
  constantSum: ['70', 'Tab', '30'],
  multipleGrid: ['Space', 'Tab', 'Space'],
  longList: ['mill', 'ArrowDown', 'Enter'],
  card: [],
};

const questions = writableKinds.map(
  (kind): Question => ({
    ...exampleOf(kind),
    hint: { en: 'Think of the last twelve months.' },
    instruction: { en: 'Wait for the answer.' },
    dontKnow: 'offered',
    ...(passingOf(exampleOf(kind)) === null && { required: true }),
  }),
);
const fieldwork = {
  ...someFieldwork({ simulated: true, autoAdvance: false }),
  questionnaire: aQuestionnaire(questions),
};
const place = aPlace({ viewport: narrow[1], keepsApp: false }, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, fieldwork);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
const summary = (page: Page) => page.locator('.govuk-error-summary:visible');

/** Continue without an answer is refused: the keyboard is on the reason, which leads to the first field. */
async function isRefused(page: Page, field: string): Promise<void> {
  await button(page, 'Continue').press('Enter');
  await summary(page).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className))
    .toContain('govuk-error-summary');
  await summary(page).getByRole('button').press('Enter');
  await expect.poll(() => focusedId(page)).toBe(field);
}

it('asks each by keyboard on the narrowest screen, and leads to what is lacking', async () => {
  const { page } = place.tablet;
  await beginInterview(page);
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await faultsOf(page, 'fieldwork', [narrow[1]])).map((fault) => `${name}: ${fault}`));
  };
  await untilNextPage(page, () => button(page, 'Start the questions').press('Enter'));
  for (const kind of asking) {
    const question = exampleOf(kind);
    const rows = partsOf(question);
    for (const part of rows) {
      expect(await page.locator('main h1:visible').textContent()).toContain(question.text.en);
      await look(kind);
      if (passingOf(question) === null) {
        await isRefused(page, fieldId(question, part));
        await look(`${kind}, lacking`);
        await page.locator(`[id="${fieldId(question, part)}"]`).focus();
      }
      for (const keys of KEYS[kind]) {
        if (/^(Space|Tab|Enter|Arrow\w+)$/.test(keys)) await page.keyboard.press(keys);
        else await page.keyboard.type(keys);
      }
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${kind}, answered: ${fault}`));
      await untilNextPage(page, () => button(page, 'Continue').press('Enter'));
    }
  }
  await page.getByRole('heading', { name: 'Check the answers before you finish' }).waitFor();
  await look('the review');
  await untilNextPage(page, () => button(page, 'Finish the interview').press('Enter'));
  expect(faults).toEqual([]);
  expect(place.tablet.troubles).toEqual([]);
});

it('asks each in the resident’s own hands on a wide screen, where tables are whole', async () => {
  const { page } = place.tablet;
  await resize(page, { width: 820, height: 1180 });
  await visit(page, place.host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  await beginInterview(page);
  const faults: string[] = [];
  await untilNextPage(page, () => button(page, 'Start the questions').press('Enter'));
  await button(page, 'Hand the tablet to the resident').press('Enter');
  await button(page, 'Take the tablet back').waitFor();
  for (const kind of asking) {
    // Looked at as wide as it is: a page that changes its width shows other pages of a table.
    const sideways = (await scrollsSideways(page)) ? ['scrolls sideways'] : [];
    const found = [...(await accessibilityFaults(page)), ...sideways];
    faults.push(...found.map((fault) => `${kind}: ${fault}`));
    expect(await page.locator('.interview__instruction:visible').count()).toBe(0);
    const isPassed = passingOf(exampleOf(kind)) !== null;
    if (!isPassed) await isRefused(page, fieldId(exampleOf(kind), ''));
    const onward = button(page, isPassed ? 'Continue' : 'Skip this question');
    await untilNextPage(page, () => onward.press('Enter'));
  }
  expect(faults).toEqual([]);
  expect(place.tablet.troubles).toEqual([]);
});

it.each(writableKinds)(
  'is written on the narrowest screen, and the keyboard passes all of it: %s',
  async (kind) => {
    const { page } = place.tablet;
    await resize(page, narrow[1]);
    await visit(page, place.host, `#/wave/${fieldwork.wave.id}/questions?question=${exampleOf(kind).id}`);
    await page.locator('.builder #text').waitFor();
    expect(await faultsOf(page, 'office', [narrow[0]])).toEqual([]);
    await tabTo(page, '#text');
    // What every question has last: when the interview ends after it.
    await tabTo(page, '#end-if ~ .govuk-button-group button');
    await resize(page, OFFICE.viewport);
    expect(place.tablet.troubles).toEqual([]);
  },
);
