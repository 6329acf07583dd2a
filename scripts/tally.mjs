import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * What a runner's JSON report counted.
 *
 * @typedef {{ passed: number, failed: number }} Tally
 */

/** @param {string} file From the root. */
export function forget(file) {
  rmSync(join(root, file), { force: true });
}

/**
 * Reads one report of a Vitest run. A part that failed without a failed test (a file that does not load, a lint error,
 * a crash) counts as one failure: a red run must never add up to a green line.
 *
 * @param {string} file From the root; missing counts as nothing run.
 * @param {boolean} partPassed
 * @returns {Tally}
 */
export function tallyOf(file, partPassed) {
  const path = join(root, file);
  const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const passed = report.numPassedTests ?? 0;
  const failed = report.numFailedTests ?? 0;
  return { passed, failed: partPassed ? failed : Math.max(failed, 1) };
}
