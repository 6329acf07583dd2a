import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import { beginInterview, putFieldwork, putKeys, someFieldwork, untilNextPage } from './fieldwork.ts';
import { isReadable } from './fits.ts';
import { type Host, hostApp, openTablet, type Tablet, visit } from './harness.ts';

const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 single 1-2');
const fieldwork = someFieldwork({ questionnaire: { id: questionnaire.id, version: questionnaire.version } });
const survey = fieldwork.survey.id;

let host: Host;
let tablet: Tablet;
let passkeys: () => Promise<number>;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet();
  await putFieldwork(tablet.page, host, { ...fieldwork, questionnaire });
  const [officer, paper] = [(await newKeyPair()).recipient, (await newKeyPair()).recipient];
  await putKeys(tablet.page, survey, { officer, paper });
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

/** Gives the tablet an authenticator of its own, as a sensor for fingers is; how many passkeys are in it. */
async function withAuthenticator(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
}

it('offers no passkey on a tablet that has none', async () => {
  const { page } = tablet;
  await heading(page, 'Start your shift');
  await expect.poll(() => page.locator('#shift-passphrase').inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await expect.poll(() => page.getByText('Working on the passphrase').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Start with a passkey of this tablet' }).count()).toBe(0);
});

it('starts a shift with a passkey, and opens it and the interview again after a reload', async () => {
  const { page } = tablet;
  passkeys = await withAuthenticator(page);
  await page.reload();
  const start = page.getByRole('button', { name: 'Start with a passkey of this tablet' });
  await start.waitFor();
  await isReadable(page, 'passkey-start');
  await start.press('Enter');
  await heading(page, 'Your shift');
  expect(await passkeys()).toBe(1);
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').nth(2).click());
  await page.locator('[data-kept=yes]').waitFor();

  await page.reload();
  await heading(page, 'This interview is locked');
  expect(await page.locator('#shift-passphrase').count()).toBe(0);
  await isReadable(page, 'passkey-locked');
  await press(page, 'Open with the passkey');
  await page.locator('.choice:visible').first().waitFor();
  await untilNextPage(page, () => page.getByRole('button', { name: 'Back', exact: true }).click());
  expect(await page.locator('.choice:visible input').nth(2).isChecked()).toBe(true);
});

it('keeps one passkey, however many shifts are begun with it', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await press(page, 'End the shift');
  await press(page, 'End the shift');
  await heading(page, 'Start your shift');
  await press(page, 'Start with a passkey of this tablet');
  await heading(page, 'Your shift');
  expect(await passkeys()).toBe(1);
  expect(tablet.troubles).toEqual([]);
});
