import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/asking/survey/response.ts';
import { instant } from '../../src/core/day.ts';
import { readCsv } from '../fixtures/exports.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import { accessibilityFaults, aPlace, cutNetwork, keptOffline, OFFICE, takeShots, visit } from './harness.ts';

const SERVICES = [
  'waste',
  'street_cleaning',
  'roads',
  'pavements',
  'library',
  'sport',
  'older_people',
  'children',
  'parks',
];

/** Plants one interview of each sort among those that are as they were. */
function planted(response: Response, place: number): Response {
  if (place === 10) {
    const began = response.startedAt.slice(0, 14);
    return {
      ...response,
      startedAt: instant(`${began}00:00.000Z`),
      finishedAt: instant(`${began}02:00.000Z`),
    };
  }
  // A clock ten years ahead.
  if (place === 40) {
    const later = (at: string) => instant(at.replace('2026', '2036'));
    return { ...response, startedAt: later(response.startedAt), finishedAt: later(response.finishedAt) };
  }
  if (place === 20) {
    const answers = Object.entries(response.answers).map(([question, given]) =>
      question === 'services' && 'value' in given
        ? [question, { value: Object.fromEntries(SERVICES.map((row) => [row, { value: 3 }])) }]
        : [question, given],
    );
    return { ...response, answers: Object.fromEntries(answers) };
  }
  return response;
}

const APART = 24 * 60_000;
const FIRST = Date.parse('2026-10-05T08:00:00.000Z');

/** One after the other within the wave, as a tablet’s clock that is right tells them. */
function inItsTurn(response: Response, place: number): Response {
  const lasted = Date.parse(response.finishedAt) - Date.parse(response.startedAt);
  const began = FIRST + place * APART;
  const [startedAt, finishedAt] = [began, began + lasted].map((at) => instant(new Date(at).toISOString()));
  return startedAt && finishedAt ? { ...response, startedAt, finishedAt } : response;
}

/** The same with an answer to everything: only answers that both gave are compared. */
function wholly(answers: Response['answers']): Response['answers'] {
  const rows = Object.fromEntries(SERVICES.map((row, place) => [row, { value: 1 + (place % 5) }]));
  const all = Object.entries(answers).map(([question, given]) => {
    if (question === 'services') return [question, { value: rows }];
    return [question, 'value' in given ? given : { value: 2 }];
  });
  return Object.fromEntries(all);
}

let copied: Response['answers'] | null = null;
const office = aPlace(OFFICE, async ({ host, tablet }) => {
  const response = (one: Response, place: number) => {
    const own = planted(inItsTurn(one, place), place);
    if (place === 30) copied = wholly(own.answers);
    if (place === 30 && copied) return { ...own, answers: copied };
    return place === 31 && copied ? { ...own, answers: copied } : own;
  };
  const wave = { id: 'odd' as never, title: 'Autumn 2026', from: on('2026-10-05'), to: on('2026-10-25') };
  const none = { id: 'none' as never, title: 'Spring 2027', from: on('2027-04-05'), to: on('2027-04-25') };
  await restore(
    tablet.page,
    host,
    broughtIn([
      { wave, response },
      { wave: none, response: () => null },
    ]),
  );
});

const main = () => office.tablet.page.locator('main');
const interviews = () => main().locator('.quality-interview');

describe('the quality of a wave’s data', () => {
  it('F75: is reached by keyboard, without a network, and finds what was planted; F30: a clock that was ten years ahead', async () => {
    const { page } = office.tablet;
    await keptOffline(page);
    await cutNetwork(office.tablet, office.host);
    await visit(page, office.host, '#/results/odd');
    const pages = page.getByRole('navigation', { name: 'Pages of this wave' });
    await pages.getByRole('link', { name: 'Quality of data' }).focus();
    await page.keyboard.press('Enter');
    await interviews().first().waitFor();
    const texts = await interviews().allTextContents();
    const having = (sign: RegExp) => texts.filter((text) => sign.test(text));
    expect(having(/Fast: [\d.]+ seconds a question/)).toHaveLength(1);
    expect(having(/The same answer to every row/).length).toBeGreaterThan(0);
    expect(having(/100% of \d+ answers are those of interview/)).toHaveLength(2);
    // F30
    expect(having(/Dated/)).toHaveLength(1);
    expect(having(/Dated later than today/)).toHaveLength(1);
    await expect.poll(() => main().textContent()).toContain('Do not publish it.');
    await takeShots(page, 'quality');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it('keeps by keyboard what an officer found, and takes it back', async () => {
    const { page } = office.tablet;
    const before = await interviews().count();
    const first = interviews().first();
    const name = (await first.locator('h3').textContent()) ?? '';
    await first.getByRole('textbox').focus();
    await page.keyboard.type('Called back, all true');
    await page.keyboard.press('Enter');
    await expect.poll(() => interviews().count()).toBe(before - 1);
    await expect.poll(() => page.locator('#quality-said').textContent()).toContain(name);
    await page.reload();
    await interviews().first().waitFor();
    await expect.poll(() => interviews().count()).toBe(before - 1);
    await page.getByRole('radio', { name: 'All, with those looked at' }).check();
    await expect.poll(() => interviews().count()).toBe(before);
    await expect.poll(() => interviews().first().textContent()).toContain('Looked at: Called back, all true');
    await page.getByRole('button', { name: `Look again at interview ${name}` }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => interviews().first().getByRole('textbox').count()).toBe(1);
  });

  it('tells of every fieldworker and question, and hands over a file without an answer', async () => {
    const { page } = office.tablet;
    const all = page.getByRole('button', { name: /^All \d+ questions$/ }).first();
    await all.click();
    await expect.poll(() => main().locator('#question-gaps ~ section tbody tr').count()).toBeGreaterThan(10);
    await expect
      .poll(() => main().getByRole('table', { name: 'By fieldworker' }).locator('tbody tr').count())
      .toBe(12);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the list as a file (CSV)' }).click();
    const file = await (await download).path();
    const lines = readCsv(readFileSync(file, 'utf8'));
    expect(lines.map((line) => line['sign'])).toContain('fast');
    expect(Object.keys(lines[0] ?? {})).not.toContain('trust');
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it('looks through again by limits that an officer sets, and says what may be typed', async () => {
    const { page } = office.tablet;
    const form = page.locator('form', { has: page.locator('#limit-fastPart') });
    await main().getByText('Change from where on something is a sign').click();
    await form.locator('#limit-fastPart').fill('none');
    await form.getByRole('button', { name: 'Save, and look through again' }).focus();
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: /enter a number from 10 to 90/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.locator('#limit-fastPart').fill('80');
    await form.locator('#limit-fastPart').focus();
    await page.keyboard.press('Enter');
    await main().getByText('less than 80% of the usual time').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('quality-summary');
    await page.reload();
    await main().getByText('less than 80% of the usual time').waitFor();
    await main().getByText('Change from where on something is a sign').click();
    await expect.poll(() => form.locator('#limit-fastPart').inputValue()).toBe('80');
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'quality-limits');
    await form.getByRole('button', { name: 'Go back to the usual limits' }).click();
    await main().getByText('less than 50% of the usual time').waitFor();
  });

  it('says that nothing is brought in where nothing is', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, '#/results/none/quality');
    await page.getByText('No interview of this wave is brought in yet.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
