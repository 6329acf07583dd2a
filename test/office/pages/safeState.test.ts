import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/core/result.ts';
import type { StorageEstimate } from '../../../src/core/world.ts';
import type { Device } from '../../../src/keeping/storage/device.ts';
import { createSafeState, hostSendsPolicy } from '../../../src/office/pages/safeState.ts';

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

function deviceWith(estimate: StorageEstimate | null, stores = true): Device {
  return {
    world: { build: '0.1.0', storageEstimate: async () => estimate },
    database: async () => (stores ? ok({}) : fail({ kind: 'storageRefused', cause: 'no' })),
  } as unknown as Device;
}

const window = { secure: true, installed: true, hostSendsPolicy: async () => true };

async function found(estimate: StorageEstimate | null, stores = true) {
  const state = createSafeState(deviceWith(estimate, stores), window);
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
    const report = await found({ used: 0, quota: 900_000_000, durable: false, privateWindow: null }, false);
    expect(report.states).toMatchObject({ store: 'bad' });
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
