import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { countedText } from '../../../../src/asking/questions/text/countedText.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const long = drawnQuestion('w text long most 20 pns offered') as QuestionOf<'text'>;

describe("a resident's own words, counted", () => {
  it('are one column that knows only that something was written', () => {
    const [column, ...others] = countedText.columns(long);
    expect(others).toEqual([]);
    expect(column).toMatchObject({ isOwnWords: true, dontKnowInBase: false, nets: [] });
    expect(column?.categories).toEqual([{ code: 1, label: { en: 'Wrote something' } }]);
    expect(countedText.codes(long, { value: 'Parks' }, null)).toEqual([FIRST_CATEGORY]);
    expect(countedText.codes(long, { value: '' }, null)).toEqual([MISSING.notAnswered]);
    expect(countedText.codes(long, { missing: 'preferNot' }, null)).toEqual([MISSING.preferNot]);
    expect(countedText.codes(long, undefined, null)).toEqual([MISSING.notAnswered]);
  });

  it('stand in the file of responses as they are', () => {
    expect(countedText.exact).toMatchObject({ sort: 'ownWords' });
    expect(countedText.exact?.of(long, { value: 'Parks' }, null)).toBe('Parks');
    expect(countedText.exact?.of(long, { missing: 'preferNot' }, null)).toBeNull();
  });

  it('accept their own samples, and are written on paper', () => {
    expect(countedText.samples(long).flatMap((sample) => countedText.check(long, sample))).toEqual([]);
    expect(JSON.stringify(countedText.onPaper(long))).toContain('at most 20 characters');
  });

  it.each([
    { value: '' },
    { value: '  ' },
    { value: 5 },
    { value: 'x'.repeat(21) },
    { missing: 'dontKnow' },
    'x',
  ])('refuse %j as an answer, and do not repeat what it says', (answer) => {
    const problems = countedText.check(long, answer);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('xx');
  });
});
