import type { Page } from 'playwright-core';

/** Fills in, where answers are imported, whose they are: Leeds. */
export async function fillSurvey(page: Page, title: string): Promise<void> {
  await page.locator('#council').fill('Leeds');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#survey-title').fill(title);
}

/** Fills in, where answers are imported, the facts of a wave: online, a random sample, in September. */
export async function fillWave(page: Page, title: string): Promise<void> {
  await page.locator('#wave-title').fill(title);
  for (const [day, box] of [
    ['1', 'from'],
    ['30', 'to'],
  ] as const) {
    await page.locator(`#${box}`).fill(day);
    await page.locator(`#${box}-month`).fill('9');
    await page.locator(`#${box}-year`).fill('2026');
  }
  await page.locator('#mode').check();
  await page.locator('#sample').check();
}
