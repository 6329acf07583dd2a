import { describe, expect, it } from 'vitest';
import { countedComputed } from '../../../../src/asking/questions/computed/countedComputed.ts';
import { exactSort } from '../../../../src/asking/questions/countedKinds.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const drawn = (drawing: string) => drawnQuestion(`c computed ${drawing}`) as QuestionOf<'computed'>;
const age = { ...drawn('number = 1'), bands: [18, 65], decimals: 0, unit: { en: 'years' } };
const due = drawn('date = today()');
const name = drawn('text = 1');
const labels = (question: QuestionOf<'computed'>) =>
  countedComputed.columns(question)[0]?.categories.map(({ label }) => label.en) ?? [];
const place = (question: QuestionOf<'computed'>, value: number | string) =>
  (countedComputed.codes(question, { value }, null)[0] ?? 0) - FIRST_CATEGORY;

describe('a value that was worked out, counted', () => {
  it('is a number in its own bands, open at both ends', () => {
    expect(labels(age)).toEqual(['Under 18 years', '18 to 64 years', '65 years or more']);
    expect([-1e9, 17.9, 18, 64, 65, 1e12].map((value) => place(age, value))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(countedComputed.columns(age)[0]?.number).toEqual({ decimals: 0, unit: { en: 'years' } });
  });

  it('has a ladder of round numbers where it says no bands', () => {
    const plain = drawn('number = 1');
    expect(labels(plain).slice(0, 4)).toEqual(['Under 0', '0', '1', '2 to 4']);
    expect(labels(plain)[place(plain, 7)]).toBe('5 to 9');
    expect(labels(plain)[place(plain, 2e6)]).toBe('1000000 or more');
  });

  it('is a day by decades, and a text only as being there', () => {
    expect(labels(due)[place(due, '1984-05-06')]).toBe('1980 to 1989');
    expect(labels(name)).toHaveLength(1);
    expect(place(name, 'red')).toBe(0);
    expect(countedComputed.columns(name)[0]?.isOwnWords).toBe(true);
    expect([age, due, name].map(exactSort)).toEqual(['number', 'date', 'ownWords']);
  });

  it('is no answer where it is missing, or not of its sort', () => {
    for (const answer of [
      undefined,
      { missing: 'notAnswered' },
      { value: '5' },
      { value: Number.NaN },
    ] as const) {
      expect(countedComputed.codes(age, answer, null)).toEqual([MISSING.notAnswered]);
    }
    expect(countedComputed.codes(due, { value: '1200-01-01' }, null)).toEqual([MISSING.notAnswered]);
    expect(countedComputed.exact?.of(age, { value: '5' }, null)).toBeNull();
    expect(countedComputed.exact?.of(age, { value: 5 }, null)).toBe(5);
  });

  it('accepts its own samples, and nothing of another sort', () => {
    for (const question of [age, due, name]) {
      const samples = countedComputed.samples(question);
      expect(samples.flatMap((sample) => countedComputed.check(question, sample))).toEqual([]);
    }
    expect(countedComputed.check(age, { value: '5' })).toHaveLength(1);
    expect(countedComputed.check(due, { value: '2026-02-30' })).toHaveLength(1);
    expect(countedComputed.check(name, { value: '' })).toHaveLength(1);
  });
});
