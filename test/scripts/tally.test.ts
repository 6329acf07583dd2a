import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tallyOf } from '../../scripts/tally.mjs';

const file = `.cache/tally-${process.pid}.json`;
const path = join(import.meta.dirname, '../..', file);

it('never calls a failed part green', () => {
  mkdirSync(join(path, '..'), { recursive: true });
  expect(tallyOf(file, false)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(path, JSON.stringify({ numPassedTests: 12, numFailedTests: 0 }));
  expect(tallyOf(file, true)).toEqual({ passed: 12, failed: 0 });
  expect(tallyOf(file, false)).toEqual({ passed: 12, failed: 1 });
  writeFileSync(path, JSON.stringify({ numPassedTests: 12, numFailedTests: 3 }));
  expect(tallyOf(file, false)).toEqual({ passed: 12, failed: 3 });
  rmSync(path);
});
