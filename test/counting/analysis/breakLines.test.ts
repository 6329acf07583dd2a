import { describe, expect, it } from 'vitest';
import {
  breakBy,
  chosenBreak,
  hiddenAsMade,
  hiddenInTable,
} from '../../../src/counting/analysis/breakLines.ts';
import { everybodyOf } from '../../../src/counting/analysis/peopleAlike.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';

const limits = DEFAULT_SETTINGS;
const many = (mark: string, times: number) => mark.repeat(times);

describe('the groups of a break in a table', () => {
  const dataset = aDataset({
    age_band: many('1', 60) + many('2', 60) + many('3', 60),
    sex: `${many('1', 55)}${many('2', 5)}${many('12', 60)}`,
  });
  const table = {
    dataset,
    limits,
    counts: everybodyOf(dataset),
    own: ({ column }: { column: { categories: readonly unknown[] } }) => column.categories.map(() => false),
    off: () => [],
  };

  it('are those of the columns, and none where the dataset lacks one', () => {
    expect(chosenBreak(dataset, ['age_band', 'sex'])?.labels).toHaveLength(6);
    expect(chosenBreak(dataset, ['age_band', 'nothing'])).toBeNull();
    expect(breakBy([])).toBeNull();
  });

  it('hide with a few people others in each line that adds up', () => {
    const nested = chosenBreak(dataset, ['age_band', 'sex']);
    if (nested === null) throw new RangeError('the dataset has these');
    const hidden = hiddenInTable(nested, table);
    expect(hidden.slice(0, 2)).toEqual([true, true]);
    expect(hidden.filter((_, at) => at % 2 === 1).filter(Boolean).length).toBeGreaterThan(1);
    expect(hiddenAsMade(nested, table)).toEqual(hidden);
    const single = chosenBreak(dataset, ['sex']);
    expect(single && hiddenAsMade(single, table)).toEqual([false, false]);
  });
});
