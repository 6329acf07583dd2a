import { describe, expect, it } from 'vitest';
import { moduleOf, questionById, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire('screener: adult! single 1-2; core: q1 single 1-5; q2 single 1-5');

describe('a questionnaire', () => {
  it('asks its modules in order', () => {
    expect(questionsOf(questionnaire).map((question) => question.id)).toEqual(['adult', 'q1', 'q2']);
  });

  it('knows each question and the module it stands in', () => {
    expect(questionById(questionnaire, 'q2')?.id).toBe('q2');
    expect(moduleOf(questionnaire, 'q2')?.id).toBe('core');
    expect(moduleOf(questionnaire, 'adult')?.role).toBe('screener');
  });

  it('knows nothing of a question it does not ask', () => {
    expect(questionById(questionnaire, 'q9')).toBeUndefined();
    expect(moduleOf(questionnaire, 'q9')).toBeUndefined();
  });
});
