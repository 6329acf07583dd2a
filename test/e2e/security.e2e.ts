import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tries, tryForbidden } from './forbidden.ts';
import {
  dist,
  emptyProfile,
  type Host,
  hostApp,
  hostForeign,
  keptOffline,
  openTablet,
  type Tablet,
  visit,
} from './harness.ts';

const refused: Tries = {
  foreignFetch: 'refused',
  evaluated: 'refused',
  madeFunction: 'refused',
  webAssembly: 'refused',
};

let foreign: Awaited<ReturnType<typeof hostForeign>>;
beforeAll(async () => {
  foreign = await hostForeign();
});
afterAll(() => foreign.close());

/** Starts the app's own worker from a bare page of its address, as the app's policy lets only the app start it. */
async function startWorker(tablet: Tablet, host: Host) {
  const page = await tablet.context.newPage();
  await page.goto(`${host.address}no-such-file`);
  const file = readdirSync(join(dist, 'assets/worker')).find((name) => name.startsWith('worker-'));
  const started = page.waitForEvent('worker');
  await page.evaluate((address) => {
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: {
        createPolicy: (name: string, rules: object) => { createScriptURL(address: string): string };
      };
    };
    const policy = trustedTypes.createPolicy('soundings', { createScriptURL: (one: string) => one });
    // Kept, so that it is not collected while it is questioned.
    Object.assign(globalThis, { kept: new Worker(policy.createScriptURL(address), { type: 'module' }) });
  }, `${host.address}assets/worker/${file}`);
  return started;
}

async function serviceWorkerOf(tablet: Tablet) {
  return tablet.context.serviceWorkers()[0] ?? tablet.context.waitForEvent('serviceworker');
}

describe.each([
  { name: 'a host that sends the policy', sendsPolicy: true },
  { name: 'a host that sends no headers', sendsPolicy: false },
])('on $name', ({ sendsPolicy }) => {
  let host: Host;
  let tablet: Tablet;
  beforeAll(async () => {
    host = await hostApp({ sendsPolicy });
    tablet = await openTablet({ profile: emptyProfile() });
    await visit(tablet.page, host, '#/help');
    await keptOffline(tablet.page);
  });
  afterAll(async () => {
    await tablet.close();
    await host.close();
  });

  it('breaks no rule in ordinary use', async () => {
    for (const hash of ['#/privacy', '#/safe', '#/help']) await visit(tablet.page, host, hash);
    expect(host.violations()).toEqual([]);
    expect(tablet.troubles).toEqual([]);
  });

  it('F52: refuses foreign servers, text as code and WebAssembly in the page', async () => {
    expect(await tryForbidden(tablet.page, foreign.address)).toEqual(refused);
  });

  it('refuses them in the worker', async () => {
    expect(await tryForbidden(await startWorker(tablet, host), foreign.address)).toEqual(refused);
  });

  // Where no header is sent the service worker itself stays unguarded: the safety page says so.
  if (sendsPolicy) {
    it('refuses them in the service worker, and hears of every breach', async () => {
      expect(await tryForbidden(await serviceWorkerOf(tablet), foreign.address)).toEqual(refused);
      // Page, worker and service worker each tried four things.
      await expect.poll(() => host.violations().length).toBeGreaterThanOrEqual(12);
    });
  }

  it('F72: reached no other server', () => {
    expect(foreign.requests).toEqual([]);
  });
});

it('would have noticed: a page with no policy reaches the other server and runs all of it', async () => {
  const bare = await hostForeign();
  const tablet = await openTablet();
  await tablet.page.goto(`${bare.address}no-such-file`);
  expect(await tryForbidden(tablet.page, foreign.address)).toEqual({
    foreignFetch: 'done',
    evaluated: 'done',
    madeFunction: 'done',
    webAssembly: 'done',
  });
  expect(foreign.requests.length).toBe(1);
  await tablet.close();
  await bare.close();
});

it('F72: lets no tablet be closed or killed quietly that asked another server', async () => {
  for (const end of ['close', 'kill'] as const) {
    const tablet = await openTablet();
    // Nothing listens there; that it was asked is enough.
    await tablet.page.goto('http://127.0.0.2:9/').catch(() => undefined);
    await expect(tablet[end]()).rejects.toThrow('asked another server: http://127.0.0.2:9/');
  }
});
