import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../fixtures/exports.ts';
import { restore } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import {
  accessibilityFaults,
  aPlace,
  cutNetwork,
  keptOffline,
  OFFICE,
  restoreNetwork,
  takeShots,
  visit,
} from './harness.ts';
import { about, carried, improve, people, written } from './inWords.ts';
import { tickBox, typeIn } from './tableKeys.ts';

const office = aPlace(OFFICE, async ({ host, tablet }) => {
  await visit(tablet.page, host);
  await keptOffline(tablet.page);
  await restore(tablet.page, host, carried);
});

const main = () => office.tablet.page.locator('main');
const codes = () => main().locator('.coding-codes .coding-code');
const area = () => office.tablet.page.locator('#coding-area');
const progress = () => main().locator('.coding-progress p');

/** The key of a code, as the screen shows it; null where there is no such code. */
async function keyOf(label: string): Promise<string | null> {
  const code = codes().filter({ hasText: label });
  return (await code.count()) === 0 ? null : code.first().locator('kbd').textContent();
}

describe('answers in words', () => {
  it('are listed with how far they are coded, and opened by keyboard', async () => {
    const { tablet, host } = office;
    const { page } = tablet;
    await visit(page, host, '#/results/words');
    const pages = page.getByRole('navigation', { name: 'Pages of this wave' });
    await pages.getByRole('link', { name: 'Answers in words' }).focus();
    await page.keyboard.press('Enter');
    await main().getByText(`0 of ${people} coded`).waitFor();
    await expect.poll(() => main().textContent()).toContain('What people wrote is personal data');
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'open');
    await main().getByRole('link', { name: improve.text.en }).focus();
    await page.keyboard.press('Enter');
    await area().waitFor();
  });

  it('are coded wholly by keyboard, with suggestions that say why', async () => {
    const { page, host } = { ...office.tablet, host: office.host };
    await cutNetwork(office.tablet, host);
    await page.getByRole('button', { name: 'Code by keyboard' }).focus();
    await page.keyboard.press('Enter');
    let [suggested, first] = [0, 0];
    for (let entry = 0; entry < written.length; entry += 1) {
      const text = (await main().locator('.coding-text').textContent()) ?? '';
      const wanted = about.get(text) ?? [];
      expect(wanted, text).not.toEqual([]);
      const suggestion = main().locator('.coding-suggested .coding-code');
      if ((await suggestion.count()) > 0) {
        suggested += 1;
        if (entry === 20) await takeShots(page, 'coding-suggested');
        await expect
          .poll(() => suggestion.first().textContent())
          .toMatch(/like \d+ answers? coded|its name has/);
        if (wanted.includes((await suggestion.first().locator('strong').textContent()) ?? '')) first += 1;
      }
      for (const label of wanted) {
        const key = await keyOf(label);
        if (key !== null) await page.keyboard.press(key);
        else {
          await page.keyboard.press('n');
          await page.keyboard.type(label);
          await page.keyboard.press('Enter');
        }
        await codes().filter({ hasText: label }).and(page.locator('[aria-pressed=true]')).waitFor();
      }
      await expect.poll(() => main().textContent()).toContain('4 people wrote this');
      if (entry === 12) {
        expect(await faultsOf(page, 'office')).toEqual([]);
        await takeShots(page, 'coding');
      }
      await page.keyboard.press('Enter');
    }
    await main().getByText('Every answer is coded.').waitFor();
    await expect.poll(() => progress().textContent()).toContain(`${people} of ${people} coded`);
    // Few words, short answers: still most are suggested, and nearly all of those rightly.
    expect(suggested).toBeGreaterThan(written.length / 2);
    expect(first / suggested).toBeGreaterThan(0.8);
    await restoreNetwork(office.tablet, host);
  });

  it('keep their codes after a reload, and every step back and undo is a key', async () => {
    const { page } = office.tablet;
    await main().getByText('Saved on this device').waitFor();
    await page.reload();
    await main().getByText('Every answer is coded.').waitFor();
    await main().getByText('Choose an answer').click();
    await page.selectOption('#coding-show', { label: 'All answers' });
    await page.getByRole('button', { name: 'Code by keyboard' }).click();
    const text = () => main().locator('.coding-text').textContent();
    const [one, pressed] = [await text(), () => codes().and(page.locator('[aria-pressed=true]')).count()];
    const before = await pressed();
    await page.keyboard.press('Enter');
    expect(await text()).not.toBe(one);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(text).toBe(one);
    await page.keyboard.press((await keyOf('Pavements')) ?? '');
    await page.keyboard.press('f');
    await main().locator('.coding-states').getByText('To be looked at').waitFor();
    expect(await pressed()).toBe(before + 1);
    await page.keyboard.press('u');
    await page.keyboard.press('Control+z');
    await expect.poll(pressed).toBe(before);
    expect(await main().locator('.coding-states').textContent()).not.toContain('To be looked at');
  });

  it('are coded in one tab: another is told so in words, and has them when the first is left', async () => {
    const { tablet, host } = office;
    const second = await tablet.context.newPage();
    const address = new URL(tablet.page.url()).hash;
    await visit(second, host, address);
    await second.getByText('The answers to this question are being coded in another tab').waitFor();
    await expect.poll(() => second.locator('#coding-area').count()).toBe(0);
    expect(await accessibilityFaults(second)).toEqual([]);
    await visit(tablet.page, host, '#/results/words/open');
    await main().getByRole('link', { name: improve.text.en }).waitFor();
    await second.reload();
    await second.locator('#coding-area').waitFor();
    await second.close();
    await visit(tablet.page, host, address);
    await area().waitFor();
    await main().getByText('Choose an answer').click();
    await tablet.page.selectOption('#coding-show', { label: 'All answers' });
  });

  it('leave single keys alone outside the area, in boxes, and when they are turned off', async () => {
    const { page } = office.tablet;
    const given = () => codes().and(page.locator('[aria-pressed=true]')).allTextContents();
    const before = await given();
    await page.locator('#coding-find').focus();
    await page.keyboard.type('1u');
    await page.keyboard.press('Escape');
    await page.locator('#coding-search').focus();
    await page.keyboard.type('u');
    await page.locator('#coding-search').fill('');
    await page.getByRole('link', { name: 'Answers in words' }).first().focus();
    await page.keyboard.press('3');
    await main().getByText('Keys', { exact: true }).click();
    await page.locator('#coding-keys').uncheck();
    await page.locator('#coding-area').focus();
    await page.keyboard.press('3');
    expect(await given()).toEqual(before);
    await page.locator('#coding-keys').check();
  });

  it('have their frame merged, renamed and undone', async () => {
    const { page } = office.tablet;
    const count = async (label: string) =>
      Number(
        /(\d+) answers?$/.exec((await codes().filter({ hasText: label }).first().textContent()) ?? '')?.[1],
      );
    const [pavements, roads] = [await count('Pavements'), await count('Roads')];
    await main().getByText('Change the code frame').click();
    await page.selectOption('#frame-code', { label: 'Pavements' });
    await main().getByRole('button', { name: 'Merge', exact: true }).press('Enter');
    await main().getByText('Choose the code that it becomes part of.').waitFor();
    await page.selectOption('#frame-into', { label: 'Roads' });
    await main().getByRole('button', { name: 'Merge', exact: true }).press('Enter');
    await expect.poll(() => count('Roads')).toBe(pavements + roads);
    // The button went with the code: who works by keyboard goes on at the next one.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('frame-code');
    await expect.poll(() => codes().filter({ hasText: 'Pavements' }).count()).toBe(0);
    await page.selectOption('#frame-code', { label: 'Roads' });
    await page.fill('#frame-name', 'litter');
    await main().getByRole('button', { name: 'Rename' }).click();
    await main().getByText('Another code is called so.').waitFor();
    await page.fill('#frame-name', 'Roads and pavements');
    await main().getByRole('button', { name: 'Rename' }).click();
    await codes().filter({ hasText: 'Roads and pavements' }).waitFor();
    await page.fill('#frame-theme', 'Getting about');
    await main().getByRole('button', { name: 'Set the theme' }).click();
    await codes().filter({ hasText: '(Getting about)' }).waitFor();
    await page.selectOption('#frame-code', { label: 'Buses' });
    await page.fill('#frame-theme', 'getting about');
    await main().getByRole('button', { name: 'Set the theme' }).click();
    await expect.poll(() => codes().filter({ hasText: '(Getting about)' }).count()).toBe(2);
    await main().getByRole('button', { name: 'Remove this code' }).click();
    await expect.poll(() => progress().textContent()).not.toContain(`${people} of ${people}`);
    await page.getByRole('button', { name: 'Undo (u)' }).click();
    await expect.poll(() => progress().textContent()).toContain(`${people} of ${people} coded`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'coding-frame');
  });

  it('are coded again in part, without their codes, and the two are compared', async () => {
    const { page } = office.tablet;
    await main()
      .getByRole('link', { name: /^Check the coding/ })
      .click();
    await main().getByText('20 answers, drawn at random').waitFor();
    expect(
      await codes()
        .filter({ hasText: /answers?$/ })
        .count(),
    ).toBe(0);
    await page.getByRole('button', { name: 'Code by keyboard' }).focus();
    await page.keyboard.press('Enter');
    for (let entry = 0; entry < 20; entry += 1) {
      const text = (await main().locator('.coding-text').textContent()) ?? '';
      const wanted = new Set(
        about.get(text)?.map((label) => (/Roads|Pavements/.test(label) ? 'Roads and pavements' : label)),
      );
      await expect.poll(() => main().locator('.coding-suggested').count()).toBe(0);
      // Once the second coder sees it otherwise.
      if (entry === 0) wanted.add(wanted.has('Litter') ? 'Buses' : 'Litter');
      for (const label of wanted) await page.keyboard.press((await keyOf(label)) ?? '');
      await page.keyboard.press('Enter');
    }
    await main().getByText('20 of 20 coded').waitFor();
    await main().getByText('19 of 20 answers got the very same codes.').waitFor();
    await expect.poll(() => main().textContent()).toMatch(/kappa, pooled over the codes: 0\.\d\d/);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'coding-again');
    await page.getByRole('link', { name: 'Back to coding' }).click();
    await expect.poll(() => progress().textContent()).toContain(`${people} of ${people} coded`);
  });

  it('are saved by code in a file that says it is not for publication', async () => {
    const { page } = office.tablet;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main().getByRole('button', { name: 'Save what was written, by code (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toContain('not-for-publication');
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines.length).toBeGreaterThan(people);
    expect(lines.filter((line) => !line.includes('ot for publication')).length).toBe(1);
  });
});

describe('coded answers', () => {
  it('are a question of the results like any other', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, '#/results/words');
    await page.locator('.result-jump summary').click();
    const made = page.locator('.result-jump section', { hasText: 'Made by the officer' });
    await made.getByRole('button', { name: /^Coded answers: What one thing/ }).click();
    const card = page.locator('article, .result-card', { hasText: 'Coded answers: What one thing' }).first();
    const row = card.locator('tbody tr', { hasText: 'Parking' });
    await row.waitFor();
    await expect.poll(() => row.textContent()).toMatch(/\d+%/);
    await expect.poll(() => card.textContent()).toContain(String(people));
    await expect.poll(() => page.locator('.result-card', { hasText: 'Themes of answers' }).count()).toBe(1);
    await expect.poll(() => card.textContent()).toContain('Made by the officer from what was answered.');
    await card.scrollIntoViewIfNeeded();
    expect(await accessibilityFaults(page)).toEqual([]);
    await visit(page, office.host, '#/results/words/topline');
    await page.getByRole('heading', { name: 'Made by the officer' }).waitFor();
    for (const [text] of written) expect(await main().textContent()).not.toContain(text);
  });

  it('are chosen for tables, and what stands out is looked for among them', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, '#/results/words/tables');
    await page.locator('input[value="made:coded_improve"]').check();
    const table = page.locator('.tables-one', { hasText: 'Coded answers' });
    await table.getByText('Parking').waitFor();
    await expect.poll(() => table.textContent()).toContain('People could choose more than one answer');
    expect(await faultsOf(page, 'office')).toEqual([]);
    await visit(page, office.host, '#/results/words/findings');
    await page.locator('#findings-who').waitFor();
    await expect.poll(() => page.locator('#question option', { hasText: 'Coded answers' }).count()).toBe(1);
    await visit(page, office.host, '#/results/words/weights');
    await page.getByRole('heading', { level: 1, name: 'Weights' }).waitFor();
    await main().locator('.result-nav').waitFor();
    expect(await main().textContent()).not.toContain('Coded answers');
  });

  it('are columns of a table, by keyboard: each of who has the code, in several where they have several', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, '#/results/words/tables');
    await page.locator('input[value=local_area]').focus();
    await page.keyboard.press('Space');
    await page.locator('.tables-one', { hasText: 'Local area' }).waitFor();
    await typeIn(page, 'set-0', 'Coded answers');
    await tickBox(page, '#shows-letters');
    const table = page.locator('.tables-one', { hasText: 'Local area' });
    await table.locator('.tables-set', { hasText: 'people may be in several of these' }).waitFor();
    expect(await table.locator('.tables-set').allTextContents()).toEqual([
      'Coded answers: What one thing would make your area better? (people may be in several of these)',
    ]);
    const cells = (row: Locator) => row.locator('th, td').allTextContents();
    const heads = (await cells(table.locator('thead tr').last())).map((head) => head.replace(/ \(.\)$/, ''));
    const bases = await cells(table.locator('.tables-base').first());
    const told = (label: string) => bases[heads.indexOf(label)];
    const peopleWith = (...wanted: string[]) =>
      4 * written.filter(([, labels]) => labels.some((one) => wanted.includes(one))).length;
    expect(told('Everyone')).toBe(String(people + 10));
    expect(told('Parking')).toBe(String(peopleWith('Parking')));
    expect(told('Litter')).toBe(String(peopleWith('Litter')));
    expect(told('Roads and pavements')).toBe(String(peopleWith('Roads', 'Pavements')));
    expect(told('Buses')).toBe('<30');
    expect(await table.locator('.result-method').textContent()).toContain('add up to more than everyone');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'coding-columns');
  });

  it('are in the file of responses and the codebook, without a word of what was written', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, '#/results/words/files');
    const saved = async (name: RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).first().click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const tables = await saved(/tables/i);
    expect(tables).toContain('Coded answers: What one thing would make your area better?');
    const responses = await saved(/responses.*codes|codes.*responses|^Save.*responses/i);
    const lines = readCsv(responses);
    expect(lines.length).toBe(people + 10);
    const codebook = await saved(/codebook/i);
    const first = readCsv(codebook).find((line) => line['variable'] === 'made_coded_improve_1');
    const label = first?.['row'] ?? '';
    expect(first?.['question']).toContain('Coded answers');
    const column = 'made_coded_improve_1';
    const chosen = lines.filter((line) => line[column] === '1').length;
    const expected = written.filter(([, labels]) => labels.some((one) => label.includes(one))).length;
    expect(chosen).toBe(4 * expected);
    expect(lines.filter((line) => line[column] === '-1').length).toBe(10);
    for (const [text] of written)
      for (const file of [tables, responses, codebook]) expect(file).not.toContain(text);
  });

  it('say how many are not coded when more answers were brought in, and give them the same frame', async () => {
    const { tablet, host } = office;
    const { page } = tablet;
    const extra = {
      ...carried,
      responses: carried.responses.slice(0, 12).map((response, place) => ({
        ...response,
        id: `later-${place}` as never,
        number: 5000 + place,
        answers: { ...response.answers, improve: { value: `Trees, ${place}` } },
      })),
    };
    await restore(page, host, extra);
    await visit(page, host, '#/results/words');
    await page.getByText('12 answers in words are not coded yet, and not in the base.').first().waitFor();
    await visit(page, host, '#/results/words/open');
    await main()
      .getByText(`${people} of ${people + 12} coded`)
      .waitFor();
    expect(tablet.troubles).toEqual([]);
    expect(host.violations()).toEqual([]);
  });

  it('F60: are told where they may hold personal data, which is marked and stays', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, '#/results/words/open');
    await main().getByText('4 answers may hold a telephone number').waitFor();
    await main().getByRole('link', { name: improve.text.en }).click();
    await area().waitFor();
    await page.getByRole('button', { name: 'Show them' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => area().locator('mark').allTextContents()).toEqual(['LS1 4AP']);
    await area().getByText('May be personal data, marked above: postcode.').waitFor();
    expect(await area().locator('.coding-text').textContent()).toBe('Mend the roads at LS1 4AP');
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeShots(page, 'coding-personal');
  });
});
