import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyPair, openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { signerOf } from '../../src/keeping/sealing/signing.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { press } from './builderKeys.ts';
import {
  exchangedSurvey,
  handedOver,
  heading,
  officeSigner,
  openExchange,
  packMade,
  shiftStarted,
  unlock,
} from './exchanging.ts';
import { beginInterview, untilNextPage } from './fieldwork.ts';
import { isReadable } from './fits.ts';
import {
  backEnds,
  cutNetwork,
  freshProfile,
  type Host,
  keptOffline,
  restoreNetwork,
  type Tablet,
  visit,
} from './harness.ts';
import { hearsAll, overhearing } from './overhearing.ts';
import { foundInProfile, seesStore } from './profileSearch.ts';
import { bytesOf, recordsOf } from './storeRecords.ts';

const fieldwork = exchangedSurvey('core: q1 single 1-5; q2 text');
const { survey, home } = fieldwork;
/** Typed as an answer; it stands nowhere in the app. */
const CANARY = 'Zyzzogeton of Quibblethwaite';

// With the other way of storing: webdav.e2e.ts, carry.e2e.ts and unlock.e2e.ts look for the same where it is the usual one.
const { backEnd, args } = backEnds[1];
const overheard = overhearing();
const profile = freshProfile();
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let passphrase = '';
/** With what the tablet signs. */
let signer = '';

beforeAll(async () => {
  const options = { tablet: { profile, args }, office: { args } };
  ({ host, office, tablet, paper } = await openExchange(fieldwork, options));
  for (const one of [office, tablet]) await overheard.listen(one);
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

/** Nothing of what was said can be read in the profile of the tablet, and no key. */
const isSealed = () => {
  const secrets = [CANARY, passphrase, paper.identity, signer];
  expect(foundInProfile(profile, secrets)).toEqual([]);
  expect(overheard.found(secrets)).toEqual([]);
};

/** The private part of the tablet's key, which a worker alone has in the clear. */
async function signerInMemory(page: Page): Promise<string> {
  const rows = (await recordsOf(page, 'counters')) as readonly {
    readonly signer?: { readonly key: string; readonly wrapped: string };
  }[];
  const [kept] = rows.flatMap(({ signer: one }) => one ?? []);
  const opened = goodOf(await openSealed(fromBase64(kept?.wrapped ?? ''), { passphrase }));
  const secret = new TextDecoder().decode(opened);
  expect(signerOf(secret)).toBe(kept?.key);
  return secret;
}

/** The eight words that a page shows, in their order. */
const eightWords = async (page: Page, list: string) => {
  await page.locator(`${list} li`).nth(7).waitFor();
  return page.locator(`${list} li`).allTextContents();
};

it('carries a survey from the office to a tablet: both show the same words of the pack', async () => {
  const { page } = office;
  const pack = await packMade(page, host, home, paper);
  await visit(tablet.page, host, '#/tablet');
  await tablet.page.locator('#pack-file').setInputFiles(pack);
  await heading(tablet.page, 'What is in this pack');
  const said = await eightWords(tablet.page, '.carry-words');
  await page.getByText(said.join(' '), { exact: true }).waitFor();
  await tablet.page.locator('#tablet-name').fill('Tablet 3');
  await expect
    .poll(() => tablet.page.locator('#tablet-new-words').inputValue())
    .toMatch(/^([a-z]+ ){3}[a-z]+$/);
  passphrase = await tablet.page.locator('#tablet-new-words').inputValue();
  await press(tablet.page, 'Take this pack');
  await tablet.page.getByText('Pack number 1 is in use.').waitFor();
});

it('makes the tablet known to the office by its card: both show the same eight words', async () => {
  const { page } = office;
  await visit(page, host, `${home}/add`);
  await press(page, 'Give out a code');
  const code = (await page.locator('.tablets-code').textContent()) ?? '';
  await tablet.page.locator('#tablet-code').fill(code);
  await tablet.page.locator('#tablet-card-words').fill(passphrase);
  await press(tablet.page, 'Make the card');
  await tablet.page.getByText('The card is made.').waitFor();
  const card = await handedOver(tablet.page, () => press(tablet.page, 'Save the card as a file'));
  await page.locator('#card').setInputFiles(card);
  await heading(page, 'Do both show the same eight words?');
  expect(await eightWords(page, '.tablets-words')).toEqual(await eightWords(tablet.page, '.carry-words'));
  await page.locator('#tablet-name').fill('Oak');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '“Oak” is on the list' }).waitFor();
});

it('takes an interview without a network, and hands it over as a bundle that nobody on the way can read', async () => {
  const { page } = tablet;
  await keptOffline(page);
  await cutNetwork(tablet, host);
  await visit(page, host, '#/start');
  await expect.poll(() => page.locator('#shift-passphrase').inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await page.locator('#shift-tablet-words').fill('other words than these');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('This is not the passphrase of this tablet').waitFor();
  await isReadable(page, 'shift-tablet-wrong');
  await page.locator('#shift-tablet-words').fill(passphrase);
  await shiftStarted(page);
  signer = await signerInMemory(page);
  isSealed();
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').nth(3).click());
  await page.locator('.interview__page--open :is(textarea, input[type=text])').fill(CANARY);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  await visit(page, host, '#/start');
  await page.getByText('1 interview only on this tablet').waitFor();
  await page.getByRole('link', { name: 'This tablet and its office' }).click();
  await page.getByText('It is signed with the key of this tablet').waitFor();
  const bundle = await handedOver(page, () => press(page, 'Make the bundle'));
  expect(bundle.buffer.includes(CANARY)).toBe(false);
  isSealed();
  await visit(page, host, '#/start');
  await press(page, 'Lock now');
  await heading(page, 'Go on with your shift');
  isSealed();
  await restoreNetwork(tablet, host);

  const { page: desk } = office;
  await visit(desk, host, `${home}/bring-in`);
  for (const files of [[bundle], [bundle, bundle]]) {
    await desk.locator('#bundles').setInputFiles(files);
    await heading(desk, 'What these bundles would bring');
    if (files.length === 1) {
      await press(desk, 'Bring in 1 interview or visit');
      await desk.getByText('1 interview is new in the results.').waitFor();
      await press(desk, 'Bring in more');
    } else await desk.getByText('Nothing in them is new').waitFor();
  }
  expect(await bytesOf(desk, 'responses')).toHaveLength(1);
  await visit(desk, host, home);
  await desk.getByRole('link', { name: 'Look at Oak' }).press('Enter');
  await heading(desk, 'Oak');
  await desk.getByText('Interviews that count').waitFor();
  // The tablet signed it as it was finished.
  for (const otherwise of ['signed only when handed over', 'signed without the tablet’s key'])
    expect(await desk.getByText(otherwise).count()).toBe(0);
});

it('F31, F43: lets the tablet know by a receipt that the office has a back-up of it', async () => {
  const { page } = office;
  await visit(page, host, '#/back-up');
  const backup = await handedOver(page, () =>
    page.getByRole('button', { name: `Back up only this ${survey.title}` }).press('Enter'),
  );
  await visit(page, host, `${home}/receipts`);
  await page.locator('#backup').setInputFiles(backup);
  await heading(page, 'Receipts');
  const receipt = await handedOver(page, () =>
    page.getByRole('button', { name: 'Save the receipt Oak' }).press('Enter'),
  );
  await visit(tablet.page, host, '#/tablet');
  await tablet.page.locator('#receipt-file').setInputFiles(receipt);
  await tablet.page
    .getByText('The receipt is for interviews up to number 1: 1 more interview is at the office.')
    .waitFor();
  await tablet.page.getByText('No interview is on this tablet alone').waitFor();
  await press(tablet.page, 'Remove them from this tablet');
  await tablet.page.getByText('The sealed answers of 1 interview were removed.').waitFor();
  await visit(tablet.page, host, '#/start');
  await press(tablet.page, 'I do not have the passphrase');
  await press(tablet.page, 'End the shift');
  await heading(tablet.page, 'Start your shift');
  isSealed();
  // Its public part lies there: what is looked for would be found.
  expect(seesStore(profile, backEnd, signerOf(signer))).toBe(true);
  await hearsAll(overheard, tablet.page);
});

it('F31, F32: the office keeps no opened answer and no key where a byte of its profile, its console, an address or a title shows it', async () => {
  const { page } = office;
  const secrets = [CANARY, passphrase, paper.identity, signer, await officeSigner(page, paper)];
  const isSealedThere = () => {
    expect(foundInProfile(office.profile, secrets)).toEqual([]);
    expect(overheard.found(secrets)).toEqual([]);
  };
  isSealedThere();
  await visit(page, host, `#/results/${fieldwork.wave.id}/open`);
  await page.getByRole('link', { name: 'Question q2?' }).click();
  await page.getByText(CANARY).first().waitFor();
  isSealedThere();
  await press(page, 'Lock the answers now');
  await heading(page, 'Unlock the answers');
  expect(await page.getByText(CANARY).count()).toBe(0);
  isSealedThere();
  await unlock(page, paper);
  await page.getByText(CANARY).first().waitFor();
  // Each of them would be found and heard: what lies in the store in the clear is, and what a page says.
  expect(seesStore(office.profile, backEnd, 'Oak')).toBe(true);
  await hearsAll(overheard, page);
  await office.kill();
  isSealedThere();
  expect([tablet.troubles, office.troubles]).toEqual([[], []]);
});
