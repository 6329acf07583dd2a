import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../fixtures/exports.ts';
import { broughtIn, on, restore, type Told } from './broughtIn.ts';
import { faultsOf } from './fits.ts';
import {
  aPlace,
  cutNetwork,
  dist,
  keptOffline,
  OFFICE,
  restoreNetwork,
  takeShots,
  visit,
  visitAnew,
} from './harness.ts';

/** The wave by telephone, whose people were drawn one by one, and the wave at the doors, in sampling points. */
let waves = { byPhone: '', atDoors: '' };

const office = aPlace(OFFICE, async ({ host, tablet }) => {
  const { page } = tablet;
  await visit(page, host);
  await keptOffline(page);
  await page.getByRole('button', { name: 'Try the sample council' }).click();
  await page.waitForURL(/#\/results\/./);
  await page.locator('#wave option').first().waitFor({ state: 'attached' });
  const all = await page
    .locator('#wave option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
  const byPhone = all.find((one) => page.url().includes(one)) ?? '';
  waves = { byPhone, atDoors: all.find((one) => one !== byPhone) ?? '' };
});

const main = () => office.tablet.page.locator('main');
const result = () => main().locator('.drivers-result');
const figures = () => result().locator('table').first().locator('tbody tr');

/** Ticks a box, or takes the tick away, by keyboard. */
async function tick(value: string): Promise<void> {
  const { page } = office.tablet;
  await page.locator(`input[type=checkbox][value="${value}"]`).focus();
  await page.keyboard.press('Space');
}

async function press(name: string | RegExp): Promise<void> {
  const { page } = office.tablet;
  await main().getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

describe('what goes with satisfaction in the sample council', () => {
  it('is reached from the results, chosen by keyboard alone, and says first what is missing', async () => {
    const { page } = office.tablet;
    await visitAnew(page, office.host, `#/results/${waves.atDoors}`);
    await page
      .getByRole('navigation', { name: 'Pages of this wave' })
      .getByRole('link', { name: 'What goes with satisfaction' })
      .focus();
    await page.keyboard.press('Enter');
    await page.locator('#outcome').waitFor();
    await takeShots(page, 'drivers-empty');
    await press('Work it out');
    await main().getByText('There is a problem').waitFor();
    await expect
      .poll(() => main().locator('.govuk-error-summary li').allTextContents())
      .toEqual(['Choose the answer to look at', 'Choose at least one answer that may go with it']);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await page.locator('#outcome').focus();
    await page.keyboard.type('How the council');
    await expect.poll(() => page.url()).toContain('outcome=council_runs_things');
    // What is looked at cannot go with itself.
    await expect.poll(() => page.locator('input[type=checkbox][value=council_runs_things]').count()).toBe(0);
    await press('Choose all of: Council services');
    await expect
      .poll(() =>
        main()
          .getByText(/^\d+ chosen$/)
          .textContent(),
      )
      .not.toBe('0 chosen');
    await press('Choose none of: Council services');
    for (const one of ['value_for_money', 'acts_on_concerns', 'informed', 'trust']) await tick(one);
    await main().getByText('4 chosen').waitFor();
    await press('Work it out');
    await result().locator('table').first().waitFor();
  });

  it('is told with shares, intervals, directions, places, bases and its method, and never as a cause', async () => {
    const { page } = office.tablet;
    const rows = await figures().evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    expect(rows).toHaveLength(4);
    const shares = rows.map(([, share]) => Number(/^(\d+)%/.exec(share ?? '')?.[1]));
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(2);
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    for (const [, share, direction, place, , mean, base] of rows) {
      expect(share).toMatch(/^\d+%\d+% to \d+%$/);
      expect(direction).toMatch(/^goes up, \+0\.\d\d\+0\.\d\d to \+0\.\d\d$/);
      expect(place).toMatch(/^\d( to \d)?$/);
      expect(mean).toMatch(/^\d\.\d\d\.\d to \d\.\d, on 1 to [45]$/);
      expect(base).toMatch(/^[\d,]+$/);
    }
    expect(rows[0]?.[4]).toMatch(/^in \d+$/);
    const text = (await main().textContent()) ?? '';
    expect(text).toContain('These answers are made up.');
    expect(text).toMatch(
      /\d+% of the differences between people’s answers to it go with these 4 answers together/,
    );
    expect(text).toMatch(
      /Base [\d,]+ people \(effective base [\d,]+, weighting only\): of [\d,]+ interviewed/,
    );
    await expect
      .poll(() => result().locator('.result-method').textContent())
      .toMatch(
        /Weighted by .*Don't know is not in the base.*percentiles of 999 resamples.*48 sampling points/,
      );
    expect(text).not.toMatch(/because of|\bdriven by\b|\bimpact\b/i);
    await takeShots(page, 'drivers');
    await result().locator('summary').first().click();
    await result().locator('summary').nth(1).click();
    await expect.poll(() => result().locator('table').nth(1).locator('tbody tr').count()).toBe(4);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await takeShots(page, 'drivers-open');
    await result().locator('summary').first().click();
  });

  it('stays in the address, and comes back with the same figures, without a network', async () => {
    const { host, tablet } = office;
    const { page } = tablet;
    const before = await figures().allTextContents();
    await cutNetwork(tablet, host);
    await page.reload();
    await result().locator('table').first().waitFor();
    await expect.poll(() => figures().allTextContents()).toEqual(before);
    await restoreNetwork(tablet, host);
  });

  it('puts figures away when something else is chosen, and looks at an answer as given or not', async () => {
    const { page } = office.tablet;
    await page.locator('#as-net').focus();
    await page.keyboard.press('Space');
    await result().waitFor({ state: 'detached' });
    await press('Work it out');
    await result().locator('table').first().waitFor();
    await expect.poll(() => result().textContent()).toContain('McFadden’s R²');
    expect(page.url()).toContain('as=net');
    await takeShots(page, 'drivers-odds');
  });

  it('is saved as CSV with the figures of the page, kept under a name, and printed', async () => {
    const { page } = office.tablet;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main().getByRole('button', { name: 'Save these figures (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^simulated-.*-what-goes-with\.csv$/);
    const lines = readCsv(readFileSync(await download.path(), 'utf8'));
    const shown = await figures().locator('td:first-of-type').allTextContents();
    expect(lines).toHaveLength(4);
    for (const [at, line] of lines.entries()) {
      const share = Number(/^(\d+)%/.exec(shown[at] ?? '')?.[1]);
      expect(Math.abs(Number(line['share_percent']) - share)).toBeLessThanOrEqual(0.5);
      expect(line['note']).toContain('never what causes what');
    }
    await page.getByLabel('Name of this choice').fill('Trust and the like');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await main().getByRole('link', { name: 'Trust and the like' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.tables-controls', '.result-nav', 'main .govuk-button'])
      await expect.poll(() => page.locator(hidden).first().isVisible()).toBe(false);
    await expect.poll(() => result().locator('canvas').isVisible()).toBe(true);
    await expect.poll(() => figures().first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    const folder = join(dist, '../.cache/shots');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'drivers.pdf'), await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  });

  it('tells how far it is and can be stopped, and the page stays alive meanwhile', async () => {
    const { page } = office.tablet;
    const many = [
      ...['value_for_money', 'acts_on_concerns', 'informed', 'trust', 'local_area', 'safe_dark'],
      ...(await serviceRows()).slice(0, 4),
    ];
    const query = many.map((one) => `with=${one}`).join('&');
    await visitAnew(
      page,
      office.host,
      `#/results/${waves.byPhone}/drivers?outcome=council_runs_things&as=net&${query}`,
    );
    const progress = main().getByRole('progressbar', { name: 'How far it is' });
    await progress.waitFor();
    await expect
      .poll(() => progress.evaluate((one) => (one as HTMLProgressElement).value), { timeout: 30_000 })
      .toBeGreaterThan(0);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await press('Stop');
    await main().getByText('Stopped. Nothing was kept.').waitFor();
    // The button that had the keyboard is gone.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Work it out');
    await expect.poll(() => result().count()).toBe(0);
    await page.locator('#as').focus();
    await page.keyboard.press('Space');
    await press('Work it out');
    await result().locator('table').first().waitFor();
    await expect.poll(() => figures().count()).toBe(10);
    await takeShots(page, 'drivers-ten');
  });

  it('takes every answer that can be chosen, and warns of it', async () => {
    const { page } = office.tablet;
    await press(/^Choose all of/);
    await tick('safe_day');
    await page.locator('#outcome').selectOption({ label: 'Local area as a place to live' });
    await tick('council_runs_things');
    await main().getByText('16 chosen').waitFor();
    await press('Work it out');
    await result().locator('table').first().waitFor({ timeout: 60_000 });
    await expect.poll(() => figures().count()).toBe(16);
    await expect
      .poll(() => result().locator('.drivers-warnings').textContent())
      .toContain('16 answers are many');
    await takeShots(page, 'drivers-many');
    expect(await faultsOf(page, 'office')).toEqual([]);
  });
});

/** The rows of the services that the page offers. */
async function serviceRows(): Promise<readonly string[]> {
  return office.tablet.page
    .locator('input[type=checkbox][value^="services."]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
}

/** Answers of the sample council, told as those of a wave of its own. */
const told = (id: string, more: Partial<Told['wave']>, response?: Told['response']): Told => ({
  wave: {
    id: id as never,
    title: `Survey ${id}`,
    from: on('2026-09-01'),
    to: on('2026-09-30'),
    ...more,
  },
  ...(response && { response }),
});

/** Whoever trusts the council feels as well informed. */
const copied: Told['response'] = (response) => {
  const { trust, ...others } = response.answers;
  return trust === undefined ? null : { ...response, answers: { ...others, trust, informed: trust } };
};

describe('what goes with satisfaction elsewhere', () => {
  it('is told of an open sample as the views of those who answered, with no interval and no effective base', async () => {
    const { tablet, host } = office;
    await restore(
      tablet.page,
      host,
      broughtIn([told('open', { sample: 'open' }), told('copied', {}, copied)]),
    );
    const query = 'outcome=council_runs_things&with=trust&with=informed&with=value_for_money';
    await visit(tablet.page, host, `#/results/open/drivers?${query}`);
    await result().locator('table').first().waitFor();
    const text = (await main().textContent()) ?? '';
    expect(text).toContain('Views of those who answered');
    expect(text).toContain('No intervals: anyone could take part');
    expect(text).not.toMatch(/\d% to \d|effective base|95%/i);
    await expect.poll(() => figures().count()).toBe(3);
    expect(await faultsOf(tablet.page, 'office')).toEqual([]);
    await takeShots(tablet.page, 'drivers-anyone');
  });

  it('is refused where two answers say the same, and both are named', async () => {
    const { tablet, host } = office;
    const query = 'outcome=council_runs_things&with=trust&with=informed&with=value_for_money';
    await visitAnew(tablet.page, host, `#/results/copied/drivers?${query}`);
    await result().waitFor();
    await expect.poll(() => result().textContent()).toContain('This cannot be worked out');
    await expect
      .poll(() => result().textContent())
      .toContain('Keeps residents informed; Trust in the council');
    await expect.poll(() => result().locator('table').count()).toBe(0);
    expect(await faultsOf(tablet.page, 'office')).toEqual([]);
    await takeShots(tablet.page, 'drivers-refused');
    expect(tablet.troubles.filter((one) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(one))).toEqual(
      [],
    );
    expect(host.violations()).toEqual([]);
  });
});
