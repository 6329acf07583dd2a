import { describe, expect, it } from 'vitest';
import { ofThoseGiven } from '../../../src/counting/analysis/longLists.ts';
import { aDataset } from '../../fixtures/aDataset.ts';

/** A column of five answers as if it were one of thousands. */
function longColumn(marks: string) {
  const variable = aDataset({ runs: marks }).variables.find(({ column }) => column.id === 'runs');
  if (variable === undefined) throw new Error('no column');
  return { ...variable, column: { ...variable.column, isLong: true as const } };
}

describe('a long list', () => {
  it('keeps the answers that enough people gave, in their order, and the others as one', () => {
    const { column, codes } = ofThoseGiven(longColumn('1115552d'), 3);
    expect(column.categories.map(({ code }) => code)).toEqual([1, 5, 6]);
    expect([...codes]).toEqual([4, 4, 4, 5, 5, 5, 6, 3]);
  });

  it('has no others where everyone is in a large group, and other columns stay as they are', () => {
    expect(ofThoseGiven(longColumn('111'), 3).column.categories).toHaveLength(1);
    const { isLong: _, ...column } = longColumn('112').column;
    const plain = { ...longColumn('112'), column };
    expect(ofThoseGiven(plain, 3)).toBe(plain);
  });
});
