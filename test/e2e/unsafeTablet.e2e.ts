import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { USUAL_LIMITS, writePack } from '../../src/keeping/transfer/pack.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import { beginInterview, refusal, someFieldwork, untilNextPage } from './fieldwork.ts';
import { isReadable } from './fits.ts';
import { freshProfile, type Host, hostApp, openTablet, type Tablet, visit } from './harness.ts';

const questionnaire = drawnQuestionnaire('core: q1 single 1-5');
const fieldwork = someFieldwork({ questionnaire: { id: questionnaire.id, version: questionnaire.version } });
const signing = newSigningKey();
const profile = freshProfile();
let host: Host;
let tablet: Tablet;
let recipients: readonly string[] = [];

beforeAll(async () => {
  recipients = [(await newKeyPair()).recipient, (await newKeyPair()).recipient];
  host = await hostApp();
  tablet = await openTablet({ profile });
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

async function givePack(page: Page, version: number, unsafeTablet: boolean): Promise<void> {
  const pack = writePack(
    {
      v: 4,
      backCheck: null,
      addresses: null,
      quotas: null,
      wishes: [],
      version,
      made: instant('2026-11-22T09:30:00.000Z'),
      build: 'test',
      office: signing.key,
      recipients: [...recipients],
      limits: { ...USUAL_LIMITS, unsafeTablet },
      introduction: null,
      survey: fieldwork.survey,
      waves: [fieldwork.wave],
      questionnaires: [questionnaire],
    },
    signing.secret,
  );
  await visit(page, host, '#/tablet');
  const file = { name: 'pack.txt', mimeType: 'text/plain', buffer: Buffer.from(pack) };
  await page.locator('#pack-file').setInputFiles(file);
  await page.getByRole('heading', { name: 'What is in this pack' }).waitFor();
}

async function refused(page: Page): Promise<string> {
  await visit(page, host, '#/start');
  return refusal(page);
}

it('F18, F21: begins no interview on a tablet that its browser may clear, and says what to do', async () => {
  const { page } = tablet;
  await givePack(page, 1, false);
  await page.locator('#tablet-name').fill('Tablet 3');
  await expect.poll(() => page.locator('#tablet-new-words').inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await press(page, 'Take this pack');
  await page.getByText('close every window of this browser').waitFor();
  const said = await refused(page);
  for (const reason of ['Kept for good.', 'Installed.', 'Kept over a restart.'])
    expect(said).toContain(reason);
  expect(said).not.toContain('Kept twice');
  // Only the office's pack allows it.
  expect(said).not.toContain('Allow interviews on this device');
  await isReadable(page, 'unsafe-start');
  await visit(page, host, '#/safe');
  await page.getByText('Nobody knows yet whether this tablet keeps').waitFor();
});

it('F20: passes the restart test by a restart, and not by loading the page again or by another tab', async () => {
  await tablet.page.reload();
  expect(await refused(tablet.page)).toContain('Kept over a restart.');
  const beside = await tablet.context.newPage();
  expect(await refused(beside)).toContain('Kept over a restart.');
  await tablet.kill();
  tablet = await openTablet({ profile });
  const said = await refused(tablet.page);
  expect(said).not.toContain('Kept over a restart.');
  expect(said).toContain('Installed.');
  await visit(tablet.page, host, '#/safe');
  await tablet.page.getByText('closed since it took its first pack').waitFor();
});

it('begins interviews where the office allows such a tablet in its pack', async () => {
  const { page } = tablet;
  await givePack(page, 2, true);
  await press(page, 'Take this pack');
  await page.getByText('Pack number 2 is in use. Interviews can be started.').waitFor();
  await visit(page, host, '#/start');
  await expect.poll(() => page.locator('#shift-passphrase').inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await press(page, 'I do not have this passphrase');
  await press(page, 'Start the shift');
  await page.getByRole('heading', { name: 'Your shift', exact: true }).waitFor();
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').nth(3).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  await page.getByRole('button', { name: 'Next interview' }).waitFor();
  expect(tablet.troubles).toEqual([]);
});

it('F18: looks again before the next interview: a tablet that is no longer safe enough begins none, and nothing is lost', async () => {
  const { page } = tablet;
  const beside = await tablet.context.newPage();
  await givePack(beside, 3, false);
  await press(beside, 'Take this pack');
  await beside.getByText('Pack number 3 is in use').waitFor();
  const before = page.url();
  await page.getByRole('button', { name: 'Next interview' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('No interview was begun').waitFor();
  await alert.getByText('Kept for good.').waitFor();
  await expect.poll(() => alert.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.getByText('1 interview only on this tablet').waitFor();
  expect(page.url()).toBe(before);
  await isReadable(page, 'unsafe-next');
  expect(tablet.troubles).toEqual([]);
});
