import { expect, it } from 'vitest';
import { readMost } from '../../../../src/asking/questions/text/readMost.ts';

it('reads a number of characters that a questionnaire can hold', () => {
  expect(['200', '', '0', '99999', '1,000'].map(readMost)).toEqual([200, 1, 1, 10_000, 1000]);
});
