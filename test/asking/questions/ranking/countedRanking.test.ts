import { describe, expect, it } from 'vitest';
import { countedRanking } from '../../../../src/asking/questions/ranking/countedRanking.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.ranking;
const codes = (value: readonly number[], offered: readonly number[] | null = null) =>
  countedRanking.codes(question, { value }, offered);

describe('an order of importance, counted', () => {
  it('becomes a column for each option: its ranks, and not ranked', () => {
    const columns = countedRanking.columns(question);
    expect(columns.map(({ id }) => id)).toEqual(['r.1', 'r.2', 'r.3', 'r.4', 'r.5']);
    expect(columns[0]?.categories.map(({ code, label }) => [code, label.en])).toEqual([
      [1, 'Ranked 1'],
      [2, 'Ranked 2'],
      [3, 'Ranked 3'],
      [0, 'Not ranked'],
    ]);
    expect(columns[0]?.nets).toMatchObject([{ label: { en: 'Ranked 1 to 3' }, codes: [1, 2, 3] }]);
  });

  it('counts the rank of each option that was offered', () => {
    expect(codes([4, 1]).map((code) => code - FIRST_CATEGORY)).toEqual([1, 3, 3, 0, 3]);
    expect(codes([4], [4, 5])).toEqual([0, 0, 0, FIRST_CATEGORY, FIRST_CATEGORY + 3]);
    expect(countedRanking.codes(question, { missing: 'dontKnow' }, null)).toEqual(
      question.options.map(() => MISSING.dontKnow),
    );
  });

  it('refuses an order with an option twice, too many of them, or one that is none', () => {
    expect(countedRanking.check(question, { value: [5, 1], other: { 5: 'Ponds' } })).toEqual([]);
    for (const value of [[1, 1], [1, 2, 3, 4], [9], [], 1, null])
      expect(countedRanking.check(question, { value }), JSON.stringify(value)).toHaveLength(1);
    expect(countedRanking.check(question, { value: [1], other: { 5: 'Ponds' } })).toHaveLength(1);
  });

  it('has no more ranks than options', () => {
    const two = { ...question, options: question.options.slice(0, 2) };
    expect(countedRanking.columns(two)[0]?.categories.map(({ code }) => code)).toEqual([1, 2, 0]);
  });
});
