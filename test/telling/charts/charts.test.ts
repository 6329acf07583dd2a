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

  it('offer no interval where the sample allows none', () => {
    const open = withCells((cell) => (cell.shown ? { ...cell, interval: null } : cell));
    expect(charts.answers.suits(open)).toBe(true);
    expect(charts.interval.suits(open)).toBe(false);
  });

  it('offer nothing where everything is hidden', () => {
    const hidden = withCells(() => ({ shown: false, why: 'smallBase' }));
    expect(Object.values(charts).map((chart) => chart.suits(hidden))).toEqual([false, false]);
  });
});
