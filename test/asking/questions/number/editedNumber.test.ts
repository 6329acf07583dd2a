import { expect, it } from 'vitest';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import { editedNumber } from '../../../../src/asking/questions/number/editedNumber.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { id } from '../../../../src/core/id.ts';

it('lacks nothing but its words from the start', () => {
  const blank = blankQuestion('number', id<'question'>('q')) as QuestionOf<'number'>;
  expect(editedNumber.lacks(blank)).toEqual([]);
  expect(editedNumber.heard(blank)).toEqual([]);
  expect(editedNumber.seconds(blank)).toBeGreaterThan(0);
});
