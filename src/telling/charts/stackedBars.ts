import { percentText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { groupLabel, rowLabel } from '../../words/tables.ts';
import { labelScale, percentScale, stillOptions } from './axes.ts';
import { type BarLabel, barLabels } from './barLabels.ts';
import { linesOf } from './chartText.ts';
import { ownPaint, paintsOf } from './paints.ts';
import { patterns } from './patterns.ts';
import type { Picture } from './picture.ts';

const BAR = 46;
const AXIS = 40;

/**
 * All answers of one question as a bar of 100 %, a bar for each group. Nets are left out: they are in the answers;
 * so is whoever is not in the base.
 */
export function stackedBars(table: Table, reader: Reader): Picture {
  const rows = table.rows.filter(
    (row) => row.sort !== 'net' && row.inBase && row.cells.some((cell) => cell.shown && cell.share > 0),
  );
  const paints = paintsOf(rows, table.column);
  const labels: BarLabel[] = [];
  const datasets = rows.map((row, dataset) => ({
    type: 'bar' as const,
    label: rowLabel(row, reader),
    data: row.cells.map((cell, index) => {
      if (!cell.shown) return null;
      labels.push({ dataset, index, text: percentText(cell.share), after: null });
      return cell.share * 100;
    }),
    backgroundColor: paints[dataset]?.fill ?? '',
    borderColor: '#ffffff',
    borderWidth: { left: 1, right: 1, top: 0, bottom: 0 },
    borderSkipped: false as const,
    barThickness: BAR - 14,
  }));
  return {
    config: {
      type: 'bar',
      data: { labels: table.groups.map((group) => linesOf(groupLabel(group, reader), 16)), datasets },
      options: {
        ...stillOptions,
        indexAxis: 'y',
        scales: { x: { ...percentScale(), stacked: true }, y: { ...labelScale(), stacked: true } },
      },
      plugins: [patterns(paints), barLabels(labels, paints)],
    },
    height: table.groups.length * BAR + AXIS,
    legend: rows.map((row, place) => ({
      label: rowLabel(row, reader),
      paint: paints[place] ?? ownPaint,
      shape: 'square',
    })),
  };
}
