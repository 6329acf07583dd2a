import type { Page } from 'playwright-core';

/** Waits until the tables that were asked for are there. */
export const tablesDone = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.tables-working')?.textContent === '');

/** Chooses in a menu of the page of tables by its first letters, as at a keyboard. */
export async function typeIn(page: Page, id: string, letters: string): Promise<void> {
  await page.locator(`#${id}`).focus();
  await page.keyboard.type(letters);
  await tablesDone(page);
}

/** Ticks a box of the page of tables by the space bar. */
export async function tickBox(page: Page, selector: string): Promise<void> {
  await page.locator(selector).focus();
  await page.keyboard.press('Space');
  await tablesDone(page);
}
