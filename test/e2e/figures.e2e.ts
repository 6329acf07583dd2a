import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Host, hostApp, openTablet, type Tablet, visit, visitAnew } from './harness.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ keepsApp: false });
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const newer = [
  'source,month,base,mode,wording,question,percent',
  'https://www.local.gov.uk/publications/x,2026-06,1002,telephone,lga2021.trust,trust,52',
].join('\n');

/** The figures of one question, as the page lists them. */
async function listed(question: string): Promise<string> {
  const { page } = tablet;
  await visitAnew(page, host, `#/figures/${question}`);
  await page.locator('main table').first().waitFor();
  return (await page.locator('main').textContent()) ?? '';
}

it('lists the bundled figures with their sources, and opens none by itself', async () => {
  const { page } = tablet;
  await visit(page, host, '#/figures');
  await expect.poll(() => page.locator('main').textContent()).toContain('109 figures');
  const links = page.locator('main a[href^="http"]');
  await listed('council_runs_things');
  expect(await links.count()).toBeGreaterThanOrEqual(17);
  for (const link of await links.all()) expect(await link.getAttribute('rel')).toContain('noreferrer');
});

it('draws the line of a question over the years, and lists the same points beside it', async () => {
  const { page } = tablet;
  await listed('council_runs_things');
  const canvas = page.locator('main canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  const isDrawn = () =>
    canvas.evaluate((one) => {
      const drawn = one as HTMLCanvasElement;
      const { data } = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height) ?? { data: [] };
      return Array.from(data).some((value) => value !== 0);
    });
  await expect.poll(isDrawn).toBe(true);
  const points = await page.locator('main table').first().locator('tbody tr').all();
  expect(points.length).toBeGreaterThan(10);
  // Each says how sure its date and base are, where it stands, and whether that is the LGA or somebody who quotes it.
  for (const point of points) {
    const said = (await point.textContent()) ?? '';
    expect(await point.locator('.figures-tags .govuk-tag').count(), said).toBeGreaterThan(0);
    expect(said).toMatch(/\d{3}|assumed|not stated/);
    expect(said).toMatch(/Quotes the LGA|The LGA itself/);
    expect(await point.locator('a[href^="http"]').count(), said).toBeGreaterThan(0);
  }
});

it('adds an officer’s newer figures, and takes them back', async () => {
  const { page } = tablet;
  expect(await listed('trust')).not.toContain('June 2026');
  await visit(page, host, '#/figures/load');
  await page
    .locator('#figures-file')
    .setInputFiles({ name: 'newer.csv', mimeType: 'text/csv', buffer: Buffer.from(newer) });
  await page.getByText('What newer.csv holds').waitFor();
  expect(await listed('trust')).not.toContain('June 2026');

  await visit(page, host, '#/figures/load');
  await page
    .locator('#figures-file')
    .setInputFiles({ name: 'newer.csv', mimeType: 'text/csv', buffer: Buffer.from(newer) });
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await listed('trust');
  // The bundled figures stand there at once, the officer's as soon as the store is open.
  const row = page.locator('main table tr', { hasText: 'June 2026' });
  await row.waitFor();
  await expect.poll(() => row.textContent()).toContain('52%');

  await visit(page, host, '#/figures');
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Put it back/ })
    .first()
    .waitFor();
  expect(await listed('trust')).not.toContain('June 2026');
});

it('puts an officer’s figures in the place of all others, and takes that back', async () => {
  const { page } = tablet;
  await visit(page, host, '#/figures/load');
  await page
    .locator('#figures-file')
    .setInputFiles({ name: 'only.csv', mimeType: 'text/csv', buffer: Buffer.from(newer) });
  await page.getByLabel('Replace all figures here').check();
  await page.getByText('109 figures would no longer be used').waitFor();
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await visit(page, host, '#/figures');
  await page.getByText('Replaces all others by 1 figure').waitFor();
  await visitAnew(page, host, '#/figures/trust');
  await page.locator('main table tr', { hasText: 'June 2026' }).waitFor();
  await expect.poll(() => page.locator('main table').first().locator('tbody tr').count()).toBe(1);

  await visit(page, host, '#/figures');
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Put it back/ })
    .first()
    .waitFor();
  await visitAnew(page, host, '#/figures/trust');
  await expect.poll(() => page.locator('main table').first().locator('tbody tr').count()).toBeGreaterThan(1);
  expect(tablet.troubles).toEqual([]);
  expect(host.violations()).toEqual([]);
});
