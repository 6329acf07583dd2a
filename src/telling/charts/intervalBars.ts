import { percentText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import { mainRow } from '../../counting/analysis/mainRow.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { groupLabel, rowLabel } from '../../words/tables.ts';
import { labelScale, percentScale, stillOptions } from './axes.ts';
import { barLabels } from './barLabels.ts';
import { linesOf } from './chartText.ts';
import { ownPaint } from './paints.ts';
import type { Picture } from './picture.ts';
import { type Whisker, whiskers } from './whiskers.ts';

const BAR = 40;
const AXIS = 40;
/** A line of a label, and what keeps it from the label below. */
const LABEL_LINE = 15;
const LABEL_GAP = 8;

/** One bar: a share with its interval, or no share and the reason told beside the chart. */
export interface IntervalBar {
  readonly label: string;
  readonly share: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** The main figure of a table for each group, with 95 % intervals where the sample allows them. */
export function intervalBars(table: Table, reader: Reader): Picture {
  const row = mainRow(table);
  const bars = table.groups.map((group, place): IntervalBar => {
    const cell = row?.cells[place];
    return {
      label: groupLabel(group, reader),
      share: cell?.shown ? cell.share : null,
      interval: cell?.shown ? cell.interval : null,
    };
  });
  return barsWithIntervals(bars, row ? rowLabel(row, reader) : '');
}

/** Bars of any shares, such as the leading net of every question. */
export function barsWithIntervals(bars: readonly IntervalBar[], series: string): Picture {
  const list: Whisker[] = bars.flatMap(({ interval }, index) =>
    interval === null ? [] : [{ dataset: 0, index, low: interval.low * 100, high: interval.high * 100 }],
  );
  const labels = bars.flatMap(({ share, interval }, index) =>
    share === null
      ? []
      : [{ dataset: 0, index, text: percentText(share), after: Math.max(share, interval?.high ?? 0) * 100 }],
  );
  const names = bars.map((bar) => linesOf(bar.label, 18));
  // Bars stand evenly: the longest label makes room for itself in all of them.
  const room = Math.max(BAR, ...names.map((lines) => lines.length * LABEL_LINE + LABEL_GAP));
  return {
    config: {
      type: 'bar',
      data: {
        labels: names,
        datasets: [
          {
            type: 'bar',
            label: series,
            data: bars.map((bar) => (bar.share === null ? null : bar.share * 100)),
            backgroundColor: '#6bace6',
            barThickness: BAR - 18,
          },
        ],
      },
      options: {
        ...stillOptions,
        // Room for the figure after a bar that ends at 100.
        layout: { padding: { top: 4, right: 44 } },
        indexAxis: 'y',
        scales: { x: percentScale(), y: labelScale() },
      },
      plugins: [whiskers(list, 'x', 'bars'), barLabels(labels, [ownPaint])],
    },
    height: bars.length * room + AXIS,
    legend: [],
  };
}
