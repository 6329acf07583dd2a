import { expect, it } from 'vitest';
import { editedComputed } from '../../../../src/asking/questions/computed/editedComputed.ts';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { id } from '../../../../src/core/id.ts';

it('lacks its formula from the start, and takes nobody’s time', () => {
  const blank = blankQuestion('computed', id<'question'>('q')) as QuestionOf<'computed'>;
  expect(editedComputed.lacks(blank)).toEqual(['noFormula']);
  expect(editedComputed.lacks({ ...blank, formula: '1' })).toEqual([]);
  expect(editedComputed.heard(blank)).toEqual([]);
  expect(editedComputed.seconds(blank)).toBe(0);
});
