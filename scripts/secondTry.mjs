/**
 * A browser test that waited in vain on a machine with two cores and much else to do is tried once more, alone, and the run
 * says so. What found something else than it should is not, and neither is a file that shows a promise: a fault with its
 * number (docs/faults.md) may have come by a moment that does not come again.
 *
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} TestReport
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestReport[] }} FileReport
 * @typedef {{ testResults: FileReport[], [count: string]: unknown }} Report As Vitest's JSON reporter writes it.
 */

// Vitest's own report of a test that ran out of time has the place for the words in the place of the words.
const WAITED = /Timeout \d+ms exceeded|timed out in \d+ms|STACK_TRACE_ERROR/;
const PROMISE = /\bF\d+\b/;
/** With more than that something is broken, not slow. */
const MOST_FILES = 3;

/** @param {FileReport} file */
function whysOf({ status, message, assertionResults }) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [message] : [];
  return failed.map((one) => one.failureMessages?.[0] ?? '');
}

/**
 * @param {Report} report
 * @returns {string[]} Paths of the files to try once more: all that failed, or none.
 */
export function toTryAgain({ testResults }) {
  const failed = testResults.filter((file) => whysOf(file).length > 0);
  const isSlow = failed.every(
    (file) =>
      whysOf(file).every((why) => WAITED.test(why)) &&
      !file.assertionResults.some(({ fullName }) => PROMISE.test(fullName)),
  );
  return isSlow && failed.length <= MOST_FILES ? failed.map(({ name }) => name) : [];
}

/**
 * @param {Report} first
 * @param {Report} second Of the files that were tried again.
 * @returns {Report} With the second try of those files in the place of their first.
 */
export function withSecondTry(first, second) {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  const testResults = first.testResults.map((file) => again.get(file.name) ?? file);
  const tests = testResults.flatMap((file) => file.assertionResults);
  /** @param {(status: string) => boolean} is */
  const count = (is) => tests.filter(({ status }) => is(status)).length;
  return {
    ...first,
    numPassedTests: count((status) => status === 'passed'),
    numFailedTests: count((status) => status === 'failed'),
    numPendingTests: count((status) => status !== 'passed' && status !== 'failed'),
    testResults,
  };
}
