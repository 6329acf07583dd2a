import { describe, expect, it } from 'vitest';
import { countedConsent } from '../../../../src/asking/questions/consent/countedConsent.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const asked = drawnQuestion('a consent') as QuestionOf<'consent'>;

describe('a question whether somebody agrees, counted', () => {
  it('is one column of yes and no', () => {
    const [column, ...others] = countedConsent.columns(asked);
    expect(others).toEqual([]);
    expect(column?.categories.map(({ code, label }) => `${code} ${label.en}`)).toEqual([
      '1 Yes, I agree',
      '0 No, I do not agree',
    ]);
    expect(countedConsent.codes(asked, { value: 0 }, null)).toEqual([FIRST_CATEGORY + 1]);
    expect(countedConsent.codes(asked, undefined, null)).toEqual([MISSING.notAnswered]);
  });

  it('accepts its samples and refuses everything else', () => {
    expect(countedConsent.samples(asked).flatMap((sample) => countedConsent.check(asked, sample))).toEqual(
      [],
    );
    for (const answer of [{ value: true }, { value: 2 }, { missing: 'dontKnow' }, null])
      expect(countedConsent.check(asked, answer)).toHaveLength(1);
  });
});
