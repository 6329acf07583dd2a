import { describe, expect, it } from 'vitest';
import { consent } from '../../../../src/asking/questions/consent/consent.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const asked = drawnQuestion('a consent') as QuestionOf<'consent'>;

describe('a question whether somebody agrees', () => {
  it('keeps no apart from no answer', () => {
    expect(consent.chosen({ value: 0 })).toEqual([0]);
    expect(consent.chosen({ missing: 'notAnswered' })).toEqual([]);
    expect(consent.settled({ value: 0 }, null)).toEqual({ value: 0 });
  });

  it('says what was answered in words of its own, or in the usual ones', () => {
    expect(consent.said(asked, { value: 1 })).toEqual([{ en: 'Yes, I agree', cy: 'Ydw, rwy’n cytuno' }]);
    expect(consent.said({ ...asked, refuse: { en: 'Please do not' } }, { value: 0 })).toEqual([
      { en: 'Please do not' },
    ]);
  });

  it('is never passed unasked, and ends no interview', () => {
    expect(consent.passing).toBeNull();
    expect(consent.endings(asked)).toEqual([]);
    expect(consent.endingOf(asked, { value: 0 })).toBeNull();
  });
});
