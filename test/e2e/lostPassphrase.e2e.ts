import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyPair, newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import { type Exchange, type Handed, handedOver, heading, interviewed, setUp, unlock } from './exchanging.ts';
import { beginInterview, putFieldwork, putKeys, someFieldwork, untilNextPage } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import {
  freshProfile,
  type Host,
  hostApp,
  OFFICE,
  openTablet,
  type Tablet,
  takeShots,
  visit,
} from './harness.ts';
import { foundInProfile } from './profileSearch.ts';
import { bytesOf } from './storeRecords.ts';

// Fault F34: the passphrase of a tablet is lost while interviews lie on it, some at the office already and some not.

const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 text');
const fieldwork = {
  ...someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } }),
  questionnaire,
};
const { survey } = fieldwork;
const home = `#/survey/${survey.id}/tablets`;
/** Typed as an answer; it stands nowhere in the app. */
const CANARY = 'Zyzzogeton of Quibblethwaite';

const profile = freshProfile();
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let exchange: Exchange;
let oldWords = '';
let newWords = '';
let bundle: Handed;

beforeAll(async () => {
  host = await hostApp();
  office = await openTablet(OFFICE);
  await putFieldwork(office.page, host, fieldwork);
  paper = await newKeyPair();
  const officer = (await newKeyPair()).recipient;
  await putKeys(office.page, survey.id, { officer, paper: paper.recipient });
  tablet = await openTablet({ profile });
  exchange = { host, office: office.page, tablet: tablet.page, home };
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

async function isGood(page: Page, name: string, wing: Parameters<typeof faultsOf>[1]): Promise<void> {
  await takeShots(page, name);
  expect(await faultsOf(page, wing)).toEqual([]);
}

async function bundleBy(words: string): Promise<Handed> {
  await visit(tablet.page, host, '#/tablet');
  await tablet.page.locator('#tablet-bundle-words').fill(words);
  return handedOver(tablet.page, () => press(tablet.page, 'Make the bundle'));
}

it('sets up: a tablet with one interview at the office, and one that was not handed over', async () => {
  const { page } = office;
  await visit(page, host, `${home}/pack`);
  await heading(page, 'Make a pack');
  await page.getByRole('checkbox', { name: 'Let tablets that may lose interviews' }).check();
  await press(page, 'Make the pack');
  const pack = await handedOver(page, () => unlock(page, paper));
  oldWords = await setUp(exchange, pack);
  await interviewed(exchange, CANARY);
  const first = await bundleBy(oldWords);
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(first);
  await press(page, 'Bring in 1 interview or visit');
  await page.getByText('1 interview is new in the results.').waitFor();
  const { page: own } = tablet;
  await visit(own, host, '#/start');
  await heading(own, 'Your shift');
  await beginInterview(own);
  await untilNextPage(own, () => own.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(own, () => own.locator('.choice:visible').nth(2).click());
  await own.locator('.interview__page--open :is(textarea, input[type=text])').fill(CANARY);
  await untilNextPage(own, () => own.getByRole('button', { name: 'Continue' }).click());
  await untilNextPage(own, () => own.getByRole('button', { name: 'Finish the interview' }).click());
  await own.getByText('2 interviews only on this tablet').first().waitFor();
});

it('F34: the fieldworker makes a new key by keyboard, is told what it means, and hands over with it', async () => {
  const { page } = tablet;
  await visit(page, host, '#/tablet');
  await page.locator('summary', { hasText: 'The passphrase of this tablet is lost' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('No interview is lost with it.').waitFor();
  await isGood(page, 'lost-passphrase', 'fieldwork');
  await press(page, 'Make a new key');
  await heading(page, 'A new key for this tablet');
  const field = page.locator('#tablet-new-words');
  await expect.poll(() => field.inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  newWords = await field.inputValue();
  await isGood(page, 'lost-new-key', 'fieldwork');
  await press(page, 'Make the key');
  await page.getByText('This tablet has a new key.').waitFor();
  await page.getByText('2 interviews only on this tablet').first().waitFor();
  await page.locator('#tablet-bundle-words').fill(oldWords);
  await press(page, 'Make the bundle');
  await page.locator('.govuk-error-summary').getByText('This is not the passphrase').waitFor();
  bundle = await bundleBy(newWords);
  expect(foundInProfile(profile, [CANARY, oldWords, newWords])).toEqual([]);
});

it('F34: the office keeps it aside until it has taken the new card, and then counts each interview once', async () => {
  const { page } = office;
  await press(page, 'Bring in more');
  await page.locator('#bundles').setInputFiles(bundle);
  await heading(page, 'What these bundles would bring');
  await page.getByText('another key', { exact: false }).first().waitFor();
  await visit(page, host, `${home}/add`);
  await press(page, 'Give out a code');
  await page.locator('.tablets-code').waitFor();
  await tablet.page.locator('#tablet-code').fill((await page.locator('.tablets-code').textContent()) ?? '');
  await tablet.page.locator('#tablet-card-words').fill(newWords);
  await press(tablet.page, 'Make the card');
  await tablet.page.getByText('The card is made.').waitFor();
  const card = await handedOver(tablet.page, () => press(tablet.page, 'Save the card as a file'));
  await page.locator('#card').setInputFiles(card);
  await heading(page, 'Do both show the same eight words?');
  await page.getByText('This tablet is on the list as “Oak”, with another key.').waitFor();
  await isGood(page, 'lost-card', 'office');
  await press(page, 'The words agree: take the new key');
  await heading(page, '“Oak” has a new key');
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(bundle);
  await press(page, 'Bring in 1 interview or visit');
  await page.getByText('1 interview is new in the results.').waitFor();
  expect(await bytesOf(page, 'responses')).toHaveLength(2);
  await visit(page, host, home);
  await page.getByText('2 interviews count; number 2 came last.').waitFor();
  // Both were finished in a shift without the tablet's words: it is said, and they count.
  await page.getByRole('link', { name: 'Look at Oak' }).click();
  await page.getByText('Numbers of interviews signed without the tablet’s key').waitFor();
  expect(await page.getByText('Numbers of interviews signed only when handed over').count()).toBe(0);
  await isGood(page, 'lost-of-shift', 'office');
  expect([tablet.troubles, office.troubles]).toEqual([[], []]);
});
