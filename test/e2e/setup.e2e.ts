import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  type Host,
  hostApp,
  ONLINE_OFFICE,
  openTablet,
  resize,
  scrollsSideways,
  type Tablet,
  takeShots,
  visit,
} from './harness.ts';

let host: Host;
let tablet: Tablet;
let page: Page;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet(ONLINE_OFFICE);
  page = tablet.page;
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

async function typeDay(id: string, text: string): Promise<void> {
  const [day = '', month = '', year = ''] = text.split(' ');
  await page.locator(`#${id}`).fill(day);
  await page.locator(`#${id}-month`).fill(month);
  await page.locator(`#${id}-year`).fill(year);
}

async function save(button = 'Save the survey'): Promise<void> {
  await page.getByRole('button', { name: button }).click();
}

async function summary(): Promise<readonly string[]> {
  const box = page.locator('.govuk-error-summary');
  await box.waitFor();
  return box.getByRole('listitem').allTextContents();
}

/** Waits until the summary says what is safe: all of it, and what to do. */
function saysNothingWasSaved(): Promise<void> {
  const safe =
    'Nothing was saved, and nothing on this device was changed. What you typed is still here: put these right and save again.';
  return page.locator('.govuk-error-summary').getByText(safe, { exact: true }).waitFor();
}

describe('an officer who sets up a survey', () => {
  it('is told in one place what is missing, and nothing is kept', async () => {
    await visit(page, host, '#/new');
    await save();
    expect(await summary()).toEqual([
      'Choose the council from the list',
      'Enter a title for the survey',
      'Enter a title for the wave',
      'Enter the first day of fieldwork',
      'Enter the last day of fieldwork',
      'Select how the answers are taken',
      'Select how people are chosen',
    ]);
    await saysNothingWasSaved();
    expect(await page.title()).toMatch(/^Error: /);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toContain('govuk-error-summary');
    await page.getByRole('button', { name: 'Choose the council from the list' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('council');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('chooses the council by keyboard from part of its name', async () => {
    await page.locator('#council').pressSequentially('southend');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Unitary authority').waitFor();
    // What comes along with it: its region, and its adults by age and sex with the days they are for.
    const known = page.locator('.setup-known');
    const fact = (key: string) =>
      known.locator('.govuk-summary-list__row', { hasText: key }).locator('dd').textContent();
    expect(await fact('Region')).toBe('East of England');
    expect(await fact('Adults')).toMatch(/^\d{3},\d{3} \(mid-2023\)$/);
    await known.locator('summary', { hasText: 'Adults by age and sex' }).click();
    const table = known.getByRole('table');
    await expect
      .poll(() => table.locator('thead th').allTextContents())
      .toEqual([
        expect.stringMatching(/age/i),
        expect.stringContaining('mid-2020'),
        expect.stringContaining('mid-2020'),
        expect.stringContaining('mid-2023'),
      ]);
    await expect.poll(() => table.locator('tbody tr').count()).toBe(8);
    await expect.poll(() => page.locator('#council-name').inputValue()).toContain('Southend-on-Sea');
  });

  it('is refused dates that run backwards and wards that are there twice, row by row', async () => {
    await page.locator('#survey-title').fill('Residents’ survey');
    await page.locator('#wave-title').fill('Autumn 2026');
    await page.getByLabel('Telephone').check();
    await page.getByLabel('Random').check();
    await typeDay('from', '1 10 2026');
    await typeDay('to', '1 9 2026');
    await page.locator('#wards').fill('W1, Hill\nW2, Castle\nW1, Mill');
    await typeDay('wards-edition', '5 5 2022');
    await save();
    expect(await summary()).toEqual([
      'Row 3 repeats row 1: “W1” is there twice. Each ward needs its own code and name',
      'The last day of fieldwork must be the first day or later',
    ]);
    await saysNothingWasSaved();
    const other = await tablet.context.newPage();
    await visit(other, host);
    await other.getByText('No surveys yet').waitFor();
    await other.close();
  });

  it('opens the wards of a file in their box, and saves once all is right', async () => {
    await page.locator('#wards-file').setInputFiles({
      name: 'wards.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('\uFEFFWard code,Ward name,Adults\r\nW1,"Hill, Upper",3000\r\nW2,Castle,1000\r\n'),
    });
    await page.getByText('2 wards read, with adults for weighting.').waitFor();
    await typeDay('to', '30 11 2026');
    await save();
    await page.getByRole('heading', { level: 1, name: 'Autumn 2026' }).waitFor();
    await page.getByText('Which ward or area do you live in?').waitFor();
  });
});

describe('an officer with a survey', () => {
  it('checks the wording by name, and the warning goes', async () => {
    await page.getByRole('link', { name: 'Check the wording' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check the wording' }).waitFor();
    await save('Save what I checked');
    expect(await summary()).toEqual(['Tick at least one text that you checked', 'Enter your name']);
    for (const box of await page.getByLabel('I checked this').all()) await box.check();
    await page.locator('#your-name').fill('A. Officer');
    await save('Save what I checked');
    await page.getByText('Every text has been checked.').waitFor();
    await page.getByRole('link', { name: 'Back to the wave' }).click();
    await page.getByText('All wording has been checked.').first().waitFor();
  });

  it('changes the survey and its wards after saving, and the wave asks with the new list', async () => {
    await page.getByRole('link', { name: 'Residents’ survey' }).first().click();
    await page.getByRole('link', { name: 'Change these details and the wards' }).click();
    await page.getByRole('heading', { level: 1, name: 'Change the survey' }).waitFor();
    await expect.poll(() => page.locator('#wards').inputValue()).toBe('W1,"Hill, Upper",75%\nW2,Castle,25%');
    await expect.poll(() => page.locator('#wards-edition-year').inputValue()).toBe('2022');
    await page.locator('#survey-title').fill('');
    await page.locator('#contact').fill('01702 215000');
    await save('Save the changes');
    expect(await summary()).toEqual(['Enter a title for the survey']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeShots(page, 'edit-survey-refused');
    await page.locator('#survey-title').fill('Residents’ survey');
    await page.locator('#wards').fill('W1,"Hill, Upper",60%\nW2,Castle,30%\nW3,Mill,10%');
    await typeDay('wards-edition', '7 5 2026');
    await save('Save the changes');
    await page.getByText('3 wards, list of 7 May 2026').waitFor();
    await page.getByText('01702 215000').waitFor();
    await takeShots(page, 'survey-changed');
    await page.getByRole('link', { name: 'Autumn 2026', exact: true }).click();
    await page.getByText('Mill', { exact: true }).waitFor();
    await page.getByText('Version 2', { exact: true }).waitFor();
  });

  it('loads newer adults, sees each fault, looks at them, uses them and takes them away', async () => {
    await page.getByRole('link', { name: 'Residents’ survey' }).first().click();
    await page.getByText('The bundled figures:').waitFor();
    await page.getByRole('link', { name: 'Load other figures of adults' }).click();
    await page.getByRole('heading', { level: 1, name: 'Adults that results are weighted to' }).waitFor();
    const choose = (text: string) =>
      page.locator('#adults-file').setInputFiles({
        name: 'adults.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
    const bands = ['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'];
    await choose(
      `age,male,female\n18-24,-1,9000\n${bands
        .slice(1)
        .map((band) => `${band},10000,10000\n`)
        .join('')}`,
    );
    expect(await summary()).toEqual([
      'Row 2 of this list of targets has “-1” under “male”, which cannot be read.',
    ]);
    await choose(`age,male,female\n${bands.map((band) => `${band},10000,11000\n`).join('')}`);
    await page.getByText('What adults.csv holds').waitFor();
    await takeShots(page, 'adults-preview');
    await save('Weight to these figures');
    expect(await summary()).toEqual([
      'Enter where the figures are published',
      'Enter the day the figures are for',
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator('#adults-source').fill('ONS mid-2025 estimates');
    await typeDay('adults-date', '30 6 2025');
    await save('Weight to these figures');
    await page.getByText('Figures loaded by the council: ONS mid-2025 estimates, for 30 June 2025').waitFor();
    await page.getByRole('link', { name: 'Load other figures of adults' }).click();
    await page.getByRole('button', { name: 'Take them away and use the bundled figures' }).click();
    await page.getByText('The bundled figures:').waitFor();
    await takeShots(page, 'adults-bundled');
    await page.getByRole('link', { name: 'Back to the survey' }).click();
    await page.getByRole('link', { name: 'Autumn 2026', exact: true }).click();
  });

  it('reads on each page of the survey that its answers are not sealed yet', async () => {
    const wave = new URL(page.url()).hash.split('/').at(-1) ?? '';
    const link = page.locator('main a[href^="#/survey/"]').first();
    const survey = ((await link.getAttribute('href')) ?? '').split('/')[2] ?? '';
    for (const path of [
      `survey/${survey}`,
      `survey/${survey}/edit`,
      `survey/${survey}/adults`,
      `survey/${survey}/delete`,
      `survey/${survey}/wave/new`,
      `wave/${wave}/wording`,
      `wave/${wave}/questions`,
      `wave/${wave}/delete`,
      `wave/${wave}`,
    ]) {
      await visit(page, host, `#/${path}`);
      await page.locator('main', { hasText: 'Not yet sealed: no interview begins' }).waitFor();
    }
  });

  it('prints the questionnaire for paper: every text, nothing to press, within the width of a sheet', async () => {
    await page.emulateMedia({ media: 'print' });
    // A4 less its margins of 15 mm, at 96 dots an inch.
    const before = page.viewportSize();
    await resize(page, { width: 680, height: 1009 });
    const questions = page.locator('.paper-question');
    await expect.poll(() => questions.count()).toBeGreaterThan(10);
    for (const question of await questions.all()) await expect.poll(() => question.isVisible()).toBe(true);
    await expect.poll(() => page.locator('main :is(button, .govuk-button):visible').count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await questions.first().evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThan(12);
    await page.emulateMedia({ media: null });
    if (before !== null) await resize(page, before);
  });

  it('copies the wave, closes it and deletes it after reading what goes', async () => {
    await page.getByRole('button', { name: 'Close this wave' }).click();
    await page.getByText('This wave is closed').waitFor();
    await page.getByRole('link', { name: 'Copy to a new wave' }).click();
    await page.getByRole('heading', { level: 1, name: 'New wave' }).waitFor();
    await expect.poll(() => page.getByLabel('Telephone').isChecked()).toBe(true);
    await page.locator('#wave-title').fill('Spring 2027');
    await typeDay('from', '1 3 2027');
    await typeDay('to', '31 3 2027');
    await save('Save the wave');
    await page.getByRole('heading', { level: 1, name: 'Spring 2027' }).waitFor();
    await page.getByRole('link', { name: 'Delete this wave' }).click();
    await page.getByRole('heading', { level: 1, name: 'Delete Spring 2027 of Residents’ survey?' }).waitFor();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('link', { name: 'Autumn 2026', exact: true }).waitFor();
    await expect.poll(() => page.getByText('Spring 2027').count()).toBe(0);
  });

  it('makes the sample council once, however often it is pressed, and removes it', async () => {
    for (let press = 0; press < 2; press += 1) {
      await visit(page, host);
      await page
        .getByRole('button', { name: 'Try the sample council' })
        .press(press === 0 ? 'Enter' : 'Space');
      await page.waitForURL(/#\/results\//);
    }
    await visit(page, host);
    const removal = page.getByRole('link', { name: 'Remove these simulated answers' });
    await removal.waitFor();
    await expect.poll(() => removal.count()).toBe(1);
    await removal.click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('link', { name: 'Autumn 2026', exact: true }).waitFor();
    await expect.poll(() => page.getByText('Ambleford').count()).toBe(0);
  });

  it('meets no error and breaks no rule of the policy on the way', () => {
    expect(tablet.troubles).toEqual([]);
    expect(host.violations()).toEqual([]);
  });
});
