import { afterAll, beforeAll, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { type KeyPair, newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import { type Handed, handedOver, heading, setUp, unlock } from './exchanging.ts';
import { putFieldwork, putKeys, someFieldwork, untilNextPage } from './fieldwork.ts';
import { faultsOf, isReadable, narrow } from './fits.ts';
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
import { putRecords } from './storeRecords.ts';

// Calls at the doors of a random sample, from the tablet over the bundle to the response rate at the office.

const questionnaire = drawnQuestionnaire('core: q1 single 1-5');
const fieldwork = {
  ...someFieldwork({ sample: 'random', questionnaire: { id: questionnaire.id, version: 1 } }),
  questionnaire,
};
const { survey, wave } = fieldwork;
const home = `#/survey/${survey.id}/tablets`;
/** Numbers of addresses, which stand nowhere in the app. */
const [FIRST, SECOND] = ['ZYZZ-7741-QX', 'ZYZZ-7742-QX'];
const STREET = 'Quibblethwaite Row';
const canaries = [FIRST, SECOND, STREET, 'Quibblethwaite'];

const profile = freshProfile();
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let words = '';
let listWords = '';

beforeAll(async () => {
  host = await hostApp();
  office = await openTablet(OFFICE);
  await putFieldwork(office.page, host, fieldwork);
  const byQuota = { ...wave, id: id<'wave'>('street'), title: 'Street 2026', sample: 'quota' as const };
  await putRecords(office.page, [{ table: 'waves', row: byQuota }]);
  paper = await newKeyPair();
  await putKeys(office.page, survey.id, { officer: (await newKeyPair()).recipient, paper: paper.recipient });
  tablet = await openTablet({ profile });
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

it('comes to a tablet with the pack of its survey', async () => {
  const { page } = office;
  await visit(page, host, `${home}/pack`);
  await heading(page, 'Make a pack');
  await page.getByRole('checkbox', { name: 'Let tablets that may lose interviews' }).check();
  await page.locator('#addresses-file').setInputFiles(fileOf('wrong.csv', 'number,address\n1,'));
  await page.getByText('row 2', { exact: false }).first().waitFor();
  await isReadable(page, 'pack-addresses-wrong');
  const list = `number,address,stratum,tenure\n${FIRST},1 ${STREET},North,rented\n${SECOND},2 ${STREET},North,owned\n`;
  await page.locator('#addresses-file').setInputFiles(fileOf('Draw of May.csv', list));
  await page.getByText('2 addresses of Draw of May.csv will go along').waitFor();
  await isReadable(page, 'pack-addresses');
  await page.locator('#quotas').fill('Women, 18-24, 5\nMen');
  await press(page, 'Make the pack');
  await page.locator('.govuk-error-summary').getByText('Quotas, line 2').waitFor();
  await isReadable(page, 'pack-quotas');
  await page.locator('#quotas').fill('Women, 18-24, 5\nMen, 18-24, 4');
  const pack = await handedOver(page, async () => {
    await press(page, 'Make the pack');
    await unlock(page, paper);
  });
  await heading(page, 'The pack is made');
  listWords = (await page.locator('dd', { hasText: /^([a-z]+ ){3}[a-z]+$/ }).textContent()) ?? '';
  await isReadable(page, 'pack-addresses-made');
  expect(pack.buffer.toString('latin1')).not.toContain(STREET);
  words = await setUp({ host, office: page, tablet: tablet.page, home }, pack);
  expect(words).not.toBe('');
});

it('F31: keeps a call where nobody answered, by keyboard, and its address is read in no byte of the tablet', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await page.getByText('Quotas of this tablet: Street 2026').waitFor();
  await page
    .getByRole('cell', { name: 'Women, 18-24' })
    .or(page.getByRole('rowheader', { name: 'Women, 18-24' }))
    .waitFor();
  await takeShots(page, 'start-doors');
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await page.getByRole('link', { name: /^A call at an address/ }).press('Enter');
  await heading(page, 'At the door');
  await page.locator('#door-came').waitFor();
  await takeShots(page, 'door');
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await page.getByRole('button', { name: 'Keep this call' }).press('Enter');
  await page.locator('.govuk-error-summary').getByText('Enter the number of the address').waitFor();
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await keepCall(FIRST, '1', 'Nobody answered');
  await keepCall(SECOND, '1', 'Nobody answered');
  await keepCall(SECOND, '2', 'Nobody answered');
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  expect(foundInProfile(profile, [...canaries, listWords].filter(Boolean))).toEqual([]);
});

it('counts none of them as an interview on this tablet', async () => {
  const { page } = tablet;
  await visit(page, host, '#/tablet');
  await page.getByText('No interview is on this tablet alone').waitFor();
  await page.getByText('Besides, 3 visits to an address without an interview').waitFor();
});

it('begins the interview of an address, says who is to be asked, and goes back to the doors after it', async () => {
  const { page } = tablet;
  await visit(page, host, `#/door/${wave.id}`);
  await expect.poll(() => page.locator('#shift-passphrase').inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await press(page, 'I do not have this passphrase');
  await press(page, 'Start the shift');
  await heading(page, 'Your shift');
  await page.getByText('2 addresses came with the pack, sealed.').waitFor();
  await page.locator('#addresses-words').fill(listWords);
  await page.keyboard.press('Enter');
  await page.locator('#addresses-search').fill('1 quibble');
  await page.getByRole('button', { name: `Choose ${FIRST}` }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Choose/ }).count()).toBe(1);
  await takeShots(page, 'door-list');
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await page.getByRole('button', { name: `Choose ${FIRST}` }).press('Enter');
  await page.locator('#door-call:focus').waitFor();
  expect(await page.locator('#door-address').inputValue()).toBe(FIRST);
  await page.locator('#door-call').fill('2');
  await page.getByRole('radio', { name: 'An interview begins' }).check();
  await page.locator('#door-dwellings').fill('2');
  await page.locator('#door-adults').fill('3');
  await page.getByText('Of the 3 adults, ask for the one whose birthday comes next.').waitFor();
  await page.getByText(/Go to dwelling [12] of 2/).waitFor();
  await takeShots(page, 'door-interview');
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
  await press(page, 'Begin the interview');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').nth(3).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  await page.locator('main button.govuk-button').first().click();
  await heading(page, 'At the door');
  // The list is still open, and says where somebody called since.
  await page.getByText('called at').waitFor();
  await keepCall(SECOND, '3', 'Nobody answered');
  expect(foundInProfile(profile, [...canaries, listWords].filter(Boolean))).toEqual([]);
});

let bundle: Handed;
it('brings calls and interview to the office in one bundle, where they become the outcomes of the addresses', async () => {
  await visit(tablet.page, host, '#/tablet');
  await tablet.page.locator('#tablet-bundle-words').fill(words);
  bundle = await handedOver(tablet.page, () => press(tablet.page, 'Make the bundle'));
  await tablet.page.getByText('holds 1 interview and 4 visits without one').waitFor();
  for (const plain of canaries) expect(bundle.buffer.toString('latin1')).not.toContain(plain);
  const { page } = office;
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(bundle);
  await page.getByRole('button', { name: 'Bring in 5 interviews or visits' }).click();
  await page.getByText('4 visits where nobody answered').waitFor();
  await isReadable(page, 'visits-brought-in');
  await visit(page, host, home);
  await page.getByText('1 interview and 4 visits without one count; number 5 came last.').waitFor();
  await visit(page, host, `#/results/${wave.id}/response`);
  await page.getByText('Calls at 2 addresses were kept at the door').waitFor();
  await isReadable(page, 'visits-response');
  const boxes = ['complete', 'notContacted', 'refused', 'calls'];
  // One was never reached, and stands in no interview: what the list says of it came with its last call.
  for (const group of ['rented', 'owned'])
    expect(await page.getByLabel(`Issued, tenure: ${group}`).inputValue()).toBe('1');
  expect(await Promise.all(boxes.map((box) => page.locator(`#${box}`).inputValue()))).toEqual([
    '1',
    '1',
    '0',
    '3',
  ]);
  await press(page, 'Save and work out the rates');
  await page.getByText('2 issued, of which 0 are of unknown eligibility.').waitFor();
  expect(foundInProfile(office.profile, [...canaries, listWords])).toEqual([]);
  expect([tablet.troubles, office.troubles]).toEqual([[], []]);
});

const fileOf = (name: string, text: string): Handed => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Keeps a call at an address. */
async function keepCall(address: string, call: string, came: string): Promise<void> {
  const { page } = tablet;
  await page.locator('#door-fieldworker').fill('12');
  await page.locator('#door-address').fill(address);
  await page.locator('#door-call').fill(call);
  await page.getByRole('radio', { name: came }).check();
  await page.locator('#door-call').press('Enter');
  await page.getByText(`Address ${address}, call ${call}`).waitFor();
}
