import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { StorageEstimate } from '../../../src/core/world.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { createSafeState, hostSendsPolicy } from '../../../src/office/pages/safeState.ts';
import { aDatabase } from '../../fixtures/aDevice.ts';
import { aJournal } from '../../fixtures/aJournal.ts';
import { aWorld, deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function host(status: number, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      response.writeHead(request.method === 'HEAD' ? status : 405, headers).end();
    });
    stops.push(() => server.close());
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/sw.js`);
    });
  });
}

type Changed = Partial<Pick<Database, 'isForeign' | 'isCompared'>> & { readonly hasSecond?: boolean };

/** A tablet that took its first pack before it was last closed. */
async function aTablet({ hasSecond = true, ...changed }: Changed): Promise<Database> {
  const database = await aDatabase({ journal: hasSecond ? aJournal() : null });
  const signer = { key: 'k', wrapped: 'w', name: 'Tablet 3', since: aWorld().now() };
  await database.counters.put({ id: 'signer', revision: 1, signer });
  return Object.assign(database, changed);
}

async function found(estimate: StorageEstimate | null, changed: Changed | null = {}) {
  const world = aWorld({ storageEstimate: async () => estimate });
  const refused = { kind: 'storageRefused', cause: 'no' } as const;
  const device = changed ? deviceOn(await aTablet(changed), world) : deviceRefusing(refused, world);
  const state = createSafeState(device, async () => true);
  expect(state.report.value).toBeNull();
  await state.look();
  const report = state.report.value;
  return {
    ...report,
    states: Object.fromEntries(report?.lines.map((line) => [line.check, line.state]) ?? []),
  };
}

describe('the safety page', () => {
  it('finds an installed app on a durable store good all over', async () => {
    const report = await found({ used: 2_500_000, quota: 900_000_000, durable: true, privateWindow: false });
    expect(new Set(Object.values(report.states))).toEqual(new Set(['good']));
    expect(report.space).toEqual({ used: 3, quota: 900 });
  });

  it('warns of a private window, of a store that may be cleared and of a full device', async () => {
    const report = await found({
      used: 850_000_000,
      quota: 900_000_000,
      durable: false,
      privateWindow: true,
    });
    expect(report.states).toMatchObject({ ordinary: 'bad', durable: 'bad', room: 'bad', https: 'good' });
  });

  it('does not call a browser good that lets nothing be stored', async () => {
    const report = await found({ used: 0, quota: 900_000_000, durable: false, privateWindow: null }, null);
    expect(report.states).toMatchObject({ store: 'bad', secondStore: 'unknown' });
  });

  it('warns where answers are kept once only, and does not know while another tab has the second store', async () => {
    const estimate = { used: 1, quota: 900_000_000, durable: true, privateWindow: false };
    const second = async (changed: Changed) => (await found(estimate, changed)).states['secondStore'];
    expect(await second({})).toBe('good');
    expect(await second({ hasSecond: false })).toBe('bad');
    expect(await second({ isForeign: true })).toBe('bad');
    expect(await second({ isCompared: false })).toBe('unknown');
  });

  it('says what it does not know', async () => {
    const report = await found(null);
    expect(report.states).toMatchObject({ ordinary: 'unknown', durable: 'unknown', room: 'unknown' });
    const silent = await found({ used: 1, quota: 900_000_000, durable: false, privateWindow: null });
    expect(silent.states).toMatchObject({ ordinary: 'unknown', durable: 'bad', room: 'good' });
    expect(report.space).toBeNull();
  });
});

describe('asking the host for its policy', () => {
  it('sees whether the header comes', async () => {
    expect(await hostSendsPolicy(await host(200, { 'content-security-policy': "default-src 'none'" }))).toBe(
      true,
    );
    expect(await hostSendsPolicy(await host(200, {}))).toBe(false);
  });

  it('knows nothing when the file or the host is not there', async () => {
    expect(await hostSendsPolicy(await host(404, {}))).toBeNull();
    const gone = await host(200, {});
    for (const stop of stops.splice(0)) stop();
    expect(await hostSendsPolicy(gone)).toBeNull();
  });
});
