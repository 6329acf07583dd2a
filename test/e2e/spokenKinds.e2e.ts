import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Question } from '../../src/asking/questions/question.ts';
import { id } from '../../src/core/id.ts';
import { uiWords } from '../../src/words/ui.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { everyKind } from '../fixtures/everyKind.ts';
import { beginInterview, headingOf, putFieldwork, someFieldwork, untilNextPage } from './fieldwork.ts';
import { aPlace, takeShots } from './harness.ts';

/** Every kind of question in English, a made-up Welsh and a made-up Arabic: each text tells which it is. */
const marks = { en: 'ENG', cy: 'ŴŶ', ar: 'نص' } as const;
type Language = keyof typeof marks;

let texts = 0;
function inThree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inThree);
  if (typeof value !== 'object' || value === null) return value;
  const { en } = value as { en?: unknown };
  if (typeof en !== 'string')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inThree(one)]));
  texts += 1;
  const lines = en.split('\n').map((_, at) => `${texts}.${at} (18)?`);
  const said = (mark: string) => lines.map((line) => `${mark} ${line}`).join('\n');
  return { en: said(marks.en), cy: said(marks.cy), ar: said(marks.ar) };
}

const notFirst = { not: { question: id<'question'>('s'), isOneOf: [1] } };
const notSecond = { not: { question: id<'question'>('s'), isOneOf: [2] } };
const checks = [
  { id: 'hard', level: 'hard', mustHold: notFirst, message: { en: 'Not that' } },
  { id: 'soft', level: 'soft', mustHold: notSecond, message: { en: 'Really' } },
];
const around = { leadIn: { en: 'Before' }, hint: { en: 'Hint' }, instruction: { en: 'For you' } };
const questions = inThree(
  Object.values(everyKind).map((one) => ({
    ...one,
    ...around,
    ...(one.kind === 'single' ? { checks, showCard: 4, readOut: true } : {}),
  })),
) as readonly Question[];

const place = aPlace({ keepsApp: false }, async ({ tablet, host }) => {
  const questionnaire = { ...aQuestionnaire(questions), languages: ['en', 'cy', 'ar'] };
  await putFieldwork(tablet.page, host, { ...someFieldwork({ simulated: true }), questionnaire });
});

interface Said {
  readonly text: string;
  readonly language: string;
  /** Of what is written; what is only read out loud has none. */
  readonly direction: string | null;
}

/** Every text of the open page, what only voices read out and the window's name too, with the language it is marked as. */
async function saidOn(page: Page): Promise<readonly Said[]> {
  return page.evaluate(() => {
    // The line at the foot is for the fieldworker, in English and marked so.
    const away =
      '.interview__page--left, .interview__page--ahead, header, .interview__languages button, .only-here:lang(en)';
    const said = (element: Element, text: string) => ({
      text: text.trim(),
      language: element.closest('[lang]')?.getAttribute('lang') ?? '',
      direction: null,
    });
    const isShown = (element: Element) => element.closest(away) === null && element.checkVisibility();
    const all = [...document.querySelectorAll('body *')].filter(isShown);
    const written = all.flatMap((element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => ({
          ...said(element, node.textContent ?? ''),
          direction: getComputedStyle(element).direction,
        })),
    );
    const named = all.flatMap((element) =>
      ['aria-label', 'alt', 'placeholder'].map((name) => said(element, element.getAttribute(name) ?? '')),
    );
    return [...written, ...named, said(document.documentElement, document.title)].filter(({ text }) =>
      /\p{L}/u.test(text),
    );
  });
}

const first = (page: Page) => page.locator('.interview__page--open .interview__actions button').first();
const choice = (page: Page, nth: number) => page.locator('.interview__page--open .choice').nth(nth);
const problem = (page: Page) => page.locator('.interview__page--open .govuk-error-summary');
const windowNamed = (page: Page, language: Language) =>
  page.waitForFunction((error) => document.title.startsWith(error), wordsOf(language).error);
const wordsOf = (language: Language) => (language === 'cy' ? { error: 'Gwall:' } : uiWords.en);

/** Goes through a whole interview in a language, without an answer on the first try of each page; what was said on the way. */
async function saidIn(page: Page, language: Language): Promise<readonly Said[]> {
  await page.goto(`${place.host.address}#/start`);
  await page.locator('#start-fieldworker').waitFor();
  await beginInterview(page);
  await page.locator(`.interview__language[lang=${language}]`).click();
  await page.locator(`.interview__language[lang=${language}][aria-pressed=true]`).waitFor();
  // What stands around the page follows it.
  await page.locator(language === 'cy' ? 'html[lang=cy]' : 'html[lang=en]').waitFor();
  const said = [...(await saidOn(page))];
  const look = async () => said.push(...(await saidOn(page)));
  await untilNextPage(page, () => first(page).click());
  for (let pages = 0; (await page.locator('dl.review').count()) === 0; pages += 1) {
    expect(pages).toBeLessThan(30);
    await look();
    const heading = await headingOf(page);
    // What is only read can be gone past, and not skipped.
    const isAsked = (await page.locator('.interview__page--open .interview__actions button').count()) > 2;
    if (!isAsked) {
      await untilNextPage(page, () => first(page).click());
      continue;
    }
    await first(page).click();
    await problem(page).waitFor();
    await windowNamed(page, language);
    await look();
    if (pages === 0) {
      for (const nth of [0, 1]) {
        await choice(page, nth).click();
        await first(page).click();
        await problem(page).locator('[lang]', { hasText: marks[language] }).waitFor();
        await look();
      }
      await takeShots(page, `spoken-${language}-check`);
    }
    expect(await headingOf(page)).toBe(heading);
    const skip = page.locator('.interview__page--open .interview__actions button').nth(1);
    await untilNextPage(page, () => skip.click());
  }
  await look();
  await takeShots(page, `spoken-${language}-review`);
  await untilNextPage(page, () => first(page).click());
  await look();
  return said;
}

const own = (said: readonly Said[], language: Language) =>
  said.filter(({ text }) => text.includes(marks[language]));
let english: readonly Said[] = [];

it('is English in English', async () => {
  english = await saidIn(place.tablet.page, 'en');
  expect(own(english, 'en').length).toBeGreaterThan(100);
  expect(new Set(english.map(({ language }) => language))).toEqual(new Set(['en']));
}, 90_000);

it('leaves no English word in Welsh, and marks every word as Welsh', async () => {
  const welsh = await saidIn(place.tablet.page, 'cy');
  expect(own(welsh, 'cy').length).toBeGreaterThan(100);
  const known = new Set(english.map(({ text }) => text));
  // The title of a survey is the council's own.
  const left = welsh.filter(({ text }) => known.has(text) && !/^Residents’ survey – Soundings$/.test(text));
  expect(left).toEqual([]);
  expect(welsh.filter(({ language }) => language !== 'cy')).toEqual([]);
}, 90_000);

it('marks every text of a language that is written from the right, and runs it that way', async () => {
  const { page } = place.tablet;
  const arabic = await saidIn(page, 'ar');
  const isOwn = ({ text }: Said) => text.startsWith(marks.ar);
  expect(arabic.filter(isOwn).length).toBeGreaterThan(100);
  expect(arabic.filter((one) => isOwn(one) && one.language !== 'ar')).toEqual([]);
  expect(arabic.filter((one) => isOwn(one) && one.direction === 'ltr')).toEqual([]);
  expect(arabic.filter((one) => !one.text.includes(marks.ar) && one.language !== 'en')).toEqual([]);
}, 90_000);

it('keeps the quotation marks of an English sentence in their places there, and begins on that side', async () => {
  const { page } = place.tablet;
  await page.goto(`${place.host.address}#/start`);
  await page.locator('#start-fieldworker').waitFor();
  await beginInterview(page);
  await page.locator('.interview__language[lang=ar]').click();
  await untilNextPage(page, () => first(page).click());
  await first(page).click();
  const message = page.locator('.interview__page--open .question .govuk-error-message');
  await message.waitFor();
  const [text, lead] = await page.evaluate(() => {
    const open = document.querySelector('.interview__page--open');
    const box = (element: Element | null | undefined, from: number, to: number) => {
      const range = document.createRange();
      const node = [...(element?.childNodes ?? [])].findLast((one) => one.nodeType === Node.TEXT_NODE);
      if (node === undefined) throw new RangeError('box requires an element with words');
      range.setStart(node, from < 0 ? (node.textContent?.length ?? 0) + from : from);
      range.setEnd(node, to < 0 ? (node.textContent?.length ?? 0) + to + 1 : to);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    };
    const said = open?.querySelector('.question .govuk-error-message');
    const read = open?.querySelector('.interview__read [dir=rtl]');
    const side = open?.querySelector('.question')?.getBoundingClientRect().right ?? 0;
    return [
      { begins: box(said, 0, 1), ends: box(said, -1, -1), side },
      { right: read?.getBoundingClientRect().right, side },
    ] as const;
  });
  expect(text.ends.left).toBeGreaterThan(text.begins.right);
  expect(text.ends.right).toBeCloseTo(text.side, 0);
  expect(lead.right).toBeCloseTo(lead.side, 0);
  expect(place.tablet.troubles).toEqual([]);
});
