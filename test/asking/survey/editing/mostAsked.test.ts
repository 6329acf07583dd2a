import { expect, it } from 'vitest';
import { mostAsked } from '../../../../src/asking/survey/editing/mostAsked.ts';
import { questionsOf } from '../../../../src/asking/survey/questionnaire.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const asked = (drawing: string) =>
  mostAsked(questionsOf(drawnQuestionnaire(drawing))).map((question) => question.id);

it('counts what is asked of everybody, and what one answer leads to', () => {
  expect(asked('q single 1-2; r single 1-2 if q = 1; s single 1-2')).toEqual(['q', 'r', 's']);
  expect(asked('q single 1-3; r single 1-2 if q = 1,2; s single 1-2 if q = 2,3')).toEqual(['q', 'r', 's']);
});

it('counts only the first of questions that nobody is asked together', () => {
  expect(asked('q single 1-2; r single 1-2 if q = 1; s single 1-2 if q = 2')).toEqual(['q', 'r']);
});
