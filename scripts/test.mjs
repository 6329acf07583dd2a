// npm test: the check, then the browser tests; the last line is "N passed, M failed" over all of them.

import { join } from 'node:path';
import { ensureAge, ensureArial, ensureChromium } from './ensure-tools.mjs';
import { root, run, secondsSince } from './run.mjs';
import { forget, tallyOf } from './tally.mjs';

let failed = 0;

/**
 * Looks for a program. One that is missing under CI=true fails the run, whose last line says so too.
 *
 * @template Found
 * @param {() => Found} ensure
 */
function ensured(ensure) {
  try {
    return ensure();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed += 1;
    return undefined;
  }
}

const chromium = ensured(ensureChromium);
ensured(ensureArial);
ensured(ensureAge);

/** @type {{ name: string, script: string, report: string }[]} */
const parts = [{ name: 'check', script: 'check.mjs', report: '.cache/unit.json' }];
if (chromium !== undefined)
  parts.push({ name: 'browser tests', script: 'e2e.mjs', report: '.cache/e2e.json' });

/** So long may all of it take; a machine may be slow, so it is said and fails nothing. */
const MOST_MINUTES = 25;

const begun = performance.now();
let passed = 0;
/** @type {string[]} */
const times = [];
for (const { name, script, report } of parts) {
  const from = performance.now();
  forget(report);
  const { code } = await run(process.execPath, [join(root, 'scripts', script)]);
  const tally = tallyOf(report, code === 0);
  passed += tally.passed;
  failed += tally.failed;
  times.push(`${name} ${secondsSince(from)} s`);
}
const minutes = (performance.now() - begun) / 60_000;
times.push(`in all ${minutes.toFixed(1)} of ${MOST_MINUTES} minutes`);
console.log(`\n${times.join(', ')}`);
console.log(`${passed} passed, ${failed} failed${chromium === undefined ? ', browser tests not run' : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
