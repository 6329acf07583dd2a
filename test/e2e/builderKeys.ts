import type { Page } from 'playwright-core';

/** Presses Tab until the keyboard is on what fits the selector, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never came to ${selector}`);
}

/** Comes to a control by Tab and presses a key on it. */
export async function pressOn(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** The keyboard is still here once what was drawn last has moved it where it wants it. */
const isSettled = (at: Element) =>
  new Promise<boolean>((told) => {
    requestAnimationFrame(() => setTimeout(() => told(document.activeElement === at)));
  });

/** Presses a button by the keyboard alone: not in the moment before a page that just came moves the focus. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  do {
    await button.focus();
  } while (!(await button.evaluate(isSettled)));
  await page.keyboard.press('Enter');
}

/** Comes to a box by Tab and writes in place of what it holds. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** The id of what the keyboard is on. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
/** What the builder said last. */
export const said = (page: Page) => page.locator('.builder-bar__said').textContent();
/** When everything that was written is kept. */
export const saved = (page: Page) => page.locator('.builder-bar__kept', { hasText: /^Saved$/ }).waitFor();
