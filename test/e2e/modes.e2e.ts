import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Wave } from '../../src/asking/survey/survey.ts';
import {
  answerPage,
  headingOf,
  putFieldwork,
  putSealedFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { faultsOf, narrow } from './fits.ts';
import {
  accessibilityFaults,
  cutNetwork,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  resize,
  restoreNetwork,
  scrollsSideways,
  type Tablet,
  type TabletOptions,
  takeShots,
  visit,
} from './harness.ts';

/** An interview in each way of taking answers, on the width that goes with it. */
let host: Host;
let tablet: Tablet;
beforeAll(async () => {
  host = await hostApp();
});
afterEach(() => tablet.close());
afterAll(() => host.close());

async function opened(wave: Partial<Wave>, options: TabletOptions = {}, number = '12') {
  tablet = await openTablet({ keepsApp: false, ...options });
  const { page } = tablet;
  await putFieldwork(page, host, someFieldwork({ simulated: true, ...wave }));
  await page.fill('#start-fieldworker', number);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.interview__heading').waitFor();
  return page;
}

const press = (name: string) => tablet.page.getByRole('button', { name, exact: true }).click();
const text = async () => (await tablet.page.locator('main').innerText()) ?? '';

/** To the first question after the screener, by Continue; the headings on the way. */
async function passScreener(): Promise<void> {
  const { page } = tablet;
  for (let heading = await headingOf(page); !heading.startsWith('Overall'); ) {
    await page.locator('.choice:visible').first().click();
    heading = await untilNextPage(page, () => press('Continue'));
  }
}

it('leaves a resident alone with the questions: Don’t know printed, Continue pressed, no notes', async () => {
  const page = await opened({ mode: 'selfCompletion', autoAdvance: false }, undefined, '');
  await expect.poll(text).toContain('Testford Council is asking residents some questions.');
  expect(await text()).not.toContain('fieldworker');
  await page.getByText('More about privacy').click();
  await page.getByText('Answers are used for statistics only.').waitFor();
  await expect.poll(text).toContain('01234 567890');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'mode-alone-introduction');
  await untilNextPage(page, () => press('Start the questions'));
  await passScreener();

  // A tap alone goes nowhere: it can be seen and mended first.
  await page.locator('.choice:visible').nth(1).click();
  await page.locator('[data-kept=yes]').waitFor();
  expect(await headingOf(page)).toMatch(/^Overall/);
  await expect.poll(() => page.locator('.choice:visible', { hasText: 'Don’t know' }).count()).toBe(1);
  await expect.poll(() => page.locator('.choice--quiet:visible').count()).toBe(0);
  expect(await text()).not.toContain('For the fieldworker');
  await expect.poll(() => page.getByRole('button', { name: /tablet/ }).count()).toBe(0);
  await takeShots(page, 'mode-alone-question');
  await page.locator('.choice:visible', { hasText: 'Don’t know' }).click();
  await page.locator('[data-kept=yes]').waitFor();
  expect((await stored(page, 'drafts'))[0]).toMatchObject({
    answers: { local_area: { missing: 'dontKnow', heard: 'shown' } },
    design: { fieldworker: null, modes: { satisfaction: 'selfCompletion' } },
  });
});

it('reads out by telephone with no card to show, and codes Don’t know only when it is said', async () => {
  const page = await opened({ mode: 'telephone' });
  await expect.poll(text).toContain('Read this out.');
  expect(await text()).not.toMatch(/identity card|show it/);
  await expect.poll(text).toContain('01234 567890');
  await takeShots(page, 'mode-telephone-introduction');
  await untilNextPage(page, () => press('Start the questions'));
  for (let passed = 0; passed < 4; passed += 1) await answerPage(page, 0);
  await expect
    .poll(() => page.locator('.choice:visible:not(.choice--quiet)', { hasText: 'Don’t know' }).count())
    .toBe(0);
  await expect.poll(() => page.getByRole('button', { name: /tablet/ }).count()).toBe(0);
  await untilNextPage(page, () => page.locator('.choice--quiet:visible', { hasText: 'Don’t know' }).click());
  expect((await stored(page, 'drafts'))[0]).toMatchObject({
    answers: { local_area: { missing: 'dontKnow', heard: 'volunteered' } },
    design: { fieldworker: '12', modes: { satisfaction: 'telephone' } },
  });
});

it('lets staff enter a paper questionnaire, and greets nobody', async () => {
  const page = await opened({ mode: 'postal' }, undefined, '');
  expect(await headingOf(page)).toBe('A paper questionnaire for Testford Council');
  expect(await text()).not.toMatch(/Hello|Read this out/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeShots(page, 'mode-postal');
  await untilNextPage(page, () => press('Start entering'));
  for (let heading = ''; !heading.startsWith('Check'); ) {
    heading = await answerPage(page, /aged 18|main home/.test(await headingOf(page)) ? 0 : 1);
  }
  await untilNextPage(page, () => press('Finish the interview'));
  await expect.poll(text).toContain('The questionnaire is entered.');
  expect(await stored(page, 'outbox')).toMatchObject([{ design: { modes: { services: 'postal' } } }]);
  await press('Next questionnaire');
  await page.getByText('Start entering').waitFor();
});

it('waits for Continue where the officer switched going on by itself off', async () => {
  const page = await opened({ autoAdvance: false });
  await untilNextPage(page, () => press('Start the questions'));
  await page.locator('.choice:visible').first().click();
  await page.locator('[data-kept=yes]').waitFor();
  await page.waitForTimeout(300);
  expect(await headingOf(page)).toContain('aged 18');
  await passScreener();
  expect(await headingOf(page)).toMatch(/^Overall/);
});

it('asks one row of the grid at a time where the tablet is narrow, and goes back row by row', async () => {
  const page = await opened({ mode: 'faceToFace' }, { viewport: { width: 360, height: 800 } });
  await untilNextPage(page, () => press('Start the questions'));
  for (let heading = ''; !heading.includes('each of the following'); ) {
    heading = await answerPage(page, /aged 18|main home/.test(await headingOf(page)) ? 0 : 1);
  }
  await expect.poll(() => page.locator('.grid:visible').count()).toBe(0);
  const rows: string[] = [];
  for (let heading = await headingOf(page); heading.includes('each of the following'); ) {
    rows.push(heading);
    if (rows.length === 1) expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    const box = await page.locator('.choice:visible').first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    heading = await answerPage(page, 1);
  }
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows).size).toBe(rows.length);
  await takeShots(page, 'mode-narrow-after-grid');
  for (const row of rows.toReversed().slice(0, 3)) {
    expect(await untilNextPage(page, () => press('Back'))).toBe(row);
    await expect.poll(() => page.locator('input:checked:visible').count()).toBe(1);
  }
  await takeShots(page, 'mode-narrow-row');
  // Turned to be wide, the same answers stand in the table.
  await resize(page, { width: 820, height: 1180 });
  await page.locator('.grid:visible').waitFor();
  await expect.poll(() => page.locator('.grid__row--given:visible').count()).toBe(rows.length);
});

it('begins no interview of a wave that was closed while the page was open', async () => {
  tablet = await openTablet({ keepsApp: false });
  const { page, context } = tablet;
  await putSealedFieldwork(page, host, someFieldwork());
  const office = await context.newPage();
  await visit(office, host);
  await office.getByRole('button', { name: 'Close wave' }).click();
  await office.getByRole('button', { name: 'Reopen' }).waitFor();
  await page.fill('#start-fieldworker', '12');
  await press('Start');
  await page.getByText('This wave is closed: no new interview can be started.').waitFor();
  expect(await stored(page, 'drafts')).toEqual([]);
  await page.reload();
  await page.getByText('No survey on this tablet is open for interviews.').waitFor();
});

it('shows a resident the accessibility statement and privacy by keyboard and offline, and leads nowhere', async () => {
  const phone = { viewport: { width: 360, height: 740 }, keepsApp: true };
  const page = await opened({ mode: 'selfCompletion', autoAdvance: false }, phone, '');
  await keptOffline(page);
  await cutNetwork(tablet, host);
  const address = page.url();
  const open = async (summary: string, said: RegExp) => {
    const details = page.locator('details', { hasText: summary });
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    await details.getByText(said).waitFor();
    await expect.poll(() => details.getByRole('link').count()).toBe(0);
  };
  const openBoth = async () => {
    await open('Accessibility statement', /partially compliant/);
    await open('Privacy: what this app stores', /No sound, picture or position/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };
  await openBoth();
  await takeShots(page, 'statements-introduction');
  expect(page.url()).toBe(address);
  await untilNextPage(page, () => press('Start the questions'));
  await passScreener();
  await page.locator('.choice').nth(1).click();
  await page.locator('[data-kept=yes]').waitFor();

  await untilNextPage(page, () => press('Stop the interview'));
  await untilNextPage(page, () => page.getByText('Yes, keep the answers so far').click());
  expect(await headingOf(page)).toBe('Thank you');
  await openBoth();
  await takeShots(page, 'statements-thanks');
  expect((await stored(page, 'outbox'))[0]).toMatchObject({ kind: 'partial' });
  expect(tablet.context.pages()).toHaveLength(1);
  await restoreNetwork(tablet, host);
});
