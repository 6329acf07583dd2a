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

  it('stand as far apart as the longest label needs', () => {
    const bar = (label: string) => ({ label, share: 0.5, interval: null });
    const heightOf = (...names: string[]) => barsWithIntervals(names.map(bar), 'Yes').height;
    expect(heightOf('Local area', 'Trust')).toBe(heightOf('Trust', 'Informed'));
    expect(
      heightOf('How likely are you to recommend this area to a friend or relative?', 'Trust'),
    ).toBeGreaterThan(heightOf('Local area', 'Trust') + 2 * 20);
  });
});
