import { describe, expect, it } from 'vitest';
import { computed } from '../../../../src/asking/questions/computed/computed.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const drawn = (drawing: string) => drawnQuestion(`c computed ${drawing}`) as QuestionOf<'computed'>;
const amount = { ...drawn('number = 1'), unit: { en: '£' } };

describe('a value that is worked out', () => {
  it('is said as a number with its unit, a day in words, or its text', () => {
    expect(computed.said(amount, { value: 12.5 })).toEqual([{ en: '£12.50' }]);
    expect(computed.said(drawn('date = today()'), { value: '2026-11-02' })[0]).toMatchObject({
      en: '2 November 2026',
    });
    expect(computed.said(drawn('text = 1'), { value: '<b>' })).toEqual([{ en: '<b>' }]);
    expect(computed.said(amount, { missing: 'notAnswered' })).toEqual([]);
  });

  it('is compared by what it is, and a text by nothing', () => {
    expect(computed.measure(amount)).toMatchObject({ sort: 'number' });
    expect(computed.measured({ value: 12.5 })).toBe(12.5);
    expect(computed.measure(drawn('date = today()'))).toMatchObject({ sort: 'date' });
    expect(computed.measured({ value: '2026-11-02' })).toBe('2026-11-02');
    expect(computed.measure(drawn('text = 1'))).toBeNull();
    expect(computed.measured({ value: 'red' })).toBeNull();
    expect(computed.measured({ missing: 'notAnswered' })).toBeNull();
  });

  it('says by which formula', () => {
    expect(computed.formula?.(drawn('number = $a + 1'))).toBe(`$\{a} + 1`);
  });
});
