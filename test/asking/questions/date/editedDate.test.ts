import { expect, it } from 'vitest';
import { editedDate } from '../../../../src/asking/questions/date/editedDate.ts';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { id } from '../../../../src/core/id.ts';

it('lacks nothing but its words from the start', () => {
  const blank = blankQuestion('date', id<'question'>('q')) as QuestionOf<'date'>;
  expect(editedDate.lacks(blank)).toEqual([]);
  expect(editedDate.heard(blank)).toEqual([]);
  expect(editedDate.seconds(blank)).toBeGreaterThan(0);
});
