import { expect, it } from 'vitest';
import { broughtIn, on, restore } from './broughtIn.ts';
import { accessibilityFaults, aPlace, ONLINE_OFFICE, takeShots, visit, visitAnew } from './harness.ts';

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  const wave = { id: 'w2026' as never, title: 'November 2026', from: on('2026-11-02'), to: on('2026-11-22') };
  await restore(tablet.page, host, broughtIn([{ wave }]));
});

const NONE_CAN = 'No bundled figure can give a verdict for a survey of 2026 until you load a newer one.';
const trust = () => office.tablet.page.locator('main article').filter({ hasText: 'Trust' }).first();

async function besideTheNation(): Promise<string> {
  const { page } = office.tablet;
  await visitAnew(page, office.host, '#/results/w2026/nation');
  await trust().waitFor();
  return (await page.locator('main').textContent()) ?? '';
}

/** Loads a figures file through its screen. */
async function load(mode: string): Promise<void> {
  const { page } = office.tablet;
  const file = [
    'source,month,base,mode,wording,question,percent',
    `https://www.local.gov.uk/publications/polling,2026-10,1002,${mode},lga2021.trust,trust,52`,
  ].join('\n');
  await visit(page, office.host, '#/figures/load');
  const buffer = Buffer.from(file);
  await page.locator('#figures-file').setInputFiles({ name: `${mode}.csv`, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
}

it('gives a wave of 2026 no verdict from any bundled figure, and says so', async () => {
  const text = await besideTheNation();
  expect(text).toContain(NONE_CAN);
  const cards = office.tablet.page.locator('main article');
  await expect.poll(() => cards.count()).toBeGreaterThan(10);
  for (const card of await cards.allTextContents()) {
    expect(card).toMatch(/No verdict/);
    expect(card).not.toMatch(/Like for like/);
  }
  // Everything else is as it should be: only time stands between.
  await expect.poll(() => trust().textContent()).toMatch(/Indicative/);
  await takeShots(office.tablet.page, 'nation-2026-none');
});

it('gives the question a verdict once a figure of October 2026 is loaded, and that question only', async () => {
  await load('telephone');
  const text = await besideTheNation();
  expect(text).not.toContain(NONE_CAN);
  const card = (await trust().textContent()) ?? '';
  expect(card).toMatch(/Like for like/);
  expect(card).toContain('October 2026');
  expect(card).toMatch(/than Great Britain: \d+% here, 52% there|No clear difference|Broadly the same/);
  expect(card).not.toMatch(/No verdict/);
  const others = office.tablet.page.locator('main article').filter({ hasNotText: 'October 2026' });
  await expect.poll(() => others.count()).toBeGreaterThan(9);
  for (const other of await others.allTextContents()) expect(other).toMatch(/No verdict/);
  expect(await accessibilityFaults(office.tablet.page)).toEqual([]);
  await takeShots(office.tablet.page, 'nation-2026');
  expect(office.tablet.troubles).toEqual([]);
  expect(office.host.violations()).toEqual([]);
});
