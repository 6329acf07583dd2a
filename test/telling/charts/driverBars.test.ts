import { describe, expect, it } from 'vitest';
import { type DriverBar, driverBars } from '../../../src/telling/charts/driverBars.ts';

const names = { up: 'Goes up', down: 'Goes down' };
const bar = (share: number, more: Partial<DriverBar> = {}): DriverBar => ({
  label: 'Parks and open spaces',
  share,
  interval: { low: share / 2, high: share * 1.5 },
  isDown: false,
  ...more,
});
const scaleOf = (...bars: DriverBar[]) => {
  const scale = driverBars(bars, names).config.options?.scales?.['x'] as { max: number };
  return scale.max;
};

describe('bars of what goes with an outcome', () => {
  it('stand in one row each, what goes down hatched and told in the legend', () => {
    const picture = driverBars([bar(0.3), bar(0.2, { isDown: true })], names);
    const [up, down] = picture.config.data.datasets;
    expect(up?.data).toEqual([30, null]);
    expect(down?.data).toEqual([null, 20]);
    expect(picture.legend.map(({ label, paint }) => [label, paint.pattern])).toEqual([
      ['Goes up', 'plain'],
      ['Goes down', 'hatched'],
    ]);
    expect(picture.config.data.labels?.[0]).toEqual(['Parks and open', 'spaces']);
  });

  it('need no legend where all go up', () => {
    expect(driverBars([bar(0.3)], names).legend).toEqual([]);
  });

  it('end soon after the longest interval, and never above 100', () => {
    expect(scaleOf(bar(0.09), bar(0.1))).toBe(15);
    expect(scaleOf(bar(0.3))).toBe(50);
    expect(scaleOf(bar(0.9))).toBe(100);
    expect(scaleOf(bar(0.41, { interval: null }))).toBe(50);
  });
});
