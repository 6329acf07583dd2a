import { describe, expect, it } from 'vitest';
import { countedMultipleGrid } from '../../../../src/asking/questions/multipleGrid/countedMultipleGrid.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.multipleGrid;

describe('rows that take several answers, counted', () => {
  it('become a column for each option of each row, told apart by the row', () => {
    const columns = countedMultipleGrid.columns(question);
    expect(columns.map(({ id }) => id)).toEqual([
      ...['v.a.1', 'v.a.2', 'v.a.3', 'v.a.4'],
      ...['v.b.1', 'v.b.2', 'v.b.3', 'v.b.4'],
    ]);
    expect(columns[5]).toMatchObject({ row: '2', isOneOfSeveral: true, gridRow: { id: 'b' } });
  });

  it('counts each row by itself', () => {
    const codes = countedMultipleGrid.codes(question, { value: { a: { value: [1, 3] } } }, null);
    expect(codes.slice(0, 4).map((code) => code - FIRST_CATEGORY)).toEqual([0, 1, 0, 1]);
    expect(codes.slice(4)).toEqual(question.options.map(() => MISSING.notAnswered));
  });

  it('counts options that were not offered as not asked, in every row', () => {
    const codes = countedMultipleGrid.codes(question, { value: { a: { value: [1] } } }, [1, 4]);
    const [first, second] = [codes.slice(0, 4), codes.slice(4)];
    expect(first).toEqual([FIRST_CATEGORY, MISSING.notAsked, MISSING.notAsked, FIRST_CATEGORY + 1]);
    expect(second).toEqual([MISSING.notAnswered, MISSING.notAsked, MISSING.notAsked, MISSING.notAnswered]);
  });

  it('refuses from outside rows and options that are not there, and an exclusive one with others', () => {
    expect(
      countedMultipleGrid.check(question, { value: { a: { value: [1, 2] }, b: { value: [4] } } }),
    ).toEqual([]);
    for (const value of [
      { z: { value: [1] } },
      { a: { value: [9] } },
      { a: { value: [1, 4] } },
      { a: { value: [] } },
      [],
    ])
      expect(countedMultipleGrid.check(question, { value }), JSON.stringify(value)).toHaveLength(1);
  });
});
