import type { Reader } from '../../core/reader.ts';
import { mainRow } from '../../counting/analysis/mainRow.ts';
import type { Cell, Table, TableGroup, TableRow } from '../../counting/analysis/table.ts';
import { barsWithIntervals } from '../../telling/charts/intervalBars.ts';
import type { Picture } from '../../telling/charts/picture.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { topicLabel } from '../../words/topics.ts';

/** The main figure of one question, for everyone together; a hidden one says why. */
export interface HeadlineLine {
  readonly table: Table;
  readonly row: TableRow;
  readonly group: TableGroup;
  readonly cell: Cell;
}

/** The main figure of every question that has one, as it is asked now. */
export function headlineLines(tables: readonly Table[]): readonly HeadlineLine[] {
  return tables.flatMap((table) => {
    if (table.earlier !== null) return [];
    const row = mainRow(table);
    const cell = row?.cells[0];
    const group = table.groups[0];
    return row && group && cell ? [{ table, row, group, cell }] : [];
  });
}

/** The main figures as one chart; null where every one of them is hidden, and there would be nothing in it. */
export function headlinePicture(lines: readonly HeadlineLine[], reader: Reader): Picture | null {
  if (!lines.some(({ cell }) => cell.shown)) return null;
  const bars = lines.map(({ table, cell }) => ({
    label: topicLabel(table.column, reader),
    share: cell.shown ? cell.share : null,
    interval: cell.shown ? cell.interval : null,
  }));
  return barsWithIntervals(bars, wordsIn(resultsWords, reader.language).headlines);
}
