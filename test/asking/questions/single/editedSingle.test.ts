import { expect, it } from 'vitest';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { editedSingle } from '../../../../src/asking/questions/single/editedSingle.ts';
import { id } from '../../../../src/core/id.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

it('begins with two answers without words', () => {
  const blank = blankQuestion('single', id<'question'>('q')) as QuestionOf<'single'>;
  expect(blank.options.map(({ code }) => code)).toEqual([1, 2]);
  expect(editedSingle.lacks(blank)).toEqual(['emptyOption']);
});

it('is heard with its answers, unless they are not read out', () => {
  const question = drawnQuestion('q single 1-3') as QuestionOf<'single'>;
  expect(editedSingle.heard(question)).toHaveLength(3);
  expect(editedSingle.heard({ ...question, readOut: false })).toEqual([]);
});
