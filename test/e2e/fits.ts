import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults, resize, scrollsSideways, takeShots } from './harness.ts';

/** 1280 by 1024 at 400 % zoom; the narrowest phone. */
export const narrow = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
] as const;
const sizes = [...narrow, { width: 820, height: 1180 }] as const;

/**
 * What is wrong with how a page reads and fits, a line each: what the accessibility checker finds as it stands and once
 * more when narrow, and at each size what cannot be reached or read.
 *
 * @param hands Fieldwork: whatever is pressed is 44 px or more.
 * @param widths All; only the narrow ones where the page is another one when wide.
 * @param alsoWide False where the accessibility checker has seen the screen wide already.
 */
export async function faultsOf(
  page: Page,
  hands: 'office' | 'fieldwork',
  widths: readonly { width: number; height: number }[] = sizes,
  alsoWide = true,
): Promise<string[]> {
  const before = page.viewportSize();
  const faults = alsoWide ? await accessibilityFaults(page) : [];
  for (const size of widths) {
    await resize(page, size);
    await page.locator('main h1:visible').first().waitFor();
    const found = await atRest(async () => [
      ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
      ...(await cutOff(page)),
      ...(hands === 'fieldwork' ? await tooSmall(page) : []),
    ]);
    faults.push(...found.map((fault) => `${size.width} by ${size.height}: ${fault}`));
  }
  await resize(page, narrow[1]);
  faults.push(...(await accessibilityFaults(page)).map((fault) => `narrow: ${fault}`));
  if (before !== null) await page.setViewportSize(before);
  return faults;
}

/** What is found once a page has followed its window: charts and tables are drawn anew for a new width, later on a busy machine. */
async function atRest(find: () => Promise<string[]>): Promise<string[]> {
  for (let tries = 0; tries < 30; tries += 1) {
    const found = await find();
    if (found.length === 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return find();
}

/** Pictures of an officer's page, which has no fault of accessibility and loses nothing on the narrowest screen. */
export async function isReadable(page: Page, name: string): Promise<void> {
  await takeShots(page, name);
  // Every screen was seen wide (screens.e2e.ts): what it asks and says on the way is the same, laid out narrower.
  expect(await faultsOf(page, 'office', [narrow[0]], false)).toEqual([]);
}

/**
 * Words and controls that lie outside the window sideways and in no box of their own that scrolls, and words that a box
 * cuts off below.
 */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) =>
      element.closest(
        '.govuk-visually-hidden, .interview__page--left, .interview__page--ahead, details:not([open])',
      ) === null;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const named = (element: Element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
    const said = [
      ...document.querySelectorAll('main :is(h1, h2, h3, p, a, button, input, label, td, th, li)'),
    ].filter(isShown);
    const outside = said.filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return width > 1 && (right > innerWidth + 1 || left < -1) && !scrolls(element.parentElement);
    });
    const clipped = [...document.querySelectorAll('main *')].filter(isShown).filter((element) => {
      const { overflowY } = getComputedStyle(element);
      return (
        ['hidden', 'clip'].includes(overflowY) &&
        element.clientHeight > 1 &&
        element.scrollHeight > element.clientHeight + 1
      );
    });
    return [
      ...outside.map((element) => `outside the window: ${named(element)}`),
      ...clipped.map((element) => `cut off below: ${named(element)}`),
    ];
  });
}

/** What is pressed with a finger and is smaller than 44 px one way or the other. */
async function tooSmall(page: Page): Promise<string[]> {
  return page
    .locator(
      'main :is(button, .govuk-button, .choice, .grid__target, summary, select, textarea, input[type=text]):visible',
    )
    .evaluateAll((all) =>
      all
        .filter(
          (one) =>
            one.closest('.interview__page--left, .interview__page--ahead, .govuk-visually-hidden') === null,
        )
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < 43.5)
        .map(
          ({ one, box }) =>
            `${Math.round(box.width)} by ${Math.round(box.height)} px: ${one.tagName} ${one.textContent?.trim().slice(0, 40)}`,
        ),
    );
}
