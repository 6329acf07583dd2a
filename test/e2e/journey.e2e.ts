import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerAll, beginInterview, refusal } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import {
  cutNetwork,
  emptyProfile,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  type Tablet,
  takeShots,
  visit,
  visitAnew,
} from './harness.ts';
import { type MadeKeys, makeKeys, startShift, unlockByFile } from './madeKeys.ts';

/** The main job, by its own screens only: the network goes after the first load and never comes back. */
let host: Host;
let tablet: Tablet;
let made: MadeKeys;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile: emptyProfile() });
  await visit(tablet.page, host);
  await keptOffline(tablet.page);
  await cutNetwork(tablet, host);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const heading = () => tablet.page.locator('main h1:visible').first();

async function fillDay(field: string, day: string): Promise<void> {
  const { page } = tablet;
  await page.fill(`#${field}`, day);
  await page.fill(`#${field}-month`, '11');
  await page.fill(`#${field}-year`, '2026');
}

/** The counts of the one wave on the first page, by name. */
async function counts(): Promise<Readonly<Record<string, string>>> {
  const { page } = tablet;
  await visitAnew(page, host);
  await page.locator('.home-counts').waitFor();
  return page
    .locator('.home-counts > div')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]),
      ),
    );
}

it('says in one sentence what this is, and offers each thing that can be done', async () => {
  const { page } = tablet;
  await expect
    .poll(() => page.locator('main p').first().textContent())
    .toMatch(/^Interview residents on a tablet[^.]*\.$/);
  await page.getByRole('button', { name: 'Try the sample council' }).waitFor();
  for (const name of [
    'New survey',
    'Start an interview',
    'Results',
    'National figures',
    'Bring in',
    'Back up',
  ])
    expect(await page.locator('main').getByRole('link', { name }).count(), name).toBe(1);
  for (const name of ['Help', 'Privacy', 'Accessibility statement', 'Is this tablet safe?'])
    expect(await page.locator('footer').getByRole('link', { name }).count(), name).toBe(1);
  // The version, with the commit it was built from.
  await expect.poll(() => page.locator('footer').textContent()).toMatch(/\d+\.\d+\.\d+.*[0-9a-f]{7}/);
});

it('makes a survey for a real council with no network', async () => {
  const { page } = tablet;
  await page.getByRole('link', { name: 'New survey' }).click();
  // Nothing chosen: the page says what is missing, and nothing is saved.
  await page.getByRole('button', { name: 'Save the survey' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await expect.poll(() => page.locator('.govuk-error-summary').textContent()).toContain('council');
  await page.fill('#council', 'swindon');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.fill('#survey-title', 'Residents’ survey');
  await page.fill('#wave-title', 'Autumn 2026');
  await fillDay('from', '1');
  await fillDay('to', '30');
  await page.check('#mode');
  await page.check('#sample');
  await page.getByRole('button', { name: 'Save the survey' }).click();
  await page.waitForURL(/#\/wave\//);
  await page.locator('main h1', { hasText: 'Autumn 2026' }).waitFor();
});

it('F31: interviews a resident with no network, and nobody before the keys are in use', async () => {
  const { page } = tablet;
  await page.goto(`${host.address}#/start`);
  const said = await refusal(page);
  expect(said).toContain('No interview was begun: its answers would not be sealed.');
  expect(said).toContain('This survey has no keys in use: its answers could not be sealed.');
  const keys = page.locator('.start__unsafe').getByRole('link', { name: 'Keys of this survey' });
  expect(await keys.getAttribute('href')).toMatch(/^#\/survey\/[^/]+\/keys$/);
  const practice = page.locator('.start__unsafe').getByRole('link', { name: /^Practise an interview/ });
  expect(await practice.getAttribute('href')).toBe('#/practice');
  await takeShots(page, 'unsealed');
  // Whatever else may be allowed here, that may not.
  expect(await page.getByRole('link', { name: 'Allow interviews on this device' }).count()).toBe(0);
  const survey = (await keys.getAttribute('href'))?.split('/')[2] ?? '';
  await visit(page, host, `#/safe/${survey}`);
  await page.getByText('Nobody can allow that here').waitFor();
  await takeShots(page, 'allow-unsealed');
  await page.getByRole('checkbox', { name: 'I am the officer of this survey' }).check();
  await page.getByRole('button', { name: 'Allow interviews on this device' }).click();
  await page.locator('#start-fieldworker').waitFor();
  expect(await refusal(page)).toContain('No interview was begun: its answers would not be sealed.');
  made = await makeKeys(page, host, survey);
  await startShift(page, host);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/#\/interview\//);
  await page.getByRole('button', { name: 'Start the questions' }).click();
  const pages = new Set<string>();
  for (;;) {
    const title = (await heading().textContent()) ?? '';
    if (title.includes('Check the answers')) break;
    expect(pages.size).toBeLessThan(40);
    pages.add(title);
    const rows = page.locator('main table tbody tr:visible');
    if ((await rows.count()) > 0) {
      for (const row of await rows.all()) await row.locator('input').nth(1).check({ force: true });
      await page.getByRole('button', { name: 'Continue' }).click();
    } else {
      await page.locator('.choice:visible').first().click();
    }
    await page.waitForFunction(
      (before) =>
        document.querySelector('main h1:not(:is(.interview__page--left, .interview__page--ahead) *)')
          ?.textContent !== before,
      title,
    );
  }
  await page.getByRole('button', { name: 'Finish the interview' }).click();
  await page.waitForFunction(
    () =>
      document.querySelector('main h1:not(:is(.interview__page--left, .interview__page--ahead) *)')
        ?.textContent === 'Thank you',
  );
});

it('counts the interview as finished here and not brought in, then as brought in', async () => {
  const { page } = tablet;
  expect(await counts()).toEqual({
    'Finished today': '1',
    'Finished on this tablet': '1',
    'Not yet brought in': '1',
    'Brought in': '0',
  });
  await page.goto(`${host.address}#/bring-in`);
  await page
    .getByRole('button', { name: /Bring in/ })
    .first()
    .click();
  await unlockByFile(page, made);
  await page.locator('main a[href^="#/results/"]').first().waitFor();
  expect(await counts()).toEqual({
    'Finished today': '1',
    'Finished on this tablet': '1',
    'Not yet brought in': '0',
    'Brought in': '1',
  });
});

it('shows results that hide what rests on one person', async () => {
  const { page } = tablet;
  await page.goto(`${host.address}#/results`);
  await page.locator('main a[href^="#/results/"]').first().click();
  await page.waitForURL(/#\/results\/./);
  // After a reload they are locked.
  await unlockByFile(page, made);
  await page.locator('main table').first().waitFor();
  await expect.poll(() => page.locator('main').textContent()).toMatch(/fewer than 30|under 30|too few/i);
});

it('practises an interview with the made-up council, without keys, and is told that it is one', async () => {
  const { page } = tablet;
  await visitAnew(page, host, '#/practice');
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'practice');
  await page.getByRole('button', { name: 'Go on to the interview' }).click();
  await page.locator('#start-fieldworker').waitFor();
  await beginInterview(page);
  await page.getByText('Simulated survey: no real answers').waitFor();
  const asked = await answerAll(page);
  expect(asked.length).toBeGreaterThan(5);
  await page.getByText('Simulated survey: no real answers').waitFor();
  await takeShots(page, 'practice-review');
  await page.getByRole('button', { name: 'Finish the interview' }).click();
  await page.locator('main h1:visible', { hasText: 'Thank you' }).waitFor();
});

it('draws charts and opens deep links with no network', async () => {
  const { page } = tablet;
  await page.goto(`${host.address}#/sample`);
  await page.waitForURL(/#\/results\/./);
  await page.locator('main canvas').first().waitFor();
  const results = page.url();
  await page.goto('about:blank');
  await page.goto(results);
  await page.locator('main canvas').first().waitFor();
  const painted = await page
    .locator('main canvas')
    .first()
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
      return pixels?.some((value) => value !== 0) ?? false;
    });
  expect(painted).toBe(true);
  await page.goto('about:blank');
  await page.goto(`${host.address}#/figures/council_runs_things`);
  await page.locator('main table').first().waitFor();
  expect(tablet.troubles).toEqual([]);
});
