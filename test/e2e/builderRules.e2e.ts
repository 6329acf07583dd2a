import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Question } from '../../src/asking/questions/question.ts';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import { id } from '../../src/core/id.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../fixtures/everyKind.ts';
import { focused, pressOn, said, saved, tabTo, typeInto } from './builderKeys.ts';
import { beginInterview, openShift, putSealedFieldwork, someFieldwork } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import { aPlace, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

/** Formulas, repeats, values worked out, cards, ends and offers, all by an officer without a mouse. */
const TEXTS: Readonly<Record<string, string>> = {
  adults: 'How many adults live with you, yourself included?',
  used: 'Which of these places do you use?',
  often: 'How many times a month do you use {each}?',
  visits: 'Visits in a month',
  why: 'You go {answer:visits} times a month. Why do you go there?',
  first: 'Put these places in order of how much they matter to you',
  look: 'Please look at this card',
};
const PLACES = ['Parks and open spaces', 'Libraries', 'Swimming pools and leisure centres', 'None of these'];

const drawn = drawnQuestionnaire(
  'core: adults number 1-20; used multiple 1-4 exclusive 4; places forEach used: often number 0-31; ' +
    'after: visits computed number = sum($often); why single 1-4; first single 1-4; look text',
);
const sameFace = ({ kind: _kind, ...face }: Question) => face;
const worded = (question: Question): Question => {
  const en = TEXTS[question.id];
  const named = en === undefined ? question : { ...question, text: { en } };
  if (question.id === 'look')
    return { ...everyKind.card, id: question.id, text: named.text, wording: 'own.look' };
  if (!('options' in named)) return named;
  const options = named.options.map((option, at) => ({ ...option, text: { en: PLACES[at] ?? '' } }));
  const whole = { ...named, options } as Question;
  return question.id === 'first' ? ({ ...sameFace(whole), kind: 'ranking', most: 3 } as Question) : whole;
};
const questionnaire: Questionnaire = {
  ...drawn,
  id: id<'questionnaire'>('q'),
  modules: drawn.modules.map((module) => ({
    ...module,
    title: { en: { core: 'You', places: 'Each place', after: 'Afterwards' }[module.id] ?? module.id },
    questions: module.questions.map(worded),
  })),
};
const fieldwork = { ...someFieldwork(), questionnaire };
let words: string;
const place = aPlace(ONLINE_OFFICE, async ({ tablet, host }) => {
  ({ words } = await putSealedFieldwork(tablet.page, host, fieldwork));
});
const home = `#/wave/${fieldwork.wave.id}/questions`;
const faults: string[] = [];

async function look(page: Page, name: string): Promise<void> {
  await takeShots(page, `rules-${name}`);
  faults.push(...(await faultsOf(page, 'office')).map((fault) => `${name}: ${fault}`));
}

async function writeQuestion(name: string): Promise<Page> {
  const { page } = place.tablet;
  await visit(page, place.host, `${home}?question=${name}`);
  await page.locator('#text').waitFor();
  return page;
}

it('stands in the list as it is asked: after which answers, how often, and what is only worked out', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, home);
  await page.getByText('Nothing to put right.').waitFor();
  await look(page, 'list');
});

it.each(['why', 'used', 'first'])('offers an answer only to some, and takes that back (%s)', async (name) => {
  const page = await writeQuestion(name);
  const offered = page.getByText('Offered only if');
  const everybody = page.getByText('Everybody is offered every answer.');
  await everybody.waitFor();
  await tabTo(page, '#offer-new');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('offer-2-0-question');
  await tabTo(page, '#offer-2-0-question');
  await page.keyboard.press('Home');
  await page
    .getByText('Offered only if “How many adults live with you, yourself included?” was answered')
    .waitFor();
  await tabTo(page, '#offer-2-0-test');
  await page.keyboard.press('Home');
  await typeInto(page, '#offer-2-0-number', '3');
  await page.getByText(/Offered only if “How many adults live with you.+ 3/).waitFor();
  await expect.poll(() => page.getByText('One answer is offered only after certain answers').count()).toBe(1);
  if (name === 'why') await look(page, 'offers');
  await pressOn(page, '#remove-offer-2-0');
  await expect.poll(() => focused(page)).toBe('offers');
  await everybody.waitFor();
  await tabTo(page, '#undo');
  await page.keyboard.press('Enter');
  await offered.waitFor();
  await pressOn(page, '#redo');
  await everybody.waitFor();
  await pressOn(page, '#undo');
  await offered.waitFor();
  await saved(page);
  await page.reload();
  await offered.waitFor();
});

it('asks after a formula that is typed, and says what is wrong with it meanwhile', async () => {
  const page = await writeQuestion('why');
  await pressOn(page, 'h2#ask-if + p + .govuk-button-group button:nth-child(2)');
  await expect.poll(() => focused(page)).toBe('ask-if-0-formula');
  await page.keyboard.type('count( > 1');
  await page.getByText('It cannot be read:').waitFor();
  await look(page, 'formula-wrong');
  // By the list of names: the second one, which only the arrow keys come to.
  await typeInto(page, '#ask-if-0-formula', '1 < ');
  await tabTo(page, '#ask-if-0-formula-insert');
  await page.keyboard.press('End');
  await pressOn(page, '#ask-if-0-formula-insert ~ button, .editing-insert button');
  await expect.poll(() => focused(page)).toBe('ask-if-0-formula');
  await expect.poll(() => page.inputValue('#ask-if-0-formula')).toBe(`1 < \${visits}`);
  await page.getByText('is true').first().waitFor();
  await expect.poll(() => page.getByText('It cannot be read:').count()).toBe(0);
  await look(page, 'formula');
  await pressOn(page, '#remove-ask-if-0');
  await expect.poll(() => focused(page)).toBe('ask-if');
  await page.getByText('Everybody is asked.').waitFor();
  await page.locator('#undo').focus();
  await page.keyboard.press('Enter');
  await saved(page);
});

it('asks nothing for a value that is worked out but what it needs', async () => {
  const page = await writeQuestion('visits');
  for (const text of ['leadIn', 'hint', 'instruction', 'dontKnow', 'required', 'insert-answer'])
    expect(await page.locator(`#${text}`).count(), text).toBe(0);
  await page.getByText('It is worked out in every interview.').waitFor();
  await expect.poll(() => page.getByText('Everybody is asked').count()).toBe(0);
  await page.getByLabel('What it is called').waitFor();
  await typeInto(page, '#bands', '10, 5');
  await page.getByText('Enter numbers, each above the one before').waitFor();
  await typeInto(page, '#bands', '5, 10');
  await typeInto(page, '#formula', `sum(\${often}`);
  await page.getByText('It cannot be read:').waitFor();
  await look(page, 'computed-wrong');
  await typeInto(page, '#formula', `sum(\${often})`);
  await page.getByText('It cannot be read:').waitFor({ state: 'detached' });
  await look(page, 'computed');
  await saved(page);
});

it('asks nothing for a show card but what is on it and who is shown it', async () => {
  const page = await writeQuestion('look');
  for (const text of ['leadIn', 'hint', 'dontKnow', 'required'])
    expect(await page.locator(`#${text}`).count(), text).toBe(0);
  await page.getByText('Everybody is shown it.').waitFor();
  await typeInto(page, '#card-lines', 'Parks\nLibraries\nPools');
  await look(page, 'card');
  await saved(page);
});

it('ends the interview after an answer, with a reason and words of its own', async () => {
  const page = await writeQuestion('used');
  await tabTo(page, 'h2#end-if + p + .govuk-button-group button');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('end-if-0-question');
  await tabTo(page, '#end-if-0-answers');
  await page.keyboard.press('Space');
  await page.getByText(/The interview ends here if .+ is “/).waitFor();
  await tabTo(page, '#end-how');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await typeInto(page, '#end-message', 'Thank you. This survey is for people who use the places.');
  await look(page, 'end');
  await pressOn(page, '#remove-end-if-0');
  await expect.poll(() => focused(page)).toBe('end-if');
  await page.getByText('The interview goes on after this question.').waitFor();
});

it('repeats a group for each answer, or as often as a number says', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, home);
  const options = page.locator('.builder-group', { has: page.locator('#module-places') }).locator('summary');
  await options.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, '#repeat-places');
  await page
    .getByText(/^Asked .*Which of these places/)
    .first()
    .waitFor();
  await page.keyboard.press('Home');
  await expect.poll(() => said(page)).toContain('Each place');
  await page.keyboard.press('ArrowDown');
  await page.locator('#repeat-most-places').waitFor();
  await typeInto(page, '#repeat-most-places', '4');
  await look(page, 'repeat-count');
  await tabTo(page, '#repeat-places');
  await page.keyboard.press('ArrowDown');
  await page.locator('#repeat-most-places').waitFor({ state: 'detached' });
  await look(page, 'repeat');
  await saved(page);
});

it('names what is missing where a group has no title, and leads to it', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, `${home}?group=1`);
  await pressOn(page, 'main form button[type=submit], main form .govuk-button');
  const summary = page.locator('.govuk-error-summary');
  await summary.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
  await look(page, 'group-missing');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('group-title');
});

it('brings an officer back to the last letter that was typed, and has the browser ask until it is kept', async () => {
  const page = await writeQuestion('why');
  // Leaving at once after a letter, as far as a page can try it.
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(false);
  await typeInto(page, '#instruction', 'Show the ma');
  const asked = await page.evaluate(() => {
    const box = document.querySelector<HTMLTextAreaElement>('#instruction');
    if (box === null) throw new Error('there is a box');
    box.value = 'Show the map';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  });
  expect(asked).toBe(true);
  await saved(page);
  expect(await asks()).toBe(false);
  await page.reload();
  await page.locator('#instruction').waitFor();
  await expect.poll(() => page.inputValue('#instruction')).toBe('Show the map');
  expect(await page.locator('#undo').getAttribute('aria-disabled')).toBe('true');
});

it('undoes what was typed since the box was left, and not all that was ever typed in it', async () => {
  const page = await writeQuestion('look');
  await typeInto(page, '#instruction', 'Hold it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.type(' up');
  await expect.poll(() => page.inputValue('#instruction')).toBe('Hold it up');
  await tabTo(page, '#undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.inputValue('#instruction')).toBe('Hold it');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.inputValue('#instruction')).toBe('');
  await saved(page);
});

it('says that a change makes a new version once an interview has begun in another tab', async () => {
  const { page, context } = place.tablet;
  await visit(page, place.host, home);
  await page.getByText('what you write here takes its place').waitFor();
  const other = await context.newPage();
  await visit(other, place.host, '#/start');
  await openShift(other, words);
  await beginInterview(other);
  await page.getByText('what you write here becomes a new version').waitFor();
  await other.close();
});

it('had nothing wrong with how it reads and fits, and met no error', () => {
  expect(faults).toEqual([]);
  expect(place.tablet.troubles).toEqual([]);
  expect(place.host.violations()).toEqual([]);
});
