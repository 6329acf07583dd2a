import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostFaults } from '../../scripts/hostFaults.mjs';
import { serve } from '../../scripts/serve.mjs';

const built = mkdtempSync(join(tmpdir(), 'built-'));
mkdirSync(join(built, 'assets'));
mkdirSync(join(built, '.vite'));
writeFileSync(join(built, 'index.html'), '<p>home</p>');
writeFileSync(join(built, 'sw.js'), 'self');
writeFileSync(join(built, 'assets/a-12345678.js'), '1');
writeFileSync(join(built, '_headers'), 'for the host');
writeFileSync(join(built, '.vite/manifest.json'), '{}');

describe('F74: a host', () => {
  let hosted: string;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeEach(async () => {
    hosted = mkdtempSync(join(tmpdir(), 'hosted-'));
    cpSync(built, hosted, { recursive: true });
    served = await serve({ folder: hosted, path: '/soundings/' });
  });
  afterEach(async () => {
    await served.close();
    rmSync(hosted, { recursive: true });
  });
  const found = () => hostFaults(`http://localhost:${served.port}/soundings`, built);

  it('that gives the app as it was built has no fault', async () => {
    expect(await found()).toEqual({ files: 3, faults: [] });
  });

  it('that changed a byte of one file and lost another is told of by the name of each', async () => {
    appendFileSync(join(hosted, 'assets/a-12345678.js'), ' ');
    rmSync(join(hosted, 'sw.js'));
    expect((await found()).faults).toEqual([
      'assets/a-12345678.js: other bytes than were built',
      'sw.js: not there (404)',
    ]);
  });

  it('that does not send the policy is told of, with what it sends', async () => {
    await served.close();
    served = await serve({ folder: hosted, path: '/soundings/', sendsPolicy: false });
    const { faults } = await found();
    expect(faults[0]).toBe('Content-Security-Policy: not sent');
    expect(faults.every((fault) => fault.endsWith(': not sent'))).toBe(true);
  });

  it('that does not answer is no host without a fault', async () => {
    const address = `http://localhost:${served.port}/`;
    await served.close();
    await expect(hostFaults(address, built)).rejects.toThrow();
    served = await serve({ folder: hosted });
  });
});
