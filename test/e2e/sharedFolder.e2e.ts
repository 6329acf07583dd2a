import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyPair, newKeyPair, openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import {
  bundlePut,
  type Exchange,
  type Handed,
  handedOver,
  heading,
  interviewed,
  packPut,
  receiptsPut,
  setUp,
  unlock,
} from './exchanging.ts';
import { putFieldwork, putKeys, someFieldwork } from './fieldwork.ts';
import { faultsOf, isReadable } from './fits.ts';
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
import { bytesOf } from './storeRecords.ts';

const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 text');
const fieldwork = {
  ...someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } }),
  questionnaire,
};
const { survey } = fieldwork;
const home = `#/survey/${survey.id}/tablets`;
const CANARY = 'Zyzzogeton of Quibblethwaite';

const profile = freshProfile();
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let passphrase = '';
let pack: Handed;
let bundle: Handed;
const exchange = (): Exchange => ({ host, office: office.page, tablet: tablet.page, home });

/**
 * No window can be driven without a screen: the one for choosing a folder gives a folder of the browser's private file
 * system, another one for back-ups. The handle, its keeping and its files are the browser's own. What it answers when asked for leave is set here.
 */
async function givesFolder({ context, page }: Tablet): Promise<void> {
  await context.addInitScript(() => {
    // An empty page of the browser is no safe place, and has none of it.
    if (!isSecureContext) return;
    const realm = globalThis as unknown as Record<string, unknown>;
    realm['showDirectoryPicker'] = async ({ id }: { readonly id: string }) =>
      (await navigator.storage.getDirectory()).getDirectoryHandle(
        id === 'soundings-backup' ? 'Backups' : 'Exchange',
        { create: true },
      );
    const answer = () => localStorage.getItem('folder-answer') ?? 'granted';
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => (answer() === 'granted' ? 'granted' : 'prompt'),
      requestPermission: async () => answer(),
    });
  });
  await page.reload();
}

const answers = (page: Page, answer: string) =>
  page.evaluate((said) => localStorage.setItem('folder-answer', said), answer);

/** What lies in a folder, as base64. */
const lying = (page: Page, place = 'Exchange') =>
  page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const files: Record<string, string> = {};
    for await (const [name, handle] of folder.entries()) {
      const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
      files[name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return files;
  }, place);

const lay = (page: Page, files: Readonly<Record<string, string>>) =>
  page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Exchange', { create: true });
    for (const [name, text] of Object.entries(all)) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
      await writable.close();
    }
  }, files);

/** What the program does that keeps a folder the same on two devices. */
async function sync(from: Page, to: Page): Promise<void> {
  await lay(to, await lying(from));
}

async function choose(page: Page, place = 'Exchange'): Promise<void> {
  await press(page, 'Choose a folder');
  await page.getByText(`The folder “${place}” of this device is used.`).waitFor();
}

beforeAll(async () => {
  host = await hostApp();
  office = await openTablet(OFFICE);
  await putFieldwork(office.page, host, fieldwork);
  paper = await newKeyPair();
  const officer = (await newKeyPair()).recipient;
  await putKeys(office.page, survey.id, { officer, paper: paper.recipient });
  tablet = await openTablet({ profile });
  await givesFolder(office);
  await givesFolder(tablet);
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

it('is chosen at the office, and a pack lies there as it was saved', async () => {
  const { page } = office;
  await visit(page, host, home);
  await heading(page, 'Shared folder');
  await isReadable(page, 'folder-none');
  await page.locator('#carrier-address').fill('https://cloud.example/remote.php/dav/');
  await press(page, 'Use this path');
  await page.getByRole('alert').getByText('let OneDrive, Nextcloud or another program keep it').waitFor();
  await choose(page);
  pack = await packPut(exchange(), paper);
  await isReadable(page, 'folder-pack');
  expect(await lying(page)).toEqual({ [pack.name]: pack.buffer.toString('base64') });
});

it('brings a bundle from the tablet to the office, the same bytes as by download', async () => {
  passphrase = await setUp(exchange(), pack);
  await interviewed(exchange(), CANARY);
  const { page } = tablet;
  await visit(page, host, '#/tablet');
  await choose(page);
  await bundlePut(exchange(), passphrase);
  await page.locator('#tablet-bundle-words').fill(passphrase);
  bundle = await handedOver(page, () => press(page, 'Make a file instead'));
  await takeShots(page, 'folder-tablet');
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  expect(await lying(page)).toEqual({ [bundle.name]: bundle.buffer.toString('base64') });
  expect(bundle.name).toMatch(/^soundings-bundle-[0-9a-f]{8}-1\.txt$/);
  await sync(page, office.page);
});

it('F54: leaves a half file where it is, takes a whole one in, and names what was taken in before', async () => {
  const { page } = office;
  const whole = bundle.buffer.toString('base64');
  const half = bundle.buffer.subarray(0, bundle.buffer.length - 200).toString('base64');
  await lay(page, { [bundle.name]: half, 'soundings-bundle-0-1.txt.crswap': whole });
  await visit(page, host, `${home}/bring-in`);
  await press(page, 'Look in the shared folder');
  await heading(page, 'What these bundles would bring');
  await page.getByText('It is still arriving, or was cut short').waitFor();
  await page.getByText('Nothing of it can be taken in now.').waitFor();
  await takeShots(page, 'folder-half');
  await press(page, 'Cancel');
  await lay(page, { [bundle.name]: whole, [bundle.name.replace('.txt', ' (1).txt')]: whole });
  await press(page, 'Look in the shared folder');
  await heading(page, '1 bundle with something new');
  await page.getByText('1 bundle with nothing new: taken in before, or a copy').waitFor();
  await isReadable(page, 'folder-preview');
  await press(page, 'Bring in 1 interview or visit');
  await page.getByText('1 interview is new in the results.').waitFor();
  await press(page, 'Bring in more');
  await press(page, 'Look in the shared folder');
  await page.getByText('2 bundles with nothing new').waitFor();
  expect(await bytesOf(page, 'responses')).toHaveLength(1);
});

it('is another one for back-ups, where one press on the home page puts today’s and reads it back', async () => {
  const { page } = office;
  const before = await lying(page);
  await visit(page, host, '#/');
  await page.getByText(`No back-up from this device holds “${survey.title}” as it is here now.`).waitFor();
  await page.getByRole('link', { name: 'Make today’s back-up' }).click();
  await heading(page, 'Folder for back-ups');
  await choose(page, 'Backups');
  expect(await page.locator('#carrier-address').count()).toBe(0);
  await visit(page, host, '#/');
  await isReadable(page, 'home-due');
  // Locked again, as on the next morning.
  await page.reload();
  await press(page, 'Make today’s back-up in the folder “Backups”');
  await unlock(page, paper);
  await page.getByText('lies in the folder “Backups” and was read back there.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('due');
  await isReadable(page, 'home-made');
  const [[name, text] = ['', '']] = Object.entries(await lying(page, 'Backups'));
  expect(name).toMatch(/^soundings-backup-.*\.age$/);
  const opened = await openSealed(Buffer.from(text, 'base64'), { identities: [paper.identity] });
  expect(opened.ok && Buffer.from(opened.value).includes(CANARY)).toBe(true);
  expect(await lying(page)).toEqual(before);
  await visit(page, host, '#/back-up');
  await page.getByText(`It was put in the folder “Backups” as ${name}`).waitFor();
  await isReadable(page, 'back-up-folder');
  await press(page, 'Use it no more');
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  // What lies there stays there.
  expect(Object.keys(await lying(page, 'Backups'))).toEqual([name]);
});

it('brings the receipt and a newer pack back to the tablet, which was closed meanwhile and asks again', async () => {
  await receiptsPut(exchange(), survey.title);
  await isReadable(office.page, 'folder-receipts');
  await packPut(exchange(), null);
  await sync(office.page, tablet.page);
  expect(tablet.troubles).toEqual([]);
  await tablet.close();
  tablet = await openTablet({ profile });
  const { page } = tablet;
  await page.goto(host.address);
  await givesFolder(tablet);
  await answers(page, 'denied');
  await visit(page, host, '#/tablet');
  await page.getByText('The folder “Exchange” of this device is used.').waitFor();
  await page.getByText('The browser will ask you at the next use').waitFor();
  await press(page, 'Look in the shared folder');
  await page.getByRole('alert').getByText('nobody gave it leave').waitFor();
  await answers(page, 'granted');
  await press(page, 'Look in the shared folder');
  await heading(page, 'What is in this pack');
  await page.getByText('1 more interview is at the office.').waitFor();
  await page.getByText('Number 2, in the place of number 1').waitFor();
  await takeShots(page, 'folder-looked');
  await press(page, 'Take this pack');
  await page.getByText('Pack number 2 is in use.').waitFor();
  await page.getByText('No interview is on this tablet alone').waitFor();
});

it('says when the folder is gone, and that nothing was handed over', async () => {
  const { page } = tablet;
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('Exchange', { recursive: true });
  });
  await press(page, 'Look in the shared folder');
  await page.getByRole('alert').getByText('is not there any more').waitFor();
  await page.locator('#tablet-bundle-words').fill(passphrase);
  await press(page, 'Put the bundle in the shared folder');
  await page.getByRole('alert').getByText('is not there any more').waitFor();
  await press(page, 'Use it no more');
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
});

it('offers no folder where the browser keeps none, and says so', async () => {
  const { page, context } = tablet;
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
    Reflect.deleteProperty(Window.prototype, 'showDirectoryPicker');
  });
  await page.reload();
  await page.getByText('This browser lets no page keep a folder').waitFor();
  expect(await page.getByRole('button', { name: 'Choose a folder' }).count()).toBe(0);
  await takeShots(page, 'folder-no-picker');
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  expect([tablet.troubles, office.troubles]).toEqual([[], []]);
});
