import { describe, expect, it } from 'vitest';
import { stackedBars } from '../../../src/telling/charts/stackedBars.ts';
import { areaByGroup, areaTable, reader } from '../../fixtures/tables.ts';

describe('stacked bars', () => {
  it('draw every answer once, nets left out', () => {
    const { data } = stackedBars(areaTable, reader).config;
    expect(data.labels).toEqual([['Everyone']]);
    expect(data.datasets.map((set) => `${set.label}: ${set.data}`)).toMatchInlineSnapshot(`
      [
        "Very satisfied: 31",
        "Fairly satisfied: 48",
        "Neither: 8",
        "Fairly dissatisfied: 7.5",
        "Very dissatisfied: 3.5000000000000004",
        "Don't know: 2",
      ]
    `);
  });

  it('draw a bar for each group and none for a hidden one', () => {
    const { config, height } = stackedBars(areaByGroup, reader);
    expect(config.data.labels).toEqual([['Men'], ['Women'], ['Another (not', 'shown)']]);
    expect(config.data.datasets[0]?.data).toEqual([30, 32, null]);
    expect(height).toBeGreaterThan(stackedBars(areaTable, reader).height);
  });

  it('leave out who is not in the base', () => {
    const rows = areaTable.rows.map((row) => ({ ...row, inBase: row.sort !== 'dontKnow' }));
    const { data } = stackedBars({ ...areaTable, rows }, reader).config;
    expect(data.datasets.map((set) => set.label)).not.toContain("Don't know");
  });

  it('say in the legend what each surface is', () => {
    const { legend } = stackedBars(areaTable, reader);
    expect(legend.map((entry) => `${entry.label} ${entry.paint.pattern}`)).toContain(
      'Very dissatisfied hatched',
    );
  });
});
