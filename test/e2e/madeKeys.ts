import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type AppHost, visit } from './harness.ts';

/** The keys of a survey, as an officer has them in hand. */
export interface MadeKeys {
  readonly keyFile: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  /** They lock the key file. */
  readonly words: string;
  /** As it is printed. */
  readonly paperKey: string;
}

/** Makes the keys of a survey and tries both, as an officer does. */
export async function makeKeys(page: Page, host: AppHost, survey: string): Promise<MadeKeys> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await visit(page, host, `#/survey/${survey}/keys`);
  const offered = page.locator('.keys-offered');
  await expect.poll(() => offered.textContent()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  const words = (await offered.textContent()) ?? '';
  await press('Make the keys');
  const [download] = await Promise.all([page.waitForEvent('download'), press('Save the key file')]);
  const buffer = readFileSync(await download.path());
  const keyFile = { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
  const printed = (await page.locator('.keys-text').textContent()) ?? '';
  const paperKey = printed.replace('The key as text', '').trim();
  await press('Go on: try both keys');
  await page.locator('#key-file').setInputFiles(keyFile);
  await page.locator('#key-words').fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The key file opened the test seal.').waitFor();
  await page.locator('#paper-key').fill(paperKey);
  await press('Open the test seal with the paper key');
  await page.getByText('Both keys have opened the test seal.').waitFor();
  return { keyFile, words, paperKey };
}

/** Gives the key file and its words where a page asks for a key. */
export async function unlockByFile(page: Page, { keyFile, words }: MadeKeys): Promise<void> {
  await page.locator('#key-file').setInputFiles(keyFile);
  await page.locator('#key-words').fill(words);
  await page.keyboard.press('Enter');
}

/** Starts a shift on the start page with the words that are offered; these words. */
export async function startShift(page: Page, host: AppHost): Promise<string> {
  await visit(page, host, '#/start');
  const field = page.locator('#shift-passphrase');
  await expect.poll(() => field.inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  const passphrase = await field.inputValue();
  await page.getByRole('button', { name: 'Start the shift', exact: true }).click();
  await page.getByRole('heading', { name: 'Your shift', exact: true }).waitFor();
  return passphrase;
}
