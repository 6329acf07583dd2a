import { describe, expect, it } from 'vitest';
import { faultsOf } from './fits.ts';
import { accessibilityFaults, aPlace, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

let wave = '';

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  const { page } = tablet;
  await visit(page, host);
  await page.getByRole('button', { name: 'Try the sample council' }).click();
  await page.waitForURL(/#\/results\/./);
  await page.locator('#wave option').first().waitFor({ state: 'attached' });
  wave = await page.locator('#wave').inputValue();
});

const main = () => office.tablet.page.locator('main');
const rounds = () => main().locator('section.result-card');
const status = (text: string) => main().getByRole('status').filter({ hasText: text }).waitFor();

async function openRounds(): Promise<void> {
  const { page } = office.tablet;
  await visit(page, office.host, `#/results/${wave}`);
  const link = page.getByRole('navigation', { name: 'Pages of this wave' }).getByRole('link', {
    name: 'Earlier rounds from a report',
  });
  await link.focus();
  await page.keyboard.press('Enter');
  await main().getByRole('heading', { name: 'Add a round by hand' }).waitFor();
}

/** Sends the form that holds this box, as at a keyboard. */
async function send(box: string): Promise<void> {
  const { page } = office.tablet;
  await page.locator(box).focus();
  await page.keyboard.press('Enter');
}

describe('an earlier round that is known by its report', () => {
  it('is not kept while something is missing, and says what, by keyboard', async () => {
    const { page } = office.tablet;
    await openRounds();
    await expect.poll(() => main().textContent()).toContain('None yet.');
    await page.fill('#round-designEffect', '0.2');
    await send('#round-title');
    await main().locator('.govuk-error-summary').waitFor();
    const text = (await main().locator('.govuk-error-summary').textContent()) ?? '';
    for (const part of [
      'what the round is called',
      'first day or month',
      'where it was published',
      'from 1 to 20',
    ])
      expect(text).toContain(part);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is entered by a form, with its figures', async () => {
    const { page } = office.tablet;
    await page.fill('#round-title', 'Summer 2019');
    await page.fill('#round-from', 'June 2019');
    await page.fill('#round-source', 'Residents’ report 2019');
    await page.fill('#round-designEffect', '');
    await page.locator('#round-same').check();
    await send('#round-title');
    await status('Summer 2019 was added.');
    await expect.poll(() => rounds().textContent()).toContain('1 to 30 June 2019');
    await expect.poll(() => rounds().textContent()).toContain('1 and 1.35 assumed');
    const box = (part: string) => rounds().locator(`:is(input, select)[id^="figure-${part}-"]`).first();
    await box('percent').fill('161');
    await box('percent').press('Enter');
    await main().locator('.govuk-error-summary').waitFor();
    await expect.poll(() => main().locator('.govuk-error-summary').textContent()).toContain('from 0 to 100');
    await box('percent').fill('61');
    await box('base').fill('827');
    await box('sameWording').check();
    await box('percent').press('Enter');
    await status('61% was added.');
    await rounds().locator('tbody tr').first().waitFor();
    await expect.poll(() => rounds().locator('tbody').textContent()).toContain('827');
    await takeShots(page, 'published');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it('refuses the same answer twice', async () => {
    const { page } = office.tablet;
    const details = rounds().locator('details');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    const box = rounds().locator('input[id^="figure-percent-"]').first();
    await box.fill('62');
    await box.press('Enter');
    await main().locator('.govuk-error-summary').waitFor();
    await expect.poll(() => main().locator('.govuk-error-summary').textContent()).toContain('already');
    await page.reload();
    await rounds().first().waitFor();
    await expect.poll(() => rounds().locator('tbody tr').count()).toBe(1);
  });

  it('is loaded from a file, which is refused whole where a cell is wrong', async () => {
    const { page } = office.tablet;
    const lines = (percent: string) =>
      [
        'wave,question,answer,percent,base,from,to,mode,sample,source,page,same wording,same',
        `Spring 2022,trust,positive,${percent},,March 2022,,telephone,quota,Report 2022,12,yes,order`,
      ].join('\r\n');
    const choose = (text: string) =>
      page.setInputFiles('#published-file', {
        name: 'rounds.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
    await choose(lines('130'));
    await main().locator('.govuk-error-summary').waitFor();
    await expect
      .poll(() => main().locator('.govuk-error-summary').textContent())
      .toMatch(/Row 2 .*“130” under “percent”/);
    await choose(lines('55'));
    await status('1 round with 1 figure added.');
    await expect.poll(() => rounds().count()).toBe(2);
    await expect.poll(() => rounds().nth(1).textContent()).toContain('not printed');
  });

  it('stands beside the wave in the results: rounding, assumed design effect, interval and base', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, `#/results/${wave}`);
    await page.selectOption('#compare', { label: 'Summer 2019, published' });
    const note = main().locator('.result-change').filter({ hasText: 'Summer 2019, published' }).first();
    await note.waitFor();
    const text = (await note.textContent()) ?? '';
    expect(text).toMatch(/61% \(published, 5\d% to 6\d%, base 827, effective base not published, 612 to 827/);
    expect(text).toContain('1 to 30 June 2019');
    expect(text).toMatch(/[+−]\d+ to [+−]\d+ points/);
    expect(text).toContain('not confirmed to be the same');
    expect(page.url()).toContain('with=published');
    await page.selectOption('#compare', { label: 'Spring 2022, published' });
    await main()
      .getByText('no base printed, so no interval and no effective base', { exact: false })
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it('is a point of its own on the line over time', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, `#/results/${wave}/nation`);
    await main().getByText('This survey, published figures').first().waitFor();
    const text = (await main().textContent()) ?? '';
    expect(text).toContain('this survey, published figures');
    await takeShots(page, 'published-trend');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is taken away, and put back', async () => {
    await openRounds();
    await rounds().first().waitFor();
    await main().getByRole('button', { name: 'Remove Summer 2019' }).click();
    await main().getByText('Summer 2019 is no longer compared with.').waitFor();
    await expect.poll(() => rounds().count()).toBe(1);
    await main().getByRole('button', { name: 'Put it back' }).click();
    await status('Summer 2019 was added.');
    await main().getByRole('button', { name: 'Remove Summer 2019' }).click();
    await main().getByText('Summer 2019 is no longer compared with.').waitFor();
    const { page } = office.tablet;
    await visit(page, office.host, `#/results/${wave}`);
    await page.locator('#compare').waitFor();
    expect(await page.locator('#compare').textContent()).not.toContain('Summer 2019');
  });

  it('is set beside another one that is known by its report, chosen by keyboard', async () => {
    const { page } = office.tablet;
    await openRounds();
    // One round alone has nothing to stand beside.
    expect(await main().textContent()).not.toContain('Two reports beside each other');
    const figure = (title: string, percent: number, base: number, from: string) =>
      `${title},local_area,positive,${percent},${base},${from},,telephone,random,Report,4,yes,order people areas weighting`;
    const lines = [
      'wave,question,answer,percent,base,from,to,mode,sample,source,page,same wording,same',
      figure('June 2017', 61, 827, 'June 2017'),
      figure('June 2018', 66, 806, 'June 2018'),
      figure('June 2019', 84, 806, 'June 2019'),
    ].join('\r\n');
    const buffer = Buffer.from(lines);
    await page.setInputFiles('#published-file', { name: 'rounds.csv', mimeType: 'text/csv', buffer });
    await status('3 rounds with 3 figures added.');
    await main().getByText('Spring 2022 have no answer in common', { exact: false }).waitFor();
    await page.locator('#reports-one').focus();
    await page.keyboard.type('June 2017');
    await page.locator('#reports-other').focus();
    await page.keyboard.type('June 2018');
    const table = page.getByRole('region', { name: 'From June 2017 to June 2018' });
    await table.waitFor();
    const text = (await table.textContent()) ?? '';
    expect(text).toMatch(/61% \(published, .*base 827.*66% \(published, .*base 806/);
    expect(text).toContain('+5 points');
    expect(text).toContain('Depends on');
    await takeShots(page, 'published-beside');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await page.reload();
    await table.waitFor();
    await page.locator('#reports-other').selectOption({ label: 'June 2019' });
    await page.getByRole('region', { name: 'From June 2017 to June 2019' }).getByText('Higher').waitFor();
  });
});

describe('how many people a wave was drawn from', () => {
  it('is refused below those who answered, kept otherwise, and said in the method line', async () => {
    const { page } = office.tablet;
    await visit(page, office.host, `#/results/${wave}/weights`);
    await page.locator('#population-0').waitFor();
    await page.fill('#population-0', '12');
    await send('#population-0');
    await main().getByText('whole numbers above those who answered', { exact: false }).first().waitFor();
    await page.fill('#population-0', '3,000');
    await send('#population-0');
    await main().getByText('Used: intervals and tests take it into account.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await visit(page, office.host, `#/results/${wave}`);
    await main().getByText('how many of the 3,000 people', { exact: false }).first().waitFor();
  });
});
