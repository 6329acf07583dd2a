import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused, pressOn, said, saved, tabTo, typeInto } from './builderKeys.ts';
import {
  answerPage,
  beginInterview,
  openShift,
  putSealedFieldwork,
  someFieldwork,
  untilNextPage,
} from './fieldwork.ts';
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

const fieldwork = someFieldwork();
let words: string;
const place = aPlace(OFFICE, async ({ tablet, host }) => {
  ({ words } = await putSealedFieldwork(tablet.page, host, fieldwork));
  await keptOffline(tablet.page);
});
const home = `#/wave/${fieldwork.wave.id}/questions`;

const numbers = (page: Page) =>
  page.locator('.builder-question__text a').evaluateAll((links) => links.map((link) => link.id));

async function fitsAnyWidth(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of [
    { width: 320, height: 640 },
    { width: 320, height: 256 },
  ]) {
    await resize(page, size);
    expect(await scrollsSideways(page), `${size.width} by ${size.height}`).toBe(false);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  if (before !== null) await resize(page, before);
}

describe('an officer without a mouse', () => {
  it('comes to the questions from the page of the wave', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, `#/wave/${fieldwork.wave.id}`);
    await page.getByRole('link', { name: 'Write the questions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
    await page.getByText('Interviews ask these questions (version 1).').waitFor();
    await takeShots(page, 'builder-list');
    expect(await accessibilityFaults(page)).toEqual([]);
    await fitsAnyWidth(page);
  });

  it('adds a question of their own, and sees what it lacks', async () => {
    const { page } = place.tablet;
    await pressOn(page, '#add-satisfaction');
    await page.getByRole('heading', { level: 1, name: 'Add a question' }).waitFor();
    await takeShots(page, 'builder-add');
    expect(await accessibilityFaults(page)).toEqual([]);
    await pressOn(page, 'main button[type=submit]');
    await page.getByRole('heading', { level: 1, name: /no words yet/ }).waitFor();
    await page.getByText('has no words in English.').waitFor();
    await page.getByText('has an answer without words.').waitFor();
    await saved(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('writes it: words, answers, an answer more, what can be said without a view', async () => {
    const { page } = place.tablet;
    await typeInto(page, '#text', 'Do you ever use the market?');
    await typeInto(page, '#answers-1', 'Yes');
    await typeInto(page, '#answers-2', 'No');
    await pressOn(page, '.editing-list > button');
    await expect.poll(() => focused(page)).toBe('answers-3');
    await page.keyboard.type('Not any more');
    await pressOn(page, '#up-answers-3');
    await expect.poll(() => focused(page)).toBe('up-answers-3');
    await tabTo(page, '#dontKnow');
    await page.keyboard.press('ArrowUp');
    await saved(page);
    await page.getByRole('heading', { level: 1, name: /Do you ever use the market/ }).waitFor();
    await takeShots(page, 'builder-question');
    await fitsAnyWidth(page);
    // Each part of the page stands apart from the form above it.
    const gaps = await page
      .locator('#ask-if, h2:has-text("How it is asked")')
      .evaluateAll((parts) =>
        parts.map(
          (part) =>
            part.getBoundingClientRect().top -
            (part.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
        ),
      );
    expect(gaps).toHaveLength(2);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(40);
  });

  it('finds it in the list, moves it, and undoes and redoes by buttons and by keys', async () => {
    const { page } = place.tablet;
    await page.getByRole('link', { name: 'Back to the questions' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('question-own_1');
    const before = await numbers(page);
    await pressOn(page, '#up-own_1');
    await expect.poll(() => focused(page)).toBe('up-own_1');
    expect(await said(page)).toMatch(
      /Do you ever use the market\? is now question \d+, in The area and the council/,
    );
    const moved = await numbers(page);
    expect(moved).not.toEqual(before);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await said(page)).toBe('Undone.');
    expect(await numbers(page)).toEqual(before);
    await page.keyboard.press('ControlOrMeta+y');
    expect(await numbers(page)).toEqual(moved);
    await page.locator('#undo').focus();
    await page.keyboard.press('Enter');
    expect(await numbers(page)).toEqual(before);
  });

  it('copies and removes one, and keeps all of it after a reload', async () => {
    const { page } = place.tablet;
    await pressOn(page, '#copy-own_1');
    await expect.poll(() => focused(page)).toBe('question-own_2');
    await page.getByText('Nothing to put right.').or(page.getByText(/error/)).first().waitFor();
    await pressOn(page, '#remove-own_2');
    expect(await said(page)).toContain('Removed: Do you ever use the market?');
    await saved(page);
    await page.reload();
    await page.locator('#question-own_1').waitFor();
    expect(await numbers(page)).not.toContain('question-own_2');
    await page.getByText('Not in use yet').waitFor();
  });

  it('asks another question only after an answer, chosen from menus and said in words', async () => {
    const { page } = place.tablet;
    await pressOn(page, '#add-satisfaction');
    await tabTo(page, '#kind');
    await page.keyboard.press('ArrowDown');
    await pressOn(page, 'main button[type=submit]');
    await typeInto(page, '#text', 'What do you buy there?');
    await typeInto(page, '#answers-1', 'Food');
    await typeInto(page, '#answers-2', 'Clothes');
    await tabTo(page, 'h2#ask-if + p + .govuk-button-group button');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('ask-if-0-question');
    await page.getByText('is never asked, whatever is answered').waitFor();
    await pressOn(page, '#ask-if-0-answers', 'Space');
    await page.getByText('Asked only if “Do you ever use the market?” is “Yes”').waitFor();
    await expect.poll(() => page.getByText('is never asked, whatever is answered').count()).toBe(0);
    await takeShots(page, 'builder-condition');
    await fitsAnyWidth(page);
    await page.getByRole('link', { name: 'Back to the questions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Asked only if “Do you ever use the market?” is “Yes”').waitFor();
  });
});

describe('a check of an answer', () => {
  it('is made from menus, and is an error until it can be passed and says something', async () => {
    const { page } = place.tablet;
    await page.locator('#question-own_1').focus();
    await page.keyboard.press('Enter');
    await pressOn(page, 'h2#checks ~ button');
    await expect.poll(() => focused(page)).toBe('check-check_1');
    await page.getByText('no answer is chosen yet').waitFor();
    await page.getByText('says nothing to whoever does not pass it').waitFor();
    await pressOn(page, '#must-check_1-0-answers', 'Space');
    await typeInto(page, '#message-check_1', 'Few people say so. Is that right?');
    await page.getByText('says nothing to whoever').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('no answer is chosen yet').count()).toBe(0);
    await takeShots(page, 'builder-check');
    await fitsAnyWidth(page);
    await page.goBack();
  });
});

describe('an officer with a mouse', () => {
  it('drags a question to another place', async () => {
    const { page } = place.tablet;
    const before = await numbers(page);
    const lines = page.locator('.builder-question');
    const from = lines.filter({ has: page.locator('#question-safe_dark') });
    const to = lines.filter({ has: page.locator('#question-safe_day') });
    await from.locator('.builder-question__handle').dragTo(to, { targetPosition: { x: 200, y: 5 } });
    await expect.poll(() => said(page)).toMatch(/is now question \d+, in Feeling safe/);
    expect(await numbers(page)).not.toEqual(before);
    await page.locator('#undo').click();
    expect(await numbers(page)).toEqual(before);
  });
});

describe('the check list', () => {
  it('names an error, keeps it out of interviews, and leads to it', async () => {
    const { page } = place.tablet;
    await pressOn(page, '#remove-own_1');
    await page.getByText('reads a question that is not here: own_1.').waitFor();
    await page.getByText('Interviews cannot use these questions while there are errors.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Use in interviews' }).count()).toBe(0);
    await takeShots(page, 'builder-errors');
    const link = page.locator('.builder-findings li', { hasText: 'reads a question' }).getByRole('link');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /What do you buy there/ }).waitFor();
    await page.locator('#undo').focus();
    await page.keyboard.press('Enter');
    await page.goBack();
    await page
      .getByText('Nothing to put right.')
      .or(page.getByText(/^0 errors/))
      .first()
      .waitFor();
    await page.getByText(/About \d+ minutes, an estimate/).waitFor();
  });
});

describe('the words of the bank', () => {
  it('are locked, and say what is lost before they are unlocked', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, `${home}?question=trust`);
    await page.getByText('These words are compared with national figures').waitFor();
    await expect.poll(() => page.locator('#text').count()).toBe(0);
    await takeShots(page, 'builder-locked');
    expect(await accessibilityFaults(page)).toEqual([]);
    await pressOn(page, 'summary');
    await page.getByText('Results will say “not comparable”').waitFor();
    await pressOn(page, '.govuk-button--warning');
    await expect.poll(() => focused(page)).toBe('text');
    await page.locator('#undo').focus();
    await page.keyboard.press('Enter');
    await page.getByText('These words are compared with national figures').waitFor();
  });
});

describe('a second language', () => {
  it('stands beside English, and the check list says what is missing in it', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, home);
    await page.getByText('Add a language').first().click();
    await page.getByRole('button', { name: 'Add a language' }).click();
    // The questions of the bank have its own Welsh.
    await page.getByText('In Welsh, 2 questions have texts without words').waitFor();
    await typeInto(page, '#other-language', 'Tigrinja');
    await pressOn(page, '#other-language-add');
    await page.getByText('Enter the name of a language as it is spelt in English').waitFor();
    await expect.poll(() => focused(page)).toBe('other-language');
    await takeShots(page, 'builder-other-language');
    expect(await accessibilityFaults(page)).toEqual([]);
    await typeInto(page, '#other-language', 'tigrinya');
    await pressOn(page, '#other-language-add');
    const lacking = page.locator('.builder-findings li', { hasText: 'In Tigrinya, ' });
    await expect.poll(() => lacking.getByRole('link').count()).toBeGreaterThan(10);
    await page.locator('#question-own_1').click();
    expect(await page.getByLabel('Question (Tigrinya)').getAttribute('lang')).toBe('ti');
    await page.getByLabel('Question (Welsh)').fill('Ydych chi’n defnyddio’r farchnad?');
    expect(await page.getByLabel('Question (Welsh)').getAttribute('lang')).toBe('cy');
    // Names and boxes stand in lines, though only the English one has a hint.
    for (const part of ['label[for=text], label[for=text-cy]', '#text, #text-cy']) {
      const tops = await page
        .locator(part)
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops).toHaveLength(2);
      expect(tops[0]).toBeCloseTo(tops[1] ?? 0, 0);
    }
    await takeShots(page, 'builder-languages');
    await fitsAnyWidth(page);
    for (const _ of ['the words', 'Tigrinya', 'Welsh']) await page.locator('#undo').click();
    await saved(page);
  });
});

describe('the preview', () => {
  it('shows a question at each width, with answers that can be tried and go nowhere', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, `${home}?preview=own_1`);
    const frame = page.frameLocator('iframe');
    await frame.locator('h1', { hasText: 'Do you ever use the market?' }).waitFor();
    await frame.locator('.choice', { hasText: 'Yes' }).click();
    await expect.poll(() => frame.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    await takeShots(page, 'builder-preview');
    await page.locator('#preview-question').selectOption('services');
    await frame.locator('.question__heading--row').waitFor();
    await expect.poll(() => frame.locator('table.grid').count()).toBe(0);
    await page.getByLabel('Tablet, 820').check();
    await frame.locator('table.grid').waitFor();
    await takeShots(page, 'builder-preview-grid');
    await fitsAnyWidth(page);
  });
});

/** Gives the answer that the check doubts, reads what it says, and gives the other one. */
async function doubted(page: Page): Promise<string> {
  const choose = (name: string) =>
    page
      .locator('.choice:visible')
      .filter({ has: page.getByText(name, { exact: true }) })
      .click();
  const goOn = () => page.getByRole('button', { name: 'Continue' }).click();
  await choose('No');
  await goOn();
  await page.locator('.govuk-error-summary:visible', { hasText: 'Few people say so' }).waitFor();
  await choose('Yes');
  return untilNextPage(page, goOn);
}

describe('an interview', () => {
  it('asks the new question once it is in use, with no network', async () => {
    const { tablet, host } = place;
    const { page } = tablet;
    await visit(page, host, home);
    await cutNetwork(tablet, host);
    await page.getByRole('button', { name: 'Use in interviews' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('In use from the next interview on, as version 1.').waitFor();
    await page.goto(`${host.address}#/start`);
    await openShift(page, words);
    await beginInterview(page);
    const met = [
      await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click()),
    ];
    for (let heading = met[0] ?? ''; !heading.startsWith('What do you buy there?'); ) {
      heading = heading.startsWith('Do you ever') ? await doubted(page) : await answerPage(page, 0);
      met.push(heading);
      expect(heading).not.toContain('Check the answers');
    }
    expect(met).toContain('Do you ever use the market?');
    await restoreNetwork(tablet, host);
  });

  it('keeps the version it began with when the questions change under it', async () => {
    const { tablet, host } = place;
    const { page } = tablet;
    const interview = page.url();
    await visit(page, host, `${home}?question=own_2`);
    await page.locator('#text').fill('What do you buy at the market?');
    await saved(page);
    await page.getByRole('link', { name: 'Back to the questions' }).click();
    await page.getByText('what you write here becomes a new version').waitFor();
    await page.getByText('1 question reads differently than before').waitFor();
    await page.getByRole('button', { name: 'Use in interviews' }).click();
    await page.getByText('In use from the next interview on, as version 2.').waitFor();
    await page.goto(interview);
    await page.getByRole('heading', { level: 1, name: 'What do you buy there?' }).waitFor();
  });

  it('met no error and broke no rule of the policy on the way', () => {
    // The network was cut on purpose.
    expect(
      place.tablet.troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(trouble)),
    ).toEqual([]);
    expect(place.host.violations()).toEqual([]);
  });
});
