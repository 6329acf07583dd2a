import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type KeyPair, newKeyPair, openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64Url } from '../../src/keeping/sealing/base64Url.ts';
import { unpacked } from '../../src/keeping/sealing/packed.ts';
import { jsonOf } from '../../src/keeping/sealing/paddedJson.ts';
import { signerOf } from '../../src/keeping/sealing/signing.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import {
  beginInterview,
  type Fieldwork,
  putFieldwork,
  putKeys,
  someFieldwork,
  untilNextPage,
} from './fieldwork.ts';
import { type AppHost, hostApp, OFFICE, openTablet, type TabletOptions, visit } from './harness.ts';
import { recordsOf } from './storeRecords.ts';

/** A file as it is carried to another device. */
export interface Handed {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The file that something hands over. */
export async function handedOver(page: Page, act: () => Promise<unknown>): Promise<Handed> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), act()]);
  const buffer = readFileSync(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'text/plain', buffer };
}

/** Waits for a heading. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor();

/** Gives the paper key where it is asked for. */
export async function unlock(page: Page, paper: KeyPair): Promise<void> {
  await heading(page, 'Unlock the answers');
  await page.getByRole('radio', { name: 'The paper key' }).check();
  await page.locator('#paper-key').fill(paper.identity);
  await press(page, 'Unlock');
}

/** A survey with one wave that asks these questions, and the office's pages for its tablets. */
export function exchangedSurvey(questions: string): Fieldwork & { readonly home: string } {
  const questionnaire = drawnQuestionnaire(questions);
  const fieldwork = someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } });
  return { ...fieldwork, questionnaire, home: `#/survey/${fieldwork.survey.id}/tablets` };
}

/** Opens an office whose survey has keys in use, and a tablet with nothing on it; the private parts of the keys too. */
export async function openExchange(
  fieldwork: Fieldwork,
  { tablet: ofTablet, office: ofOffice }: { readonly tablet: TabletOptions; readonly office?: TabletOptions },
) {
  const host = await hostApp();
  const office = await openTablet({ ...OFFICE, ...ofOffice });
  await putFieldwork(office.page, host, fieldwork);
  const [officer, paper] = [await newKeyPair(), await newKeyPair()];
  const keys = { officer: officer.recipient, paper: paper.recipient };
  await putKeys(office.page, fieldwork.survey.id, keys);
  return { host, office, officer, paper, tablet: await openTablet(ofTablet) };
}

/** Makes a pack at the office, for tablets that need not be safe: a headless browser promises to keep nothing. */
export async function packMade(page: Page, host: AppHost, home: string, paper: KeyPair): Promise<Handed> {
  await visit(page, host, `${home}/pack`);
  await heading(page, 'Make a pack');
  await page.getByRole('checkbox', { name: 'Let tablets that may lose interviews' }).check();
  await press(page, 'Make the pack');
  const pack = await handedOver(page, () => unlock(page, paper));
  await heading(page, 'The pack is made');
  return pack;
}

/** Begins a shift on the start page, with the words that are offered; without the tablet's where none are typed. */
export async function shiftStarted(page: Page): Promise<void> {
  await expect.poll(() => page.locator('#shift-passphrase').inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  const words = page.locator('#shift-tablet-words');
  if ((await words.count()) > 0 && (await words.inputValue()) === '')
    await press(page, 'I do not have this passphrase');
  await press(page, 'Start the shift');
  await heading(page, 'Your shift');
}

/** The secret with which the office signs packs and receipts: it lies in its store sealed, and is opened with a key of the survey. */
export async function officeSigner(page: Page, { identity }: KeyPair): Promise<string> {
  const settings = (await recordsOf(page, 'settings')) as readonly { name: string; value: unknown }[];
  const kept = settings.find(({ name }) => name === 'officeSigning')?.value as {
    key: string;
    sealed: string;
  };
  const opened = goodOf(
    await openSealed(fromBase64Url(kept.sealed) ?? new Uint8Array(), { identities: [identity] }),
  );
  const secret = jsonOf(goodOf(await unpacked(opened))) as string;
  expect(signerOf(secret)).toBe(kept.key);
  return secret;
}

/** An office and a tablet at one host. */
export interface Exchange {
  readonly host: AppHost;
  readonly office: Page;
  readonly tablet: Page;
  /** The office's pages for tablets: `#/survey/…/tablets`. */
  readonly home: string;
}

/** Gives the tablet its first pack by a file, and makes it known to the office. @returns Its passphrase. */
export async function setUp({ host, office, tablet, home }: Exchange, pack: Handed): Promise<string> {
  await visit(tablet, host, '#/tablet');
  await tablet.locator('#pack-file').setInputFiles(pack);
  await heading(tablet, 'What is in this pack');
  await tablet.locator('#tablet-name').fill('Tablet 3');
  const field = tablet.locator('#tablet-new-words');
  await expect.poll(() => field.inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  const passphrase = await field.inputValue();
  await press(tablet, 'Take this pack');
  await tablet.getByText('Pack number 1 is in use.').waitFor();
  await visit(office, host, `${home}/add`);
  await press(office, 'Give out a code');
  await office.locator('.tablets-code').waitFor();
  const code = (await office.locator('.tablets-code').textContent()) ?? '';
  await tablet.locator('#tablet-code').fill(code);
  await tablet.locator('#tablet-card-words').fill(passphrase);
  await press(tablet, 'Make the card');
  await tablet.getByText('The card is made.').waitFor();
  const card = await handedOver(tablet, () => press(tablet, 'Save the card as a file'));
  await office.locator('#card').setInputFiles(card);
  await heading(office, 'Do both show the same eight words?');
  await office.locator('#tablet-name').fill('Oak');
  await office.keyboard.press('Enter');
  await office.getByRole('heading', { name: '“Oak” is on the list' }).waitFor();
  return passphrase;
}

/** Takes one interview in a shift of its own. */
export async function interviewed({ host, tablet }: Exchange, said: string): Promise<void> {
  await visit(tablet, host, '#/start');
  await shiftStarted(tablet);
  await beginInterview(tablet);
  await untilNextPage(tablet, () => tablet.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(tablet, () => tablet.locator('.choice:visible').nth(3).click());
  await tablet.locator('.interview__page--open :is(textarea, input[type=text])').fill(said);
  await untilNextPage(tablet, () => tablet.getByRole('button', { name: 'Continue' }).click());
  await untilNextPage(tablet, () => tablet.getByRole('button', { name: 'Finish the interview' }).click());
  await visit(tablet, host, '#/start');
  await tablet.getByText('1 interview only on this tablet').waitFor();
}

/** Makes the next pack and puts it in the shared folder of the office; the file that was saved. */
export async function packPut({ host, office, home }: Exchange, paper: KeyPair | null): Promise<Handed> {
  await visit(office, host, home);
  await visit(office, host, `${home}/pack`);
  await heading(office, 'Make a pack');
  // A headless browser promises to keep nothing.
  await office.getByRole('checkbox', { name: 'Let tablets that may lose interviews' }).check();
  const pack = await handedOver(office, async () => {
    await press(office, 'Make the pack');
    if (paper !== null) await unlock(office, paper);
  });
  await heading(office, 'The pack is made');
  await press(office, 'Put it in the shared folder');
  await office.getByText(`${pack.name} lies in the shared folder`).waitFor();
  return pack;
}

/** Makes the bundle in the shared folder of the tablet. */
export async function bundlePut({ host, tablet }: Exchange, passphrase: string): Promise<void> {
  await visit(tablet, host, '#/tablet');
  await tablet.locator('#tablet-bundle-words').fill(passphrase);
  await press(tablet, 'Put the bundle in the shared folder');
  await tablet.getByText('lies in the shared folder').waitFor();
}

/** Backs the survey up and puts the receipts in the shared folder. */
export async function receiptsPut({ host, office, home }: Exchange, survey: string): Promise<void> {
  await visit(office, host, '#/back-up');
  const backup = await handedOver(office, () =>
    office.getByRole('button', { name: `Back up only this ${survey}` }).press('Enter'),
  );
  await visit(office, host, `${home}/receipts`);
  await office.locator('#backup').setInputFiles(backup);
  await heading(office, 'Receipts');
  await press(office, 'Put all of them in the shared folder');
  await office.getByText('soundings-receipt-oak-1.txt lies in the shared folder').waitFor();
}
