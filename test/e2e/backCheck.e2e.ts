import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasAge } from '../../scripts/ensure-tools.mjs';
import { type KeyPair, openSealed, sealTo, sealWithPassphrase } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64, toBase64 } from '../../src/keeping/sealing/base64.ts';
import { identitiesIn, keyFileText } from '../../src/keeping/sealing/keyFile.ts';
import { paddedJson } from '../../src/keeping/sealing/paddedJson.ts';
import { contactOf } from '../../src/keeping/transfer/contact.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { openedByAge } from '../fixtures/publicAge.ts';
import { press } from './builderKeys.ts';
import {
  exchangedSurvey,
  type Handed,
  handedOver,
  heading,
  openExchange,
  packMade,
  setUp,
  shiftStarted,
} from './exchanging.ts';
import { beginInterview, untilNextPage } from './fieldwork.ts';
import { faultsOf, isReadable, narrow } from './fits.ts';
import {
  cutNetwork,
  freshProfile,
  type Host,
  keptOffline,
  openTablet,
  restoreNetwork,
  type Tablet,
  visit,
} from './harness.ts';
import { foundInProfile } from './profileSearch.ts';
import { putRecords } from './storeRecords.ts';

// A contact for the supervisor's back-check, from the officer's switch over the resident's yes to the list at the office.

const fieldwork = exchangedSurvey('core: q1 single 1-5');
const { survey, home } = fieldwork;
const checks = `#/survey/${survey.id}/back-checks`;
/** They stand nowhere in the app. */
const NAME = 'Zyzzogeton Quibblethwaite';
const TELEPHONE = '01632 960 417';
/** What was typed, and its first and last part. */
const contact = [NAME, 'Quibblethwaite', TELEPHONE, '01632960417'];
/** Of the supervisor: the private key, and the words that lock its file. */
const secrets: string[] = [];

const [profile, officeProfile] = [freshProfile(), freshProfile()];
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let officer: KeyPair;
let bundle: Handed;

beforeAll(async () => {
  const profiles = { tablet: { profile }, office: { profile: officeProfile } };
  ({ host, office, tablet, paper, officer } = await openExchange(fieldwork, profiles));
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

it('is asked for of nobody before the supervisor has a key, made, saved and tried by keyboard', async () => {
  const { page } = office;
  await visit(page, host, `#/survey/${survey.id}`);
  await page.getByText('Interviews do not ask whether a supervisor may telephone.').waitFor();
  await page.getByRole('link', { name: 'Back-checks and their contacts' }).press('Enter');
  await heading(page, 'Back-checks');
  await heading(page, 'The supervisor’s key');
  expect(await page.getByRole('radio', { name: 'Yes, ask for a name' }).count()).toBe(0);
  const offered = page.locator('.keys-offered');
  await expect.poll(() => offered.textContent()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await isReadable(page, 'back-checks-key-make');
  keyWords = (await offered.textContent()) ?? '';
  await page.getByRole('button', { name: 'Make the supervisor’s key' }).press('Enter');
  await heading(page, 'Save the supervisor’s key file');
  expect(await page.getByText(keyWords, { exact: true }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Go on: try the key file' }).count()).toBe(0);
  keyFile = await handedOver(page, () => press(page, 'Save the key file'));
  expect(keyFile.name).toMatch(/^soundings-key-back-checks-.*\.age$/);
  await isReadable(page, 'back-checks-key-keep');
  await press(page, 'Go on: try the key file');
  await page.getByRole('heading', { name: 'Try the supervisor’s key' }).and(page.locator(':focus')).waitFor();
  await giveKey(keyFile, 'these words are wrong');
  await page.getByRole('alert').getByText('These words do not open the key file.').waitFor();
  await isReadable(page, 'back-checks-key-try');
  await page.locator('#key-words').fill(keyWords);
  await page.keyboard.press('Enter');
  await page
    .getByText('The key is in use. Contacts that are given from now on are sealed to it alone.')
    .waitFor();
  const opened = goodOf(await openSealed(new Uint8Array(keyFile.buffer), { passphrase: keyWords }));
  const [identity = ''] = identitiesIn(new TextDecoder().decode(opened));
  secrets.push(identity, identity.slice('AGE-SECRET-KEY-1'.length), keyWords);
  expect(foundInProfile(officeProfile, secrets)).toEqual([]);
});
let keyFile: Handed;
let keyWords = '';

/** Gives the office's page a key file and words. */
async function giveKey(file: Handed, typed: string): Promise<void> {
  await office.page.locator('#key-file').setInputFiles(file);
  await office.page.locator('#key-words').fill(typed);
  await office.page.keyboard.press('Enter');
}

it('is asked for once an officer switches it on, and a pack tells the tablets', async () => {
  const { page } = office;
  await page.getByRole('radio', { name: 'Yes, ask for a name and a telephone number' }).check();
  await page.getByLabel('Days after fieldwork until contacts are deleted').fill('0');
  await press(page, 'Save');
  await page.getByRole('alert').getByText('Enter a whole number of days from 1 to 90.').waitFor();
  await isReadable(page, 'back-checks-setting');
  await page.getByLabel('Days after fieldwork until contacts are deleted').fill('14');
  await press(page, 'Save');
  await page
    .getByText('Saved. Tablets that have a pack go by it once they are given the next one.')
    .waitFor();
  const pack = await packMade(page, host, home, paper);
  const passphrase = await setUp({ host, office: page, tablet: tablet.page, home }, pack);
  expect(passphrase).not.toBe('');
  words = passphrase;
});
let words = '';

it('is taken on the last page of an interview, by keyboard, and no byte of the tablet shows it (F31)', async () => {
  const { page } = tablet;
  await keptOffline(page);
  await cutNetwork(tablet, host);
  await visit(page, host, '#/start');
  await shiftStarted(page);
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').nth(3).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  await heading(page, 'May a supervisor contact you?');
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, take a telephone number' }).press('Enter');
  await page.getByLabel('Name (optional)').fill(NAME);
  await page.getByLabel('Telephone number').fill('12');
  await page.keyboard.press('Enter');
  await page.getByText('Enter a telephone number of 7 to 15 digits').waitFor();
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await page.getByLabel('Telephone number').fill(TELEPHONE);
  expect(foundInProfile(profile, contact)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('The number is kept, sealed.').waitFor();
  expect(await page.getByText(TELEPHONE).count()).toBe(0);
  expect(foundInProfile(profile, contact)).toEqual([]);
  await tablet.kill();
  expect(foundInProfile(profile, secrets)).toEqual([]);
  // What lies there in the clear is found: the search sees what is to be seen.
  expect(foundInProfile(profile, [fieldwork.wave.title])).not.toEqual([]);
});

it('travels in the bundle, sealed, after a kill', async () => {
  tablet = await openTablet({ profile });
  const { page } = tablet;
  await visit(page, host, '#/tablet');
  await page.locator('#tablet-bundle-words').fill(words);
  bundle = await handedOver(page, () => press(page, 'Make the bundle'));
  const text = bundle.buffer.toString('latin1');
  for (const plain of contact) expect(text).not.toContain(plain);
  expect(text.split('\n').filter((line) => line.startsWith('{"contact":1,'))).toHaveLength(1);
});

it('comes to the office apart from the answers, where the supervisor’s key opens it, and no key of the answers', async () => {
  const { page } = office;
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(bundle);
  await page.getByText('1 contact for a back-check came along.').waitFor();
  await isReadable(page, 'back-checks-arriving');
  await press(page, 'Bring in 1 interview or visit');
  await page.getByText('1 interview is new in the results.').waitFor();
  const [contactSealed = '', answerSealed = ''] = ['{"contact":1,', '{"number":1,'].map((begins) =>
    sealedIn(bundle, begins),
  );
  for (const { identity } of [officer, paper]) {
    expect((await openSealed(fromBase64(contactSealed), { identities: [identity] })).ok).toBe(false);
    expect((await openSealed(fromBase64(answerSealed), { identities: [identity] })).ok).toBe(true);
  }
  const [own = ''] = secrets;
  expect((await openSealed(fromBase64(answerSealed), { identities: [own] })).ok).toBe(false);
  if (hasAge()) expect(openedByAge(fromBase64(contactSealed), own)).toContain(TELEPHONE);

  // After a reload nothing of the survey is unlocked.
  await page.reload();
  await visit(page, host, checks);
  await page.getByText('1 contact is kept here, sealed.').waitFor();
  expect(await page.getByText(TELEPHONE).count()).toBe(0);
  await isReadable(page, 'back-checks-sealed');
  const answersFile = await aKeyFile(officer, keyWords);
  await giveKey({ ...keyFile, buffer: answersFile }, keyWords);
  await page.getByRole('alert').getByText('it opens none of the contacts that are sealed here').waitFor();
  await isReadable(page, 'back-checks-wrong-key');
  await giveKey(keyFile, keyWords);
  await page.getByText(TELEPHONE).waitFor();
  // The keyboard is where what was opened begins.
  await page.locator('h2:focus', { hasText: 'Contacts' }).waitFor();
  expect(await page.getByText('Lock the answers now').count()).toBe(0);
  await heading(page, 'Interview 1 of Oak');
  await isReadable(page, 'back-checks-open');
  await page.getByRole('radio', { name: 'Something was wrong' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Save the list as a file'),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toContain(`Oak,1,${NAME},${TELEPHONE},`);
  expect(csv).toContain('Something was wrong');
});

it('is locked away in every tab, by who locks it in one, and leaves no byte in the profile (F31, F32)', async () => {
  const { page } = office;
  const second = await office.context.newPage();
  await second.goto(page.url());
  await second.locator('#key-file').setInputFiles(keyFile);
  await second.locator('#key-words').fill(keyWords);
  await second.keyboard.press('Enter');
  await second.getByText(TELEPHONE).waitFor();
  await page.getByRole('button', { name: 'Lock the contacts now' }).press('Enter');
  for (const tab of [page, second]) await expect.poll(() => tab.getByText(TELEPHONE).count()).toBe(0);
  await second.close();
  expect(foundInProfile(officeProfile, [...contact, ...secrets])).toEqual([]);
});

it('stays with the key that it was sealed to when a new one is made, and is gone once it is deleted', async () => {
  const { page } = office;
  await press(page, 'Make a new key for the supervisor');
  await heading(page, 'Make a new key for the supervisor');
  await isReadable(page, 'back-checks-key-renew');
  const renewed = (await page.locator('.keys-offered').textContent()) ?? '';
  await press(page, 'Make the supervisor’s key');
  const newFile = await handedOver(page, () => press(page, 'Save the key file'));
  await press(page, 'Go on: try the key file');
  await giveKey(newFile, renewed);
  await page.getByText('Earlier keys, each for the contacts of its time').waitFor();
  await giveKey(newFile, renewed);
  await page.getByRole('alert').getByText('it opens none of the contacts that are sealed here').waitFor();
  await giveKey(keyFile, keyWords);
  await page.getByText(TELEPHONE).waitFor();
  // Leaving the page locks it too.
  await visit(page, host, `#/survey/${survey.id}`);
  await visit(page, host, checks);
  expect(await page.getByText(TELEPHONE).count()).toBe(0);
  await press(page, 'Delete all contacts');
  await page.getByRole('alert').getByText('Delete 1 contact now?').waitFor();
  await isReadable(page, 'back-checks-delete');
  await press(page, 'Delete them now');
  await page.getByText('0 contacts are kept here, sealed.').waitFor();
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(bundle);
  await page.getByText('Nothing in them is new').waitFor();
  await restoreNetwork(tablet, host);
  expect([tablet.troubles.filter((text) => !text.includes('ERR_')), office.troubles]).toEqual([[], []]);
});

it('asks nobody of a survey that asked before there were such keys, and opens its contacts as they were sealed', async () => {
  const { page } = office;
  const place = { survey: survey.id, tablet: 'Old', number: 7 };
  const bytes = paddedJson(contactOf(place, { name: NAME, telephone: TELEPHONE }));
  const sealed = toBase64(await sealTo([officer.recipient, paper.recipient], bytes));
  const entry = { tablet: 'Old', number: 7, until: '2099-12-31', sealed, outcome: null, noted: null };
  const row = (name: string, value: unknown) =>
    ({
      table: 'settings',
      row: { id: `${survey.id}//${name}`, survey: survey.id, wave: null, name, value },
    }) as const;
  await putRecords(page, [row('contacts', { v: 1, entries: [entry] }), row('backCheck', { days: 14 })]);
  await page.reload();
  await visit(page, host, `#/survey/${survey.id}`);
  await page.getByText('until the supervisor has a key of their own').waitFor();
  await visit(page, host, checks);
  await page.getByText('Now they ask nobody until that key is made').waitFor();
  await page.getByText('1 contact was sealed before the supervisor had a key of their own').waitFor();
  await isReadable(page, 'back-checks-older');
  await page.getByRole('radio', { name: 'The paper key' }).check();
  await page.locator('#paper-key').fill(paper.identity);
  await press(page, 'Open the contacts');
  await page.getByText(TELEPHONE).waitFor();
  expect(foundInProfile(officeProfile, [...contact, ...secrets])).toEqual([]);
  expect(office.troubles).toEqual([]);
});

/** A key file as it is saved. */
async function aKeyFile(key: KeyPair, passphrase: string): Promise<Buffer> {
  const text = new TextEncoder().encode(keyFileText({ ...key, note: 'the answers' }));
  return Buffer.from(await sealWithPassphrase(passphrase, text, 6));
}

/** The sealed file in base64 of the line of a bundle that begins so. */
function sealedIn({ buffer }: Handed, begins: string): string {
  const line =
    buffer
      .toString('latin1')
      .split('\n')
      .find((one) => one.startsWith(begins)) ?? '';
  return (JSON.parse(line) as { readonly sealed: string }).sealed;
}
