import { describe, expect, it } from 'vitest';
import { countedDate } from '../../../../src/asking/questions/date/countedDate.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const moved = drawnQuestion('d date from 2025-11-10 to 2026-02-20 dk offered') as QuestionOf<'date'>;

describe('a date, counted', () => {
  it('is one column of months', () => {
    const [column, ...others] = countedDate.columns(moved);
    expect(others).toEqual([]);
    expect(column?.categories.map(({ code, label }) => `${code} ${label.en}`)).toEqual([
      '202511 November 2025',
      '202512 December 2025',
      '202601 January 2026',
      '202602 February 2026',
    ]);
  });

  it('counts a day in its month, and what cannot stand as no answer', () => {
    const code = (answer: Parameters<typeof countedDate.codes>[1]) =>
      countedDate.codes(moved, answer, null)[0];
    expect(code({ value: '2025-11-10' })).toBe(FIRST_CATEGORY);
    expect(code({ value: '2026-02-20' })).toBe(FIRST_CATEGORY + 3);
    for (const value of ['2025-11-09', '2026-02-21', '2026-01-32', '2026-01-'])
      expect(code({ value })).toBe(MISSING.notAnswered);
    expect(code({ missing: 'dontKnow' })).toBe(MISSING.dontKnow);
    expect(code(undefined)).toBe(MISSING.notAnswered);
  });

  it('keeps the day itself beside the month', () => {
    expect(countedDate.exact?.of(moved, { value: '2026-01-05' }, null)).toBe('2026-01-05');
    expect(countedDate.exact?.of(moved, { value: '2027-01-05' }, null)).toBeNull();
  });

  it('accepts its own samples, and is written on paper between its ends', () => {
    expect(countedDate.samples(moved).flatMap((sample) => countedDate.check(moved, sample))).toEqual([]);
    expect(JSON.stringify(countedDate.onPaper(moved))).toContain('10 November 2025 to 20 February 2026');
  });

  it.each([{ value: '2026-01-32' }, { value: 20260105 }, { value: '' }, { missing: 'preferNot' }, null])(
    'refuses %j as an answer',
    (answer) => {
      expect(countedDate.check(moved, answer)).toHaveLength(1);
    },
  );
});
