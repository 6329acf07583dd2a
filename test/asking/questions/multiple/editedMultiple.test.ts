import { expect, it } from 'vitest';
import { editedMultiple } from '../../../../src/asking/questions/multiple/editedMultiple.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

it('takes longer to answer the more there is to choose from', () => {
  const seconds = (drawing: string) =>
    editedMultiple.seconds(drawnQuestion(drawing) as QuestionOf<'multiple'>);
  expect(seconds('q multiple 1-9')).toBeGreaterThan(seconds('q multiple 1-2'));
});
