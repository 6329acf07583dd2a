import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { sealTo } from '../../src/keeping/sealing/ageFile.ts';
import { nextLink } from '../../src/keeping/sealing/digest.ts';
import { paddedJson } from '../../src/keeping/sealing/paddedJson.ts';
import { type OwnRecord, writeBundle } from '../../src/keeping/transfer/bundle.ts';
import { readCard, writeCard } from '../../src/keeping/transfer/card.ts';
import { type ReadPack, readPack } from '../../src/keeping/transfer/pack.ts';
import { readReceipt, released } from '../../src/keeping/transfer/receipt.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { type ATablet, aTablet, bundleFacts, headOf } from '../fixtures/aTablet.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { responseOf } from '../fixtures/sealedBundle.ts';
import { press, pressOn } from './builderKeys.ts';
import { handedOver } from './exchanging.ts';
import { putFieldwork, someFieldwork } from './fieldwork.ts';
import { isReadable } from './fits.ts';
import { aPlace, ONLINE_OFFICE, visit } from './harness.ts';

const questionnaire = drawnQuestionnaire('q1! single 1-5; q2 single 1-2');
const fieldwork = someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } });
const { wave } = fieldwork;
const survey = { ...fieldwork.survey, council: 'E06000052', councilName: 'Cornwall Council' };
const home = `#/survey/${survey.id}/tablets`;
const [oak, elm] = [aTablet('0a4b1c'), aTablet('e1f2d3')];

let keyFile: Buffer;
let words: string;
let pack: ReadPack;
let chain: readonly OwnRecord[];

const office = aPlace(ONLINE_OFFICE, ({ host, tablet }) =>
  putFieldwork(tablet.page, host, { survey, wave, questionnaire }),
);

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

async function give(page: Page, field: string, ...files: readonly { name: string; bytes: Uint8Array }[]) {
  await page
    .locator(`#${field}`)
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })),
    );
}

async function giveKeyFile(page: Page): Promise<void> {
  await give(page, 'key-file', { name: 'soundings-key.age', bytes: keyFile });
  await page.locator('#key-words').fill(words);
  await page.keyboard.press('Enter');
}

/** Finished interviews, sealed to what the pack says, chained as a tablet does. */
async function sealedBy(tablet: ATablet, numbers: readonly number[]): Promise<readonly OwnRecord[]> {
  const records: OwnRecord[] = [];
  let prev = '';
  for (const number of numbers) {
    const bytes = await sealTo(pack.pack.recipients, paddedJson(responseOf(tablet, number)));
    records.push({ number, prev, survey: survey.id, bytes });
    prev = await nextLink(prev, bytes);
  }
  return records;
}

function bundleOf(tablet: ATablet, records: readonly OwnRecord[]) {
  const facts = bundleFacts(tablet, records, { survey: survey.id, pack: pack.hash });
  return writeBundle(facts, records, tablet.key.secret);
}

it('has no use for tablets before both keys were tried, and leads there', async () => {
  const { page } = office.tablet;
  await visit(page, office.host);
  await pressOn(page, `main a[href="${home}"]`);
  await heading(page, 'Tablets');
  await page.getByText('This survey has no keys in use yet.').waitFor();
  expect(await page.locator('.govuk-task-list').count()).toBe(0);
  await isReadable(page, 'tablets-no-keys');
  await pressOn(page, 'main a.govuk-button');
  await heading(page, 'Keys of this survey');
  const offered = page.locator('.keys-offered');
  await expect.poll(() => offered.textContent()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  words = (await offered.textContent()) ?? '';
  await press(page, 'Make the keys');
  await heading(page, 'Save the key file and print the paper key');
  ({ buffer: keyFile } = await handedOver(page, () => press(page, 'Save the key file')));
  const onPaper = ((await page.locator('.keys-text').textContent()) ?? '').replace('The key as text', '');
  await press(page, 'Go on: try both keys');
  await heading(page, 'Try both keys');
  await giveKeyFile(page);
  await page.getByRole('alert').getByText('The key file opened the test seal.').waitFor();
  await page.locator('#paper-key').fill(onPaper.trim());
  await press(page, 'Open the test seal with the paper key');
  await page.getByText('Both keys have opened the test seal.').waitFor();
  // From here on everything is locked, as on another day.
  await page.reload();
  await page.getByRole('link', { name: 'Tablets of this survey' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Tablets');
  await page.getByText('No tablet is on the list yet.').waitFor();
  await isReadable(page, 'tablets-empty');
});

it('makes a pack, by keyboard, once the survey is unlocked', async () => {
  const { page } = office.tablet;
  await pressOn(page, `main a[href="${home}/pack"]`);
  await heading(page, 'Make a pack');
  await page.locator('#afterHours').fill('0');
  await press(page, 'Make the pack');
  await page.getByRole('alert').getByText('Enter how many hours, from 1 to 168').waitFor();
  await isReadable(page, 'tablets-pack-wrong');
  await page.locator('#afterHours').fill('3');
  await isReadable(page, 'tablets-pack');
  await press(page, 'Make the pack');
  await heading(page, 'Unlock the answers');
  const file = await handedOver(page, () => giveKeyFile(page));
  expect(file.name).toBe('soundings-pack-residents-survey-1.txt');
  await heading(page, 'The pack is made');
  pack = goodOf(await readPack(Uint8Array.from(file.buffer)));
  expect(pack.pack).toMatchObject({ version: 1, limits: { afterInterviews: 5, afterHours: 3 } });
  expect(pack.pack.recipients).toHaveLength(2);
  await isReadable(page, 'tablets-pack-made');
});

it('F38: adds a tablet whose card shows the same eight words', async () => {
  const { page } = office.tablet;
  await pressOn(page, `main a[href="${home}/add"]`);
  await heading(page, 'Add a tablet');
  await press(page, 'Give out a code');
  const code = (await page.locator('.tablets-code').textContent()) ?? '';
  await isReadable(page, 'tablets-add');
  const { id: tablet, key } = oak;
  const facts = {
    v: 1,
    survey: survey.id,
    tablet,
    key: key.key,
    name: 'Tablet',
    pack: pack.hash,
    code,
  } as const;
  await give(page, 'card', { name: 'card.txt', bytes: writeCard({ ...facts, code: 'guessed' }, key.secret) });
  await page.getByRole('alert').getByText('does not answer a code').waitFor();
  const card = writeCard(facts, key.secret);
  await give(page, 'card', { name: 'card.txt', bytes: card });
  await heading(page, 'Do both show the same eight words?');
  const read = goodOf(await readCard(card));
  expect(await page.locator('.tablets-words li').allTextContents()).toEqual(read.words);
  await isReadable(page, 'tablets-compare');
  await page.locator('#tablet-name').fill('Oak');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '“Oak” is on the list' }).waitFor();
});

it('looks at bundles first, takes them in, and counts each interview once (F41)', async () => {
  const { page } = office.tablet;
  chain = await sealedBy(oak, [1, 2, 3]);
  const first = {
    name: 'oak.txt',
    bytes: await bundleOf(
      oak,
      chain.filter(({ number }) => number !== 2),
    ),
  };
  const stranger = { name: 'elm.txt', bytes: await bundleOf(elm, await sealedBy(elm, [1])) };
  await visit(page, office.host, `${home}/bring-in`);
  await heading(page, 'Bring in from tablets');
  await page.locator('#bundles').waitFor();
  await isReadable(page, 'tablets-bring-in');
  await give(page, 'bundles', first, stranger, { name: 'wards.csv', bytes: Buffer.from('ward,name') });
  await heading(page, 'What these bundles would bring');
  await page.getByText('Nobody has put this tablet on the list.').waitFor();
  await page.getByText('wards.csv').waitFor();
  await isReadable(page, 'tablets-preview');
  await press(page, 'Bring in 2 interviews or visits');
  await heading(page, 'Brought in');
  await page.getByText('2 interviews are new in the results.').waitFor();
  await isReadable(page, 'tablets-done');
  await press(page, 'Bring in more');
  await page.locator('#bundles').waitFor();
  await give(page, 'bundles', first);
  await heading(page, 'What these bundles would bring');
  await page.getByText('Nothing in them is new').waitFor();
  await press(page, 'Cancel');
  await page.locator('#bundles').waitFor();
  await give(page, 'bundles', first, { name: 'oak (1).txt', bytes: await bundleOf(oak, chain) });
  await heading(page, 'What these bundles would bring');
  await press(page, 'Bring in 1 interview or visit');
  await heading(page, 'Brought in');
  await page.getByRole('link', { name: `Results of ${wave.title}` }).click();
  await page.getByText(/^3 interviews\. /).waitFor();
});

it('F43: makes a receipt only for what a back-up holds that was read back', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, '#/back-up');
  await page.getByText(survey.title).first().waitFor();
  const backup = await handedOver(page, () =>
    page.getByRole('button', { name: `Back up only this ${survey.title}` }).press('Enter'),
  );
  await page.getByRole('alert').getByText(backup.name).waitFor();
  await visit(page, office.host, `${home}/receipts`);
  await heading(page, 'Make receipts');
  await isReadable(page, 'tablets-receipts');
  await give(page, 'backup', { name: 'cut.age', bytes: backup.buffer.subarray(0, -5) });
  await page.getByRole('alert').getByText('altered, or cut short').waitFor();
  await give(page, 'backup', { name: backup.name, bytes: backup.buffer });
  await heading(page, 'Receipts');
  await page.getByText('Up to number 3').waitFor();
  await isReadable(page, 'tablets-receipt-ready');
  const file = await handedOver(page, () =>
    page.getByRole('button', { name: 'Save the receipt Oak' }).press('Enter'),
  );
  expect(file.name).toBe('soundings-receipt-oak-3.txt');
  const receipt = goodOf(readReceipt(Uint8Array.from(file.buffer), pack.pack.office));
  const own = {
    survey: survey.id,
    tablet: oak.id,
    receipted: 0,
    records: chain,
    last: 3,
    head: await headOf(chain),
  };
  expect(goodOf(await released(receipt, own))).toEqual([1, 2, 3]);
});

it('F39, F42: marks a tablet as lost after a number, and takes that back', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, home);
  await page.getByText('3 interviews count; number 3 came last.').waitFor();
  await page.getByText('From tablets that are not on the list').waitFor();
  await isReadable(page, 'tablets');
  await pressOn(page, `main a[href="${home}/of/${oak.id}"]`);
  await heading(page, 'Oak');
  await page.locator('#lost-after').fill('');
  await press(page, 'Mark as lost');
  await page.getByRole('alert').getByText('Enter a number, 0 or more').waitFor();
  await page.locator('#lost-after').fill('2');
  await page.keyboard.press('Enter');
  await page.getByText('nothing counts after number 2').waitFor();
  await isReadable(page, 'tablets-lost');
  await page.getByRole('link', { name: 'Note for the data protection officer' }).press('Enter');
  await heading(page, 'Note on the loss of the tablet “Oak”');
  await page.getByText('3 interviews of it are here; the last one has number 3.').waitFor();
  await isReadable(page, 'tablets-lost-note');
  await page.goBack();
  await heading(page, 'Oak');
  await page.getByRole('link', { name: 'Bring the results up to date' }).press('Enter');
  await page.getByText('1 interview or visit in the results counts no more.').waitFor();
  await press(page, 'Bring the results up to date');
  await page.getByText('1 interview has left the results.').waitFor();
  await visit(page, office.host, `#/results/${wave.id}`);
  await page.getByText(/^2 interviews\. /).waitFor();
  const missing = page.getByRole('heading', { name: 'Interviews are missing in these figures' });
  await missing.waitFor();
  await isReadable(page, 'results-missing');
  for (const told of ['topline', 'files', 'nation', 'tables', 'findings', 'drivers']) {
    await visit(page, office.host, `#/results/${wave.id}/${told}`);
    await missing.waitFor();
  }
  await visit(page, office.host, `${home}/of/${oak.id}`);
  await heading(page, 'Oak');
  await press(page, 'Take that back');
  await page.locator('#lost-after').waitFor();
  expect(office.tablet.troubles).toEqual([]);
});

it('shows both ways on where a copy of a tablet went its own way, and counts the one that is vouched for (F45)', async () => {
  const { page } = office.tablet;
  const copied = responseOf(oak, 3, { id: id<'response'>('copied') });
  const bytes = await sealTo(pack.pack.recipients, paddedJson(copied));
  const copy = [...chain.slice(0, 2), { number: 3, prev: chain[2]?.prev ?? '', survey: survey.id, bytes }];
  await visit(page, office.host, `${home}/bring-in`);
  await give(page, 'bundles', { name: 'copy.txt', bytes: await bundleOf(oak, copy) });
  await heading(page, 'What these bundles would bring');
  await press(page, 'Keep what came');
  await heading(page, 'Brought in');
  await visit(page, office.host, `${home}/of/${oak.id}`);
  await page.getByText('What it tells, the newest first').waitFor();
  await page.locator('.govuk-details__summary').press('Enter');
  await page.getByText('keeping something took very long').waitFor();
  await isReadable(page, 'tablets-tablet');
  await page.getByRole('link', { name: 'Number 3: look at both' }).press('Enter');
  await heading(page, 'Number 3 stands for two interviews');
  await press(page, 'Show when they were taken');
  await page.getByText('Taken, by the tablet’s clock').nth(1).waitFor();
  await press(page, 'Let this way on count');
  await page.getByRole('alert').getByText('Select which way on counts').waitFor();
  await isReadable(page, 'tablets-fork');
  await page.locator('#fork-branch').press('Space');
  await page.locator('#fork-by').fill('A. Officer');
  await page.keyboard.press('Enter');
  await page.getByText(/^Way 1 counts\. A\. Officer said so on /).waitFor();
  await isReadable(page, 'tablets-fork-decided');
  await page.getByRole('link', { name: 'Bring the results up to date' }).press('Enter');
  await page.locator('#bundles').waitFor();
  await press(page, 'Bring the results up to date');
  await heading(page, 'Brought in');
  await visit(page, office.host, `#/results/${wave.id}`);
  await page.getByText(/^3 interviews\. /).waitFor();
  await visit(page, office.host, `${home}/of/${oak.id}/fork/3`);
  await page.locator('#fork-by').fill('B. Officer');
  await press(page, 'Take that back');
  await page.getByText(/^B\. Officer took an earlier word back on /).waitFor();
  expect(office.tablet.troubles).toEqual([]);
});

it('F69: deletes an interview that its resident withdrew, and no bundle brings it back', async () => {
  const { page } = office.tablet;
  await visit(page, office.host, `#/survey/${survey.id}`);
  await pressOn(page, `main a[href="#/survey/${survey.id}/withdrawal"]`);
  await heading(page, 'A resident withdraws their answers');
  await press(page, 'Find it');
  await page.getByRole('alert').getByText('Select the tablet').waitFor();
  await page.getByLabel('Oak').press('Space');
  await page.locator('#withdrawal-number').fill('1');
  await page.keyboard.press('Enter');
  await page.getByText('Is it this interview?').waitFor();
  await isReadable(page, 'withdrawal-found');
  await press(page, 'Delete this interview');
  await page.getByText('Number 1 of “Oak” does not count any more.').waitFor();
  await isReadable(page, 'withdrawal-done');
  await visit(page, office.host, `${home}/bring-in`);
  await give(page, 'bundles', { name: 'again.txt', bytes: await bundleOf(oak, chain.slice(0, 2)) });
  await heading(page, 'What these bundles would bring');
  await page.getByText('Nothing in them is new').waitFor();
  await visit(page, office.host, `#/results/${wave.id}`);
  await page.getByText(/^2 interviews\. /).waitFor();
  expect(office.tablet.troubles).toEqual([]);
});
