import type { Reader } from '../../core/reader.ts';
import { mainRow } from '../../counting/analysis/mainRow.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { choiceBars } from './choiceBars.ts';
import { intervalBars } from './intervalBars.ts';
import type { Picture } from './picture.ts';
import { stackedBars } from './stackedBars.ts';

/** A picture that can be made of a table. */
export interface TableChart {
  readonly picture: (table: Table, reader: Reader) => Picture;
  /** Whether the picture says anything about this table. */
  readonly suits: (table: Table) => boolean;
}

export type ChartName = 'answers' | 'interval';

/** Every picture of a table, by name. */
export const charts: { readonly [name in ChartName]: TableChart } = {
  answers: {
    // The bands of a number are read as lengths beside each other, as in a histogram.
    picture: (table, reader) =>
      table.several || (table.summaries !== null && table.groups.length === 1)
        ? choiceBars(table, reader)
        : stackedBars(table, reader),
    // Several answers of several groups would be a thicket: their table says it.
    suits: (table) =>
      !table.column.isOwnWords &&
      (!table.several || table.groups.length === 1) &&
      table.rows.some((row) => row.cells.some((cell) => cell.shown)),
  },
  interval: {
    picture: intervalBars,
    suits: (table) => !table.several && mainRow(table)?.cells.some((cell) => cell.shown) === true,
  },
};
