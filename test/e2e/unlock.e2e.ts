import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Response } from '../../src/asking/survey/response.ts';
import { instant } from '../../src/core/day.ts';
import { openSealed, sealTo, sealWithPassphrase } from '../../src/keeping/sealing/ageFile.ts';
import { keyFileText } from '../../src/keeping/sealing/keyFile.ts';
import { unpacked } from '../../src/keeping/sealing/packed.ts';
import { paddedJson } from '../../src/keeping/sealing/paddedJson.ts';
import { sealedWith } from '../../src/keeping/sealing/sealedFile.ts';
import { writeBackup } from '../../src/keeping/transfer/backup.ts';
import { type KeysMade, keysMade } from '../fixtures/sealedSurvey.ts';
import { broughtIn, on } from './broughtIn.ts';
import { press } from './builderKeys.ts';
import { isReadable } from './fits.ts';
import { aPlace, freshProfile, OFFICE, visit } from './harness.ts';
import { hearsAll, overhearing } from './overhearing.ts';
import { foundInProfile, seesStore } from './profileSearch.ts';
import { bytesOf, putRecords } from './storeRecords.ts';

/** What somebody wrote beside an answer. */
const CANARY = 'Zyzzogeton';
const words = 'oak river stone maple';
const profile = freshProfile();
const wave = { id: 'one' as never, title: 'Autumn 2026', from: on('2026-10-05'), to: on('2026-10-25') };
const carried = broughtIn([
  {
    wave,
    response: (one) => ({ ...one, answers: { ...one.answers, trust: { value: 1, other: { x: CANARY } } } }),
  },
]);
const [survey] = carried.surveys;
const [first] = carried.responses;

let keys: KeysMade;
let keyFile: Buffer;
/** What the results said when they were opened first. */
let figures: string;

beforeAll(async () => {
  keys = await keysMade('01');
  const text = new TextEncoder().encode(keyFileText({ ...keys.officer, note: 'n' }));
  keyFile = Buffer.from(await sealWithPassphrase(words, text, 10));
});

const overheard = overhearing();
const office = aPlace({ ...OFFICE, profile }, ({ tablet }) => overheard.listen(tablet));

async function heading(page: Page, name: string): Promise<void> {
  await page.locator('main h1:visible', { hasText: name }).first().waitFor();
}

async function giveFile(page: Page, typed: string): Promise<void> {
  await page
    .locator('#key-file')
    .setInputFiles({ name: 'soundings-key.age', mimeType: 'application/octet-stream', buffer: keyFile });
  await page.locator('#key-words').fill(typed);
  await page.keyboard.press('Enter');
}

async function givePaper(page: Page, submit: string): Promise<void> {
  await page.getByRole('radio', { name: 'The paper key' }).check();
  await page.locator('#paper-key').fill(keys.paper.identity);
  await press(page, submit);
}

/** What the table of a question says, once it is drawn. */
async function shownFigures(page: Page): Promise<string> {
  const table = page.locator('#q-trust');
  await table.locator('table').waitFor();
  return (await table.textContent()) ?? '';
}

it('keeps what a sealed back-up brings under the keys that come with it', async () => {
  const { page } = office.tablet;
  if (survey === undefined) throw new RangeError('the survey is there');
  const settings = [
    {
      id: `${survey.id}//keys`,
      survey: survey.id,
      wave: null,
      name: 'keys',
      value: { v: 1, sets: [keys.set] },
    },
  ];
  const facts = { made: instant('2026-11-24T09:00:00.000Z'), build: 'test', survey: null };
  const plain = await writeBackup({ ...carried, settings }, facts);
  expect(Buffer.from(plain).includes(CANARY)).toBe(true);
  const buffer = Buffer.from(await sealTo([keys.paper.recipient], plain));
  await visit(page, office.host, '#/back-up');
  await page.getByText('There is nothing on this device to back up.').waitFor();
  await page
    .locator('#file')
    .setInputFiles({ name: 'office.age', mimeType: 'application/octet-stream', buffer });
  await heading(page, 'This file is sealed');
  await givePaper(page, 'Open the file');
  await heading(page, 'What this back-up would add');
  await press(page, 'Restore this back-up');
  await page.getByRole('heading', { name: 'Restored', exact: true }).first().waitFor();
  const batches = await bytesOf(page, 'responses');
  expect(batches.length).toBeGreaterThan(0);
  for (const bytes of batches) {
    expect(Buffer.from(bytes).includes(CANARY)).toBe(false);
    const opened = await openSealed(bytes, { identities: [keys.officer.identity] });
    const whole = opened.ok ? await unpacked(opened.value) : opened;
    expect(whole.ok && Buffer.from(whole.value).includes(CANARY)).toBe(true);
  }
});

it('F36: asks for the keys when a sealed interview is brought in, by keyboard, and goes on', async () => {
  const { page } = office.tablet;
  if (first === undefined) throw new RangeError('the response is there');
  const own = { ...first, id: 'sealed-1' as Response['id'], tablet: 'tablet-9', number: 1 };
  const place = { survey: own.survey, wave: own.wave };
  const sealed = await sealTo([keys.officer.recipient, keys.paper.recipient], paddedJson(own));
  await putRecords(page, [
    { table: 'outbox', row: { id: own.id, number: 1, prev: '', ...place, broughtIn: 0 }, bytes: sealed },
  ]);
  // Kept by a build that did not seal; nothing in it is looked for later.
  const plain = [{ ...own, id: 'plain-1', number: 2, answers: { trust: { value: 1 } } }];
  const bytes = new TextEncoder().encode(JSON.stringify(plain));
  await putRecords(page, [{ table: 'responses', row: { ...place, kinds: { [own.kind]: 1 } }, bytes }]);
  await visit(page, office.host, '#/bring-in');
  await press(page, 'Bring in');
  await heading(page, 'Unlock the answers');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Unlock the answers');
  await page.getByText('The answers of “Residents’ survey” are sealed.').waitFor();
  await isReadable(page, 'unlock-bring-in');
  await press(page, 'Not now');
  await page.getByRole('alert').getByText('The answers of “Residents’ survey” are sealed.').waitFor();
  await press(page, 'Bring in');
  await giveFile(page, 'other words than these');
  await page.getByRole('alert').getByText('These words do not open the key file.').waitFor();
  await isReadable(page, 'unlock-wrong');
  await giveFile(page, words);
  await heading(page, 'Brought in');
  await page.getByText('One response that lay here unsealed was sealed').waitFor();
  for (const stored of await bytesOf(page, 'responses')) expect(sealedWith(stored)).toBe('keys');
});

it('shows the results while it is unlocked', async () => {
  const { page } = office.tablet;
  await page.getByRole('link', { name: 'See the results' }).click();
  figures = await shownFigures(page);
  expect(figures).toMatch(/\d%/);
  expect(await page.getByRole('button', { name: 'Lock the answers now' }).isVisible()).toBe(true);
  await isReadable(page, 'unlocked-results');
});

it('is locked after a reload, shows how many there are, and opens to the same figures', async () => {
  const { page } = office.tablet;
  await page.reload();
  await heading(page, 'Unlock the answers');
  expect(await page.locator('main table').count()).toBe(0);
  await isReadable(page, 'unlock-page');
  await page.getByRole('link', { name: 'Back to your surveys' }).click();
  await page.getByText('1,106').first().waitFor();
  await page.goBack();
  await heading(page, 'Unlock the answers');
  await givePaper(page, 'Unlock');
  expect(await shownFigures(page)).toBe(figures);
  for (const [path, title] of [
    ['response', 'Response rate'],
    ['open', 'Answers in words'],
  ] as const) {
    await visit(page, office.host, `#/results/one/${path}`);
    await heading(page, title);
  }
  for (const [path, title] of [
    ['wave/one', 'The questions, in order'],
    ['wave/one/questions', 'Questions'],
    ['', 'Surveys on this device'],
    ['results/one', 'Headlines'],
  ] as const) {
    await visit(page, office.host, `#/${path}`);
    await page.getByRole('heading', { name: title, exact: true }).first().waitFor();
    expect(await page.getByText('Not yet sealed').filter({ visible: true }).count()).toBe(0);
  }
  await visit(page, office.host, '#/results/one');
  expect(await shownFigures(page)).toBe(figures);
});

it('is locked again by a button, on all its pages', async () => {
  const { page } = office.tablet;
  await press(page, 'Lock the answers now');
  await heading(page, 'Unlock the answers');
  expect(await page.locator('main table').count()).toBe(0);
  await visit(page, office.host, '#/results/one/tables');
  await heading(page, 'Unlock the answers');
  await visit(page, office.host, '#/back-up');
  await press(page, 'Back up everything');
  await heading(page, 'Unlock the answers');
  const [download] = await Promise.all([page.waitForEvent('download'), givePaper(page, 'Unlock')]);
  expect(download.suggestedFilename()).toMatch(/\.age$/);
  expect(readFileSync(await download.path()).includes(CANARY)).toBe(false);
});

it('leaves no answer, no private key and no words in any byte of the browser’s profile, its console, an address or a title (F31, F32)', async () => {
  expect(office.tablet.troubles).toEqual([]);
  await hearsAll(overheard, office.tablet.page);
  await office.tablet.close();
  const secrets = [CANARY, keys.officer.identity, keys.paper.identity, words];
  expect(foundInProfile(profile, secrets)).toEqual([]);
  expect(overheard.found(secrets)).toEqual([]);
  // What lies there in the clear is found.
  expect(seesStore(profile, 'LevelDB', wave.title)).toBe(true);
});
