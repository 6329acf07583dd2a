import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/counting/analysis/table.ts';
import { charts } from '../../../src/telling/charts/charts.ts';
import { areaByGroup, areaTable, reader } from '../../fixtures/tables.ts';

function withCells(change: (cell: Cell) => Cell) {
  return { ...areaTable, rows: areaTable.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
}

describe('the charts of a table', () => {
  it('are all made from one table', () => {
    for (const chart of Object.values(charts)) {
      expect(chart.suits(areaByGroup)).toBe(true);
      expect(chart.picture(areaByGroup, reader).config.data.datasets.length).toBeGreaterThan(0);
    }
  });

  it('show the main figure by itself where the sample allows no interval', () => {
    const open = withCells((cell) => (cell.shown ? { ...cell, interval: null } : cell));
    expect(Object.values(charts).map((chart) => chart.suits(open))).toEqual([true, true]);
    expect(charts.interval.picture(open, reader).config.data.datasets[0]?.data).toEqual([79]);
  });

  it('offer no main figure where that is hidden and others are not', () => {
    const [net, ...others] = areaTable.rows;
    if (net === undefined) throw new Error('a table without rows');
    const hidden = { ...net, cells: net.cells.map((): Cell => ({ shown: false, why: 'protected' })) };
    expect(charts.interval.suits({ ...areaTable, rows: [hidden, ...others] })).toBe(false);
  });

  it('offer nothing where everything is hidden', () => {
    const hidden = withCells(() => ({ shown: false, why: 'smallBase' }));
    expect(Object.values(charts).map((chart) => chart.suits(hidden))).toEqual([false, false]);
  });
});
