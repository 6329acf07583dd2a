import { afterAll, beforeAll, expect, it } from 'vitest';
import { newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import {
  answerPage,
  beginInterview,
  headingOf,
  putFieldwork,
  putKeys,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { isReadable } from './fits.ts';
import { accessibilityFaults, type Host, hostApp, openTablet, type Tablet, visit } from './harness.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet();
  await putFieldwork(tablet.page, host, someFieldwork());
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

it('F29: lets a second tab change nothing while an interview is open, and have it when it is left', async () => {
  const { page, context } = tablet;
  const interview = await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await answerPage(page, 0);

  const second = await context.newPage();
  await visit(second, host, `#/interview/${interview}`);
  await second.locator('h1', { hasText: 'open in another tab' }).waitFor();
  // It can be read there, and nothing of it can be changed.
  const answers = () => second.locator('.review .govuk-summary-list__value').allTextContents();
  expect(await answers()).toEqual(expect.arrayContaining(['Yes', 'Not answered yet']));
  expect((await answers()).filter((text) => text === 'Yes')).toHaveLength(1);
  await expect.poll(() => second.locator('main :is(input, button, .choice)').count()).toBe(0);
  await expect.poll(() => second.getByRole('link', { name: 'list of interviews' }).count()).toBe(1);
  // It can be read there, and only read.
  await expect
    .poll(() => second.locator('.review .govuk-summary-list__row').first().textContent())
    .toContain('Yes');
  await expect.poll(() => second.locator('main button').count()).toBe(0);
  expect(await accessibilityFaults(second)).toEqual([]);

  await answerPage(page, 0);
  await second.reload();
  await second.locator('.review').waitFor();
  expect((await answers()).filter((text) => text === 'Yes')).toHaveLength(2);
  await page.close();
  await second.reload();
  await second.locator('h1', { hasText: 'age groups' }).waitFor();

  // Nothing is left to be read in the one tab when the interview ends in the other.
  const third = await context.newPage();
  await visit(third, host, `#/interview/${interview}`);
  await third.locator('.review').waitFor();
  await untilNextPage(second, () => second.getByRole('button', { name: 'Stop the interview' }).click());
  await untilNextPage(second, () => second.getByRole('button', { name: 'No, destroy them' }).click());
  await third.locator('h1', { hasText: 'cannot be opened' }).waitFor();
  await expect.poll(() => third.locator('.review').count()).toBe(0);
  expect(tablet.troubles).toEqual([]);
});

it('F31: keeps nothing more in the clear once another tab put keys in use, and goes on sealed with what was tapped', async () => {
  const { context } = tablet;
  const [page, office] = [await context.newPage(), await context.newPage()];
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  const second = await answerPage(page, 0);
  await page.locator('[data-kept=yes]').waitFor();
  const [before] = await stored(page, 'drafts');

  const [officer, paper] = [await newKeyPair(), await newKeyPair()];
  await visit(office, host, '#/start');
  const keys = { officer: officer.recipient, paper: paper.recipient };
  await putKeys(office, someFieldwork().survey.id, keys);
  await page.locator('.choice:visible').first().click();
  await page.getByRole('heading', { name: 'Start a shift to go on with this interview' }).waitFor();
  await isReadable(page, 'shift-wanted');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await stored(page, 'drafts')).toEqual([before]);

  await page.getByRole('button', { name: 'Start the shift' }).click();
  await page.locator('.interview__page--open').waitFor();
  await expect.poll(() => headingOf(page)).not.toBe(second);
  await page.locator('[data-kept=yes]').waitFor();
  const [draft] = await stored(page, 'drafts', officer);
  const answered = (one: Record<string, unknown> | undefined) => Object.keys(one?.['answers'] ?? {}).length;
  expect(answered(draft)).toBe(answered(before) + 1);
  expect(tablet.troubles).toEqual([]);
});
