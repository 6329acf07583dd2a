import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { root, runTool } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { homeWords } from '../../src/words/home.ts';
import { intakeWords } from '../../src/words/intake.ts';
import { resultsWords } from '../../src/words/results.ts';
import { startWords } from '../../src/words/start.ts';
import { flagsWith } from './browserFlags.ts';
import { APP_PATH, beginKept, browserPath, dist, keptFolder, ownPort } from './keptApp.ts';
import { browserPid, ownBrowser } from './whichBrowser.ts';

export { APP_PATH, dist };

export interface AppOptions {
  readonly folder?: string;
  readonly sendsPolicy?: boolean;
}

/** A host of the app that can go away and come back at the same address, with another build if wanted. */
export async function hostApp({ folder = dist, sendsPolicy = true }: AppOptions = {}) {
  const first = { folder, path: APP_PATH, sendsPolicy, reports: true };
  // Where another host of the file is already, any other port.
  let served = await serve({ ...first, port: ownPort }).catch(() => serve(first));
  const { address, port } = served;
  const violations = () => served.violations;
  return {
    address,
    /** Breaches of the policy that browsers reported since the host was last opened. */
    violations,
    requests: () => served.requests,
    close: () => served.close(),
    reopen: async (next: AppOptions = {}) => {
      await served.close();
      const options = { folder, sendsPolicy, ...next };
      served = await serve({ ...options, port, path: APP_PATH, reports: true });
    },
  };
}
export type Host = Awaited<ReturnType<typeof hostApp>>;
/** Whatever serves the app. */
export type AppHost = Pick<Host, 'address'>;

/** Another server, that any page may talk to: nothing of ours ever should. */
export function hostForeign() {
  return serve({ folder: dist, openToAll: true, sendsPolicy: false });
}

/** The two ways in which Chromium stores databases; each does its own to what is damaged. */
export const backEnds = [
  { backEnd: 'LevelDB', args: [] },
  { backEnd: 'SQLite', args: ['--enable-features=IdbSqliteBackingStore'] },
] as const;

export interface TabletOptions {
  /** A folder kept from one browser to the next; a fresh one by default, with the app kept in it. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** More flags of the browser, such as another way in which it stores. */
  readonly args?: readonly string[];
  /**
   * False in a file that never goes without a network: the app is not kept on the tablet, which takes its processor six
   * seconds at each first visit.
   */
  readonly keepsApp?: boolean;
  /** What somebody types where a server asks for a name and a password. */
  readonly credentials?: { readonly username: string; readonly password: string };
}

const profiles: string[] = [];

/** An empty folder for a browser's data, removed when the tests of the file are over. */
export function emptyProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'soundings-profile-'));
  profiles.push(profile);
  return profile;
}

/** A folder for the data of a browser that was at the app's address once, and has kept the app: nothing else is in it. */
export function freshProfile(): string {
  const profile = emptyProfile();
  beginKept(profile, ownBrowser());
  return profile;
}

/** Takes away the folders of all browsers so far. */
export function removeProfiles(): void {
  for (const profile of profiles.splice(0)) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.on('exit', removeProfiles);

/**
 * A Chromium with a profile of its own on disk, as on a tablet (not a private window), and the durable store granted.
 */
export async function openTablet({
  keepsApp = true,
  profile = keepsApp ? freshProfile() : emptyProfile(),
  viewport = { width: 820, height: 1180 },
  args = [],
  credentials,
}: TabletOptions = {}) {
  const executablePath = browserPath(ownBrowser());
  if (executablePath === '') throw new Error('openTablet requires CHROME_PATH: run npm run e2e');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flagsWith(args),
    headless: true,
    viewport,
    serviceWorkers: keepsApp ? 'allow' : 'block',
    ...(credentials === undefined ? {} : { httpCredentials: credentials }),
  });
  context.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  const askedElsewhere: string[] = [];
  const page = context.pages()[0] ?? (await context.newPage());
  const listen = (one: Page) => {
    one.on('pageerror', (error) => troubles.push(`${error.name}: ${error.message}`));
    one.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
  };
  listen(page);
  context.on('page', listen);
  // Whoever asked: a page, a worker of it, or the service worker.
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs = ['localhost', '127.0.0.1'].includes(hostname) || !protocol.startsWith('http');
    if (isOurs) return;
    askedElsewhere.push(request.url());
    troubles.push(`asked another server: ${request.url()}`);
  });
  const refuseAnyAsked = () => {
    if (askedElsewhere.length > 0) throw new Error(`asked another server: ${askedElsewhere.join(', ')}`);
  };
  return {
    context,
    page,
    profile,
    /** Errors of all pages: thrown, or printed; and what was asked of any other server. */
    troubles,
    /** Closes the browser. Fails when another server was ever asked for anything, as does `kill`. */
    close: async () => {
      await context.close();
      refuseAnyAsked();
    },
    /** What a battery taken out does to the browser. The profile can be opened again. */
    kill: async () => {
      const closed = context.waitForEvent('close', { timeout: 20_000 });
      process.kill(browserPid(profile), 'SIGKILL');
      await closed;
      refuseAnyAsked();
    },
  };
}
export type Tablet = Awaited<ReturnType<typeof openTablet>>;

/** A host of the app and a tablet at it, for the tests of one file. */
export interface Place {
  readonly host: Host;
  readonly tablet: Tablet;
}

/**
 * Opens a host and a tablet before the tests of a file, and closes them after.
 *
 * @param prepare Makes the tablet ready for the first test.
 * @returns Both, to be read in a test: before it there is nothing.
 */
export function aPlace(options: TabletOptions, prepare: (place: Place) => Promise<void>): Place {
  let opened: Place | null = null;
  const now = (): Place => {
    if (opened === null) throw new Error('aPlace is read before the first test');
    return opened;
  };
  beforeAll(async () => {
    opened = { host: await hostApp(), tablet: await openTablet(options) };
    await prepare(opened);
  });
  afterAll(async () => {
    await opened?.tablet.close();
    await opened?.host.close();
  });
  return {
    get host() {
      return now().host;
    },
    get tablet() {
      return now().tablet;
    },
  };
}

/** Lets the app's address keep its store for good, as an installed app may. */
export async function grantDurableStore(tablet: Tablet, host: Host): Promise<void> {
  const session = await tablet.context.newCDPSession(tablet.page);
  await session.send('Browser.grantPermissions', {
    origin: new URL(host.address).origin,
    permissions: ['durableStorage'],
  });
  await session.detach();
}

/** How long a page that stays open under another address is waited for to go. */
const GONE_WITHIN_MS = 2000;

/** What a page says while it reads the store. */
const STILL_READING = new RegExp(
  `^(${[resultsWords, homeWords, intakeWords, startWords].map(({ en }) => en.loading).join('|')})$`,
);

/** Opens an address of the app in a tab and waits until its page is there, with what it reads from the store. */
export async function visit(page: Page, host: AppHost, hash = ''): Promise<void> {
  // The page before stays until the code of the next one is there: its heading is not what is waited for.
  const before = await page.$('main h1');
  await page.goto(`${host.address}${hash}`);
  // Gone with its document, or taken off the page.
  await before?.waitForElementState('hidden', { timeout: GONE_WITHIN_MS }).catch(() => undefined);
  await isRead(page);
}

/**
 * Opens an address of the app from nothing: what the page before had is not found. Another query has the browser load all of
 * it; by way of an empty page it would begin a process each time, which is half of the work.
 */
export async function visitAnew(page: Page, host: AppHost, hash = ''): Promise<void> {
  const query = page.url().startsWith(`${host.address}?anew`) ? '' : '?anew';
  await page.goto(`${host.address}${query}${hash}`);
  await isRead(page);
}

/** Waits until a page is there, with what it reads from the store. */
async function isRead(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('main p').filter({ hasText: STILL_READING }).first().waitFor({ state: 'hidden' });
}

/** Waits until the app is kept on the tablet and the page is in the hands of its service worker. */
export async function keptOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** No network at all: the server is gone, and the browser knows of none. */
export async function cutNetwork(tablet: Tablet, host: Host): Promise<void> {
  await host.close();
  await tablet.context.setOffline(true);
}

export async function restoreNetwork(tablet: Tablet, host: Host): Promise<void> {
  await host.reopen();
  await tablet.context.setOffline(false);
}

/** Slows the page's processor: 4 is a cheap tablet. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(how: { resultTypes: readonly string[]; preload: boolean }): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
    readonly passes: readonly unknown[];
  }>;
}

/** What the accessibility checker finds wrong on the page, a line each. Fails when it checked nothing. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // By evaluate: the policy refuses script tags.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const result = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // What passed is counted, not described: on a long page that is most of the work.
    const { violations, passes } = await axe.run({ resultTypes: ['violations'], preload: false });
    return { violations, passes: passes.length };
  });
  if (result.passes === 0) throw new Error('axe checked nothing');
  return result.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((one) => one.html).join(' | ')})`,
  );
}

/** The window of an office computer. */
export const OFFICE = { viewport: { width: 1280, height: 800 } } as const;

/** One that is never without a network in its file. */
export const ONLINE_OFFICE = { ...OFFICE, keepsApp: false } as const;

const shotSizes = [
  { width: 1280, height: 800 },
  { width: 820, height: 1180 },
  { width: 360, height: 800 },
] as const;

/** Another window; charts and tables follow its width a frame later. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Pictures of a screen at three sizes, in .cache/shots, for people to look at: none where nobody will (CI=true). */
export async function takeShots(page: Page, name: string): Promise<void> {
  if (process.env['CI'] === 'true') return;
  const folder = join(root, '.cache/shots');
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const size of shotSizes) {
    await resize(page, size);
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage: true });
  }
  if (before !== null) await page.setViewportSize(before);
}

/** Whether the page can be read without scrolling sideways (tables may scroll in their own box). */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** A second build of the same source, as a next version would be: made once for each build of the app. */
export async function buildNextVersion(name: string): Promise<string> {
  const folder = join(keptFolder, `next-${name}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}-${process.pid}`;
  const { code } = await runTool(
    'vite',
    ['build', '--logLevel', 'error', '--outDir', making, '--emptyOutDir'],
    {
      // Vitest says "test", and Vite would build for that.
      env: { SOUNDINGS_BUILD: name, NODE_ENV: 'production' },
    },
  );
  if (code !== 0) throw new Error(`the build ${name} failed`);
  // Another file may have made it meanwhile.
  if (existsSync(folder)) return making;
  renameSync(making, folder);
  return folder;
}
