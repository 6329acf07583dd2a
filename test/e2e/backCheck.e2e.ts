import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyPair, newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import { type Handed, handedOver, heading, setUp, unlock } from './exchanging.ts';
import { beginInterview, putFieldwork, putKeys, someFieldwork, untilNextPage } from './fieldwork.ts';
import { faultsOf, isReadable, narrow } from './fits.ts';
import {
  cutNetwork,
  freshProfile,
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

// A contact for the supervisor's back-check, from the officer's switch over the resident's yes to the list at the office.

const questionnaire = drawnQuestionnaire('core: q1 single 1-5');
const fieldwork = {
  ...someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } }),
  questionnaire,
};
const { survey } = fieldwork;
const home = `#/survey/${survey.id}/tablets`;
const checks = `#/survey/${survey.id}/back-checks`;
/** They stand nowhere in the app. */
const NAME = 'Zyzzogeton Quibblethwaite';
const TELEPHONE = '01632 960 417';
/** What was typed, and its first and last part. */
const contact = [NAME, 'Quibblethwaite', TELEPHONE, '01632960417'];

const [profile, officeProfile] = [freshProfile(), freshProfile()];
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let bundle: Handed;

beforeAll(async () => {
  host = await hostApp();
  office = await openTablet({ ...OFFICE, profile: officeProfile });
  await putFieldwork(office.page, host, fieldwork);
  paper = await newKeyPair();
  const officer = (await newKeyPair()).recipient;
  await putKeys(office.page, survey.id, { officer, paper: paper.recipient });
  tablet = await openTablet({ profile });
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

it('is asked for once an officer switches it on, and a pack tells the tablets', async () => {
  const { page } = office;
  await visit(page, host, `#/survey/${survey.id}`);
  await page.getByText('Interviews do not ask whether a supervisor may telephone.').waitFor();
  await page.getByRole('link', { name: 'Back-checks and their contacts' }).press('Enter');
  await heading(page, 'Back-checks');
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
  await visit(page, host, `${home}/pack`);
  await heading(page, 'Make a pack');
  await page.getByRole('checkbox', { name: 'Let tablets that may lose interviews' }).check();
  await press(page, 'Make the pack');
  const pack = await handedOver(page, () => unlock(page, paper));
  await heading(page, 'The pack is made');
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
  await expect.poll(() => page.locator('#shift-passphrase').inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await press(page, 'Start the shift');
  await heading(page, 'Your shift');
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
  expect(foundInProfile(profile, contact)).toEqual([]);
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

it('comes to the office apart from the answers, where a supervisor opens it and notes what came of the call', async () => {
  const { page } = office;
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(bundle);
  await page.getByText('1 contact for a back-check came along.').waitFor();
  await isReadable(page, 'back-checks-arriving');
  await press(page, 'Bring in 1 interview');
  await page.getByText('1 interview is new in the results.').waitFor();
  await visit(page, host, checks);
  await page.getByText('1 contact is kept here, sealed.').waitFor();
  expect(await page.getByText(TELEPHONE).count()).toBe(0);
  await press(page, 'Open the contacts');
  if (await page.getByRole('heading', { name: 'Unlock the answers' }).isVisible()) await unlock(page, paper);
  await page.getByText(TELEPHONE).waitFor();
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

it('is locked away with the key, and gone once it is deleted', async () => {
  const { page } = office;
  await page.getByRole('button', { name: 'Lock the answers now' }).press('Enter');
  await expect.poll(() => page.getByText(TELEPHONE).count()).toBe(0);
  expect(foundInProfile(officeProfile, contact)).toEqual([]);
  await visit(page, host, checks);
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
