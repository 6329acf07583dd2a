import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { countedSingle } from '../../../../src/asking/questions/single/countedSingle.ts';
import { FIRST_CATEGORY } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('q1 single 1-5 dk volunteered pns offered specify 5') as QuestionOf<'single'>;

describe('a question with one choice, counted', () => {
  it('becomes one column with its options as categories', () => {
    const [column, ...others] = countedSingle.columns(question);
    expect(others).toEqual([]);
    expect(column).toMatchObject({ id: 'q1', question: 'q1', row: null, dontKnowInBase: true });
    expect(column?.categories.map((category) => category.code)).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves Don’t know out of the base only when the question says so', () => {
    const givingView = { ...question, base: 'givingView' } as const;
    expect(countedSingle.columns(givingView)[0]?.dontKnowInBase).toBe(false);
  });

  it('gives as many codes as columns', () => {
    expect(countedSingle.codes(question, { value: 1 }, null)).toEqual([FIRST_CATEGORY]);
    expect(countedSingle.codes(question, undefined, null)).toHaveLength(1);
  });

  it('accepts each of its own samples', () => {
    const samples = countedSingle.samples(question);
    expect(samples).toHaveLength(5 + 1 + 3);
    expect(samples.flatMap((sample) => countedSingle.check(question, sample))).toEqual([]);
  });
});
