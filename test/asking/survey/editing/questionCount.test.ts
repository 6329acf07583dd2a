import { describe, expect, it } from 'vitest';
import { questionCount } from '../../../../src/asking/survey/editing/questionCount.ts';
import { questionsWritten } from '../../../../src/asking/survey/questionnaire.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const counted = (drawing: string) => questionCount(questionsWritten(drawnQuestionnaire(drawing)));

describe('how many questions there are', () => {
  it('counts each row of a grid for one', () => {
    expect(counted('q1 single 1-2; g grid a,b,c of 1-5')).toEqual({ written: 4, most: 4 });
  });

  it('tells apart what is written and what one person can be asked of it', () => {
    expect(
      counted('q1 single 1-3; a single 1-2 if q1 = 1; b single 1-2 if q1 = 2; c single 1-2 if q1 = 3'),
    ).toEqual({ written: 4, most: 2 });
  });
});
