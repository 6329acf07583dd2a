import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { type KeyPair, newKeyPair, openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { provenSigner } from '../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { readCard } from '../../src/keeping/transfer/card.ts';
import { USUAL_LIMITS, writePack } from '../../src/keeping/transfer/pack.ts';
import { type Arrival, readBundle } from '../../src/keeping/transfer/readBundle.ts';
import { type Receipt, receiptFor, writeReceipt } from '../../src/keeping/transfer/receipt.ts';
import { standingOf } from '../../src/keeping/transfer/standing.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { inPieces, sealedOf } from '../fixtures/aTablet.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { openedByAge } from '../fixtures/publicAge.ts';
import { press } from './builderKeys.ts';
import { handedOver } from './exchanging.ts';
import { beginInterview, someFieldwork, untilNextPage } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import { freshProfile, type Host, hostApp, openTablet, type Tablet, takeShots, visit } from './harness.ts';
import { foundInProfile } from './profileSearch.ts';
import { recordsOf } from './storeRecords.ts';

const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 text');
const fieldwork = someFieldwork({ questionnaire: { id: questionnaire.id, version: questionnaire.version } });
/** Typed as an answer; it stands nowhere in the app. */
const CANARY = 'Zyzzogeton of Quibblethwaite';
const CODE = 'a1B2c3D4e5F6g7H8';

const signing = newSigningKey();
const profile = freshProfile();
let host: Host;
let tablet: Tablet;
let officer: KeyPair;
let pack: Uint8Array;
let words = '';
let secret = '';
let arrival: Arrival;

beforeAll(async () => {
  officer = await newKeyPair();
  pack = writePack(
    {
      v: 4,
      version: 1,
      backCheck: null,
      addresses: null,
      quotas: null,
      wishes: [],
      made: instant('2026-11-22T09:30:00.000Z'),
      build: 'test',
      office: signing.key,
      recipients: [officer.recipient, (await newKeyPair()).recipient],
      limits: { ...USUAL_LIMITS, afterInterviews: 1, unsafeTablet: true },
      introduction: null,
      survey: fieldwork.survey,
      waves: [fieldwork.wave],
      questionnaires: [questionnaire],
    },
    signing.secret,
  );
  host = await hostApp();
  tablet = await openTablet({ profile });
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
const said = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();
const isSealed = () => expect(foundInProfile(profile, [CANARY, words, secret].filter(Boolean))).toEqual([]);

async function give(page: Page, field: string, bytes: Uint8Array): Promise<void> {
  const file = { name: 'file.txt', mimeType: 'text/plain', buffer: Buffer.from(bytes) };
  await page.locator(`#${field}`).setInputFiles(file);
}

/** Presses a button that hands a file over; its bytes. */
const bytesOver = async (page: Page, name: string) =>
  new Uint8Array((await handedOver(page, () => press(page, name))).buffer);

/** Pictures, and no fault of accessibility, width or the size of what is pressed. */
async function isGood(page: Page, name: string): Promise<void> {
  await takeShots(page, name);
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
}

/** How many are only here is seen without scrolling, also on a phone. */
async function isInSight(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 640 });
  const line = page.locator('.only-here');
  const bottom = () =>
    line.evaluate((one) => {
      const { top, bottom: end } = one.getBoundingClientRect();
      const [seen] = document.elementsFromPoint(20, (top + end) / 2);
      return top >= 0 && end <= innerHeight && seen === one;
    });
  await expect.poll(bottom).toBe(true);
  if (before !== null) await page.setViewportSize(before);
}

it('F17: takes a pack that was read and compared, by keyboard, and gives the tablet a name and a key', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await page.getByRole('link', { name: 'This tablet and its office' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Take in a pack');
  await said(page, 'Did this tablet have a pack before?');
  await isGood(page, 'carry-empty');
  await give(page, 'pack-file', new TextEncoder().encode('no pack at all'));
  await page.getByRole('alert').getByText('pack', { exact: false }).first().waitFor();
  await give(page, 'pack-file', pack);
  await heading(page, 'What is in this pack');
  const field = page.locator('#tablet-new-words');
  await expect.poll(() => field.inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  await isGood(page, 'carry-preview');
  await press(page, 'Take this pack');
  await page.locator('.govuk-error-summary').getByText('Give this tablet a name').waitFor();
  await page.locator('#tablet-name').fill('Tablet 3');
  words = await field.inputValue();
  await press(page, 'Take this pack');
  await said(page, 'Pack number 1 is in use');
  await heading(page, 'Hand over');
  await isGood(page, 'carry-taken');
});

it('F38: shows its card as a file and a QR code, with the words that the office reads in it', async () => {
  const { page } = tablet;
  // This browser has no camera.
  await press(page, 'Scan the code off the office’s screen');
  await page.getByRole('alert').getByText('No camera was found on this device.').waitFor();
  await isGood(page, 'carry-no-camera');
  await page.locator('#tablet-code').fill(CODE);
  await page.locator('#tablet-card-words').fill('four quite other words');
  await press(page, 'Make the card');
  await page.locator('.govuk-error-summary').getByText('This is not the passphrase').waitFor();
  await page.locator('#tablet-card-words').fill(words);
  await press(page, 'Make the card');
  await page.getByRole('img', { name: 'The card of this tablet as a QR code' }).waitFor();
  await isGood(page, 'carry-card');
  const read = goodOf(await readCard(await bytesOver(page, 'Save the card as a file')));
  expect(read.card).toMatchObject({ name: 'Tablet 3', code: CODE, survey: fieldwork.survey.id });
  const shown = await page.locator('.carry-words').last().locator('li').allTextContents();
  expect(shown).toEqual(read.words);
});

it('offers the wave of the pack, and always says how many interviews are only here: at the start, in one, after it', async () => {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await said(page, '0 interviews only on this tablet');
  const shift = page.locator('#shift-passphrase');
  await expect.poll(() => shift.inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  const shiftWords = await shift.inputValue();
  await press(page, 'Start the shift');
  await page.getByRole('alert').getByText('Enter the passphrase of this tablet, or say that you').waitFor();
  await press(page, 'I do not have this passphrase');
  await press(page, 'Start the shift');
  await heading(page, 'Your shift');
  await beginInterview(page);
  await said(page, '0 interviews only on this tablet');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').nth(3).click());
  await page.locator('.interview__page--open :is(textarea, input[type=text])').fill(CANARY);
  await page.locator('[data-kept=yes]').waitFor();
  await said(page, '0 interviews only on this tablet');
  await isInSight(page);
  await isGood(page, 'carry-question');
  await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  await said(page, '1 interview only on this tablet');
  await said(page, 'It is time to hand over');
  await isInSight(page);
  await isGood(page, 'carry-thanks');
  // Nor is it out of sight after a reload, or while an interview is locked.
  await page.reload();
  await said(page, 'This interview cannot be opened');
  await said(page, '1 interview only on this tablet');
  await visit(page, host, '#/start');
  await page.locator('#shift-passphrase').fill(shiftWords);
  await press(page, 'Open the shift');
  await heading(page, 'Your shift');
  await beginInterview(page);
  await page.getByRole('button', { name: 'Start the questions' }).waitFor();
  await said(page, '1 interview only on this tablet');
  expect(await page.getByText('It is time to hand over').count()).toBe(0);
  await page.reload();
  await page.locator('#shift-passphrase').waitFor();
  await said(page, '1 interview only on this tablet');
  await said(page, 'It is time to hand over');
  await isInSight(page);
  await isGood(page, 'carry-locked');
  await visit(page, host, '#/start');
  await said(page, '1 interview only on this tablet');
  await said(page, 'It is time to hand over');
  await isGood(page, 'carry-start');
});

it('hands over a bundle that the office reads and opens with its key; nothing lies in the open', async () => {
  const { page } = tablet;
  await visit(page, host, '#/tablet');
  await said(page, '1 interview only on this tablet');
  // A mistake of the app's own, with words in it that nobody may read.
  await page.evaluate((message) => {
    dispatchEvent(new ErrorEvent('error', { message, error: new TypeError(message) }));
  }, CANARY);
  const noted = () => page.evaluate(() => localStorage.getItem('soundings.troubles') ?? '');
  await expect.poll(noted).toContain('fault/TypeError');
  await page.locator('#tablet-bundle-words').fill(words);
  arrival = goodOf(await readBundle(inPieces(await bytesOver(page, 'Make the bundle'))));
  await said(page, 'holds 1 interview');
  await isGood(page, 'carry-handed');
  expect(arrival).toMatchObject({ isSigned: true, lost: [], manifest: { everSealed: 1 } });
  // What went wrong goes along by its kind and its build alone.
  expect(arrival.manifest.troubles).toEqual([
    { at: expect.any(String), what: expect.stringMatching(/^fault\/TypeError \d+\.\d+\.\d+ \(\w+\)$/) },
  ]);
  expect(JSON.stringify(arrival.manifest)).not.toContain(CANARY);
  const [record] = arrival.brings.records;
  const opened = openedRecord(JSON.parse(openedByAge(sealedOf(record), officer.identity)));
  expect(opened.response).toMatchObject({ number: 1, answers: { q2: { value: CANARY } } });
  // The tablet's passphrase was left out: a key of the shift signed it, and the tablet signed the bundle with that in it.
  const signer = await provenSigner(opened, []);
  expect(signer).toMatch(/^[\w-]{43}$/);
  expect(signer).not.toBe(arrival.manifest.key);
  const rows = (await recordsOf(page, 'counters')) as readonly Record<string, { wrapped?: string }>[];
  const wrapped = rows.flatMap(({ signer }) => signer?.wrapped ?? [])[0] ?? '';
  secret = new TextDecoder().decode(goodOf(await openSealed(fromBase64(wrapped), { passphrase: words })));
  expect(secret).toHaveLength(43);
  isSealed();
  // What lies there in the clear is found.
  expect(foundInProfile(profile, [arrival.manifest.key])).not.toEqual([]);
});

it('F43, F44: takes a receipt of its office; a wrong one changes nothing', async () => {
  const { page } = tablet;
  const { tablet: name, key } = arrival.manifest;
  const own = { tablet: name, key, name: 'T', since: instant('2026-11-22T09:30:00.000Z') };
  const known = { ...own, lostAfter: null, vouched: [] };
  const [standing] = standingOf(arrival.brings, { survey: fieldwork.survey.id, tablets: [known] });
  const backup = { hash: 'b'.repeat(64), at: instant('2026-11-22T18:00:00.000Z') };
  const receipt = (standing === undefined ? null : receiptFor(standing, backup)) as Receipt;
  expect(receipt.upTo).toBe(1);
  await give(page, 'receipt-file', writeReceipt(receipt, newSigningKey().secret));
  await page.getByRole('alert').getByText('not signed by whoever').waitFor();
  await give(page, 'receipt-file', writeReceipt({ ...receipt, head: 'c'.repeat(64) }, signing.secret));
  await page.getByRole('alert').getByText('Do not clear the tablet').waitFor();
  await isGood(page, 'carry-wrong-receipt');
  await said(page, '1 interview only on this tablet');
  await give(page, 'receipt-file', writeReceipt(receipt, signing.secret));
  await said(page, '1 more interview is at the office');
  await said(page, 'No interview is on this tablet alone');
  await isGood(page, 'carry-receipt');
  await press(page, 'Remove them from this tablet');
  await said(page, 'The sealed answers of 1 interview were removed');
  const [row] = (await recordsOf(page, 'outbox')) as readonly { number: number; bytes: readonly number[] }[];
  expect(row).toMatchObject({ number: 1, bytes: [] });
  isSealed();
  await visit(page, host, '#/start');
  await said(page, '0 interviews only on this tablet');
  expect(tablet.troubles).toEqual([]);
});
