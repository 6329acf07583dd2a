// npm run e2e [-- part of a file name]: the browser tests, one after the other, on a build that is made when needed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { ensureAge, ensureApache, ensureArial, ensureChromium, shellOf } from './ensure-tools.mjs';
import { root, runTool } from './run.mjs';
import { toTryAgain, withSecondTry } from './secondTry.mjs';
import { failuresOf, forget } from './tally.mjs';

const REPORT = '.cache/e2e.json';
/** Of a run of which something was tried again. */
const FIRST_TRY = '.cache/e2e-first.json';
const AGAIN = '.cache/e2e-again.json';
/** There once an error was met that no test caught (vitest.e2e.config.ts). */
const UNCAUGHT = '.cache/e2e-uncaught';

const chromium = ensureChromium();
ensureArial();
ensureAge();
ensureApache();
if (chromium !== undefined) {
  if (!(await build({ reuse: true }))) process.exit(1);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const env = { CHROME_PATH: chromium, SHELL_PATH: shellOf(chromium) };
  /** @param {string} report @param {string[]} files */
  const runFiles = async (report, files) => {
    const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['run', '--config', 'vitest.e2e.config.ts', ...reporters, ...files];
    return (await runTool('vitest', args, { env })).code;
  };
  for (const old of [REPORT, AGAIN, UNCAUGHT]) forget(old);
  const first = await runFiles(REPORT, process.argv.slice(2));
  // Whoever works on one test sees each of its failures.
  process.exit(first !== 0 && process.env['CI'] === 'true' ? await tryAgain(runFiles, first) : first);
}

/**
 * @param {(report: string, files: string[]) => Promise<number>} runFiles
 * @param {number} first The exit code of the first try.
 */
async function tryAgain(runFiles, first) {
  // An error that no test caught fails a run too, and is in no report.
  if (!existsSync(join(root, REPORT)) || existsSync(join(root, UNCAUGHT))) return first;
  const report = JSON.parse(readFileSync(join(root, REPORT), 'utf8'));
  const files = toTryAgain(report).map((file) => relative(root, file));
  if (files.length === 0) return first;
  for (const line of failuresOf([REPORT])) console.log(`tried once more, alone: ${line}`);
  // For the last lines of npm test.
  copyFileSync(join(root, REPORT), join(root, FIRST_TRY));
  const second = await runFiles(AGAIN, ['--maxWorkers=1', ...files]);
  if (!existsSync(join(root, AGAIN))) return first;
  const merged = withSecondTry(report, JSON.parse(readFileSync(join(root, AGAIN), 'utf8')));
  writeFileSync(join(root, REPORT), JSON.stringify(merged));
  return second;
}
