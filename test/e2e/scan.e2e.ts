import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyPair, newKeyPair, sealTo } from '../../src/keeping/sealing/ageFile.ts';
import { qrSquares } from '../../src/keeping/sealing/qrSquares.ts';
import { filmOf } from '../fixtures/aFilm.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { press } from './builderKeys.ts';
import { aFakeCamera, camerasOf, filmedOff, holdTracks, letUseCamera } from './fakeCamera.ts';
import { putFieldwork, putKeys, someFieldwork } from './fieldwork.ts';
import { faultsOf, isReadable } from './fits.ts';
import { type Host, hostApp, OFFICE, openTablet, type Tablet, takeShots, visit } from './harness.ts';
import { foundInProfile } from './profileSearch.ts';

const questionnaire = drawnQuestionnaire('core: q1 single 1-5');
const fieldwork = {
  ...someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } }),
  questionnaire,
};
const { survey } = fieldwork;
const home = `#/survey/${survey.id}/tablets`;
const SCAN = 'Scan the tablet’s code with this device’s camera';
const OFF = 'Turn the camera off';

const camera = aFakeCamera();
const tabletCamera = aFakeCamera();
let host: Host;
let office: Tablet;
let tablet: Tablet;
let paper: KeyPair;
let passphrase = '';

beforeAll(async () => {
  host = await hostApp();
  office = await openTablet({ ...OFFICE, args: camera.args });
  tablet = await openTablet({ args: tabletCamera.args });
  await holdTracks(office);
  await holdTracks(tablet);
  await putFieldwork(office.page, host, fieldwork);
  paper = await newKeyPair();
  const officer = (await newKeyPair()).recipient;
  await putKeys(office.page, survey.id, { officer, paper: paper.recipient });
  await takePack(await madePack(office.page), tablet.page);
});
afterAll(async () => {
  await tablet.close();
  await office.close();
  await host.close();
});

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor();

async function madePack(page: Page): Promise<Buffer> {
  await visit(page, host, `${home}/pack`);
  await heading(page, 'Make a pack');
  await press(page, 'Make the pack');
  await heading(page, 'Unlock the answers');
  await page.getByRole('radio', { name: 'The paper key' }).check();
  await page.locator('#paper-key').fill(paper.identity);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Unlock')]);
  await heading(page, 'The pack is made');
  return readFileSync(await download.path());
}

async function takePack(buffer: Buffer, page: Page): Promise<void> {
  await visit(page, host, '#/tablet');
  await page.locator('#pack-file').setInputFiles({ name: 'pack.txt', mimeType: 'text/plain', buffer });
  await heading(page, 'What is in this pack');
  await page.locator('#tablet-name').fill('Tablet 3');
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#tablet-new-words')?.value.split(' ').length === 4,
  );
  passphrase = await page.locator('#tablet-new-words').inputValue();
  await press(page, 'Take this pack');
  await page.getByText('Pack number 1 is in use.').waitFor();
}

/** Turns a camera on, by keyboard. */
async function turnOn(page: Page, button = SCAN): Promise<void> {
  const { times } = await camerasOf(page);
  await press(page, button);
  await expect.poll(async () => (await camerasOf(page)).times).toBe(times + 1);
}

const isOn = async (page: Page) => (await camerasOf(page)).isOn;

it('says what to do where the camera is refused, and goes by file', async () => {
  const { page } = office;
  await letUseCamera(office, host, 'denied');
  await visit(page, host, `${home}/add`);
  await press(page, SCAN);
  const alert = page.getByRole('alert');
  await alert.getByText('The browser does not let this page use the camera').waitFor();
  await alert.getByText('Choose the file instead').waitFor();
  await page.locator('#card').waitFor();
  expect(await page.locator('video').count()).toBe(0);
  await isReadable(page, 'scan-refused');
});

it('scans the code off the office’s screen with the tablet, and draws its card', async () => {
  const { page } = tablet;
  await letUseCamera(tablet, host, 'granted');
  await press(office.page, 'Give out a code');
  const given = office.page.getByRole('img', { name: 'Code 1 as a QR code' });
  await given.waitFor();
  await isReadable(office.page, 'scan-code-given');
  await turnOn(page, 'Scan the code off the office’s screen');
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  await takeShots(page, 'scan-tablet');
  tabletCamera.show(await filmedOff(given));
  await page.getByText('The code is scanned, and stands in the box.').waitFor();
  await expect.poll(() => isOn(page)).toBe(false);
  expect(await page.locator('#tablet-code').inputValue()).toBe(
    await office.page.locator('.tablets-code').textContent(),
  );
  await page.locator('#tablet-card-words').fill(passphrase);
  await press(page, 'Make the card');
  await page.getByText('The card is made.').waitFor();
});

it('turns the camera off by a press, and when the page is out of sight or left', async () => {
  const { page } = office;
  await letUseCamera(office, host, 'granted');
  await turnOn(page);
  await press(page, OFF);
  await page.getByRole('button', { name: SCAN }).waitFor();
  await expect.poll(() => isOn(page)).toBe(false);
  await turnOn(page);
  await page.evaluate(() => {
    // Another tab before it: a browser without a window never says so by itself.
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });
  await page.getByText('The camera was turned off, because this page was out of sight.').waitFor();
  await expect.poll(() => isOn(page)).toBe(false);
  await turnOn(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, home);
  await heading(page, 'Tablets');
  await expect.poll(() => isOn(page)).toBe(false);
});

it('F38: tells a code that is something else, goes on, and knows the tablet by the card on its screen', async () => {
  const { page } = office;
  await visit(page, host, `${home}/add`);
  camera.show(filmOf(qrSquares('https://www.example.gov.uk/parking', 'screen'), { side: 720 }));
  await turnOn(page);
  await page.getByText('That QR code is no tablet’s card.').waitFor();
  await isReadable(page, 'scan-other');
  expect(await isOn(page)).toBe(true);
  camera.show(await filmedOff(tablet.page.locator('.carry-qr')));
  await heading(page, 'Do both show the same eight words?');
  await expect.poll(() => isOn(page)).toBe(false);
  await page.locator('.tablets-words li').nth(7).waitFor();
  expect(await page.locator('.tablets-words li').allTextContents()).toEqual(
    await tablet.page.locator('.carry-words li').allTextContents(),
  );
  await page.locator('#tablet-name').fill('Oak');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '“Oak” is on the list' }).waitFor();
});

it('turns the camera off at a card that it does not take, and says what it says of one from a file', async () => {
  const { page } = office;
  camera.show();
  await press(page, 'Add another tablet');
  await turnOn(page);
  camera.show(await filmedOff(tablet.page.locator('.carry-qr')));
  await page.getByText('This tablet is on the list already, as “Oak”.').waitFor();
  expect([await isOn(page), await page.locator('video').count()]).toEqual([false, 0]);
});

it('opens with the paper key, held before the camera; nothing of it is on the disk', async () => {
  const { page } = office;
  camera.show(filmOf(qrSquares('https://www.example.gov.uk/parking', 'screen'), { side: 720 }));
  await visit(page, host, `${home}/pack`);
  // It was unlocked for the first pack.
  await page.reload();
  await heading(page, 'Make a pack');
  await press(page, 'Make the pack');
  await heading(page, 'Unlock the answers');
  await page.getByRole('radio', { name: 'The paper key' }).check();
  await turnOn(page, 'Scan the paper key');
  await page.getByText('That QR code is no key.').waitFor();
  await isReadable(page, 'scan-key');
  const download = page.waitForEvent('download');
  camera.show(filmOf(qrSquares(paper.identity, 'paper'), { side: 720 }));
  expect((await download).suggestedFilename()).toBe('soundings-pack-residents-survey-2.txt');
  await heading(page, 'The pack is made');
  expect(await page.locator('video').count()).toBe(0);
  expect(foundInProfile(office.profile, [paper.identity])).toEqual([]);
  expect([office.troubles, tablet.troubles, host.violations()]).toEqual([[], [], []]);
});

it('scans where the host sends no headers: the page’s own policy lets the camera be', async () => {
  const bare = await hostApp({ sendsPolicy: false });
  const desk = await openTablet({ ...OFFICE, args: camera.args });
  const { page } = desk;
  camera.show();
  await holdTracks(desk);
  await letUseCamera(desk, bare, 'granted');
  await visit(page, bare, '#/bring-in');
  const buffer = Buffer.from(await sealTo([paper.recipient], new TextEncoder().encode('no back-up')));
  await page.locator('#file').setInputFiles({ name: 'a.age', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('radio', { name: 'The paper key' }).check();
  await turnOn(page, 'Scan the paper key');
  camera.show(filmOf(qrSquares(paper.identity, 'paper'), { side: 720 }));
  // Opened, and seen to be something else than a back-up.
  await page.getByRole('alert').getByText('damaged or is something else').waitFor();
  expect([await isOn(page), desk.troubles, bare.violations()]).toEqual([false, [], []]);
  await desk.close();
  await bare.close();
});
