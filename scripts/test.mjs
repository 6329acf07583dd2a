// npm test: the check, then the browser tests; the last line is "N passed, M failed" over all of them, and what was not run.

import { join } from 'node:path';
import { ensureAge, ensureApache, ensureArial, ensureChromium } from './ensure-tools.mjs';
import { root, run, secondsSince } from './run.mjs';
import { failuresOf, forget, tallyOf } from './tally.mjs';

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
const hasAge = ensured(ensureAge) === true;
const hasApache = ensured(ensureApache) !== undefined;

/** @type {{ name: string, script: string, reports: string[] }[]} */
const parts = [{ name: 'check', script: 'check.mjs', reports: ['.cache/unit.json', '.cache/keeping.json'] }];
if (chromium !== undefined)
  parts.push({ name: 'browser tests', script: 'e2e.mjs', reports: ['.cache/e2e.json'] });

/** So long may all of it take; a machine may be slow, so it is said and fails nothing. */
const MOST_MINUTES = 25;

/** Of browser tests of which something was tried again. */
const FIRST_TRY = '.cache/e2e-first.json';
forget(FIRST_TRY);

const begun = performance.now();
let passed = 0;
let skipped = 0;
/** @type {string[]} */
const times = [];
for (const { name, script, reports } of parts) {
  const from = performance.now();
  for (const report of reports) forget(report);
  const { code } = await run(process.execPath, [join(root, 'scripts', script)]);
  const tally = tallyOf(reports, code === 0);
  passed += tally.passed;
  failed += tally.failed;
  skipped += tally.skipped;
  times.push(`${name} ${secondsSince(from)} s`);
}
for (const line of parts.flatMap(({ reports }) => failuresOf(reports))) console.log(line);
for (const line of failuresOf([FIRST_TRY])) console.log(`first try: ${line}`);
const minutes = (performance.now() - begun) / 60_000;
times.push(`in all ${minutes.toFixed(1)} of ${MOST_MINUTES} minutes`);
console.log(`\n${times.join(', ')}`);
const counts = [`${passed} passed`, `${failed} failed`];
const missing = [...(hasAge ? [] : ['age is missing']), ...(hasApache ? [] : ['Apache is missing'])];
if (skipped > 0) counts.push([`${skipped} not run`, ...missing].join(': '));
if (chromium === undefined) counts.push('browser tests not run: Chromium is missing');
console.log(counts.join(', '));
process.exit(failed === 0 && passed > 0 ? 0 : 1);
