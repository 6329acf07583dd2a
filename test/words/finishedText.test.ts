import { expect, it } from 'vitest';
import { finishedText } from '../../src/words/finishedText.ts';

it('says interviews, and visits without one where there are any', () => {
  expect(finishedText(0, 0)).toBe('0 interviews');
  expect(finishedText(1, 0)).toBe('1 interview');
  expect(finishedText(1, 4)).toBe('1 interview and 4 visits without one');
  expect(finishedText(1200, 1)).toBe('1,200 interviews and 1 visit without one');
});
