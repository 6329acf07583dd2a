import { expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { editedScale } from '../../../../src/asking/questions/scale/editedScale.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

it('needs words for both ends', () => {
  const scale = drawnQuestion('n scale 0-10') as QuestionOf<'scale'>;
  expect(editedScale.lacks(scale)).toEqual([]);
  expect(editedScale.lacks({ ...scale, highest: { en: '' } })).toEqual(['emptyEnd']);
});
