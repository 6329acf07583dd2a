import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerAll,
  answerPage,
  beginInterview,
  headingOf,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { freshProfile, type Host, hostApp, openTablet, type Tablet, visit } from './harness.ts';

// Faults of the tab, its window and its clock, as the browser itself can bring them about.

let host: Host;
let tablet: Tablet;
const profile = freshProfile();

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile });
  await putFieldwork(tablet.page, host, someFieldwork({ simulated: true }));
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

/** A new interview with three answers, the third on the third page; what is asked next. */
async function threeAnswers(page: Page): Promise<{ readonly interview: string; readonly heading: string }> {
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  const interview = await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await answerPage(page, 0);
  await answerPage(page, 0);
  return { interview, heading: await answerPage(page, 1) };
}

async function expectAsLeft(page: Page, left: { readonly interview: string; readonly heading: string }) {
  await visit(page, host, `#/interview/${left.interview}`);
  await expect.poll(() => headingOf(page)).toBe(left.heading);
  await page.locator('[data-kept=yes]').waitFor();
  const draft = (await stored(page, 'drafts')).find(({ id }) => id === left.interview);
  expect(draft?.['answers']).toMatchObject({
    adult: { value: 1 },
    lives_here: { value: 1 },
    age_band: { value: 2 },
  });
}

it('F2: has every answer after the tab crashed', async () => {
  const left = await threeAnswers(tablet.page);
  const crashed = new Promise((resolve) => {
    tablet.page.once('crash', resolve);
  });
  await tablet.page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const page = await tablet.context.newPage();
  await tablet.page.close();
  tablet = { ...tablet, page };
  await expectAsLeft(page, left);
});

it('F3: has every answer when the tab was frozen in the background and then thrown away', async () => {
  const left = await threeAnswers(tablet.page);
  const cdp = await tablet.context.newCDPSession(tablet.page);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await tablet.kill();
  tablet = await openTablet({ profile });
  await expectAsLeft(tablet.page, left);
});

it('F15: says that answers are kept in one place only when the browser deleted the store under an interview, and puts all back', async () => {
  const left = await threeAnswers(tablet.page);
  const cdp = await tablet.context.newCDPSession(tablet.page);
  const origin = new URL(host.address).origin;
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const next = await answerPage(tablet.page, 0);
  await expect.poll(() => tablet.page.locator('[data-kept]').getAttribute('data-kept')).toBe('once');
  await visit(tablet.page, host, '#/start');
  await tablet.page.reload();
  await expectAsLeft(tablet.page, { ...left, heading: next });
});

it('F16: begins another interview with none of the answers of the one that was broken off', async () => {
  const left = await threeAnswers(tablet.page);
  await tablet.kill();
  tablet = await openTablet({ profile });
  const { page } = tablet;
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  const other = await beginInterview(page);
  expect(other).not.toBe(left.interview);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  expect(await page.locator('input:checked').count()).toBe(0);
  const begun = (await stored(page, 'drafts')).find(({ id }) => id === other);
  expect(begun?.['answers']).toEqual({});
  await expectAsLeft(page, left);
});

it('F30: keeps the order of interviews, and all of them, whatever the clock says', async () => {
  const before = (await stored(tablet.page, 'outbox')).length;
  const ids: string[] = [];
  for (const clock of ['2036-11-28T10:00:00Z', '1970-01-01T00:00:00Z', '2026-03-29T00:59:59Z']) {
    const page = await tablet.context.newPage();
    await page.clock.setSystemTime(new Date(clock));
    await visit(page, host, '#/start');
    await page.locator('#start-fieldworker').waitFor();
    ids.push(await beginInterview(page));
    await answerAll(page);
    await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
    await page.close();
  }
  await visit(tablet.page, host, '#/start');
  const filed = (await stored(tablet.page, 'outbox')).slice(before);
  expect(filed.map(({ id, number }) => [id, number])).toEqual(ids.map((id, at) => [id, before + at + 1]));
});

it('F65: shows the next resident nothing of the one before, by Back, by Forward, by the address or by a reload', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  const interview = await beginInterview(page);
  await answerAll(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  const shows = () => page.locator('main').innerText();
  const nothing = async (way: string) => {
    await page.locator('main h1:visible').first().waitFor();
    expect(await page.locator('input:checked').count(), way).toBe(0);
    expect(await shows(), way).not.toMatch(/Fairly satisfied|18 to 24|Check the answers/);
  };
  await nothing('thanks');
  for (let back = 1; back <= 4; back += 1) {
    await page.goBack().catch(() => null);
    await nothing(`Back ${back}`);
  }
  for (let on = 1; on <= 4; on += 1) {
    await page.goForward().catch(() => null);
    await nothing(`Forward ${on}`);
  }
  await visit(page, host, `#/interview/${interview}`);
  await nothing('address');
  await page.reload();
  await nothing('reload');
});
