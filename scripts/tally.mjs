import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.mjs';

/**
 * What a runner's JSON report counted; skipped are those that miss something on this machine.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * What a report says of one file of tests.
 *
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} TestReport
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestReport[] }} FileReport
 */

/** @param {string} file From the root. */
export function forget(file) {
  rmSync(join(root, file), { force: true });
}

/**
 * Which tests failed, a line each with the first line of why: said at the very end, where the last lines of a log are all
 * that somebody has.
 *
 * @param {string[]} files From the root; missing holds none.
 * @returns {string[]}
 */
export function failuresOf(files) {
  return files.flatMap((file) => {
    const path = join(root, file);
    const { testResults = [] } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    return testResults.flatMap((/** @type {FileReport} */ { name, message, status, assertionResults }) => {
      const failed = assertionResults.filter((one) => one.status === 'failed');
      const ofTests = failed.map((one) => [one.fullName, one.failureMessages?.[0]]);
      const lines = failed.length === 0 && status === 'failed' ? [['could not be run', message]] : ofTests;
      const from = relative(root, name);
      return lines.map(([what, why]) => `failed: ${from}: ${what}: ${why?.split('\n')[0] ?? ''}`);
    });
  });
}

/**
 * Reads the reports of a part's Vitest runs. A part that failed without a failed test (a file that does not load, a lint error,
 * a crash) counts as one failure: a red run must never add up to a green line.
 *
 * @param {string[]} files From the root; missing counts as nothing run.
 * @param {boolean} partPassed
 * @returns {Tally}
 */
export function tallyOf(files, partPassed) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const path of files.map((file) => join(root, file))) {
    const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    passed += report.numPassedTests ?? 0;
    failed += report.numFailedTests ?? 0;
    skipped += report.numPendingTests ?? 0;
  }
  return { passed, skipped, failed: partPassed ? failed : Math.max(failed, 1) };
}
