import { describe, expect, it } from 'vitest';
import { misfitsOf } from '../../../src/asking/survey/misfits.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire('q1 single 1-5; g grid a,b of 1-5');

describe('answers that do not fit their questionnaire', () => {
  it('F48: are named: an unknown question, a retired code, an unknown row', () => {
    const answers = {
      q1: { value: 9 },
      gone: { value: 1 },
      g: { value: { a: { value: 1 }, z: { value: 1 } } },
    };
    expect(misfitsOf(questionnaire)(aResponse(1, answers))).toEqual(['q1', 'gone', 'g']);
  });

  it('are none when every answer fits', () => {
    const answers = { q1: { missing: 'notAnswered' as const }, g: { value: { a: { value: 1 } } } };
    expect(misfitsOf(questionnaire)(aResponse(1, answers))).toEqual([]);
  });
});
