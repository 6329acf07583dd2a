import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headers } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'served-'));
mkdirSync(join(folder, 'assets'));
mkdirSync(join(folder, '.vite'));
writeFileSync(join(folder, 'index.html'), '<p>home</p>');
writeFileSync(join(folder, 'sw.js'), '');
writeFileSync(join(folder, 'assets/a-12345678.js'), '1');
writeFileSync(join(folder, '_headers'), 'x');
writeFileSync(join(folder, '.vite/manifest.json'), '{}');

describe('the server of the built app', () => {
  let served: Awaited<ReturnType<typeof serve>>;
  beforeEach(async () => {
    served = await serve({ folder, path: '/soundings/', reports: true });
  });
  afterEach(() => served.close());

  const ask = (path: string, init?: RequestInit) =>
    fetch(`http://localhost:${served.port}${path}`, { redirect: 'manual', ...init });

  it('sends the policy, and asks for a fresh page and service worker each time', async () => {
    const page = await ask('/soundings/');
    expect(await page.text()).toBe('<p>home</p>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await ask('/soundings/sw.js')).headers.get('cache-control')).toBe('no-cache');
    const asset = await ask('/soundings/assets/a-12345678.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('text/javascript');
  });

  it('leads to the folder, and gives no page for what is missing, hidden or outside', async () => {
    expect((await ask('/soundings')).headers.get('location')).toBe('/soundings/');
    for (const path of [
      'nothing.js',
      '_headers',
      '.vite/manifest.json',
      '..%2f..%2fetc/passwd',
      '%E0%A4%A',
    ]) {
      expect((await ask(`/soundings/${path}`)).status).toBe(404);
    }
    expect((await ask('/elsewhere/')).status).toBe(404);
    expect((await ask('/soundings/', { method: 'POST' })).status).toBe(405);
  });

  it('keeps count of requests and of reported breaches', async () => {
    await ask('/soundings/sw.js', { method: 'HEAD' });
    await ask('/soundings/__violations', { method: 'POST', body: '{"csp-report":{}}' });
    expect(served.requests).toEqual(['HEAD /soundings/sw.js', 'POST /soundings/__violations']);
    expect(served.violations).toEqual(['{"csp-report":{}}']);
  });

  it('can play a host that sends no headers', async () => {
    const bare = await serve({ folder, sendsPolicy: false });
    const page = await fetch(bare.address);
    await bare.close();
    expect(page.headers.get('content-security-policy')).toBeNull();
  });
});

describe('the headers for other hosts', () => {
  it.each([
    { file: 'public/_headers', hosts: 1 },
    { file: 'docs/deploy.md', hosts: 2 },
  ])('are the same in $file, for each host in it', ({ file, hosts }) => {
    // The folder beside the app has headers of its own.
    const [text = ''] = readFileSync(join(root, file), 'utf8').split('## A folder');
    expect(Object.keys(headers).length).toBeGreaterThan(3);
    for (const [name, value] of Object.entries(headers)) {
      const said = [`${name}: ${value}`, `${name} "${value}"`].map((one) => text.split(one).length - 1);
      expect([name, Math.max(...said)]).toEqual([name, hosts]);
    }
  });
});

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
