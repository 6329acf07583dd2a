import { expect, it } from 'vitest';
import { editedGrid } from '../../../../src/asking/questions/grid/editedGrid.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const grid = drawnQuestion('g grid a,b of 1-3') as QuestionOf<'grid'>;

it('lacks rows, and words in them', () => {
  expect(editedGrid.lacks({ ...grid, rows: [] })).toEqual(['noRows']);
  expect(editedGrid.lacks({ ...grid, rows: [{ id: 'a', text: { en: ' ' } }] })).toEqual(['emptyRow']);
});

it('is heard with its scale and each row, and answered row by row', () => {
  expect(editedGrid.heard(grid)).toEqual(['Option 1', 'Option 2', 'Option 3', 'Row a', 'Row b']);
  expect(editedGrid.seconds(grid)).toBe(8);
});
