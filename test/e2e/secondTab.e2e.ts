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
import { putRecords } from './storeRecords.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet();
  await putFieldwork(tablet.page, host, someFieldwork({ simulated: true }));
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

it('F31: goes on with what an older version began unsealed only once there are keys and a shift, sealed', async () => {
  const { context } = tablet;
  const page = await context.newPage();
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  const interview = await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  const second = await answerPage(page, 0);
  await page.locator('[data-kept=yes]').waitFor();
  const [before] = await stored(page, 'drafts');
  await visit(page, host, '#/start');
  // An older version kept those of any survey so.
  const { wave, survey } = someFieldwork();
  await putRecords(page, [{ table: 'waves', row: wave }]);
  await visit(page, host, `#/interview/${interview}`);
  await page.getByRole('heading', { name: 'This interview waits for the keys of its survey' }).waitFor();
  await isReadable(page, 'keys-wanted');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await stored(page, 'drafts')).toEqual([before]);

  const [officer, paper] = [await newKeyPair(), await newKeyPair()];
  await putKeys(page, survey.id, { officer: officer.recipient, paper: paper.recipient });
  await page.getByRole('heading', { name: 'Start a shift to go on with this interview' }).waitFor();
  await isReadable(page, 'shift-wanted');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await stored(page, 'drafts')).toEqual([before]);

  await page.getByRole('button', { name: 'Start the shift' }).click();
  await page.locator('.interview__page--open').waitFor();
  await expect.poll(() => headingOf(page)).toBe(second);
  const [draft] = await stored(page, 'drafts', officer);
  expect(draft?.['answers']).toEqual(before?.['answers']);
  expect(tablet.troubles).toEqual([]);
});
