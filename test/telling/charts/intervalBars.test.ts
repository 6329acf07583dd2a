import { describe, expect, it } from 'vitest';
import { barsWithIntervals, intervalBars } from '../../../src/telling/charts/intervalBars.ts';
import { areaByGroup, reader } from '../../fixtures/tables.ts';

describe('bars with intervals', () => {
  it('show the leading net of each group, and nothing for a hidden one', () => {
    const { data } = intervalBars(areaByGroup, reader).config;
    expect(data.datasets[0]?.label).toBe('Satisfied');
    expect(data.datasets[0]?.data).toEqual([77, 81, null]);
  });

  it('stay empty for a table without rows', () => {
    expect(intervalBars({ ...areaByGroup, rows: [] }, reader).config.data.datasets[0]?.data).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('take shares of any questions, with or without an interval', () => {
    const picture = barsWithIntervals(
      [
        { label: 'Local area', share: 0.79, interval: { low: 0.76, high: 0.82 } },
        { label: 'Way the council runs things', share: 0.5, interval: null },
      ],
      'Satisfied',
    );
    expect(picture.config.data.labels).toEqual([['Local area'], ['Way the council', 'runs things']]);
    expect(picture.config.data.datasets[0]?.data).toEqual([79, 50]);
  });
});
