import type { Reader } from '../../core/reader.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { rowLabel } from '../../words/tables.ts';
import { barsWithIntervals } from './intervalBars.ts';
import type { Picture } from './picture.ts';

/** Each answer, such as those of a question that takes several, as a bar of its own, for everyone together, with 95 % intervals. */
export function choiceBars(table: Table, reader: Reader): Picture {
  const bars = table.rows
    .filter(({ sort, inBase }) => sort === 'category' && inBase)
    .map((row) => {
      const cell = row.cells[0];
      return {
        label: rowLabel(row, reader),
        share: cell?.shown ? cell.share : null,
        interval: cell?.shown ? cell.interval : null,
      };
    });
  return barsWithIntervals(bars, '');
}
