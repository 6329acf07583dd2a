import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headingOf, putFieldwork, someFieldwork, stored, untilNextPage } from './fieldwork.ts';
import { type Host, hostApp, openTablet, type Tablet } from './harness.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ keepsApp: false });
  await putFieldwork(tablet.page, host, someFieldwork({ simulated: true }));
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

/** Presses Tab until the wanted element has the keyboard; every stop on the way can be seen. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((selector) => {
      const element = document.activeElement;
      const box = element?.closest('.choice, .grid__target') ?? element;
      const style = box ? getComputedStyle(box) : null;
      const seen = style !== null && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
      return { isWanted: element?.matches(selector) ?? false, seen, html: element?.outerHTML.slice(0, 120) };
    }, wanted);
    if (at.html?.startsWith('<body')) continue;
    expect(at.seen, `focus is seen on ${at.html}`).toBe(true);
    if (at.isWanted) return;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

it('moves nothing on the page when the way past the header is shown', async () => {
  const { page } = tablet;
  const top = () => page.locator('main h1').evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await top();
  await page.keyboard.press('Tab');
  await page.locator('.shell-skip:focus').waitFor();
  // Else what a finger presses would move from under it, as the link goes at once.
  expect(await top()).toBe(before);
});

it('F71: takes a whole interview by keyboard alone', async () => {
  const { page } = tablet;
  await tabTo(page, '#start-fieldworker');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start the questions' }).waitFor();
  await tabTo(page, '.interview__actions button');
  let heading = await untilNextPage(page, () => page.keyboard.press('Enter'));
  for (let pages = 0; !heading.startsWith('Check'); pages += 1) {
    expect(pages).toBeLessThan(20);
    // The question itself has the keyboard, so it is read out first.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const rows = await page.locator('.grid__row:visible').count();
    for (let row = 0; row < Math.max(rows, 1); row += 1) {
      await tabTo(page, '.choice__input');
      await page.keyboard.press('Space');
      if (!/aged 18|main home/.test(heading)) await page.keyboard.press('ArrowDown');
    }
    await page.locator('[data-kept=yes]').waitFor();
    expect(await headingOf(page)).toBe(heading);
    heading = await untilNextPage(page, () => page.keyboard.press('Enter'));
  }
  await tabTo(page, '.interview__actions button');
  expect(await untilNextPage(page, () => page.keyboard.press('Enter'))).toBe('Thank you');
  expect(await stored(page, 'outbox')).toMatchObject([
    { kind: 'complete', answers: { adult: { value: 1 }, local_area: { value: 2 } } },
  ]);
});
