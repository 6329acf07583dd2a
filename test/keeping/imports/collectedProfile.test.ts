import { describe, expect, it } from 'vitest';
import {
  countTroubles,
  isBlankWord,
  MOST_NAMED,
  MOST_VALUES,
  profileColumn,
  readAmount,
  readDate,
} from '../../../src/keeping/imports/collectedProfile.ts';

function profileOf(cells: readonly string[], separator = ',') {
  const column = profileColumn('q', () => separator);
  for (const cell of cells) column.add(cell);
  return column.profile();
}

describe('what stands in a column', () => {
  it('is counted: cells, values in order, numbers and how far they reach', () => {
    expect(profileOf(['10', ' 2', '2', '', 'NA', '3.25'])).toMatchObject({
      filled: 5,
      empty: 1,
      values: [
        { value: '2', count: 2 },
        { value: '3.25', count: 1 },
        { value: '10', count: 1 },
        { value: 'NA', count: 1 },
      ],
      numbers: 4,
      least: 2,
      greatest: 10,
      decimals: 2,
      blanks: [{ value: 'NA', count: 1 }],
    });
  });

  it('has no list of values where these are too many or too long', () => {
    const some = Array.from({ length: MOST_VALUES }, (_, at) => `v${at}`);
    expect(profileOf(some).values).toHaveLength(MOST_VALUES);
    expect(profileOf([...some, 'one more']).values).toBeNull();
    expect(profileOf(['x'.repeat(101)])).toMatchObject({ values: null, longest: 101 });
  });

  it('has days', () => {
    expect(profileOf(['22/11/2026', '2026-11-02T10:00', 'soon'])).toMatchObject({
      days: 2,
      earliest: '2026-11-02',
      latest: '2026-11-22',
    });
  });

  it('has numbers with a comma where something else parts the columns', () => {
    expect(profileOf(['1,5', '2'], ';')).toMatchObject({ numbers: 2, decimals: 1, greatest: 2 });
    expect(readAmount('1,5', ',')).toBeNull();
    expect(['-0', '1e3', '', '1e999', '0x10', ' 7 '].map((cell) => readAmount(cell, ','))).toEqual([
      0,
      1000,
      null,
      null,
      null,
      7,
    ]);
  });

  it('knows a day and an empty cell as programs write them', () => {
    expect(readDate('31/02/2026')).toBeNull();
    expect(['NA', 'n/a', '#NULL!', '.', 'Nowhere'].map(isBlankWord)).toEqual([true, true, true, true, false]);
  });
});

describe('what is wrong with rows', () => {
  it('is counted by its sort, and only the first of each are named', () => {
    const troubles = countTroubles();
    for (let row = 2; row < 50; row++) troubles.add({ kind: 'oddQuote', row });
    troubles.add({ kind: 'badWeight', row: 9, column: 'w', found: '-1' });
    const [quotes, weights] = troubles.all();
    expect(quotes).toMatchObject({ kind: 'oddQuote', count: 48 });
    expect(quotes?.first).toHaveLength(MOST_NAMED);
    expect(weights).toMatchObject({ kind: 'badWeight', count: 1, first: [{ row: 9 }] });
  });
});
