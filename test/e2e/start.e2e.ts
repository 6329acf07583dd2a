import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { headerPolicy } from '../../scripts/policy.mjs';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { dist } from './harness.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Runs `npm start` with this port until it prints where the app is: all that it printed till then. */
function started(port: number): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--reuse'], {
    // Vitest says "test", and Vite would build for that.
    env: { ...process.env, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(() => child.kill());
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (piece) => {
      printed += piece;
      if (printed.includes('Ctrl+C stops it.')) resolve(printed);
    });
    child.on('close', (code) => reject(new Error(`npm start ended with ${code}: ${printed}`)));
  });
}

const addressIn = (printed: string) => /Soundings is at (http:\/\/localhost:\d+\/)/.exec(printed)?.[1] ?? '';

it('npm start prints an address at which the app is, with its policy', async () => {
  const answer = await fetch(addressIn(await started(0)));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Security-Policy')).toBe(headerPolicy);
  expect(await answer.text()).toContain('<title>Soundings</title>');
});

it('npm start takes another port where its own is taken, and says so', async () => {
  const other = await serve({ folder: dist });
  stops.push(() => other.close());
  const printed = await started(other.port);
  expect(printed).toContain(`Port ${other.port} is taken; another one is used.`);
  expect(addressIn(printed)).not.toBe(other.address);
  expect((await fetch(addressIn(printed))).status).toBe(200);
});
