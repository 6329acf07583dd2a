import { expect, it } from 'vitest';
import { namedNumbers } from '../../src/words/namedNumbers.ts';

it('names numbers that follow on each other as a run, and says nothing of none', () => {
  expect(namedNumbers([14, 15, 16, 23], ' (number ', ' to ')).toBe(' (number 14 to 16, 23)');
  expect(namedNumbers([1], ' (number ', ' to ')).toBe(' (number 1)');
  expect(namedNumbers([], ' (number ', ' to ')).toBe('');
});
