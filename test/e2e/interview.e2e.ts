import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerAll,
  answerPage,
  beginInterview,
  headingOf,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import {
  accessibilityFaults,
  cutNetwork,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  resize,
  restoreNetwork,
  type Tablet,
  takeShots,
  visit,
} from './harness.ts';

let host: Host;
let tablet: Tablet;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet();
  await putFieldwork(tablet.page, host, someFieldwork({ simulated: true }));
  await keptOffline(tablet.page);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

it('takes a whole interview without a network, also after a reload in the middle', async () => {
  const { page } = tablet;
  await cutNetwork(tablet, host);
  await beginInterview(page);
  // Who asks, why, how long, that nobody has to, and what becomes of the answers.
  const said = await page.locator('main').innerText();
  for (const words of [
    'Testford Council',
    'about 8 minutes',
    'You choose whether to take part',
    'What happens to',
  ])
    expect(said).toContain(words);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await answerPage(page, 0);
  await page.reload();
  await page.locator('h1', { hasText: 'main home' }).waitFor();
  await answerPage(page, 0);
  for (let passed = 0; passed < 11; passed += 1) {
    for (const name of ['Back', 'Skip this question', 'Stop the interview'])
      expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1);
    await answerPage(page, 1);
  }
  expect(await headingOf(page)).toContain('Check the answers');
  await expect.poll(() => page.locator('.review .govuk-summary-list__row').count()).toBe(21);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  expect(await headingOf(page)).toBe('Thank you');
  expect(await page.locator('main').textContent()).not.toContain('Fairly satisfied');

  // Nothing of it is left to be seen: not by going back, not at its address.
  await page.goBack();
  expect(await headingOf(page)).toBe('Thank you');
  expect(await stored(page, 'drafts')).toEqual([]);
  const [response] = await stored(page, 'outbox');
  expect(response).toMatchObject({
    kind: 'complete',
    number: 1,
    design: { fieldworker: '12', modes: { screener: 'faceToFace' } },
    answers: { adult: { value: 1 }, local_area: { value: 2 } },
  });
  expect(Object.keys(response?.['paradata'] as object)).toContain('ms.local_area');
  await page.reload();
  await page.locator('h1', { hasText: 'cannot be opened' }).waitFor();
  await restoreNetwork(tablet, host);
});

it('goes back by the browser’s Back as by its own, with every answer', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await answerPage(page, 0);
  await answerPage(page, 0);
  const asked = await answerPage(page, 2);
  expect(asked).toContain('your sex');
  expect(await untilNextPage(page, () => page.goBack())).toContain('age groups');
  expect(await page.locator('input:checked:visible').getAttribute('id')).toBe('age_band-3');
  expect(await untilNextPage(page, () => page.goForward())).toContain('your sex');
  expect(
    await untilNextPage(page, () => page.getByRole('button', { name: 'Back', exact: true }).click()),
  ).toContain('age groups');
  expect(await untilNextPage(page, () => page.goBack())).toContain('main home');
  expect(await page.evaluate(() => location.href)).not.toMatch(/age|home|question/);
});

it('goes back and on by the browser after a reload too, though its history holds nothing but numbers', async () => {
  const { page } = tablet;
  const state = () => page.evaluate(() => history.state as unknown);
  await untilNextPage(page, () => page.goForward());
  await page.reload();
  await page.locator('h1', { hasText: 'age groups' }).waitFor();
  const here = await state();
  expect(here).toEqual(expect.any(Number));
  expect(await untilNextPage(page, () => page.goBack())).toContain('main home');
  await expect.poll(state).toBeLessThan(Number(here));
  expect(await untilNextPage(page, () => page.goBack())).toContain('18 or over');
  expect(await untilNextPage(page, () => page.goForward())).toContain('main home');
  expect(await untilNextPage(page, () => page.goForward())).toContain('age groups');
  expect(await untilNextPage(page, () => page.goForward())).toContain('your sex');
  expect(
    await untilNextPage(page, () => page.getByRole('button', { name: 'Back', exact: true }).click()),
  ).toContain('age groups');
  expect(await untilNextPage(page, () => page.goBack())).toContain('main home');
});

it('F66: does not take the second tap of a double tap for the next question', async () => {
  const { page } = tablet;
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
  const box = await page.locator('.choice:visible').nth(1).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 20];
  const next = await untilNextPage(page, () => page.mouse.click(x, y));
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.waitForTimeout(300);
  expect(await headingOf(page)).toBe(next);
  await expect.poll(() => page.locator('input:checked:visible').count()).toBe(0);
});

it('sets stopping apart from skipping, where a thumb does not hit it by mistake', async () => {
  const { page } = tablet;
  const before = page.viewportSize();
  await resize(page, { width: 360, height: 800 });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const stop = await button('Stop the interview').boundingBox();
  expect(Math.min(stop?.height ?? 0, stop?.width ?? 0)).toBeGreaterThanOrEqual(44);
  for (const name of ['Continue', 'Skip this question', /Hand the tablet/]) {
    const other = await button(name).boundingBox();
    expect((stop?.y ?? 0) - (other?.y ?? 0) - (other?.height ?? 0)).toBeGreaterThanOrEqual(16);
  }
  const paper = (name: string) => button(name).evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await paper('Stop the interview')).not.toBe(await paper('Skip this question'));
  await takeShots(page, 'interview-actions');
  if (before !== null) await resize(page, before);
});

it('F69: asks before it stops, and keeps or destroys the answers as the resident says', async () => {
  const { page } = tablet;
  await untilNextPage(page, () => page.getByRole('button', { name: 'Stop the interview' }).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Go on with the interview' }).click());
  await page.getByRole('button', { name: 'Stop the interview' }).click();
  await untilNextPage(page, () => page.getByRole('button', { name: 'No, destroy them' }).click());
  const [, last] = await stored(page, 'outbox');
  expect(last).toMatchObject({ kind: 'breakOff', answers: {}, paradata: {} });

  await page.getByRole('button', { name: 'Next interview' }).click();
  await page.locator('h1', { hasText: 'A survey of residents' }).waitFor();
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  // The next resident finds nothing chosen: the same question was answered in each interview before.
  expect(await headingOf(page)).toContain('aged 18');
  await expect.poll(() => page.locator('input:checked').count()).toBe(0);
  await answerPage(page, 0);
  await page.getByRole('button', { name: 'Stop the interview' }).click();
  await untilNextPage(page, () => page.getByRole('button', { name: 'Yes, keep the answers' }).click());
  expect((await stored(page, 'outbox'))[2]).toMatchObject({
    kind: 'partial',
    answers: { adult: { value: 1 } },
  });
});

it('F70: ends politely for somebody the survey is not about', async () => {
  const { page } = tablet;
  await page.getByRole('button', { name: 'Next interview' }).click();
  await page.locator('h1', { hasText: 'A survey of residents' }).waitFor();
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  expect(await answerPage(page, 1)).toContain('that is all we need');
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  await takeShots(page, 'interview-screened-out');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish' }).click());
  const filed = (await stored(page, 'outbox'))[3];
  expect(filed).toMatchObject({ kind: 'void', endedBy: 'underAge' });
  expect(filed?.['answers']).toEqual({});
});

it('does not finish with a required question unanswered, and leads to it', async () => {
  const { page } = tablet;
  await page.getByRole('button', { name: 'Next interview' }).click();
  await page.locator('h1', { hasText: 'A survey of residents' }).waitFor();
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await page.waitForFunction(() => document.title.startsWith('Error: '));
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className))
    .toContain('govuk-error-summary');
  for (let heading = ''; !heading.startsWith('Check'); ) {
    heading = await untilNextPage(page, () =>
      page.getByRole('button', { name: 'Skip this question', exact: true }).click(),
    );
  }
  await page.getByRole('button', { name: 'Finish the interview' }).click();
  const summary = page.locator('.govuk-error-summary');
  await summary.waitFor();
  await expect
    .poll(() => summary.getByRole('button').allTextContents())
    .toEqual([expect.stringContaining('aged 18'), expect.stringContaining('main home')]);
  const lead =
    '2 questions that must be answered have no answer yet. Every answer given is kept. Answer them, or stop the interview.';
  await summary.getByText(lead, { exact: true }).waitFor();
  await summary.getByRole('button').first().click();
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'aged 18' }).waitFor();
  expect(await answerPage(page, 0)).toContain('Check the answers');
  expect((await stored(page, 'outbox')).length).toBe(4);
});

it('is read out, found by keyboard and readable at every size on every page', async () => {
  const { page } = tablet;
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await faultsOf(page, 'fieldwork')).map((fault) => `${name}: ${fault}`));
    await takeShots(page, `interview-${name}`);
  };
  await look('review');
  await visit(page, host, '#/start');
  await page.locator('.start__unfinished').waitFor();
  await look('start');
  await beginInterview(page);
  await look('introduction');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await look('question');
  await page.getByRole('button', { name: 'Hand the tablet to the resident' }).click();
  await page.getByRole('button', { name: 'Take the tablet back' }).waitFor();
  await look('handed-over');
  await page.getByRole('button', { name: 'Take the tablet back' }).click();
  await page.getByRole('button', { name: 'Hand the tablet to the resident' }).waitFor();
  for (let heading = ''; !heading.includes('each of the following'); ) heading = await answerPage(page, 0);
  await page.locator('.grid:visible').waitFor();
  await look('grid');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await look('error');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Stop the interview' }).click());
  await look('stop');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Yes, keep the answers' }).click());
  await look('thanks');
  await visit(page, host, '#/interview/nowhere');
  await page.locator('h1', { hasText: 'cannot be opened' }).waitFor();
  await look('unknown');
  expect(faults).toEqual([]);
});

it('prints no error and breaks no rule of the policy', () => {
  expect(tablet.troubles.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  expect(host.violations()).toEqual([]);
});

it('takes an interview in the resident’s own hands by Continue alone', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await page.getByRole('button', { name: 'Hand the tablet to the resident' }).click();
  await page.getByRole('button', { name: 'Take the tablet back' }).waitFor();
  await page.locator('.choice:visible').first().click();
  await page.locator('[data-kept=yes]').waitFor();
  expect(await headingOf(page)).toContain('aged 18');
  expect(await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click())).toContain(
    'main home',
  );
});

it('F10: keeps answers in the second store while the first is full, says so, and has them in both after the next start', async () => {
  const { page } = tablet;
  // Chromium's own quota switch leaves IndexedDB alone: each write is refused as a full disk refuses it.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('.choice:visible').first().click();
  await page.locator('[data-kept=once]').waitFor();
  expect(await page.locator('[data-kept]').textContent()).toBe('Kept in one place only on this tablet');
  expect(await accessibilityFaults(page)).toEqual([]);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  await page.reload();
  await page.locator('[data-kept=yes]').waitFor();
  expect(await headingOf(page)).toContain('age groups');
  const back = () => page.getByRole('button', { name: 'Back', exact: true }).click();
  expect(await untilNextPage(page, back)).toContain('main home');
  await expect.poll(() => page.locator('input:checked:visible').count()).toBe(1);
});

it('takes all answers again when every page is answered', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await beginInterview(page);
  const met = await answerAll(page, 1);
  expect(new Set(met).size).toBe(met.length);
});
