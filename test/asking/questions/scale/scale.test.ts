import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { recommending } from '../../../../src/asking/questions/scale/netPromoter.ts';
import { scale } from '../../../../src/asking/questions/scale/scale.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question: QuestionOf<'scale'> = {
  ...(drawnQuestion('n scale 0-10 dk volunteered') as QuestionOf<'scale'>),
  ...recommending,
  lowest: { en: 'Not likely', cy: 'Ddim yn debygol' },
};

describe('a question from 0 to 10', () => {
  it('says its number, at an end with the words of it, and 0 is one', () => {
    expect(scale.said(question, { value: 0 })).toEqual([{ en: '0: Not likely', cy: '0: Ddim yn debygol' }]);
    expect(scale.said(question, { value: 5 })).toEqual([{ en: '5' }]);
    expect(scale.chosen({ value: 0 })).toEqual([0]);
  });

  it('ends no interview', () => {
    expect(scale.endings(question)).toEqual([]);
    expect(scale.endingOf(question, { value: 0 })).toBeNull();
  });
});
