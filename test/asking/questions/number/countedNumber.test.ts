import { describe, expect, it } from 'vitest';
import { countedNumber } from '../../../../src/asking/questions/number/countedNumber.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const hours = drawnQuestion(
  'h number 0-168 decimals 1 unit hours bands 1,40 dk volunteered',
) as QuestionOf<'number'>;

describe('a number, counted', () => {
  it('is one column of bands, with the unit in their words', () => {
    const [column, ...others] = countedNumber.columns(hours);
    expect(others).toEqual([]);
    expect(column?.categories.map(({ code, label }) => `${code} ${label.en}`)).toEqual([
      '1 0 to 0.9 hours',
      '2 1 to 39.9 hours',
      '3 40 to 168 hours',
    ]);
    expect(column?.categories[1]?.label['cy']).toBe('1 i 39.9 hours');
    expect(column?.number).toEqual({ decimals: 1, unit: { en: 'hours' } });
    const [money] = countedNumber.columns({ ...hours, unit: { en: '£' } });
    expect(money?.categories[1]?.label.en).toBe('£1 to £39.90');
  });

  it('counts a number in its band, and what cannot stand as no answer', () => {
    const code = (answer: Parameters<typeof countedNumber.codes>[1]) =>
      countedNumber.codes(hours, answer, null)[0];
    expect(code({ value: 0 })).toBe(FIRST_CATEGORY);
    expect(code({ value: 39.9 })).toBe(FIRST_CATEGORY + 1);
    expect(code({ value: 168 })).toBe(FIRST_CATEGORY + 2);
    expect(code({ value: 169 })).toBe(MISSING.notAnswered);
    expect(code({ value: 'x' })).toBe(MISSING.notAnswered);
    expect(code({ missing: 'dontKnow' })).toBe(MISSING.dontKnow);
    expect(code(undefined)).toBe(MISSING.notAnswered);
  });

  it('keeps the number itself beside the band', () => {
    expect(countedNumber.exact?.of(hours, { value: 37.5 }, null)).toBe(37.5);
    expect(countedNumber.exact?.of(hours, { value: 500 }, null)).toBeNull();
    expect(countedNumber.exact?.of(hours, { missing: 'dontKnow' }, null)).toBeNull();
  });

  it('accepts its own samples, from end to end', () => {
    const samples = countedNumber.samples(hours);
    expect(samples.flatMap((sample) => countedNumber.check(hours, sample))).toEqual([]);
    expect(samples).toContainEqual({ value: 0 });
    expect(samples).toContainEqual({ value: 168 });
  });

  it.each([
    { value: '5' },
    { value: 5.25 },
    { value: -1 },
    { value: null },
    { missing: 'preferNot' },
    5,
    null,
  ])('refuses %j as an answer', (answer) => {
    expect(countedNumber.check(hours, answer)).toHaveLength(1);
  });

  it('is written on paper between its ends', () => {
    expect(countedNumber.onPaper(hours)).toMatchObject([{ say: { en: 'A number: 0 to 168 hours' } }]);
  });
});
