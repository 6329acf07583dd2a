import { expect, it } from 'vitest';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { editedText } from '../../../../src/asking/questions/text/editedText.ts';
import { id } from '../../../../src/core/id.ts';

it('lacks nothing but its words from the start', () => {
  const blank = blankQuestion('text', id<'question'>('q')) as QuestionOf<'text'>;
  expect(editedText.lacks(blank)).toEqual([]);
  expect(editedText.heard(blank)).toEqual([]);
  expect(editedText.seconds(blank)).toBeGreaterThan(0);
});
