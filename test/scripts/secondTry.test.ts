import { expect, it } from 'vitest';
import { toTryAgain, withSecondTry } from '../../scripts/secondTry.mjs';

const passed = (fullName: string) => ({ fullName, status: 'passed' });
const failed = (fullName: string, why: string) => ({
  fullName,
  status: 'failed',
  failureMessages: [`${why}\n at line 7`],
});
const SLOW = 'TimeoutError: page.waitForFunction: Timeout 20000ms exceeded.';
/** How the JSON reporter of Vitest 4 writes “Test timed out in 120000ms.” */
const OUT_OF_TIME = 'Error: STACK_TRACE_ERROR';
const WRONG = 'AssertionError: expected 3 to be 4';

function file(name: string, ...assertionResults: (ReturnType<typeof passed> | ReturnType<typeof failed>)[]) {
  const status = assertionResults.some((one) => one.status === 'failed') ? 'failed' : 'passed';
  return { name, status, message: '', assertionResults };
}

it('tries again what waited in vain, and nothing that found something wrong', () => {
  const good = file('/good', passed('is there'));
  expect(toTryAgain({ testResults: [good, file('/slow', failed('comes up', SLOW))] })).toEqual(['/slow']);
  expect(toTryAgain({ testResults: [good, file('/stuck', failed('prints', OUT_OF_TIME))] })).toEqual([
    '/stuck',
  ]);
  expect(toTryAgain({ testResults: [good, file('/wrong', failed('adds up', WRONG))] })).toEqual([]);
  const both = [file('/slow', failed('comes up', SLOW)), file('/wrong', failed('adds up', WRONG))];
  expect(toTryAgain({ testResults: both })).toEqual([]);
  const hook = { ...file('/hook'), status: 'failed', message: 'Error: Hook timed out in 120000ms.' };
  expect(toTryAgain({ testResults: [hook] })).toEqual(['/hook']);
  expect(toTryAgain({ testResults: [{ ...hook, message: 'no such module' }] })).toEqual([]);
  expect(toTryAgain({ testResults: [good] })).toEqual([]);
});

it('tries no promise twice, and nothing where many files failed', () => {
  const kill = file('/kill', failed('comes up', SLOW), passed('F1: loses no acknowledged answer'));
  expect(toTryAgain({ testResults: [kill] })).toEqual([]);
  const many = [1, 2, 3, 4].map((nth) => file(`/slow${nth}`, failed('comes up', SLOW)));
  expect(toTryAgain({ testResults: many })).toEqual([]);
  expect(toTryAgain({ testResults: many.slice(1) })).toHaveLength(3);
});

it('counts the second try in the place of the first, failed again or not', () => {
  const first = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file('/good', passed('is there')), file('/slow', failed('comes up', SLOW), passed('goes'))],
  };
  const well = withSecondTry(first, { testResults: [file('/slow', passed('comes up'), passed('goes'))] });
  expect(well).toMatchObject({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0 });
  const ill = withSecondTry(first, {
    testResults: [file('/slow', failed('comes up', SLOW), failed('goes', WRONG))],
  });
  expect(ill).toMatchObject({ numPassedTests: 1, numFailedTests: 2 });
  // A second run that came to nothing changes nothing.
  expect(withSecondTry(first, { testResults: [] })).toMatchObject({ numPassedTests: 2, numFailedTests: 1 });
});
