import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failuresOf, tallyOf } from '../../scripts/tally.mjs';

const file = `.cache/tally-${process.pid}.json`;
const path = join(import.meta.dirname, '../..', file);

it('never calls a failed part green, and counts what was not run', () => {
  mkdirSync(join(path, '..'), { recursive: true });
  expect(tallyOf([file], false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  writeFileSync(path, JSON.stringify({ numPassedTests: 12, numFailedTests: 0, numPendingTests: 2 }));
  expect(tallyOf([file], true)).toEqual({ passed: 12, failed: 0, skipped: 2 });
  expect(tallyOf([file], false)).toEqual({ passed: 12, failed: 1, skipped: 2 });
  writeFileSync(path, JSON.stringify({ numPassedTests: 12, numFailedTests: 3, numPendingTests: 1 }));
  expect(tallyOf([file], false)).toEqual({ passed: 12, failed: 3, skipped: 1 });
  // Of two runs of which one came to nothing.
  expect(tallyOf([file, '.cache/none.json'], false)).toEqual({ passed: 12, failed: 3, skipped: 1 });
  expect(tallyOf([file, file], true)).toEqual({ passed: 24, failed: 6, skipped: 2 });
  rmSync(path);
});

it('names each failed test and each file that does not load, with the first line of why', () => {
  mkdirSync(join(path, '..'), { recursive: true });
  const name = join(import.meta.dirname, 'some.test.ts');
  const assertionResults = [
    { fullName: 'counts', status: 'passed' },
    { fullName: 'adds up', status: 'failed', failureMessages: ['expected 3 to be 4\n at line 7'] },
  ];
  const broken = { name, status: 'failed', message: 'no such module\n at line 1', assertionResults: [] };
  const testResults = [{ name, status: 'failed', message: '', assertionResults }, broken];
  writeFileSync(path, JSON.stringify({ testResults }));
  expect(failuresOf([file, '.cache/none.json'])).toEqual([
    'failed: test/scripts/some.test.ts: adds up: expected 3 to be 4',
    'failed: test/scripts/some.test.ts: could not be run: no such module',
  ]);
  rmSync(path);
});
