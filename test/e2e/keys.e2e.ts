import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { itWithAge, openedByAge, openedByAgeWithKeyFile } from '../fixtures/publicAge.ts';
import { press } from './builderKeys.ts';
import { handedOver } from './exchanging.ts';
import { putFieldwork, someFieldwork } from './fieldwork.ts';
import { isReadable } from './fits.ts';
import {
  cutNetwork,
  type Host,
  hostApp,
  keptOffline,
  OFFICE,
  openTablet,
  restoreNetwork,
  type Tablet,
  visit,
} from './harness.ts';
import { foundInProfile } from './profileSearch.ts';

const questionnaire = drawnQuestionnaire('q1! single 1-5; q2 single 1-2');
const { survey, wave } = someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } });
/** A word that stands in what is backed up, and in nothing of the app. */
const CANARY = 'Zyzzogeton';

let host: Host;
let tablet: Tablet;
let office: Tablet;
let keyFile: { readonly name: string; readonly bytes: Buffer };
let words: string;
let paperKey: string;
let sealed: Buffer;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet(OFFICE);
  office = await openTablet(OFFICE);
  await putFieldwork(tablet.page, host, {
    survey: { ...survey, contact: `${CANARY}, 01234 567890` },
    wave,
    questionnaire,
  });
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

/** Presses a button that hands a file over. */
async function give(page: Page, field: string, name: string, buffer: Buffer): Promise<void> {
  await page.locator(`#${field}`).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** The paper key as it stands on the sheet. */
async function onPaper(page: Page): Promise<string> {
  const text = (await page.locator('.keys-text').textContent()) ?? '';
  return text.replace('The key as text', '').trim();
}

it('makes keys without a network, saves and prints them, and has both tried, by keyboard', async () => {
  const { page } = tablet;
  await visit(page, host, `#/survey/${survey.id}`);
  await keptOffline(page);
  await page
    .getByText('No keys yet: no interview of this survey begins, and its back-ups are not sealed.')
    .waitFor();
  await cutNetwork(tablet, host);
  await page.getByRole('link', { name: 'Keys of this survey' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Keys of this survey');
  await page.getByText('Nobody can help').waitFor();
  const offered = page.locator('.keys-offered');
  await expect.poll(() => offered.textContent()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await isReadable(page, 'keys-make');
  words = (await offered.textContent()) ?? '';
  await press(page, 'Make the keys');
  await heading(page, 'Save the key file and print the paper key');
  expect(await page.getByText(words, { exact: true }).count()).toBe(0);
  await isReadable(page, 'keys-keep');
  const saved = await handedOver(page, () => press(page, 'Save the key file'));
  keyFile = { name: saved.name, bytes: saved.buffer };
  expect(keyFile.name).toMatch(/^soundings-key-.*\.age$/);
  paperKey = await onPaper(page);
  await press(page, 'Go on: try both keys');

  await heading(page, 'Try both keys');
  await isReadable(page, 'keys-try');
  await give(page, 'key-file', keyFile.name, keyFile.bytes);
  await page.locator('#key-words').fill('wrong words are here');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('These words do not open the key file.').waitFor();
  await isReadable(page, 'keys-wrong');
  await page.locator('#key-words').fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The key file opened the test seal.').waitFor();
  await page.locator('#paper-key').fill(paperKey.replace(/.$/, ''));
  await press(page, 'Open the test seal with the paper key');
  await page.getByRole('alert').getByText('a letter in it is wrong or missing').waitFor();
  await page.locator('#paper-key').fill(paperKey);
  await press(page, 'Open the test seal with the paper key');
  await page.getByText('Both keys have opened the test seal.').waitFor();
  await isReadable(page, 'keys-in-use');
  await restoreNetwork(tablet, host);
});

it('F31: seals the back-up to them, and it shows no word of what is in it', async () => {
  const { page } = tablet;
  await visit(page, host, '#/back-up');
  await page.getByText('A back-up is sealed to the keys of this survey.').waitFor();
  await isReadable(page, 'back-up-sealed');
  const backup = await handedOver(page, () => press(page, 'Back up everything'));
  expect(backup.name).toMatch(/^soundings-backup-\d{4}-\d{2}-\d{2}\.age$/);
  sealed = backup.buffer;
  await page.getByText('It is sealed: it opens with the key file').waitFor();
  expect(sealed.includes(CANARY)).toBe(false);
});

itWithAge('opens it with the public age program, by either key (F40)', () => {
  const plain = openedByAge(sealed, paperKey.replace(/\s/g, ''));
  expect(plain).toContain(CANARY);
  expect(openedByAgeWithKeyFile(sealed, keyFile.bytes, words)).toBe(plain);
});

it('restores it in another browser from the paper key, and again from the key file (F35, F36)', async () => {
  const { page } = office;
  await visit(page, host, '#/back-up');
  await page.getByText('There is nothing on this device to back up.').waitFor();
  await give(page, 'file', 'key.age', keyFile.bytes);
  await page.getByRole('alert').getByText('This is a key file, not a back-up.').waitFor();
  const cut = sealed.subarray(0, sealed.length - 20);
  for (const [bytes, told] of [
    [cut, 'it was altered, or cut short, after it was sealed'],
    [sealed, null],
  ] as const) {
    await give(page, 'file', 'oak.age', bytes);
    await heading(page, 'This file is sealed');
    await page.getByRole('radio', { name: 'The paper key' }).check();
    await page.locator('#paper-key').fill(paperKey);
    await press(page, 'Open the file');
    if (told !== null) await page.getByRole('alert').getByText(told).waitFor();
  }
  await heading(page, 'What this back-up would add');
  await press(page, 'Restore this back-up');
  await page.getByRole('heading', { name: 'Restored', exact: true }).first().waitFor();

  await visit(page, host, '#/bring-in');
  await page.getByRole('heading', { name: 'From another tablet' }).waitFor();
  await give(page, 'file', 'oak.age', sealed);
  await heading(page, 'This file is sealed');
  await give(page, 'key-file', keyFile.name, keyFile.bytes);
  await page.locator('#key-words').fill('other words than these');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('These words do not open the key file.').waitFor();
  await isReadable(page, 'sealed-wrong');
  await page.locator('#key-words').fill(words);
  await page.keyboard.press('Enter');
  await page.getByText('There are no finished interviews in this file.').waitFor();
  await visit(page, host, `#/survey/${survey.id}/keys`);
  await page.getByText('Both keys have opened the test seal.').waitFor();
});

it('says after a reload that the keys are gone from the page, and makes others', async () => {
  const { page } = office;
  await visit(page, host, `#/survey/${survey.id}/keys`);
  await press(page, 'Make new keys');
  await heading(page, 'Make new keys');
  await page.getByRole('radio', { name: 'Words of my own' }).check();
  await page.locator('#own-words').fill('too short');
  await press(page, 'Make the keys');
  await page.getByRole('alert').getByText('Use at least').waitFor();
  await page.locator('#own-words').fill('a long walk down to the river');
  await press(page, 'Make the keys');
  await heading(page, 'Save the key file and print the paper key');
  await page.reload();
  await heading(page, 'Try both keys');
  await page.getByText('The page was left or reloaded since these keys were made').waitFor();
  // The older paper key opens older files, and does not pass for the new one.
  await page.locator('#paper-key').fill(paperKey);
  await press(page, 'Open the test seal with the paper key');
  await page.getByRole('alert').getByText('This key does not open the file.').waitFor();
  await press(page, 'Begin again');
  await page.getByText('Both keys have opened the test seal.').waitFor();
});

it('leaves no private key and no words of a key file in any byte of the browser’s profile (F32)', async () => {
  const secrets = [paperKey.replace(/\s/g, ''), words, 'a long walk down to the river'];
  const found = [tablet, office].flatMap(({ profile }) => foundInProfile(profile, secrets));
  expect(found).toEqual([]);
  expect([...tablet.troubles, ...office.troubles]).toEqual([]);
});
