import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApache } from '../../scripts/ensure-tools.mjs';
import { headers as policyHeaders } from '../../scripts/policy.mjs';
import { type KeyPair, newKeyPair } from '../../src/keeping/sealing/ageFile.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { type ApacheHost, credentials, FILES_PATH, hostByApache } from './apache.ts';
import { press } from './builderKeys.ts';
import {
  bundlePut,
  type Exchange,
  type Handed,
  heading,
  interviewed,
  officeSigner,
  packPut,
  receiptsPut,
  setUp,
} from './exchanging.ts';
import { putFieldwork, putKeys, someFieldwork } from './fieldwork.ts';
import {
  APP_PATH,
  freshProfile,
  OFFICE,
  openTablet,
  scrollsSideways,
  type Tablet,
  visit,
} from './harness.ts';
import { foundInProfile, seesStore } from './profileSearch.ts';
import { bytesOf } from './storeRecords.ts';

const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 text');
const fieldwork = {
  ...someFieldwork({ questionnaire: { id: questionnaire.id, version: 1 } }),
  questionnaire,
};
const { survey } = fieldwork;
const home = `#/survey/${survey.id}/tablets`;
const CANARY = 'Zyzzogeton of Quibblethwaite';
const NAME = 'soundings-bundle-0a4b1c2d-1.txt';

/** Where Apache is missing these are left out, which under CI=true fails. */
const withApache = describe.runIf(process.env['CI'] === 'true' || findApache() !== undefined);

withApache('the folder of docs/deploy.md, on Debian’s Apache', () => {
  let host: ApacheHost;
  beforeAll(async () => {
    host = await hostByApache();
  });
  afterAll(() => host.close());

  const authorization = `Basic ${btoa(`${credentials.username}:${credentials.password}`)}`;
  const ask = (method: string, name: string, more: Record<string, string> = {}, body?: string) =>
    fetch(`${host.origin}${FILES_PATH}${name}`, {
      method,
      headers: { Authorization: authorization, ...more },
      ...(body === undefined ? {} : { body }),
    });
  const put = (name: string, body = 'sealed') => ask('PUT', name, { 'If-None-Match': '*' }, body);
  const lying = () => readdirSync(host.files).filter((name) => !name.startsWith('.DAV'));

  it('serves the app with the policy, and the folder to nobody without the password', async () => {
    const app = await fetch(host.address);
    for (const [name, value] of Object.entries(policyHeaders)) expect(app.headers.get(name)).toBe(value);
    for (const method of ['GET', 'PUT', 'PROPFIND', 'DELETE']) {
      const address = `${host.origin}${FILES_PATH}`;
      const { status } = await fetch(address, { method, headers: { Depth: '1', 'If-None-Match': '*' } });
      expect([method, [401, 403].includes(status)]).toEqual([method, true]);
    }
  });

  it('takes files of the app, never writes over one, and lets nobody delete, move or make anything', async () => {
    expect((await put(NAME)).status).toBe(201);
    expect((await put(NAME, 'other')).status).toBe(412);
    expect((await ask('PUT', NAME, {}, 'other')).status).toBe(403);
    expect((await ask('DELETE', NAME)).status).toBe(403);
    const destination = `${host.origin}${FILES_PATH}soundings-bundle-0a4b1c2d-2.txt`;
    for (const method of ['MOVE', 'COPY'])
      expect((await ask(method, NAME, { Destination: destination })).status).toBe(403);
    expect((await ask('MKCOL', 'soundings-pack-x.txt')).status).toBe(403);
    expect((await ask('LOCK', NAME)).status).toBe(403);
    expect(lying()).toEqual([NAME]);
    expect(readFileSync(join(host.files, NAME), 'utf8')).toBe('sealed');
  });

  it('takes no page, script or anything else, and gives nothing out as one', async () => {
    const names = [
      'evil.html',
      'evil.js',
      'sw.js',
      '.htaccess',
      'soundings-pack-x.html',
      'x/soundings-pack-x.txt',
    ];
    for (const name of [...names, 'soundings-pack-x.txt.html', 'soundings-pack-x%2F..%2Fy.js'])
      expect([name, (await put(name)).status >= 400]).toEqual([name, true]);
    expect(lying()).toEqual([NAME]);
    const { headers } = await ask('GET', NAME);
    expect(headers.get('Content-Type')).toBe('text/plain');
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(headers.get('Content-Disposition')).toBe('attachment');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('keeps nothing of a file that was broken off on its way', async () => {
    const name = 'soundings-bundle-0a4b1c2d-9.txt';
    const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
    const head = [
      `PUT ${FILES_PATH}${name} HTTP/1.1`,
      'Host: localhost',
      `Authorization: ${authorization}`,
      'If-None-Match: *',
      'Content-Length: 100000',
    ];
    await new Promise<void>((sent) => socket.write(`${head.join('\r\n')}\r\n\r\nhalf`, () => sent()));
    socket.resume();
    socket.end();
    await new Promise((closed) => socket.once('close', closed));
    expect(lying()).toEqual([NAME]);
    expect((await put(name)).status).toBe(201);
  });
});

withApache('tablet and office at a WebDAV folder of their own host', () => {
  const profile = freshProfile();
  let host: ApacheHost;
  let office: Tablet;
  let tablet: Tablet;
  let paper: KeyPair;
  let passphrase = '';
  let pack: Handed;
  let bundle = '';
  const exchange = (): Exchange => ({ host, office: office.page, tablet: tablet.page, home });
  const lying = (name: string) => readFileSync(join(host.files, name));

  beforeAll(async () => {
    host = await hostByApache();
    office = await openTablet({ ...OFFICE, credentials });
    await putFieldwork(office.page, host, fieldwork);
    paper = await newKeyPair();
    const officer = (await newKeyPair()).recipient;
    await putKeys(office.page, survey.id, { officer, paper: paper.recipient });
    tablet = await openTablet({ profile, credentials });
  });
  afterAll(async () => {
    await tablet.close();
    await office.close();
    await host.close();
  });

  async function take(page: Page, path: string): Promise<void> {
    await page.locator('#carrier-address').fill(path);
    await press(page, 'Use this path');
  }

  it('takes the path of such a folder and no other, and a pack lies there as it was saved', async () => {
    const { page } = office;
    await visit(page, host, home);
    await heading(page, 'Shared folder');
    await take(page, 'https://cloud.example/remote.php/dav/files/');
    await page.getByRole('alert').getByText('let OneDrive, Nextcloud or another program keep it').waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    // The app's own folder is none.
    await take(page, APP_PATH);
    await page.getByRole('alert').getByText('keeps no files for others').waitFor();
    await take(page, `${host.origin}${FILES_PATH}`);
    await page.getByText(`The folder ${FILES_PATH} on the host of Soundings is used.`).waitFor();
    pack = await packPut(exchange(), paper);
    expect(lying(pack.name)).toEqual(pack.buffer);
  });

  it('brings a bundle from the tablet to the office', async () => {
    passphrase = await setUp(exchange(), pack);
    await interviewed(exchange(), CANARY);
    const { page } = tablet;
    await visit(page, host, '#/tablet');
    await take(page, FILES_PATH.slice(0, -1));
    await page.getByText(`The folder ${FILES_PATH} on the host of Soundings is used.`).waitFor();
    await bundlePut(exchange(), passphrase);
    bundle = readdirSync(host.files).find((name) => name.startsWith('soundings-bundle-')) ?? '';
    expect(bundle).toMatch(/^soundings-bundle-[0-9a-f]{8}-1\.txt$/);
    await visit(office.page, host, `${home}/bring-in`);
    await press(office.page, 'Look in the shared folder');
    await heading(office.page, '1 bundle with something new');
    await press(office.page, 'Bring in 1 interview or visit');
    await office.page.getByText('1 interview is new in the results.').waitFor();
    expect(await bytesOf(office.page, 'responses')).toHaveLength(1);
    await press(office.page, 'Bring in more');
    await press(office.page, 'Look in the shared folder');
    await office.page.getByText('1 bundle with nothing new').waitFor();
  });

  it('F32: brings the receipt back to the tablet, and no profile shows a key or an answer', async () => {
    await receiptsPut(exchange(), survey.title);
    const { page } = tablet;
    await press(page, 'Look in the shared folder');
    await page.getByText('1 more interview is at the office.').waitFor();
    await page.getByText('There is no newer pack of this survey.').waitFor();
    await page.getByText('No interview is on this tablet alone').waitFor();
    const names = readdirSync(host.files).filter((name) => name.endsWith('.txt'));
    expect(names.toSorted()).toEqual([bundle, pack.name, 'soundings-receipt-oak-1.txt'].toSorted());
    expect(names.some((name) => lying(name).includes(CANARY))).toBe(false);
    expect(foundInProfile(profile, [CANARY, passphrase, credentials.password])).toEqual([]);
    const ofOffice = [CANARY, passphrase, paper.identity, await officeSigner(office.page, paper)];
    expect(foundInProfile(office.profile, ofOffice)).toEqual([]);
    expect(seesStore(office.profile, 'LevelDB', 'Oak')).toBe(true);
  });

  it('says when the host is away, at the hand-over too', async () => {
    // What browsers note of an answer that is no file is no trouble: a name is asked for before it is taken.
    const isOurs = (text: string) => !text.startsWith('Failed to load resource');
    expect([tablet.troubles.filter(isOurs), office.troubles.filter(isOurs)]).toEqual([[], []]);
    await host.close();
    const { page } = tablet;
    await press(page, 'Look in the shared folder');
    await page.getByRole('alert').getByText('could not be reached').waitFor();
    await page.locator('#tablet-bundle-words').fill(passphrase);
    await press(page, 'Put the bundle in the shared folder');
    // What was said before is gone once the passphrase was taken.
    await expect.poll(() => page.locator('#tablet-bundle-words').inputValue()).toBe('');
    await page.getByRole('alert').getByText('could not be reached').waitFor();
  });
});
