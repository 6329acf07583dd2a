import { expect, it } from 'vitest';
import { withRange } from '../../../../src/asking/questions/number/numberEdits.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const number = { ...(drawnQuestion('h number 0-168 decimals 1') as QuestionOf<'number'>), bands: [10, 100] };

it('keeps the bands that lie in the range', () => {
  expect(withRange(number, '5', '50', 0)).toMatchObject({ from: 5, to: 50, decimals: 0, bands: [10] });
  expect(withRange(number, '200', '300', 0)?.bands).toBeUndefined();
});

it('is nothing where there is no range', () => {
  for (const [from, to] of [
    ['', '5'],
    ['5', '5'],
    ['9', '1'],
    ['0.5', '5'],
    ['0', '2000000000'],
  ] as const) {
    expect(withRange(number, from, to, 0)).toBeNull();
  }
});
