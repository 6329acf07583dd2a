import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSealed, sealTo } from '../../src/keeping/sealing/ageFile.ts';
import { type OpenedRecord, openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { jsonOf, paddedJson } from '../../src/keeping/sealing/paddedJson.ts';
import { provenSigner } from '../../src/keeping/sealing/signedRecord.ts';
import { KEYS_SETTING, type SurveyKeys } from '../../src/keeping/sealing/surveyKeys.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import {
  answerAll,
  beginInterview,
  putFieldwork,
  refusal,
  someFieldwork,
  untilNextPage,
} from './fieldwork.ts';
import { isReadable } from './fits.ts';
import {
  cutNetwork,
  freshProfile,
  type Host,
  hostApp,
  keptOffline,
  openTablet,
  type Tablet,
  visit,
} from './harness.ts';
import { type MadeKeys, makeKeys, startShift, unlockByFile } from './madeKeys.ts';
import { foundInProfile } from './profileSearch.ts';
import { putRecords, recordsOf } from './storeRecords.ts';

// A council with one device: its officer makes the keys, interviews on it, and reads the results on it.

const profile = freshProfile();
const plain = someFieldwork();
const fieldwork = { ...plain, survey: { ...plain.survey, council: 'E06000052' } };
const INTERVIEWS = 2;

let host: Host;
let tablet: Tablet;
let keys: MadeKeys;
let passphrase: string;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile });
  await putFieldwork(tablet.page, host, fieldwork, false);
  await keptOffline(tablet.page);
  await cutNetwork(tablet, host);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

const press = (name: string) => tablet.page.getByRole('button', { name, exact: true }).click();

it('makes keys and tries both', async () => {
  keys = await makeKeys(tablet.page, host, fieldwork.survey.id);
});

it('starts a shift', async () => {
  passphrase = await startShift(tablet.page, host);
});

it('F18, F21: begins no interview on a device that its browser may clear, and says what to do', async () => {
  const { page } = tablet;
  const said = await refusal(page);
  for (const part of ['this device could lose the answers', 'Kept for good.', 'Installed.', 'already stays'])
    expect(said).toContain(part);
  // What can be put right stands before the way round it.
  expect(said.indexOf('Allow interviews')).toBeGreaterThan(said.indexOf('Put this right'));
  await isReadable(page, 'unsafe-here');
  await page.getByRole('link', { name: 'Allow interviews on this device' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Answers given on this device may be lost').waitFor();
  await isReadable(page, 'unsafe-allow');
});

it('begins where its officer allowed it, by the keyboard alone, and not without a tick', async () => {
  const { page } = tablet;
  await page.getByRole('button', { name: 'Allow interviews on this device' }).focus();
  await page.keyboard.press('Enter');
  const summary = page.locator('.govuk-error-summary');
  await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await isReadable(page, 'unsafe-allow-error');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('#allow-word').evaluate((box) => box === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#start-fieldworker').waitFor();
});

it('interviews, sealed, with nothing to carry', async () => {
  const { page } = tablet;
  await beginInterview(page);
  for (let interview = 1; interview <= INTERVIEWS; interview += 1) {
    await answerAll(page, interview);
    if (interview > 1)
      await page
        .getByText(`${interview - 1} interview only on this device`)
        .first()
        .waitFor();
    await untilNextPage(page, () => press('Finish the interview'));
    if (interview < INTERVIEWS) await untilNextPage(page, () => press('Next interview'));
  }
  await visit(page, host, '#/');
  const foot = page.locator('.only-here').filter({ hasText: `${INTERVIEWS} interviews only on this device` });
  await foot.waitFor();
});

it('has them signed, though there is no office to hand over to', async () => {
  const { page } = tablet;
  const identity = keys.paperKey.replaceAll(/\s/g, '');
  const rows = (await recordsOf(page, 'outbox')) as readonly { readonly bytes: readonly number[] }[];
  const records: OpenedRecord[] = [];
  for (const { bytes } of rows)
    records.push(
      openedRecord(jsonOf(goodOf(await openSealed(Uint8Array.from(bytes), { identities: [identity] })))),
    );
  const [first, ...others] = await Promise.all(records.map((record) => provenSigner(record, [])));
  expect(first).toMatch(/^[\w-]{43}$/);
  // One key for all of the shift.
  expect(others).toEqual(Array(INTERVIEWS - 1).fill(first));
  // Somebody puts another one beside them.
  const { response, ...signed } = records[0] as OpenedRecord;
  const altered = {
    format: 'soundings-record',
    v: 2,
    ...signed,
    response: { ...(response as object), id: 'other' },
  };
  const settings = (await recordsOf(page, 'settings')) as readonly { name: string; value: SurveyKeys }[];
  const set = settings.find(({ name }) => name === KEYS_SETTING)?.value.sets[0];
  const bytes = await sealTo([set?.officer ?? '', set?.paper ?? ''], paddedJson(altered));
  await putRecords(page, [
    { table: 'outbox', row: { ...rows[0], id: 'other', number: 9, broughtIn: 0 }, bytes },
  ]);
});

it('F47: brings them in with the key file but for what was altered, and reads the results', async () => {
  const { page } = tablet;
  await visit(page, host, '#/bring-in');
  await press('Bring in');
  await unlockByFile(page, keys);
  await page.getByRole('heading', { name: 'Brought in', level: 1 }).waitFor();
  await page.getByText('Kept aside and not counted: number 9 of this device.').waitFor();
  // Brought in on the same device, they are as much there alone as before.
  await page
    .locator('.only-here')
    .filter({ hasText: /interviews only on this device/ })
    .waitFor();
  await page.locator('.only-here').getByRole('link', { name: 'Back up' }).waitFor();
  expect(await recordsOf(page, 'outbox')).toHaveLength(INTERVIEWS + 1);
  await page.getByRole('link', { name: 'See the results' }).click();
  await page.getByText(`${INTERVIEWS} interviews.`).first().waitFor();
});

it('F18: says what was allowed here and when, and refuses again once it is taken back', async () => {
  const { page } = tablet;
  await visit(page, host, '#/safe');
  await page
    .getByText(/allowed on \d+ \w+ \d+, although this needed attention: Kept for good, Installed\./)
    .waitFor();
  await isReadable(page, 'unsafe-allowed');
  await page.getByRole('button', { name: 'Take it back' }).click();
  const said = page.getByText('Taken back for Residents’ survey');
  await expect.poll(() => said.evaluate((text) => text === document.activeElement)).toBe(true);
  expect(await page.getByText('although this needed attention').count()).toBe(0);
  await visit(page, host, '#/start');
  expect(await refusal(page)).toContain('Kept for good.');
});

it('F31, F32: has left no key and no words in any byte of the browser’s profile', () => {
  const secrets = [keys.words, passphrase, keys.paperKey.replaceAll(/\s/g, '')];
  expect(foundInProfile(profile, secrets)).toEqual([]);
  // What lies there in the clear is found: the search sees what is to be seen.
  expect(foundInProfile(profile, [fieldwork.wave.title])).not.toEqual([]);
  expect(tablet.troubles.filter((text) => !text.includes('ERR_'))).toEqual([]);
});
