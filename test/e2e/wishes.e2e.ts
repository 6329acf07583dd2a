import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasAge } from '../../scripts/ensure-tools.mjs';
import { type WishesSetting, withWishDay, withWishKey } from '../../src/asking/survey/wishes.ts';
import { type Day, day, instant } from '../../src/core/day.ts';
import {
  type KeyPair,
  newKeyPair,
  openSealed,
  sealWithPassphrase,
} from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { identitiesIn, keyFileText } from '../../src/keeping/sealing/keyFile.ts';
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

// Wishes that nobody can join to an interview: from the officer's switch over ten interviews, of which one wished, to the names
// at the office.

const fieldwork = exchangedSurvey('core: q1 single 1-5');
const { survey, home } = fieldwork;
const wishes = `#/survey/${survey.id}/wishes`;
/** They stand nowhere in the app. */
const NAME = 'Zyzzogeton Quibblethwaite';
const REACH = '01632 960 417';
const wish = [NAME, 'Quibblethwaite', REACH, '01632960417'];
const PURPOSES = ['council', 'panel', 'draw'] as const;
type Purpose = (typeof PURPOSES)[number];

/** A key as its holder has it: its file, and the words that lock it. */
interface HeldKey {
  readonly file: Handed;
  readonly words: string;
  readonly identity: string;
}
const held = new Map<Purpose, HeldKey>();
const keyOf = (purpose: Purpose) => {
  const key = held.get(purpose);
  if (key === undefined) throw new RangeError('keyOf requires a purpose whose key was made');
  return key;
};
const secrets = () =>
  [...held.values()].flatMap(({ identity, words }) => [identity, identity.slice(16), words]);

const [profile, officeProfile] = [freshProfile(), freshProfile()];
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let officer: KeyPair;
let passphrase = '';
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

/** Gives the office's page a key file and words. */
async function giveKey({ file, words }: Pick<HeldKey, 'file' | 'words'>): Promise<void> {
  await office.page.locator('#key-file').setInputFiles(file);
  await office.page.locator('#key-words').fill(words);
  await office.page.keyboard.press('Enter');
}

/** Makes the key of the panel, whose page is open, saves it and tries it, by keyboard. */
async function keyMade(): Promise<void> {
  const { page } = office;
  await heading(page, 'The key of this purpose');
  const offered = page.locator('.keys-offered');
  await expect.poll(() => offered.textContent()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  const words = (await offered.textContent()) ?? '';
  await isReadable(page, 'wish-key-make');
  await page.getByRole('button', { name: 'Make the key' }).press('Enter');
  await heading(page, 'Save the key file');
  const file = await handedOver(page, () => press(page, 'Save the key file'));
  await press(page, 'Go on: try the key file');
  await giveKey({ file, words });
  await page
    .getByText('The key is in use. Wishes of this purpose are sealed to it alone from now on.')
    .waitFor();
  const opened = goodOf(await openSealed(new Uint8Array(file.buffer), { passphrase: words }));
  const [identity = ''] = identitiesIn(new TextDecoder().decode(opened));
  held.set('panel', { file, words, identity });
}

/** Has the survey ask for the other two already: with keys whose words are tried in no time, where each try costs seconds. */
async function putOtherPurposes(page: Page): Promise<void> {
  let value: WishesSetting = { v: 1, purposes: [] };
  for (const purpose of ['council', 'draw'] as const) {
    const [pair, words] = [await newKeyPair(), `${purpose} river stone maple`];
    const text = new TextEncoder().encode(keyFileText({ ...pair, note: purpose }));
    const buffer = Buffer.from(await sealWithPassphrase(words, text, 1));
    const file = { name: `${purpose}.age`, mimeType: 'application/octet-stream', buffer };
    held.set(purpose, { file, words, identity: pair.identity });
    const made = { made: instant('2026-11-01T09:00:00.000Z'), recipient: pair.recipient };
    value = withWishKey(withWishDay(value, purpose, day('2098-12-31') as Day), purpose, made);
  }
  const row = { id: `${survey.id}//wishes`, survey: survey.id, wave: null, name: 'wishes', value };
  await putRecords(page, [{ table: 'settings', row }]);
}

it('are asked for by no survey before an officer says so, and the page says how they stay apart', async () => {
  const { page } = office;
  await visit(page, host, `#/survey/${survey.id}`);
  await page.getByText('Interviews do not ask whether anybody wishes').waitFor();
  await page.getByRole('link', { name: 'Wishes of residents' }).press('Enter');
  await heading(page, 'How wishes stay apart');
  expect(await page.getByText('Not asked for.', { exact: true }).count()).toBe(3);
  await isReadable(page, 'wishes');
});

it('have a key of their own, made, saved and tried by keyboard, and a last day', async () => {
  const { page } = office;
  await putOtherPurposes(page);
  await visit(page, host, `${wishes}/panel`);
  await keyMade();
  await page.getByRole('radio', { name: 'Yes, ask for a name' }).check();
  await press(page, 'Save');
  await page.getByRole('alert').getByText('Enter a day, such as 31 3 2027.').waitFor();
  await isReadable(page, 'wish-setting');
  await page.locator('#wish-day').fill('31');
  await page.locator('#wish-day-month').fill('12');
  await page.locator('#wish-day-year').fill('2098');
  await press(page, 'Save');
  await page
    .getByText('Saved. Tablets that have a pack go by it once they are given the next one.')
    .waitFor();
  expect(foundInProfile(officeProfile, secrets())).toEqual([]);
});

it('are asked for by tablets once a pack tells them', async () => {
  const { page } = office;
  await visit(page, host, wishes);
  await expect
    .poll(() => page.getByText('Asked for. Kept until 31 December 2098 at the latest.').count())
    .toBe(3);
  const pack = await packMade(page, host, home, paper);
  passphrase = await setUp({ host, office: page, tablet: tablet.page, home }, pack);
});

/** Takes one interview up to its last page, from the start page. */
async function interviewed(): Promise<void> {
  const { page } = tablet;
  await visit(page, host, '#/start');
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await untilNextPage(page, () => page.locator('.choice:visible').nth(3).click());
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  await heading(page, 'Would you like to leave your name for something else?');
}

async function bundleMade(): Promise<Handed> {
  const { page } = tablet;
  await visit(page, host, '#/tablet');
  await page.locator('#tablet-bundle-words').fill(passphrase);
  return handedOver(page, () => press(page, 'Make the bundle'));
}

const slipsIn = ({ buffer }: Handed) =>
  buffer
    .toString('latin1')
    .split('\n')
    .filter((line) => line.startsWith('{"wish":'));

it('are taken after an interview, by keyboard, and no byte of the tablet shows them; nine interviews send none (F31)', async () => {
  const { page } = tablet;
  await keptOffline(page);
  await cutNetwork(tablet, host);
  await visit(page, host, '#/start');
  await shiftStarted(page);
  for (let number = 1; number <= 9; number += 1) {
    await interviewed();
    if (number === 4) {
      expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
      await page.getByRole('button', { name: 'Yes, leave a name' }).press('Enter');
      await page.getByLabel('Name', { exact: true }).fill(NAME);
      await page.keyboard.press('Enter');
      await page.getByText('Choose what the name may be used for, or keep none.').waitFor();
      await page.getByRole('checkbox', { name: 'joining the residents’ panel' }).press('Space');
      await page.getByRole('checkbox', { name: 'taking part in the prize draw' }).press('Space');
      await page.getByLabel('One way to reach you').fill(REACH);
      expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
      expect(foundInProfile(profile, wish)).toEqual([]);
      await page.getByLabel('One way to reach you').press('Enter');
      await page.getByText('Your name is kept, sealed.').waitFor();
      expect(await page.getByText(REACH).count()).toBe(0);
    } else if (number === 5) {
      await page.getByRole('button', { name: 'No, thank you' }).press('Enter');
      await page.getByText('No name is kept.').waitFor();
    }
  }
  const few = await bundleMade();
  expect(slipsIn(few)).toEqual([]);
  await visit(page, host, '#/tablet');
  await expect.poll(() => page.getByText('sealed slips of 9 interviews. Fieldwork is over').count()).toBe(3);
  expect(await faultsOf(page, 'fieldwork', narrow)).toEqual([]);
});

it('leave with ten interviews behind them, sealed, in no order, after a kill', async () => {
  await interviewed();
  await tablet.kill();
  expect(foundInProfile(profile, [...wish, ...secrets()])).toEqual([]);
  // What lies there in the clear is found: the search sees what is to be seen.
  expect(foundInProfile(profile, [fieldwork.wave.title])).not.toEqual([]);
  tablet = await openTablet({ profile });
  bundle = await bundleMade();
  const slips = slipsIn(bundle);
  expect(slips).toHaveLength(30);
  for (const batch of [0, 1, 2]) {
    const own = slips.filter((line) => line.startsWith(`{"wish":${batch},`));
    expect([own.length, own.toSorted(), new Set(own.map(({ length }) => length)).size]).toEqual([10, own, 1]);
  }
  for (const plain of wish) expect(bundle.buffer.toString('latin1')).not.toContain(plain);
});

it('come to the office apart from the answers, where the key of their purpose opens them, and no other', async () => {
  await restoreNetwork(tablet, host);
  const { page } = office;
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(bundle);
  await page.getByText('30 sealed slips for wishes of residents came along').waitFor();
  await isReadable(page, 'wishes-arriving');
  await press(page, 'Bring in 10 interviews or visits');
  await page.getByText('10 interviews are new in the results.').waitFor();

  const sealed = slipsIn(bundle).map((line) => fromBase64((JSON.parse(line) as { sealed: string }).sealed));
  const opens = async (identity: string) => {
    const opened = await Promise.all(sealed.map((file) => openSealed(file, { identities: [identity] })));
    return opened.filter(({ ok }) => ok).length;
  };
  for (const { identity } of [officer, paper]) expect(await opens(identity)).toBe(0);
  for (const purpose of PURPOSES) expect(await opens(keyOf(purpose).identity)).toBe(10);
  const answer = JSON.parse(
    bundle.buffer
      .toString('latin1')
      .split('\n')
      .find((line) => line.startsWith('{"number":1,')) ?? '',
  ) as { readonly sealed: string };
  const { identity } = keyOf('panel');
  expect((await openSealed(fromBase64(answer.sealed), { identities: [identity] })).ok).toBe(false);
  if (hasAge()) {
    const own = sealed.filter((file) => {
      try {
        return openedByAge(file, identity).includes(REACH);
      } catch {
        return false;
      }
    });
    expect(own).toHaveLength(1);
  }

  // After a reload nothing of the survey is unlocked.
  await page.reload();
  await visit(page, host, `${wishes}/panel`);
  await page.getByText('10 slips of all tablets together, sealed.').waitFor();
  expect(await page.getByText(REACH).count()).toBe(0);
  await isReadable(page, 'wish-sealed');
  await giveKey(keyOf('draw'));
  await page.getByRole('alert').getByText('it opens none of the wishes that are sealed here').waitFor();
  await giveKey(keyOf('panel'));
  await page.getByText(REACH).waitFor();
  await page.getByText('1 wish in 10 slips, by name.').waitFor();
  // The keyboard is where what was opened begins.
  await page.locator('h2:focus', { hasText: 'Wishes that came' }).waitFor();
  expect(await page.getByText('Lock the answers now').count()).toBe(0);
  await isReadable(page, 'wish-open');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save them as a file')]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(`\ufeffname,reach\r\n${NAME},${REACH}\r\n`);
  await page.getByRole('button', { name: 'Lock the wishes now' }).press('Enter');
  await expect.poll(() => page.getByText(REACH).count()).toBe(0);
  expect(foundInProfile(officeProfile, [...wish, ...secrets()])).toEqual([]);
  await visit(page, host, `${wishes}/council`);
  await page.getByText('10 slips of all tablets together, sealed.').waitFor();
  await giveKey(keyOf('council'));
  await page.getByText('0 wishes in 10 slips, by name.').waitFor();
});

it('are gone once they are deleted, and the same bundle brings nothing again', async () => {
  const { page } = office;
  await visit(page, host, `${wishes}/panel`);
  await giveKey(keyOf('panel'));
  await page.getByRole('button', { name: `Delete this wish now ${NAME}` }).press('Enter');
  await page.getByText('0 wishes in').waitFor();
  await press(page, 'Delete all of them');
  await page.getByRole('alert').getByText('now? No bundle brings them back here.').waitFor();
  await isReadable(page, 'wish-delete');
  await press(page, 'Delete them now');
  await page.getByText('No slip has come yet.').waitFor();
  await visit(page, host, `${home}/bring-in`);
  await page.locator('#bundles').setInputFiles(bundle);
  await page.getByText('Nothing in them is new').waitFor();
  expect([tablet.troubles.filter((text) => !text.includes('ERR_')), office.troubles]).toEqual([[], []]);
});
