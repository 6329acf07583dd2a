import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { broughtIn, on, restore } from './broughtIn.ts';
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

const office = aPlace(OFFICE, async ({ host, tablet }) => {
  await visit(tablet.page, host);
  await tablet.page.getByRole('button', { name: 'Try the sample council' }).click();
  await tablet.page.waitForURL(/#\/results\/./);
  await tablet.page.locator('.result-nav').waitFor();
});

const main = () => office.tablet.page.locator('main');
const items = () => main().locator('.findings-item');

/** The findings of the wave that the results page shows, by keyboard. */
async function openFindings(): Promise<void> {
  const { page } = office.tablet;
  const link = page.getByRole('navigation', { name: 'Pages of this wave' }).getByRole('link', {
    name: 'What stands out',
  });
  await link.focus();
  await page.keyboard.press('Enter');
  await items().first().waitFor();
}

describe('what stands out in the sample council', () => {
  it('is reached from the results and told in sentences with bases, tests and correction', async () => {
    const { page } = office.tablet;
    const waves = await page
      .locator('#wave option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await visit(page, office.host, `#/results/${waves[0]}`);
    await page.locator('.result-nav').waitFor();
    await openFindings();
    const text = (await main().textContent()) ?? '';
    expect(text).toMatch(/tests ran \(17 questions by 3 breaks\)/);
    expect(text).toContain('About 1 in 20 of the marked ones will be chance.');
    expect(text).toContain('These answers are made up.');
    expect(text.toLowerCase()).not.toContain('because of');
    expect(text).not.toMatch(/\bcauses?\b/i);
    const sentence = (await items().first().locator('p').first().textContent()) ?? '';
    expect(sentence).toMatch(
      /\d+% of .+ \(base [\d,]+, effective base [\d,]+\), and \d+% of .+ \(base [\d,]+, effective base [\d,]+\)\. That is \d+ points (higher|lower) \(95% interval [+−]\d+ to [+−]\d+ points\)/,
    );
    await takeShots(page, 'findings');
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it('opens the table of a finding by keyboard, with the same figure in it', async () => {
    const { page } = office.tablet;
    const first = items().first();
    const sentence = (await first.locator('p').first().textContent()) ?? '';
    const figure = /(\d+%) of/.exec(sentence)?.[1] ?? '';
    await first.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await first.locator('table').waitFor();
    expect(await first.getByRole('button').getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => first.locator('tbody tr').first().textContent()).toContain(figure);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOf(page, 'office')).toEqual([]);
    await page.keyboard.press('Enter');
    await first.locator('table').waitFor({ state: 'detached' });
  });

  it('lists those of one break and one question, keeps that in the address, and says when there is none', async () => {
    const { page } = office.tablet;
    const all = await items().count();
    await page.selectOption('#by', { label: 'Ward' });
    await expect.poll(() => items().count()).toBeLessThan(all);
    expect(page.url()).toContain('by=design%3Aarea');
    expect((await main().locator('h2').allTextContents()).join()).not.toContain('answered elsewhere');
    await page.selectOption('#question', { label: 'Trust in the council' });
    await expect.poll(() => page.url()).toContain('question=trust');
    await page.reload();
    await main().locator('#findings-who').waitFor();
    await expect.poll(() => page.inputValue('#by')).toBe('design:area');
    await expect.poll(() => main().textContent()).toContain('tests ran');
    await page.selectOption('#by', { label: 'Sex' });
    await main().getByText('Nothing stands out for this choice.', { exact: false }).waitFor();
    await takeShots(page, 'findings-none');
    await page.selectOption('#by', { label: 'Every break' });
    await page.selectOption('#question', { label: 'Every question' });
  });

  it('is saved as a file, and printed without what is pressed', async () => {
    const { page } = office.tablet;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main().getByRole('button', { name: 'Save the list (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^simulated-.*what-stands-out\.csv$/);
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines[0]).toContain('p_adjusted');
    expect(lines.length).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.result-nav', '.findings-turn', 'main .govuk-button'])
      await expect.poll(() => main().page().locator(hidden).first().isVisible()).toBe(false);
    await expect.poll(() => items().first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  it('works without a network', async () => {
    const { tablet, host } = office;
    await keptOffline(tablet.page);
    await cutNetwork(tablet, host);
    await tablet.page.reload();
    await items().first().waitFor();
    await restoreNetwork(tablet, host);
    expect(tablet.troubles).toEqual([]);
    expect(host.violations()).toEqual([]);
  });
});

describe('what stands out in an open sample', () => {
  it('is not tested, and the page says why', async () => {
    const { tablet, host } = office;
    const carried = broughtIn([
      {
        wave: {
          id: 'open' as never,
          title: 'Open survey',
          sample: 'open',
          from: on('2026-09-01'),
          to: on('2026-09-30'),
        },
      },
    ]);
    await restore(tablet.page, host, carried);
    await visit(tablet.page, host, '#/results/open/findings');
    await main().getByText('No tests are made.').waitFor();
    await expect.poll(() => items().count()).toBe(0);
    expect(await faultsOf(tablet.page, 'office')).toEqual([]);
  });
});
