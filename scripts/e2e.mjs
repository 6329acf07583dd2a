// npm run e2e [-- part of a file name]: the browser tests, one after the other, on a build that is made when needed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureAge, ensureApache, ensureArial, ensureChromium } from './ensure-tools.mjs';
import { root, runTool } from './run.mjs';

const chromium = ensureChromium();
ensureArial();
ensureAge();
ensureApache();
if (chromium !== undefined) {
  if (!(await build({ reuse: true }))) process.exit(1);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const reporters = ['--reporter=verbose', '--reporter=json', '--outputFile.json=.cache/e2e.json'];
  const args = ['run', '--config', 'vitest.e2e.config.ts', ...reporters, ...process.argv.slice(2)];
  const { code } = await runTool('vitest', args, { env: { CHROME_PATH: chromium } });
  process.exit(code);
}
